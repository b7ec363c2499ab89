/** Pictures and players in an article's markup: each becomes one plain picture, or a plain link to what it would have played. */
import { httpUrl } from '../../utils/text/host';
import { PLAYER_SIGN } from './blocks';
import { STYLE } from './quiet';

/** Attributes in which pages keep the address of a picture that is loaded later, best first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-actualsrc',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-url',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** What stands in a picture's place until the page's script loads it. */
const STAND_IN =
  /(?:blank|placeholder|spacer|transparent|lazy-?load|loading|grey|gray|1x1|pixel)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
/** Not wider and not higher than this, a picture is there to be counted, not seen. */
const TRACKER_PX = 2;
/** Up to this size a picture with words is a sign among the text. */
const SIGN_PX = 32;
/** Wide enough for any reader; the widest of a set may be ten times as heavy. */
const WANTED_PX = 1200;

/** Makes every picture of `root` an `<img>` with one web address, words and size, and drops those that only count readers. */
export function resolvePictures(root: HTMLElement, baseUrl: string): void {
  for (const noscript of root.querySelectorAll('noscript')) revealPicture(noscript);
  for (const lazy of root.querySelectorAll('amp-img, amp-anim')) renameToImg(lazy);
  for (const image of root.querySelectorAll('img')) {
    const url = pictureUrl(image, baseUrl);
    const width = pixels(image, 'width');
    const height = pixels(image, 'height');
    const alt = (image.getAttribute('alt') ?? '').trim();
    if (isSign(image, width, height) && alt) image.replaceWith(alt);
    else if (!url || isTracker(width, height) || isHidden(image)) image.remove();
    else keep(image, { url, alt, width, height });
  }
  for (const picture of root.querySelectorAll('picture')) picture.replaceWith(...picture.querySelectorAll('img'));
}

/** Where no script runs, the picture stands in `<noscript>`; beside a stand-in for it, once is enough. */
function revealPicture(noscript: Element): void {
  const images = noscript.querySelectorAll('img');
  const [image] = images;
  if (images.length !== 1 || !image || (noscript.textContent ?? '').trim() !== '') return;
  const before = noscript.previousElementSibling;
  const standIn = before?.matches('img')
    ? before
    : before?.querySelectorAll('img').length === 1 && before.querySelector('img');
  if (standIn && !(before?.textContent ?? '').trim()) standIn.replaceWith(image);
  else noscript.before(image);
  noscript.remove();
}

function renameToImg(element: Element): void {
  const image = element.ownerDocument.createElement('img');
  for (const { name, value } of element.attributes) {
    if (/^[a-z][\w-]*$/i.test(name)) image.setAttribute(name, value);
  }
  element.replaceWith(image);
}

interface Kept {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
}

function keep(image: Element, { url, alt, width, height }: Kept): void {
  for (const name of image.getAttributeNames()) image.removeAttribute(name);
  image.setAttribute('src', url);
  image.setAttribute('alt', alt);
  // One without the other says nothing of the shape.
  if (!width || !height) return;
  image.setAttribute('width', String(width));
  image.setAttribute('height', String(height));
}

function pictureUrl(image: Element, baseUrl: string): string | null {
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  const written = [
    ...LAZY.map((name) => image.getAttribute(name)),
    standsIn(image.getAttribute('src')) ? null : image.getAttribute('src'),
    ...[image, ...sources].flatMap((each) => LAZY_SETS.map((name) => bestOfSet(each.getAttribute(name)))),
    image.getAttribute('src'),
  ];
  for (const each of written) {
    const url = each && !/^(?:data|blob|about):/i.test(each.trim()) ? httpUrl(each, baseUrl) : null;
    if (url && !/\.svg(?:$|[?#])/i.test(url)) return url;
  }
  return null;
}

const standsIn = (src: string | null): boolean => src === null || src.trim() === '' || STAND_IN.test(src);

/** Of `srcset`'s addresses the narrowest that is wide enough, else the widest (HTML, srcset attributes). */
function bestOfSet(set: string | null): string | null {
  const candidates = [...(set ?? '').matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)].map(
    ([, url = '', size = '1', unit = 'x']) => ({ url, px: unit === 'w' ? Number(size) : Number(size) * 600 }),
  );
  const enough = candidates.filter(({ px }) => px >= WANTED_PX).sort((a, b) => a.px - b.px)[0];
  return (enough ?? candidates.sort((a, b) => b.px - a.px)[0])?.url ?? null;
}

function pixels(image: Element, name: 'width' | 'height'): number | null {
  const written =
    image.getAttribute(name) ??
    new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*([\\d.]+)px`).exec(image.getAttribute(STYLE) ?? '')?.[1];
  const px = /^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(written ?? '') ? Math.round(Number.parseFloat(written ?? '')) : null;
  return px !== null && px <= 20_000 ? px : null;
}

const isTracker = (width: number | null, height: number | null): boolean =>
  (width !== null && width <= TRACKER_PX) || (height !== null && height <= TRACKER_PX);

const isHidden = (image: Element): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(image.getAttribute(STYLE) ?? '');

const isSign = (image: Element, width: number | null, height: number | null): boolean =>
  /\bemoji\b|wp-smiley/i.test(image.getAttribute('class') ?? '') ||
  (width !== null && height !== null && width > TRACKER_PX && width <= SIGN_PX && height <= SIGN_PX);

const PLAYERS =
  'iframe, video, audio, object, embed, amp-video, amp-audio, amp-youtube, amp-iframe, amp-twitter, amp-brightcove';
/** Frames that show something of the article; others are advertising and counters. */
const EMBEDDED =
  /youtu|vimeo|dailymotion|soundcloud|spotify|twitter|\/\/x\.com|facebook\.com\/plugins\/(?:video|post)|instagram|tiktok|telegram|\/\/t\.me|rumble|twitch|archive\.org|aparat|brightcove|jwplayer|datawrapper|flourish|google\.[\w.]+\/maps|openstreetmap|podcast|\/embed|player|video|audio/i;
const ADVERTISING =
  /doubleclick|googlesyndication|googletagmanager|adservice|\/ads?[/.?]|taboola|outbrain|criteo|recaptcha/i;

/** Makes every player and frame of `root` a link to what it shows, with the host in words. */
export function resolvePlayers(root: HTMLElement, baseUrl: string): void {
  for (const player of root.querySelectorAll(PLAYERS)) {
    // A player inside another was replaced with it.
    if (!root.contains(player)) continue;
    const url = playerUrl(player, baseUrl);
    const isFrame = /^(?:iframe|object|embed|amp-iframe)$/.test(player.localName);
    if (!url || isTracker(pixels(player, 'width'), pixels(player, 'height')) || (isFrame && !isShown(url)))
      player.remove();
    else player.replaceWith(linkTo(url, player));
  }
}

const isShown = (url: string): boolean => EMBEDDED.test(url) && !ADVERTISING.test(url);

function playerUrl(player: Element, baseUrl: string): string | null {
  const youtube = player.getAttribute('data-videoid');
  if (player.localName === 'amp-youtube' && youtube)
    return httpUrl(`https://www.youtube.com/watch?v=${encodeURIComponent(youtube)}`);
  const tweet = player.getAttribute('data-tweetid');
  if (player.localName === 'amp-twitter' && tweet)
    return httpUrl(`https://twitter.com/i/status/${encodeURIComponent(tweet)}`);
  const inner = player.querySelector('source[src], embed[src]');
  for (const each of ['src', 'data-src', 'data-lazy-src', 'data'].map((name) => player.getAttribute(name))) {
    const url = each && httpUrl(each, baseUrl);
    if (url) return asWatched(url);
  }
  const url = httpUrl(inner?.getAttribute('src'), baseUrl);
  return url && asWatched(url);
}

/** A frame's address shows a player without its page: where the page is known, that is where a person would go. */
function asWatched(url: string): string {
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/.exec(url)?.[1];
  return video ? `https://www.youtube.com/watch?v=${video}` : url;
}

function linkTo(url: string, player: Element): Element {
  const { ownerDocument } = player;
  const link = ownerDocument.createElement('a');
  link.setAttribute('href', url);
  const title = (player.getAttribute('title') ?? '').replace(/\s+/g, ' ').trim();
  link.append(`${PLAYER_SIGN} ${title ? `${title} · ` : ''}${new URL(url).hostname.replace(/^www\./, '')}`);
  const paragraph = ownerDocument.createElement('p');
  if (player.closest('p, h1, h2, h3, h4, h5, h6')) return link;
  paragraph.append(link);
  return paragraph;
}

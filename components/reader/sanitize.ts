/** Markup from outside, made safe to show or to store: cleaned in place in an inert document by a list of what may stay. */
import createPurifier from 'dompurify';
import { httpUrl } from '../../utils/text/host';
import { checkLanguages, rename } from './blocks';
import { parseInert } from './inert';
import { resolvePictures, resolvePlayers } from './media';
import { type PictureSlot, slotPictures } from './picture-slots';

const TAGS =
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code kbd samp var table thead tbody tfoot tr th td caption colgroup col figure figcaption a b strong i em u s del ins mark small sub sup ruby rt rp rb rtc abbr dfn time br hr wbr bdi div span section article aside header footer main img details summary address body'.split(
    ' ',
  );
const ATTRIBUTES =
  'href src alt width height lang colspan rowspan scope start reversed value type datetime span open'.split(' ');
/** What is dropped with all that is in it; of other elements that may not stay, the text stays. */
const DROPPED =
  'script style template slot noscript noembed noframes iframe object embed form input button select textarea option datalist dialog svg math video audio track canvas map area link meta base title head frameset frame applet nav'.split(
    ' ',
  );

/** An article's nodes, belonging to the page, and where its pictures go. */
export interface ArticleContent {
  nodes: Node[];
  pictures: PictureSlot[];
}

/** The article in `markup`: text, structure and web links only, no picture. */
export function sanitizeArticle(markup: string, baseUrl: string): ArticleContent {
  const { body } = parseInert(`<body>${markup}`, baseUrl).page;
  cleanTree(body, baseUrl);
  for (const link of body.querySelectorAll('a')) {
    link.rel = 'noopener noreferrer';
    link.target = '_blank';
  }
  const pictures = slotPictures(body);
  return { nodes: [...body.childNodes].map((node) => document.adoptNode(node)), pictures };
}

/** Leaves of `root`, an element of an inert document, what an article is made of, its pictures as addresses that nothing loads. */
export function cleanTree(root: HTMLElement, baseUrl: string): void {
  resolvePictures(root, baseUrl);
  resolvePlayers(root, baseUrl);
  resolveLinks(root, baseUrl);
  createPurifier(window).sanitize(root, {
    IN_PLACE: true,
    TRUSTED_TYPES_POLICY: null as never,
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src'),
    ALLOWED_URI_REGEXP: /^https?:/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: DROPPED,
  });
  // What stood between two pieces of text may be gone, in a hostile article between all of its letters.
  root.normalize();
  checkLanguages(root);
  // The title is the page's only heading of the first rank.
  for (const heading of root.querySelectorAll('h1')) rename(heading, 'h2');
  for (const details of root.querySelectorAll('details')) details.open = true;
}

/** Makes every link absolute, and takes the address from what is no web link. */
function resolveLinks(root: HTMLElement, baseUrl: string): void {
  for (const link of root.querySelectorAll('a')) {
    const url = httpUrl(link.getAttribute('href'), baseUrl);
    if (url) link.setAttribute('href', url);
    else link.removeAttribute('href');
  }
}

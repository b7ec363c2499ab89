/** Known attacks, in an article's markup and in a page that an article is taken from. */
import { beforeEach, describe, expect, it } from 'vitest';
import { extractArticle } from '../../components/reader/extract';
import { sanitizeArticle } from '../../components/reader/sanitize';
import { XSS_VECTORS } from '../fixtures/xss-vectors';

const URL_OF_PAGE = 'https://harbour.example/news/story';
const PROSE =
  'رست السفينة في الميناء عند الفجر، وأنزلت حمولتها من القمح قبل أن يشتد المطر، كما قال العاملون على الرصيف. '.repeat(
    3,
  );
const ALLOWED = [
  'href',
  'rel',
  'target',
  'dir',
  'class',
  'lang',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'value',
  'type',
  'datetime',
  'span',
  'open',
  'width',
  'height',
  'alt',
];
const FORBIDDEN =
  'script, style, img, picture, source, svg, math, iframe, object, embed, form, input, button, select, textarea, link, base, meta, video, audio, track, template, dialog, slot, area, frame, frameset, noscript, marquee';

/** Shows it, touches every part of it, and tells what is wrong with it. */
async function whatIsWrong(markup: string): Promise<unknown[]> {
  const box = document.createElement('div');
  box.append(...sanitizeArticle(markup, URL_OF_PAGE).nodes);
  document.body.append(box);
  for (const element of box.querySelectorAll<HTMLElement>('*')) {
    for (const type of ['mouseover', 'focus', 'animationstart', 'toggle']) element.dispatchEvent(new Event(type));
  }
  await new Promise((done) => setTimeout(done, 0));
  const all = [...box.querySelectorAll('*')];
  const wrong = [
    ...[...box.querySelectorAll(FORBIDDEN)].map(({ localName }) => localName),
    ...all.flatMap((element) => element.getAttributeNames().filter((name) => !ALLOWED.includes(name))),
    ...all.map((element) => element.getAttribute('href')).filter((href) => href !== null && !/^https?:\/\//.test(href)),
    ...all
      .filter(({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/1999/xhtml')
      .map(({ localName }) => localName),
    ...('broken' in window ? ['a script ran'] : []),
  ];
  box.remove();
  return wrong;
}

const asked = (): string[] =>
  performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes('evil.test') ? [name] : []));

describe('what is known to attack', () => {
  beforeEach(() => {
    delete (window as { broken?: unknown }).broken;
  });

  it('does nothing as the markup of an article', async () => {
    for (const vector of XSS_VECTORS) {
      expect(await whatIsWrong(`<p>${PROSE}</p>${vector}<p>نص</p>`), vector).toEqual([]);
    }
    expect(asked()).toEqual([]);
  });

  it('does nothing in a page that an article is taken from, neither as stored nor as shown', async () => {
    for (const vector of XSS_VECTORS) {
      const page = `<!doctype html><title>${vector}</title><article><h1>${vector}</h1><p>${PROSE}</p><div>${vector}</div><p>${PROSE}</p></article>`;
      const article = extractArticle({ html: page, url: URL_OF_PAGE });
      expect(article?.html ?? '', vector).not.toMatch(
        /<[^>]*\son\w+\s*=|javascript:|<(?:script|style|iframe|svg|math|form)\b/i,
      );
      expect(await whatIsWrong(article?.html ?? ''), vector).toEqual([]);
    }
    expect('broken' in window).toBe(false);
    expect(asked()).toEqual([]);
  });
});

/**
 * Markup from a source, made safe to show. It is parsed into an inert document under the one Trusted Types policy that
 * the extension's pages allow, cleaned in place, and never turned into a string again.
 */
import createPurifier from 'dompurify';
import type { Direction } from '../../utils/model/direction';
import { directionOf } from '../../utils/text/direction';
import { httpUrl } from '../../utils/text/host';

const FORBIDDEN_TAGS = [
  'style',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'dialog',
  'template',
  'slot',
  'svg',
  'math',
  'img',
  'picture',
  'source',
  'video',
  'audio',
  'track',
  'map',
  'area',
  'marquee',
];
const FORBIDDEN_ATTRIBUTES = [
  'role',
  'style',
  'id',
  'name',
  'class',
  'srcset',
  'popover',
  'tabindex',
  'background',
  'dir',
  'align',
  'width',
  'height',
];

/** Blocks that hold text of their own, each of which may run in its own direction. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, caption, td, th, dt, dd, pre, div';

interface MarkupPolicy {
  createHTML(markup: string): string;
}

let policy: MarkupPolicy | undefined;

/** Inline handlers never run here, but Chromium reports each one that it meets while parsing: these it does not meet. */
const withoutHandlers = (markup: string): string =>
  markup.replace(/<[^<>]+>/g, (tag) => tag.replace(/([\s/"'])on\w+\s*=/gi, '$1data-handler='));

/** Trusted Types where the browser has them (W3C Trusted Types); elsewhere the string itself. */
function trustForParsing(markup: string): string {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy } })
    .trustedTypes;
  policy ??= factory?.createPolicy('reader-parse', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
  return policy.createHTML(markup);
}

/** The article's nodes, in `document`: text, structure and http(s) links only, each block with its own direction. */
export function sanitizeArticle(markup: string, baseUrl: string, direction: Direction): Node[] {
  const inert = new DOMParser().parseFromString(trustForParsing(`<body>${withoutHandlers(markup)}`), 'text/html');
  resolveLinks(inert.body, baseUrl);
  createPurifier(window).sanitize(inert.body, {
    IN_PLACE: true,
    TRUSTED_TYPES_POLICY: null as never,
    USE_PROFILES: { html: true },
    ALLOWED_URI_REGEXP: /^https?:/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
  });
  for (const block of inert.body.querySelectorAll<HTMLElement>(BLOCKS)) {
    // One that holds others leaves the say to them; nested ones would each read the whole text again.
    if (!block.querySelector(BLOCKS)) block.dir = directionOf(block.textContent ?? '', direction);
  }
  for (const link of inert.body.querySelectorAll('a')) {
    link.rel = 'noopener noreferrer';
    link.target = '_blank';
  }
  return [...inert.body.childNodes].map((node) => document.adoptNode(node));
}

/** Makes every link absolute, and takes the address from what is no web link. */
function resolveLinks(root: HTMLElement, baseUrl: string): void {
  for (const link of root.querySelectorAll('a')) {
    const url = httpUrl(link.getAttribute('href'), baseUrl);
    if (!url) {
      link.removeAttribute('href');
      continue;
    }
    link.setAttribute('href', url);
  }
}

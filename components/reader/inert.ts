/**
 * Markup from outside as an inert document, in which nothing loads and nothing runs. It is parsed under the one Trusted Types
 * policy that the extension's pages allow, and never turned into markup and parsed again.
 */
import { httpUrl } from '../../utils/text/host';
import { quieten } from './quiet';

interface MarkupPolicy {
  createHTML(markup: string): string;
}

let policy: MarkupPolicy | undefined;

/** Trusted Types where the browser has them (W3C Trusted Types); elsewhere the string itself. */
function trustForParsing(markup: string): string {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy } })
    .trustedTypes;
  policy ??= factory?.createPolicy('reader-parse', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
  return policy.createHTML(markup);
}

export interface Inert {
  page: Document;
  /** What its relative addresses are resolved against: the page's own base where it is a web address. */
  base: string;
}

/** `markup` from `url` as a document of its own. Nothing in it may be believed to be what the document's own methods say before this. */
export function parseInert(markup: string, url: string): Inert {
  const quiet = quieten(markup);
  const page = new DOMParser().parseFromString(trustForParsing(quiet.markup), 'text/html');
  const readName = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;
  for (const element of Document.prototype.querySelectorAll.call(page, '*')) {
    disarm(element, NAMING.test(readName?.call(element)));
  }
  return { page, base: httpUrl(quiet.base, url) ?? url };
}

/** What runs or parses, and what makes something of an element that it is not. */
const ARMED = /^(?:on|srcdoc$|is$|data-handler$)/i;
/** Elements that a form or a document takes a property from, by their name or id: `body`, say, or `textContent`. */
const NAMING = /^(?:button|embed|fieldset|form|frame|iframe|img|image|input|object|output|select|textarea)$/i;

/** Before it is disarmed nothing that an element or its document says of itself is to be believed: the prototypes are asked. */
function disarm(element: Element, isNaming: boolean): void {
  const { getAttributeNames, removeAttribute } = Element.prototype;
  for (const name of getAttributeNames.call(element)) {
    if (ARMED.test(name) || (isNaming && /^(?:name|id)$/i.test(name))) removeAttribute.call(element, name);
  }
}

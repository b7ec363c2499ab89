/**
 * Markup from outside as an inert document, in which nothing loads and nothing runs. It is parsed under the one Trusted Types
 * policy that the extension's pages allow, and never turned into markup and parsed again.
 */
import { httpUrl } from '../../utils/text/host';

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

/** Inline handlers never run here, but Chromium reports each one that it meets while parsing: these it does not meet. */
const withoutHandlers = (markup: string): string =>
  markup.replace(/<[^<>]+>/g, (tag) => tag.replace(/([\s/"'])on\w+\s*=/gi, '$1data-handler='));

/** `markup` as a document of its own. Relative addresses in it are resolved against `baseUrl`. */
export function parseInert(markup: string, baseUrl: string): Document {
  const inert = new DOMParser().parseFromString(trustForParsing(withoutHandlers(markup)), 'text/html');
  for (const element of inert.querySelectorAll('*')) disarm(element);
  setBase(inert, baseUrl);
  return inert;
}

/** A form can shadow its own methods by the names of its fields: those of the prototype are called. */
function disarm(element: Element): void {
  for (const name of Element.prototype.getAttributeNames.call(element)) {
    if (/^(?:on|srcdoc$|data-handler$)/i.test(name)) Element.prototype.removeAttribute.call(element, name);
  }
}

/** The page's own base counts where it is a web address; without one, links would resolve to the extension. */
function setBase(inert: Document, baseUrl: string): void {
  const written = inert.querySelector('base[href]')?.getAttribute('href');
  const href = httpUrl(written, baseUrl) ?? baseUrl;
  for (const base of inert.querySelectorAll('base')) base.remove();
  const base = inert.createElement('base');
  base.href = href;
  inert.head.prepend(base);
}

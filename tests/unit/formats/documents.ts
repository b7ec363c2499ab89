/** Documents for the tests of formats: fixtures by name, and documents written in place. */
import { readFileSync } from 'node:fs';
import { parseDocument } from '../../../utils/formats';
import type { ParsedDocument } from '../../../utils/model/document';
import { SourceProblem } from '../../../utils/model/document';

export const ADDRESS = 'https://source.example/news/';

export function readFixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));
}

export function parseFixture(name: string): ParsedDocument {
  return parseDocument(readFixture(name), { url: ADDRESS });
}

export function parseText(text: string, contentType?: string): ParsedDocument {
  return parseDocument(new TextEncoder().encode(text), { url: ADDRESS, contentType });
}

/** The code of the problem that parsing ends in; fails where it ends in a document or in another error. */
export function problemOf(bytes: Uint8Array | string): string {
  const input = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  try {
    const { format, headlines } = parseDocument(input, { url: ADDRESS });
    return `${format} with ${headlines.length} headlines`;
  } catch (problem) {
    if (problem instanceof SourceProblem) return problem.code;
    throw problem;
  }
}

export const titlesOf = (document: ParsedDocument) => document.headlines.map(({ title }) => title);

/** An RSS feed around the markup of one item. */
export function rssItem(item: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><item>${item}</item></channel></rss>`;
}

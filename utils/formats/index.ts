/** The formats that a source can have. A new one is a file beside this one and a line in FORMATS. */
import { type ParsedDocument, SourceProblem } from '../model/document';
import { decodeBytes } from '../text/decode';
import { atom } from './atom';
import type { Format } from './format';
import { html } from './html';
import { json } from './json';
import { findFeedRoot } from './prolog';
import { rdf } from './rdf';
import { rss } from './rss';
import { text as textTicker } from './text';

/** In the order they are asked; the first that recognises a document reads it. */
const FORMATS: readonly Format[] = [json, rss, rdf, atom, html, textTicker];

/**
 * What a source's document says, whatever it is: recognised by its content, for the content type is often wrong.
 * `hints.url` is the address it came from, `hints.contentType` the HTTP header. Throws only a SourceProblem: `empty` where
 * there is nothing but white space, `not-a-source` where there are no headlines to be had.
 */
export function parseDocument(bytes: Uint8Array, hints: { url: string; contentType?: string }): ParsedDocument {
  const { text, encoding } = decodeBytes(bytes, hints.contentType);
  if (text.trim() === '') throw new SourceProblem('empty');
  const source = { text, url: hints.url, feedRoot: findFeedRoot(text) };
  const document = FORMATS.find((format) => format.detect(source))?.read(source);
  if (!document) throw new SourceProblem('not-a-source');
  return { ...document, encoding };
}

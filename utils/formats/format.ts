/** The contract of one source format: a file of its own, and a line in `index.ts`. */
import type { ParsedDocument } from '../model/document';
import type { FeedRoot } from './prolog';

/** A document as the formats see it: decoded, with the outermost element of a feed already looked for. */
export interface SourceText {
  text: string;
  /** The document's own address, absolute: what relative links are resolved against. */
  url: string;
  feedRoot: FeedRoot | null;
}

export type ReadDocument = Omit<ParsedDocument, 'encoding'>;

export interface Format {
  /** Whether the document looks like this format; a look at its beginning, cheap. */
  detect(source: SourceText): boolean;
  /** Reads it, or null where it turns out to hold nothing of the kind. */
  read(source: SourceText): ReadDocument | null;
}

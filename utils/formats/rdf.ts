/** RSS 0.90 and 1.0: RDF, where items stand beside the channel. */
import { readFeed } from './feed';
import type { Format } from './format';

export const rdf: Format = {
  detect: ({ feedRoot }) => /^(?:rdf)$/.test(feedRoot?.name ?? ''),
  read: (source) => readFeed(source, 'rdf'),
};

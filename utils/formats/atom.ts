/** Atom 0.3 and 1.0 (RFC 4287), also a lone entry. */
import { readFeed } from './feed';
import type { Format } from './format';

export const atom: Format = {
  detect: ({ feedRoot }) => /^(?:feed|entry)$/.test(feedRoot?.name ?? ''),
  read: (source) => readFeed(source, 'atom'),
};

/** RSS 0.91 to 2.0, and what calls itself so. */
import { readFeed } from './feed';
import type { Format } from './format';

export const rss: Format = {
  detect: ({ feedRoot }) => /^(?:rss|channel|item)$/.test(feedRoot?.name ?? ''),
  read: (source) => readFeed(source, 'rss'),
};

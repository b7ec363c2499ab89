/** What a page offers that is no source yet. */
import type { PageFeed } from '../model/page-feed';
import { httpUrl, placeOf, sourceAddress } from './host';
import { foldText } from './plain';

const COMMENTS = /(?:^|[^a-z])(?:comments?|replies)(?:$|[^a-z])|تعليق/i;
const MAX_NAME = 60;
const MAX_NAMES = 2;

/**
 * The names of the feeds of a page that can be added. None where one of them is a source already: who has chosen among the
 * feeds of a site is not asked about the others.
 * @param known where the sources are, by `placeOf`
 */
export function offeredNames(feeds: readonly PageFeed[], known: { has(place: string): boolean }): string[] {
  const addressed = feeds.flatMap(({ url, title }) => {
    const address = httpUrl(url) && sourceAddress(url);
    return address ? [{ address, title }] : [];
  });
  if (addressed.some(({ address }) => known.has(placeOf(address)))) return [];
  const names = addressed
    .filter(({ address, title }) => !COMMENTS.test(`${title} ${new URL(address).pathname}`))
    .map(({ address, title }) => foldText(title).slice(0, MAX_NAME) || new URL(address).host);
  return [...new Set(names)].slice(0, MAX_NAMES);
}

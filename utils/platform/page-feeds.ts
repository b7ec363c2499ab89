import type { PageFeed } from '../model/page-feed';

/** The feeds that this page declares, a few. Runs in a page by itself: it may name nothing from outside. */
export function readPageFeeds(): PageFeed[] {
  const type = /^(?:application|text)\/(?:(?:x[-.])?(?:rss|atom|rdf)(?:\+xml)?|feed\+json)$/i;
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][type][href]')].slice(0, 100);
  return links
    .filter((link) => type.test(link.type.trim()) && /^https?:/.test(link.href) && link.href.length < 2000)
    .slice(0, 8)
    .map(({ href, title }) => ({ url: href, title: title.slice(0, 200) }));
}

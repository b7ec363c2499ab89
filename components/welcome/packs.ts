/** The catalogue as packs: those of one language about one country, or one subject. Pure. */
import { foldedPrefixes, foldLine } from '../../utils/text/fold';
import { placeOf } from '../../utils/text/host';
import type { CatalogueFeed, Subject } from './catalogue';

export interface Pack {
  key: string;
  language: string;
  country: string | null;
  subject: Subject;
  feeds: readonly CatalogueFeed[];
}

/** Packs in the catalogue's order; for a browser that speaks their language, and then their country's, before the others. */
export function packsOf(feeds: readonly CatalogueFeed[], browserLanguage: string): Pack[] {
  const packs = new Map<string, Pack>();
  for (const feed of feeds) {
    const { language, country, subject } = feed;
    const key = [language, country ?? '', subject].join(' ').replace(/ +/g, '-');
    const pack = packs.get(key) ?? { key, language, country, subject, feeds: [] };
    packs.set(key, { ...pack, feeds: [...pack.feeds, feed] });
  }
  const { language, region } = new Intl.Locale(browserLanguage || 'ar');
  const distance = (pack: Pack): number =>
    (pack.language === language ? 0 : 2) + (pack.country !== null && pack.country === region ? 0 : 1);
  return [...packs.values()].sort((a, b) => distance(a) - distance(b));
}

/** The name of a country in the language of a locale; its code where there is none. */
export function countryName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** Whether each word of a search begins a word of the text, however the two are written. */
export function matches(text: string, search: string): boolean {
  const words = foldLine(text).split(' ');
  const begins = (prefix: string): boolean => words.some((word) => word.startsWith(prefix));
  return search.split(/\s+/).every((wanted) => wanted === '' || foldedPrefixes(wanted).some(begins));
}

/** How much of a pack is chosen; feeds that are there already are not counted. */
export function shareOf(feeds: readonly CatalogueFeed[], chosen: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = feeds.filter(({ url }) => chosen.has(url)).length;
  if (count === 0) return 'none';
  return count === feeds.length ? 'all' : 'some';
}

/** What of the catalogue is not among the sources yet, by address. */
export const isNew = (feed: CatalogueFeed, places: ReadonlySet<string>): boolean => !places.has(placeOf(feed.url));

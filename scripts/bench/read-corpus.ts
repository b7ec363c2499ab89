/** Years of news in a few seconds: headlines with as many different words as news has, and articles to some of them. */

import { makeRandom } from '../../tests/fuzz/mutate';
import type { Article, Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { makeTitles } from './feeds';

const SOURCES = 50;
/** Every so many headlines have an article. */
const ARTICLE_EVERY = 50;
const MINUTE = 60_000;
/** The newest headline's time: the same in every run. */
const NOW = Date.UTC(2026, 10, 27, 9);

/** As it was stored before there was a search. */
export interface OldStore {
  sources: Source[];
  headlines: Headline[];
  articles: Article[];
}

export function makeOldStore(count: number): OldStore {
  const random = makeRandom(7);
  const rare = makeWords(40_000, random);
  const titles = makeTitles(count, 7).map((title) => `${title} ${Array.from({ length: 3 }, rare).join(' ')}`);
  const headlines = titles.map((title, index): Headline => {
    const at = NOW - index * MINUTE;
    return {
      id: btoa(String.fromCharCode(...Array.from({ length: 9 }, () => random() * 256))) as HeadlineId,
      sourceId: `source${index % SOURCES}` as SourceId,
      title,
      url: `https://source${index % SOURCES}.example/news/${index}`,
      publishedAt: at,
      at,
      place: -(index % 30),
      inLane: index < SOURCES * 30 ? 1 : 0,
    };
  });
  const articles = headlines
    .filter((_, index) => index % ARTICLE_EVERY === 0)
    .map(({ id }, index): Article => {
      const paragraphs = Array.from({ length: 30 }, (_, line) => titles[(index * 31 + line * 7) % count]);
      return { headlineId: id, html: paragraphs.map((text) => `<p>${text}.</p>`).join('') };
    });
  return { sources: makeSources(), headlines, articles };
}

/** What comes in at once after a night: events of which one to four sources tell, each in words a little different. */
export function makeNews(count: number): Headline[] {
  const random = makeRandom(11);
  const news: Headline[] = [];
  for (const [event, title] of makeTitles(count, 11).entries()) {
    const words = title.split(' ');
    for (let telling = 1 + Math.floor(random() * 4); telling > 0 && news.length < count; telling--) {
      const left = Math.floor(random() * words.length);
      const told = random() < 0.5 ? words : words.filter((_, index) => index !== left);
      const at = NOW + event * 10_000 + telling * 1_000;
      news.push({
        ...{ id: `news${news.length}` as HeadlineId, sourceId: `source${(event + telling) % SOURCES}` as SourceId },
        ...{ title: told.join(' '), url: null, publishedAt: at, at, place: 0, inLane: 1, fresh: 1, unread: 1 },
      });
    }
  }
  return news;
}

const makeSources = (): Source[] =>
  Array.from({ length: SOURCES }, (_, index) => ({
    id: `source${index}` as SourceId,
    url: `https://source${index}.example/feed`,
    title: `صحيفة ${index}`,
    language: 'ar',
    siteUrl: null,
    direction: 'rtl',
    addedAt: index,
    removedAt: null,
  }));

const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const PATTERNS = [
  '123',
  '12ا3',
  '1ا23',
  'م12و3',
  'ا12ا3',
  'ت12ي3',
  'م123ة',
  'ا1ت2ا3',
  '12ي3ة',
  'مت12ا3ون',
  '1و2ا3',
  '12ا3ات',
];

/** Invented words, the most frequent first. */
export function inventWords(count: number, random: () => number): string[] {
  const letter = () => LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  return Array.from({ length: count }, () => {
    const pattern = PATTERNS[Math.floor(random() * PATTERNS.length)] ?? '';
    const word = pattern.replace(/\d/g, letter);
    return random() < 0.4 ? `ال${word}` : word;
  });
}

/** Draws one: as in a language the second is half as frequent as the first, and so on. */
export const drawWord = (words: readonly string[], random: () => number): string =>
  words[Math.floor(words.length ** random()) - 1] ?? '';

function makeWords(count: number, random: () => number): () => string {
  const words = inventWords(count, random);
  return () => drawWord(words, random);
}

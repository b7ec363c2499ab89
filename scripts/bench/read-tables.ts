/** The figures of the reading bench, and the goals that it is held to. */
import { median, quantile, rounded, type Table } from './bench';
import { type Contestant, middles, NEWS, type SearchResults } from './read-search';
import type { StoredNews } from './read-store';

export function searchTable({ few, many }: SearchResults, count: number): Table {
  const more = many.keystrokes.map((ms, index) => ms - (few.keystrokes[index] ?? 0));
  const row = (what: string, a: number, b: number, difference: number) => ({
    what,
    '100 stored, ms': rounded(a, 1),
    [`${count} stored, ms`]: rounded(b, 1),
    'more, ms': rounded(difference, 1),
    'goal, ms': 50,
  });
  const difference = (what: string, a: number[], b: number[]) => row(what, median(a), median(b), median(b) - median(a));
  const at = (share: number) => [quantile(few.keystrokes, share), quantile(many.keystrokes, share)] as const;
  return {
    title: `From a keystroke to 50 results, at ${count} stored headlines beside 100`,
    note: `${more.length} keystrokes of a dozen searches, phrases and filters among them, in a page of the extension; of each the middle of three. An article with every 50th headline is searched as well. The first keystroke is one in a page just opened that has read nothing of the index yet, of a word that is nowhere, so that all of it is read. The differences are those of the same keystroke.`,
    rows: [
      row('half of the keystrokes within', ...at(0.5), quantile(more, 0.5)),
      row('95 of 100 within', ...at(0.95), quantile(more, 0.95)),
      row('the slowest', ...at(1), Math.max(...more)),
      difference('the first keystroke in a page', few.coldMs, many.coldMs),
      difference('reading the whole index ahead', few.readyMs, many.readyMs),
    ],
  };
}

export function peerTable({ contestants }: SearchResults, count: number): Table {
  const row = ([name, { rounds, readyMs, memoryMb, indexMb }]: [string, Contestant]) => ({
    search: name,
    'half of the keystrokes within, ms': rounded(median(middles(rounds)), 1),
    '95 of 100 within, ms': rounded(quantile(middles(rounds), 0.95), 1),
    'ready after, ms': rounded(median(readyMs), 0),
    'memory, MB': rounded(median(memoryMb), 1),
    'index, MB': rounded(indexMb, 1),
  });
  return {
    title: `Search libraries on the titles of the same ${count} headlines, folded in the same way`,
    note: 'In a page of the extension, newest 50 of what matches; only searches that the libraries know: words, the last as a beginning. Ours answers with the headlines as they are stored and searches articles too; the libraries answer with numbers of titles. Ready: ours reads its index from the store, the libraries read the titles and build theirs. Index: as it is stored, or would be.',
    rows: Object.entries(contestants).map(row),
  };
}

export function storeTable(
  { upgradeMs, segments, newsMs, many }: SearchResults,
  store: StoredNews,
  count: number,
): Table {
  return {
    title: `An update from the version before, with ${count} stored headlines`,
    note: 'The upgrade of a copy of the database in a page; and the real one: from the start of the browser until the background had upgraded, indexed and grouped everything.',
    rows: [
      { what: 'upgrade of the database, s', figure: rounded(upgradeMs / 1000, 1) },
      { what: 'upgraded after, s', figure: rounded(store.upgradedAfter, 1) },
      { what: 'everything settled after, s', figure: rounded(store.settledAfter, 1) },
      { what: `${NEWS} new headlines indexed and grouped, s`, figure: rounded(newsMs / 1000, 1) },
      { what: 'segments of the index', figure: segments },
      { what: 'index in the database, MB', figure: rounded(many.indexMb, 1) },
    ],
  };
}

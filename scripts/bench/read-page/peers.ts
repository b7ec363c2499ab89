/** Search libraries on the same titles, cut into words and folded in the same way as ours. */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { foldedWords } from '../../../utils/text/fold';

export interface Peer {
  add(titles: readonly string[]): void;
  /** How many it finds for what was typed, of at most `most`: all words, the last as a beginning. */
  search(text: string, most: number): number;
  bytes(): Promise<number>;
}

const words = (text: string): string[] => foldedWords(text).map(({ folded }) => folded);
const same = (word: string): string => word;

function miniSearch(): Peer {
  const index = new MiniSearch<{ id: number; title: string }>({
    fields: ['title'],
    tokenize: words,
    processTerm: same,
  });
  return {
    add: (titles) => index.addAll(titles.map((title, id) => ({ id, title }))),
    search: (text, most) => {
      const last = words(text).length - 1;
      const found = index.search(text, { combineWith: 'AND', prefix: (_, place) => place === last });
      // Newest first, as a list of news is: the ids count from the newest.
      return found.sort((a, b) => a.id - b.id).slice(0, most).length;
    },
    bytes: async () => new Blob([JSON.stringify(index)]).size,
  };
}

function flexSearch(): Peer {
  const index = new FlexSearch.Index({ tokenize: 'forward', encode: words, cache: false });
  return {
    add: (titles) => {
      titles.forEach((title, id) => void index.add(id, title));
    },
    search: (text, most) => (index.search(text, { limit: most }) as unknown[]).length,
    async bytes() {
      let bytes = 0;
      await index.export((_key: string, data: string) => {
        bytes += new Blob([data ?? '']).size;
      });
      return bytes;
    },
  };
}

export const PEERS: Record<string, () => Peer> = { MiniSearch: miniSearch, FlexSearch: flexSearch };

/** Our reader and its peers, asked for the same: the titles of a document. */
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import type * as formats from '../../utils/formats';
import { bundle, bundlePath } from './bundle';

export interface Input {
  bytes: Uint8Array;
  url: string;
  contentType?: string;
  /** What the peers, which read text alone, have the bytes decoded with; UTF-8 where it is left out. */
  encoding?: string;
}

export interface Reader {
  name: string;
  /** The titles of the items as the reader gives them; throws where it finds no feed. */
  read(input: Input): Promise<string[]>;
}

const NAME = 'formats';

/** Makes our reader as it ships; to be called once before it is asked. */
export const bundleReader = (): Promise<void> => bundle('utils/formats/index.ts', NAME);

let ours: Promise<typeof formats> | null = null;
const loadOurs = (): Promise<typeof formats> => {
  ours ??= import(bundlePath(NAME));
  return ours;
};
const rssParser = new RssParser();

export const READERS: readonly Reader[] = [
  {
    name: 'shareet',
    async read({ bytes, url, contentType }) {
      const { parseDocument } = await loadOurs();
      return parseDocument(bytes, { url, contentType }).headlines.map(({ title }) => title);
    },
  },
  {
    name: 'feedsmith',
    read: async (input) => titlesOfFeedsmith(parseFeed(textOf(input))),
  },
  {
    name: 'rss-parser',
    read: async (input) => (await rssParser.parseString(textOf(input))).items.map(({ title }) => String(title ?? '')),
  },
];

function textOf({ bytes, encoding }: Input): string {
  return new TextDecoder(encoding).decode(bytes);
}

interface Titled {
  title?: string | { value?: string };
}

/** Each format has a shape of its own there; a title of Atom is a text with its type. */
function titlesOfFeedsmith({ feed }: ReturnType<typeof parseFeed>): string[] {
  const { items, entries } = feed as { items?: Titled[]; entries?: Titled[] };
  return (items ?? entries ?? []).map(({ title }) => (typeof title === 'string' ? title : (title?.value ?? '')));
}

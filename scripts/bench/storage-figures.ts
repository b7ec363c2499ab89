/** The figures of the storage bench beside each other, and what counts of them. */
import { median, rounded, type Table } from './bench';
import { type Figure, figureOf, roundsOf } from './figures';
import { WRITERS, type Write, type Writer, type WriterRound } from './storage-peers';
import { type Publication, type Publications, TABS } from './storage-tabs';

/** Milliseconds from nothing to the newest 50. */
export interface Opened {
  Shareet: number[];
  raw: number[];
  oneKey: number[];
}

interface StorageResults {
  writes: Record<Writer, WriterRound[]>;
  opened: Opened;
  publications: Publications;
  /** Bytes in files of the database and of the one key, and those of our index and of the headlines as text. */
  sizes: Record<string, number>;
  /** Among how many headlines is written, and how many are opened. */
  among: number;
  many: number;
}

export const storageTables = (results: StorageResults): Table[] =>
  [writeTable, openTable, publicationTable].map((table) => table(results));

const writeTable = ({ writes, among }: StorageResults): Table => {
  const middle = (writer: Writer, figure: (round: WriterRound) => number): number =>
    rounded(median(writes[writer].map(figure)), 1);
  return {
    title: `Storing a document of 50 headlines among ${among}`,
    note: `Median of ${writes.Shareet.length} rounds, all in turn. New: all 50 are. Again: the same document once more. Processor and kB: what all of the browser's processes had of it and wrote into files until 0.4 s later. In one go: one transaction that puts all rows, over the same indexes as ours, and looks at nothing. One by one: a transaction for each. One key: all headlines read from storage.local, and written back with the new.`,
    rows: WRITERS.map((writer) => ({
      writer,
      'new, ms': middle(writer, ({ fresh }) => fresh.ms),
      'new, processor, ms': middle(writer, ({ fresh }) => fresh.processor),
      'new, kB': middle(writer, ({ fresh }) => fresh.kilobytes),
      'again, ms': middle(writer, ({ same }) => same.ms),
      'again, processor, ms': middle(writer, ({ same }) => same.processor),
      'again, kB': middle(writer, ({ same }) => same.kilobytes),
    })),
  };
};

const openTable = ({ opened, sizes, many }: StorageResults): Table => {
  const each = (name: string): number => Math.round((sizes[name] ?? Number.NaN) / many);
  return {
    title: `From a page just opened to the newest 50 of ${many} headlines, and what they take on the disk`,
    note: `Median of ${opened.Shareet.length} openings each, in turn. The database alone: the rows of an index, backwards. Ours also looks at sources, stories and marks. Bytes of a headline: of the files, which hold an article to every fiftieth and the search index too; the index alone; the rows as JSON.`,
    rows: [
      { store: 'Shareet', 'open, ms': rounded(median(opened.Shareet), 1), 'bytes of a headline': each('database') },
      { store: 'the database alone', 'open, ms': rounded(median(opened.raw), 1), 'bytes of a headline': '' },
      { store: 'one key', 'open, ms': rounded(median(opened.oneKey), 1), 'bytes of a headline': each('oneKey') },
      { store: 'search index', 'open, ms': '', 'bytes of a headline': each('index') },
      { store: 'as JSON', 'open, ms': '', 'bytes of a headline': each('text') },
    ],
  };
};

const publicationTable = ({ publications, among }: StorageResults): Table => {
  const row = (published: string, all: readonly Publication[]) => ({
    published,
    kB: rounded(median(all.map(({ kilobytes }) => kilobytes)), 1),
    'processor, ms': rounded(median(all.map(({ ms }) => ms)), 0),
  });
  return {
    title: `A change told to ${TABS} open tabs`,
    note: `Median of ${publications.ours.length}, in turn. Processor: of all of the browser's processes until 1.5 s later, more than in as long a time without a change. Every tab has a bar and is behind another.`,
    rows: [
      row('our snapshot, 30 headlines', publications.ours),
      row(`${among} headlines under one key`, publications.oneKey),
    ],
  };
};

export function storageFigures({ writes, opened, publications, sizes, among, many }: StorageResults): Figure[] {
  const writing = (
    name: string,
    what: string,
    unit: string,
    peer: Writer,
    cost: (round: WriterRound) => number,
  ): Figure =>
    figureOf(
      { name: `storage.${name}`, what: `${what} among ${among} headlines`, beside: peer, unit },
      roundsOf(writes.Shareet, writes[peer], cost, cost),
    );
  // Not the time on the clock, in which the disk and all else on the machine has a share.
  const processor = ({ processor }: Write): number => processor;
  const kilobytes = ({ kilobytes }: Write): number => kilobytes;
  const plain = (value: number): number => value;
  const published = (cost: (one: Publication) => number) =>
    roundsOf(publications.ours, publications.oneKey, cost, cost);
  const [tabs, all] = [`a change told to ${TABS} tabs`, `all ${among} headlines under one key`];
  return [
    writing('new.in-one-go', 'processor for storing 50 new', 'ms', 'in one go', ({ fresh }) => processor(fresh)),
    writing('new.one-by-one', 'processor for storing 50 new', 'ms', 'one by one', ({ fresh }) => processor(fresh)),
    writing('new.one-key', 'processor for storing 50 new', 'ms', 'one key', ({ fresh }) => processor(fresh)),
    writing('new.bytes', 'written for 50 new', 'kB', 'one key', ({ fresh }) => kilobytes(fresh)),
    writing('same.in-one-go', 'processor for storing the same 50', 'ms', 'in one go', ({ same }) => processor(same)),
    writing('same.bytes', 'written for the same 50', 'kB', 'in one go', ({ same }) => kilobytes(same)),
    figureOf(
      { name: `storage.open.${many}`, what: `the newest 50 of ${many}`, beside: 'the database alone', unit: 'ms' },
      roundsOf(opened.Shareet, opened.raw, plain, plain),
    ),
    figureOf(
      { name: `storage.open.${many}.one-key`, what: `the newest 50 of ${many}`, beside: 'one key', unit: 'ms' },
      roundsOf(opened.Shareet, opened.oneKey, plain, plain),
    ),
    figureOf(
      { name: 'storage.tabs', what: tabs, beside: all, unit: 'ms' },
      published(({ ms }) => ms),
    ),
    figureOf(
      { name: 'storage.tabs.bytes', what: tabs, beside: all, unit: 'kB', isCounted: true },
      published(({ kilobytes }) => kilobytes),
    ),
    figureOf(
      { name: `storage.size.${many}`, what: `files, by ${many} headlines`, beside: 'the same as JSON', unit: 'bytes' },
      [{ ours: (sizes.database ?? Number.NaN) / many, peer: (sizes.text ?? Number.NaN) / many }],
    ),
  ];
}

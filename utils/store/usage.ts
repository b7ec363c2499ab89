/** How much is stored, of what kind. Counts are exact; bytes are those of a sample, times as many. */
import type { Table } from 'dexie';
import { pagesSize } from './ahead';
import type { Database } from './db';
import { articleSize, headlineSize } from './drop';

export const USAGE_KINDS = ['headlines', 'articles', 'pictures', 'pages'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

export interface Amount {
  count: number;
  bytes: number;
}

const SAMPLE = 100;

/** Calls `tell` with each kind once it is counted: with much in the store that takes a while. */
export async function measureUsage(db: Database, tell: (kind: UsageKind, amount: Amount) => void): Promise<void> {
  tell('headlines', await sampled(db.headlines, headlineSize));
  tell('articles', await sampled(db.articles, articleSize));
  tell('pictures', await sampled(db.pictures, ({ blob }) => blob.size));
  tell('pages', { count: await db.pages.count(), bytes: await pagesSize(db) });
}

/** By the first and the last of a table: keys are digests, so that these are as good as any. */
async function sampled<Row, Key>(table: Table<Row, Key>, sizeOf: (row: Row) => number): Promise<Amount> {
  const [count, first, last] = await Promise.all([
    table.count(),
    table.limit(SAMPLE).toArray(),
    table.reverse().limit(SAMPLE).toArray(),
  ]);
  const sample = [...first, ...last];
  const mean = sample.reduce((sum, row) => sum + sizeOf(row), 0) / Math.max(1, sample.length);
  return { count, bytes: Math.round(mean * count) };
}

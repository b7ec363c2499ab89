/** What goes with a headline, what it takes, and what must not go. Parts of the transactions that delete. Background only. */
import type { Article, Freed, Headline } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { Database } from './db';

export const NOTHING_FREED: Freed = { headlines: 0, bytes: 0 };

/** Engines store a text with one byte a character where that is enough, and with two where it is not. */
const textSize = (text: string): number => (/[^\0-\xff]/.test(text) ? 2 * text.length : text.length);

export const articleSize = ({ html }: Article): number => textSize(html);
/** Of the row, without its place in the indexes. */
export const headlineSize = (headline: Headline): number => textSize(JSON.stringify(headline));

/** Those that the person keeps. */
export async function keptAmong(db: Database, headlines: readonly Headline[]): Promise<ReadonlySet<HeadlineId>> {
  const marks = await db.marks.bulkGet(headlines.map(({ id }) => id));
  return new Set(marks.flatMap((mark) => (mark?.savedAt === undefined ? [] : [mark.headlineId])));
}

/** What a source lists beside what runs in the lane. */
export const listedBesides = async (db: Database, id: SourceId): Promise<ReadonlySet<HeadlineId>> =>
  new Set((await db.polls.get(id))?.besides);

/** What articles, pictures and pages of headlines take; without those that have none. */
export async function sizesOf(db: Database, ids: readonly HeadlineId[]): Promise<ReadonlyMap<HeadlineId, number>> {
  const sizes = new Map<HeadlineId, number>();
  const add = (id: HeadlineId, bytes: number): unknown => sizes.set(id, (sizes.get(id) ?? 0) + bytes);
  await Promise.all([
    db.articles
      .where('headlineId')
      .anyOf(ids)
      .each((article) => add(article.headlineId, articleSize(article))),
    db.pictures
      .where('headlineId')
      .anyOf(ids)
      .each(({ headlineId, blob }) => add(headlineId, blob.size)),
    db.pages
      .where('headlineId')
      .anyOf(ids)
      .each(({ headlineId, size }) => add(headlineId, size)),
  ]);
  return sizes;
}

/** Deletes the articles, pictures and pages of headlines; answers what they took. */
export async function dropTexts(db: Database, ids: readonly HeadlineId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const sizes = await sizesOf(db, ids);
  await Promise.all([
    db.articles.bulkDelete([...ids]),
    db.pages.bulkDelete([...ids]),
    db.pictures.where('headlineId').anyOf(ids).delete(),
  ]);
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Deletes headlines with all that belongs to them but their marks. */
export async function dropHeadlines(db: Database, headlines: readonly Headline[]): Promise<Freed> {
  const ids = headlines.map(({ id }) => id);
  const bytes = await dropTexts(db, ids);
  await db.headlines.bulkDelete(ids);
  return { headlines: ids.length, bytes: headlines.reduce((sum, each) => sum + headlineSize(each), bytes) };
}

/** The writes of a person who takes a story apart. Background only. */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { Database } from './db';

/** Notes that the headlines of a story are none, and answers them; part of a transaction over headlines and marks. */
export async function noteSplit(db: Database, id: HeadlineId, splitId: string): Promise<Headline[]> {
  const storyId = (await db.headlines.get(id))?.storyId;
  const members = storyId ? await db.headlines.where({ storyId }).toArray() : [];
  if (members.length < 2) return [];
  const ids = members.map((headline) => headline.id);
  const marks = await db.marks.bulkGet(ids);
  await db.marks.bulkPut(
    ids.map((headlineId, index) => {
      const mark = marks[index] ?? { headlineId };
      return { ...mark, splitIds: [...(mark.splitIds ?? []), splitId] };
    }),
  );
  return members;
}

/** Forgets a split, and answers the headlines that it was about; part of such a transaction too. */
export async function forgetSplit(db: Database, splitId: string): Promise<Headline[]> {
  const marks = await db.marks.where('splitIds').equals(splitId).toArray();
  await db.marks.bulkPut(
    marks.map(({ splitIds = [], ...mark }) => {
      const left = splitIds.filter((id) => id !== splitId);
      return left.length > 0 ? { ...mark, splitIds: left } : mark;
    }),
  );
  const stored = await db.headlines.bulkGet(marks.map(({ headlineId }) => headlineId));
  return stored.flatMap((headline) => headline ?? []);
}

/** Taking a story apart, and taking that back. Background only. */
import type { HeadlineId } from '../model/ids';
import type { Database } from '../store/db';
import { forgetSplit, noteSplit } from '../store/stories';
import { regroup } from './regroup';

/** Takes the story of a headline apart for good; the split's id undoes it. Null where it is of no story. */
export async function splitStory(db: Database, id: HeadlineId): Promise<string | null> {
  const splitId = crypto.randomUUID();
  return db.transaction('rw', [db.headlines, db.marks], async () => {
    const members = await noteSplit(db, id, splitId);
    await regroup(db, members);
    return members.length > 0 ? splitId : null;
  });
}

export async function undoSplit(db: Database, splitId: string): Promise<void> {
  await db.transaction('rw', [db.headlines, db.marks], async () => {
    await regroup(db, await forgetSplit(db, splitId));
  });
}

/** When a rule is added, changed or gone, what it makes of the stored headlines is done again, in slices that survive a kill. */
import type { Headline } from '../model/headline';
import type { Database } from '../store/db';
import type { CompiledRule } from './rules';
import { judgeAgain, rulesOn } from './verdicts';

const SLICE = 1_000;

/**
 * Puts a slice of stored headlines under the rules as they are by then: one that came while another slice was done has begun
 * it all anew. False where nothing was to be done again.
 */
export async function redoRules(db: Database): Promise<boolean> {
  return db.transaction('rw', [db.headlines, db.sources, db.articles, db.rules, db.meta], async () => {
    const left = await db.meta.get('rules');
    if (left?.key !== 'rules') return false;
    const slice = await sliceBefore(db, left.from);
    const judged = await judgePlaces(db, slice, await rulesOn(db));
    const last = slice[judged - 1];
    if (last) await db.meta.put({ key: 'rules', from: [last.at, last.place] });
    else await db.meta.delete('rules');
    return true;
  });
}

/** Judges as many as there is time for, and all that share the place of the last: the next slice begins beyond it. */
async function judgePlaces(db: Database, slice: readonly Headline[], rules: readonly CompiledRule[]): Promise<number> {
  let judged = await judgeAgain(db, slice, rules);
  for (;;) {
    const [last, next] = [slice[judged - 1], slice[judged]];
    if (!last || !next || next.at !== last.at || next.place !== last.place) return judged;
    judged += await judgeAgain(db, slice.slice(judged), rules);
  }
}

/** The newest headlines before a place in the order of all, those that share the place of the last included. */
async function sliceBefore(db: Database, from: [at: number, place: number]): Promise<Headline[]> {
  const slice = await db.headlines
    .where('[at+place]')
    .between([-Infinity, -Infinity], from)
    .reverse()
    .limit(SLICE)
    .toArray();
  const last = slice.at(-1);
  if (!last || slice.length < SLICE) return slice;
  const ids = new Set(slice.map(({ id }) => id));
  const equals = await db.headlines.where('[at+place]').equals([last.at, last.place]).toArray();
  return [...slice, ...equals.filter(({ id }) => !ids.has(id))];
}

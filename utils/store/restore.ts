/** Carries a restore out, a part of it at a time, and takes it back. Background only. */
import type { Mark } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import { withoutGaps } from '../model/row';
import { freshPollState } from '../model/source';
import { chunks } from './chunks';
import type { Database } from './db';
import { dropHeadlines } from './drop';
import { setUnread } from './marks';
import { forgetNotes } from './poll-states';
import { isSame, mergeMark, type RestorePlan } from './restore-plan';
import { putRule, removeRule } from './rules';
import { purgeRemoved } from './sources';

/** In one transaction; in between others have their turn, and a person may stop it. */
const MARKS_AT_ONCE = 1000;
const HEADLINES_AT_ONCE = 100;

export interface Restoring {
  signal?: AbortSignal;
  tell?: (done: number, total: number) => void;
  now?: number;
}

/** How many rows a plan changes. */
export const sizeOfPlan = ({ settings, sources, rules, headlines, marks }: RestorePlan): number =>
  settings.length + sources.length + rules.length + headlines.length + marks.length;

/** Carries a plan out, once or again; false where it was stopped on the way. What is there stays there. */
export async function applyPlan(
  db: Database,
  plan: RestorePlan,
  { signal, tell, now }: Restoring = {},
): Promise<boolean> {
  const steps = stepsOf(db, plan, now ?? Date.now());
  const total = steps.reduce((sum, [size]) => sum + size, 0);
  let done = 0;
  for (const [size, step] of steps) {
    if (signal?.aborted) return false;
    await step();
    done += size;
    tell?.(done, total);
  }
  return true;
}

type Step = [size: number, step: () => Promise<void>];

function stepsOf(db: Database, plan: RestorePlan, now: number): Step[] {
  const articles = new Map(plan.articles.map((article) => [article.headlineId, article]));
  const besides = plan.articles.filter(({ headlineId }) => !plan.headlines.some(({ id }) => id === headlineId));
  return [
    [plan.sources.length, () => putSources(db, plan.sources, now)],
    [plan.settings.length, async () => void (await db.settings.bulkPut(plan.settings.map(({ after }) => after)))],
    ...plan.rules.map(({ after }): Step => [1, () => putRule(db, after)]),
    ...chunks(plan.headlines, HEADLINES_AT_ONCE).map((some): Step => {
      const own = some.flatMap(({ id }) => articles.get(id) ?? []);
      const put = (): Promise<void> =>
        db.transaction('rw', db.headlines, db.articles, async () => {
          await db.headlines.bulkPut(some);
          await db.articles.bulkPut(own);
        });
      return [some.length, put];
    }),
    ...chunks(besides, HEADLINES_AT_ONCE).map(
      (some): Step => [some.length, async () => void (await db.articles.bulkPut(some))],
    ),
    ...chunks(plan.marks, MARKS_AT_ONCE).map((some): Step => [some.length, () => putMarks(db, some)]),
  ];
}

/** What is new is due at once; what was removed and comes back, too. */
async function putSources(db: Database, changes: RestorePlan['sources'], now: number): Promise<void> {
  const fresh = changes.filter(({ before, after }) => before === null || before.url !== after.url);
  await forgetNotes(fresh.map(({ after }) => after.id));
  await db.transaction('rw', db.sources, db.polls, async () => {
    await db.sources.bulkPut(changes.map(({ after }) => after));
    await db.polls.bulkPut(fresh.map(({ after }) => freshPollState(after.id, now)));
  });
}

/** Joins marks to those that are there by now. */
async function putMarks(db: Database, changes: RestorePlan['marks']): Promise<void> {
  await db.transaction('rw', db.marks, db.headlines, async () => {
    const stored = await db.marks.bulkGet(changes.map(({ after }) => after.headlineId));
    await db.marks.bulkPut(changes.map(({ after }, index) => mergeMark(stored[index] ?? null, after)));
    const read = changes.filter(({ after }) => after.readAt !== undefined).map(({ after }) => after.headlineId);
    await setUnread(db, read, false);
  });
}

/**
 * Takes back what a plan has changed, as far as it still stands: sources, rules and headlines that it added go, values that it
 * changed are what they were. What the person has changed since stays, and so does a headline that they keep by now.
 */
export async function revertPlan(db: Database, plan: RestorePlan): Promise<void> {
  for (const some of chunks(plan.marks, MARKS_AT_ONCE)) await revertMarks(db, some);
  for (const some of chunks(plan.headlines, HEADLINES_AT_ONCE))
    await revertHeadlines(
      db,
      some.map(({ id }) => id),
    );
  await revertRules(db, plan.rules);
  await revertSettings(db, plan.settings);
  await revertSources(db, plan.sources);
}

async function revertRules(db: Database, changes: RestorePlan['rules']): Promise<void> {
  for (const { before, after } of changes) {
    const current = await db.rules.get(after.id);
    if (!current) continue;
    if (before) await putRule(db, setBack(current, before, after));
    else if (isSame(current, after)) await removeRule(db, after.id);
  }
}

async function revertSettings(db: Database, changes: RestorePlan['settings']): Promise<void> {
  for (const { before, after } of changes) {
    const current = await db.settings.get(after.key);
    if (!current || !isSame(current.value, after.value)) continue;
    if (before) await db.settings.put(before);
    else await db.settings.delete(after.key);
  }
}

/** The row that is there, with each value that was changed and still stands set back. */
function setBack<Row extends object>(current: Row, before: Row, after: Row): Row {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Row>;
  const back = [...keys].filter((key) => !isSame(before[key], after[key]) && isSame(current[key], after[key]));
  return withoutGaps<Row>({ ...current, ...Object.fromEntries(back.map((key) => [key, before[key]])) });
}

async function revertMarks(db: Database, changes: RestorePlan['marks']): Promise<void> {
  await db.transaction('rw', db.marks, db.headlines, async () => {
    const stored = await db.marks.bulkGet(changes.map(({ after }) => after.headlineId));
    const reverted = changes.flatMap(({ before, after }, index): Mark[] => {
      const current = stored[index];
      return current ? [setBack(current, before ?? { headlineId: after.headlineId }, after)] : [];
    });
    const isBare = (mark: Mark): boolean => Object.keys(mark).length === 1;
    await db.marks.bulkPut(reverted.filter((mark) => !isBare(mark)));
    await db.marks.bulkDelete(reverted.filter(isBare).map(({ headlineId }) => headlineId));
    await setUnread(
      db,
      reverted.filter(({ readAt }) => readAt === undefined).map(({ headlineId }) => headlineId),
      true,
    );
  });
}

async function revertHeadlines(db: Database, ids: readonly HeadlineId[]): Promise<void> {
  await db.transaction('rw', [db.headlines, db.articles, db.pictures, db.pages, db.marks], async () => {
    const marks = await db.marks.bulkGet([...ids]);
    const stored = await db.headlines.bulkGet([...ids]);
    const gone = stored.flatMap((headline, index) =>
      headline && !headline.inLane && marks[index]?.savedAt === undefined ? [headline] : [],
    );
    await dropHeadlines(db, gone);
  });
}

/** What was added goes with its headlines at once, and not as what can be brought back for a day. */
async function revertSources(db: Database, changes: RestorePlan['sources']): Promise<void> {
  await db.transaction('rw', db.sources, async () => {
    for (const { before, after } of changes) {
      const current = await db.sources.get(after.id);
      if (!current) continue;
      if (before) await db.sources.put(setBack(current, before, after));
      else await db.sources.put({ ...current, removedAt: 0 });
    }
  });
  await purgeRemoved(db, 0);
}

/** Reading a backup, restoring it, and taking that back, as a person asked for it. */
import { logError, logFailure, logInfo, logWarning } from '../../utils/log';
import { type Answer, type Payload, RESTORE_KEY } from '../../utils/messages';
import {
  BACKUP_PARTS,
  type BackupOrigin,
  type BackupPreview,
  type BackupProblem,
  type RestoreReport,
  SETTINGS_LEFT_OUT,
} from '../../utils/model/backup';
import { failed, ok, type Result } from '../../utils/model/result';
import { isPrivateAddress } from '../../utils/net/address';
import { sessionStorage } from '../../utils/platform/page';
import { isSettingKey, isSettingValue } from '../../utils/settings/resolve';
import { type ReadText, readText } from '../../utils/store/backup-text';
import { forgetUndo, keepUndo, readLocalBackup, readUndo } from '../../utils/store/backups';
import { applyPlan, revertPlan, sizeOfPlan } from '../../utils/store/restore';
import { isSame, type Judge, planRestore, type RestorePlan } from '../../utils/store/restore-plan';
import { compileRule } from '../../utils/stories/rules';
import { backUp } from './backups';
import { addressOfHost, giveBack } from './grants';
import type { House } from './house';
import type { Poller } from './poller';
import { followSources } from './sources';

const JUDGE: Judge = {
  acceptsSetting: (key, value) => isSettingKey(key) && !SETTINGS_LEFT_OUT.includes(key) && isSettingValue(key, value),
  acceptsRule: (rule) => compileRule(rule).ok,
};

const readOrigin = (from: BackupOrigin): Promise<Result<ReadText, BackupProblem>> =>
  'text' in from ? readText(from.text) : readLocalBackup(from.name);

/** What restoring a backup would change; nothing is changed. */
export async function read(house: House, { from }: Payload<'backup.read'>): Promise<Answer<'backup.read'>> {
  const read = await readOrigin(from);
  if (!read.ok) return read;
  const { backup, isChanged } = read.value;
  const plan = await planRestore(house.db, backup, BACKUP_PARTS, JUDGE);
  const { writtenAt, appVersion, left } = backup;
  const preview = { writtenAt, appVersion, isChanged, ...(await describe(house, plan)) };
  return ok(left ? { ...preview, left } : preview);
}

async function describe(
  house: House,
  plan: RestorePlan,
): Promise<Omit<BackupPreview, 'writtenAt' | 'appVersion' | 'isChanged'>> {
  const settings: Readonly<Record<string, unknown>> = await house.settings();
  const isAdded = ({ before }: RestorePlan['sources'][number]): boolean => before === null || before.removedAt !== null;
  const added = plan.sources.filter(isAdded);
  const newRules = plan.rules.filter(({ before }) => before === null).length;
  return {
    sources: {
      added: added.map(({ after: { id, url, title, articleHosts } }) => ({ id, url, title, articleHosts })),
      inPrivate: added.filter(({ after }) => isPrivateAddress(after.url)).length,
      changed: plan.sources.length - added.length,
      known: plan.known.sources,
    },
    settings: plan.settings
      .map(({ after: { key, value } }) => ({ key, before: settings[key], after: value }))
      .filter(({ before, after }) => !isSame(before, after)),
    rules: {
      added: newRules,
      changed: plan.rules.length - newRules,
      known: plan.known.rules,
      refused: plan.refused,
    },
    saved: { marks: savedIn(plan), headlines: plan.headlines.length, articles: plan.articles.length },
    read: readIn(plan),
  };
}

const savedIn = ({ marks }: RestorePlan): number =>
  marks.filter(({ before, after }) => before?.savedAt === undefined && after.savedAt !== undefined).length;
const readIn = ({ marks }: RestorePlan): number =>
  marks.filter(({ before, after }) => before?.readAt === undefined && after.readAt !== undefined).length;

/** How often it is told how far a restore is. */
const TELL_EVERY_MS = 200;

/** The restore that is under way, or the undoing of one: each would change what the other counts on. */
let current: AbortController | null = null;

/** Does `work` where nothing of the kind is under way. */
async function alone<T>(
  work: (signal: AbortSignal) => Promise<Result<T, BackupProblem>>,
): Promise<Result<T, BackupProblem>> {
  if (current) return failed({ code: 'busy' });
  current = new AbortController();
  try {
    return await work(current.signal);
  } finally {
    current = null;
    await sessionStorage.remove([RESTORE_KEY]);
  }
}

export const restore = (
  house: House,
  poller: Poller,
  payload: Payload<'backup.restore'>,
): Promise<Answer<'backup.restore'>> => alone((signal) => restoreOnce(house, poller, payload, signal));

/** Takes the last restore back, as far as it still stands. */
export const undo = (
  house: House,
  poller: Poller,
  payload: Payload<'backup.undo'> = {},
): Promise<Answer<'backup.undo'>> => alone(() => undoOnce(house, poller, payload));

export async function stop(): Promise<null> {
  current?.abort();
  return null;
}

async function restoreOnce(
  house: House,
  poller: Poller,
  { from, parts }: Payload<'backup.restore'>,
  signal: AbortSignal,
): Promise<Answer<'backup.restore'>> {
  const read = await readOrigin(from);
  if (!read.ok) return read;
  const plan = await planRestore(house.db, read.value.backup, parts, JUDGE);
  const before = await backUp(house.db, 'restore');
  if (!before.ok && before.problem.code === 'storage') return failed({ code: 'storage' });
  const at = Date.now();
  const canUndo = sizeOfPlan(plan) > 0 && (await noteUndo({ ...plan, at }));
  try {
    if (canUndo) await house.db.meta.put({ key: 'restoring', at });
    const isDone = await applyPlan(house.db, plan, { signal, tell: createTelling() });
    await house.db.meta.delete('restoring');
    await follow(house, poller);
    logInfo('a backup was restored', { ...countsOf(plan), isStopped: !isDone });
    return ok({ ...countsOf(plan), at, canUndo, isStopped: !isDone });
  } catch (error) {
    logError('a restore broke off', error);
    await revertPlan(house.db, plan);
    // What can't be forgotten is taken back once more at the next start, which changes nothing.
    await Promise.all([forgetUndo(), house.db.meta.delete('restoring')]).catch(
      logFailure('a restore that was taken back is not forgotten'),
    );
    return failed({ code: 'storage' });
  }
}

const countsOf = (plan: RestorePlan): Omit<RestoreReport, 'at' | 'canUndo' | 'isStopped'> => ({
  sources: plan.sources.length,
  settings: plan.settings.length,
  rules: plan.rules.length,
  saved: savedIn(plan),
  read: readIn(plan),
});

function createTelling(): (done: number, total: number) => void {
  let toldAt = 0;
  return (done, total) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    void sessionStorage.set({ [RESTORE_KEY]: { done, total } });
  };
}

/** What a restore has changed, and when it began: by that it is known. */
type NotedPlan = RestorePlan & { at: number };

/** Where the browser gives no folder, nothing can be taken back, and the report says so. */
async function noteUndo(plan: NotedPlan): Promise<boolean> {
  try {
    await keepUndo(JSON.stringify(plan));
    return true;
  } catch (error) {
    logError('a restore can not be taken back', error);
    return false;
  }
}

async function follow(house: House, poller: Poller): Promise<void> {
  await followSources(house, poller);
  await house.placeBar();
  void poller.run().catch(logFailure('what was restored was not polled'));
}

/** What the last restore changed; null where there is none, or none that can be read. */
async function lastPlan(): Promise<NotedPlan | null> {
  try {
    return JSON.parse((await readUndo()) ?? 'null') as NotedPlan | null;
  } catch (error) {
    logError('what the last restore changed could not be read', error);
    return null;
  }
}

/** Takes back a restore that a background did not live to end, and goes on with taking one back: nothing stays half done. */
export async function takeBackHalf(house: House, poller: Poller): Promise<void> {
  if (current || !(await house.db.meta.get('restoring'))) return;
  logWarning('a background died in a restore');
  // Nobody waits for it: it may take as long as the restore has.
  void undo(house, poller).catch(logFailure('half a restore was not taken back'));
}

async function undoOnce(house: House, poller: Poller, { at }: Payload<'backup.undo'>): Promise<Answer<'backup.undo'>> {
  const plan = await lastPlan();
  if (plan === null) {
    await house.db.meta.delete('restoring');
    return failed({ code: 'nothing' });
  }
  // Another page has restored something since: that is not what is to be taken back here.
  if (at !== undefined && at !== plan.at) return failed({ code: 'nothing' });
  await house.db.meta.put({ key: 'restoring', at: Date.now() });
  await revertPlan(house.db, plan);
  await forgetUndo();
  await house.db.meta.delete('restoring');
  await followSources(house, poller);
  await house.placeBar();
  const gone = plan.sources.filter(({ before }) => before === null).map(({ after }) => after);
  await giveBack(
    house,
    gone.flatMap(({ url, articleHosts = [] }) => [url, ...articleHosts.map(addressOfHost)]),
  );
  return ok(null);
}

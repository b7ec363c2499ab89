/** The database blocked by another version, left by a newer one, and deleted while it is in use. */
import { SETTINGS_LEFT_OUT } from '../../utils/model/backup';
import type { BrowserName, Tab } from '../browsers/browser';
import { readSnapshot, sendCommand, setSetting } from '../browsers/shareet';
import { sleep, waitUntil } from '../browsers/wait';
import { type Fault, startTally, type Tally, type Trial } from './fault';
import { type Ledger, missingFrom, readLedger, shownTwice } from './ledger';
import { deleteDatabase, letGo, openBare, replaceDatabase } from './raw-database';
import { openStage, type Stage } from './stage';
import { waitToBeTold } from './told';

/** The tables that the version before this one did not have, and its number as the browser counts it. */
const OLDER = { version: 30, without: ['logins'] };
const NEWER = 990;
const NOW = 40;

/** What no backup has: it is of tests alone. */
const LEFT_OUT = SETTINGS_LEFT_OUT.map((key) => `setting ${key}`);

/** How often sources are polled, from a poll on that is made now. */
async function setPace({ session }: Stage, seconds: number): Promise<void> {
  await setSetting(session.options, 'poll.seconds', seconds);
  await sendCommand(session.options, 'sources.refresh', {});
}

/** Nothing polls meanwhile, so that what is there can be compared. */
const rest = (stage: Stage): Promise<void> => setPace(stage, 300);
const work = (stage: Stage): Promise<void> => setPace(stage, 1);

/** Once nothing is missing of `before`, or else what is missing after all. */
async function restOf(before: Ledger, { session }: Stage): Promise<string[]> {
  let lost = ['the database'];
  await waitUntil(
    'everything to be back',
    async () => {
      lost = missingFrom(before, await readLedger(session.options));
      return lost.length === 0;
    },
    { timeoutMs: 90_000, periodMs: 500 },
  ).catch(() => undefined);
  return lost;
}

async function reopen({ session }: Stage): Promise<void> {
  session.options = await session.browser.openOwnPage('options.html');
}

/** Ends all that has the database open, but for a page that does as it is told with it; what there is at that time. */
async function leave(stage: Stage): Promise<{ before: Ledger; bare: Tab }> {
  const { session } = stage;
  await rest(stage);
  const before = await readLedger(session.options);
  await session.options.close();
  const bare = await openBare(session.browser);
  await session.browser.stopBackground();
  return { before, bare };
}

async function blocked(stage: Stage): Promise<Trial> {
  const { session } = stage;
  const { before, bare } = await leave(stage);
  await replaceDatabase(bare, OLDER.version, OLDER.without, true);
  await waitToBeTold(session, 'repair.html', 'repair-problem-blocked', 'repair-way-blocked');
  await waitToBeTold(session, 'news.html', 'repair-problem-blocked');
  await letGo(bare);
  const startedAt = Date.now();
  await reopen(stage);
  const lost = await restOf(before, stage);
  await bare.close();
  await work(stage);
  await stage.waitFor(stage.issue(), 180_000);
  const back = 'says so, and that closing the other pages helps; goes on once they let go';
  return { lost, twice: await shownTwice(session.options), back, ms: Date.now() - startedAt };
}

async function newer(stage: Stage): Promise<Trial> {
  const { session } = stage;
  const { before, bare } = await leave(stage);
  await replaceDatabase(bare, NEWER, [], false);
  await waitToBeTold(session, 'repair.html', 'repair-problem-newer', 'repair-way-newer');
  await waitToBeTold(session, 'news.html', 'repair-problem-newer');
  const untouched = missingFrom(before, await readLedger(bare));
  await session.browser.stopBackground();
  // As the newer version finds it, to which the person has come back.
  await replaceDatabase(bare, NOW, [], false);
  const startedAt = Date.now();
  await reopen(stage);
  const lost = await restOf(before, stage);
  await bare.close();
  await work(stage);
  await stage.waitFor(stage.issue(), 180_000);
  const back = 'says so, and to update; touches nothing, and all is there for the newer one';
  return { lost: [...untouched, ...lost], twice: await shownTwice(session.options), back, ms: Date.now() - startedAt };
}

/** Headlines that are in no list any more come back with nothing; what the person has chosen and kept, and what is listed, does. */
async function deleted(stage: Stage, isRunning: boolean): Promise<Trial> {
  const { session } = stage;
  const saved = await sendCommand(session.options, 'backup.write', {});
  if (!saved.ok) throw new Error('no backup was written');
  const all = await readLedger(session.options);
  const kept = new Map(
    [...all].filter(([name]) => /^(source|setting|rule|mark) /.test(name) && !LEFT_OUT.includes(name)),
  );
  const bare = await openBare(session.browser);
  if (!isRunning) await session.browser.stopBackground();
  await deleteDatabase(bare);
  const startedAt = Date.now();
  await bare.close();
  const titles = stage.issue();
  await stage.waitFor(titles, 150_000);
  const lost = await restOf(kept, stage);
  await sleep(1_000);
  await waitToBeTold(session, 'popup.html', 'recovered-backup');
  await sendCommand(session.options, 'recovery.dismiss', {});
  const back = 'brought back by itself from mirror and backup, and said so';
  return { lost, twice: await shownTwice(session.options), back, ms: Date.now() - startedAt };
}

/** One of them, in a browser of its own: what it leaves behind is in nobody's way. */
async function onStage(
  fault: string,
  browser: BrowserName,
  extensionFolder: string,
  trial: (stage: Stage) => Promise<Trial>,
): Promise<Tally> {
  const tally = startTally(fault, browser);
  const stage = await openStage(browser, { extensionFolder }, { sources: 2 });
  try {
    const [shown] = (await readSnapshot(stage.session.options))?.headlines ?? [];
    if (!shown) throw new Error('nothing is shown');
    await sendCommand(stage.session.options, 'headline.save', { id: shown.id, isSaved: true });
    await tally.attempt('once', () => trial(stage));
  } finally {
    await stage.close();
  }
  return tally;
}

export const database: Fault = async (browser, folder) => [
  await onStage('the database held open by a page of an older version', browser, folder, blocked),
  await onStage('the database left by a newer version (the same tables, a higher number)', browser, folder, newer),
  await onStage('the database deleted while it is in use', browser, folder, (stage) => deleted(stage, true)),
  await onStage('the database deleted between two lives', browser, folder, (stage) => deleted(stage, false)),
];

/** The background killed at each named point of a poll. */
import type { Headline } from '../../utils/model/headline';
import { readTable } from '../browsers/shareet';
import { type Fault, startTally, type Trial } from './fault';
import { CHECKPOINTS, type Checkpoint, holdAt, isAllBlocked, isCommitted } from './hold';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';

/** Kills the background where a poll stands; `wake`, where there is one, does not leave it to the alarm to wake it again. */
export async function killAt(stage: Stage, checkpoint: Checkpoint, wake?: () => Promise<unknown>): Promise<Trial> {
  const { session } = stage;
  const before = await readLedger(session.options);
  const titles = await holdAt(stage, checkpoint);
  const isAll = isAllBlocked(stage, checkpoint);
  // Where nothing but the whole browser can be killed, it may have polled again before anybody looks.
  await (isAll ? session.restart('crash') : session.browser.stopBackground());
  const half = isAll ? [] : await halfWritten(stage, titles, isCommitted(checkpoint));
  await wake?.();
  const ms = (await stage.waitFor(titles)) + (wake ? 0 : await stage.waitFor(stage.issue()));
  return {
    lost: [...half, ...missingFrom(before, await readLedger(session.options))],
    twice: await shownTwice(session.options),
    back: `${isAll ? 'killed with the whole browser; ' : ''}${wake ? 'polled again once it was woken' : 'woken by its alarm, polled again'}`,
    ms,
  };
}

/** A poll is there as a whole, or not at all. */
async function halfWritten({ session }: Stage, titles: readonly string[], isWhole: boolean): Promise<string[]> {
  const stored = (await readTable<Headline>(session.options, 'headlines')).filter(({ title }) =>
    titles.includes(title),
  );
  const expected = isWhole ? titles.length : 0;
  return stored.length === expected ? [] : [`${stored.length} headlines of a poll instead of ${expected}`];
}

export const checkpoints: Fault = async (browser, extensionFolder) => {
  const stage = await openStage(browser, { extensionFolder });
  const tallies = [];
  try {
    for (const checkpoint of CHECKPOINTS) {
      const tally = startTally(`the background killed ${checkpoint}`, browser);
      tallies.push(tally);
      await tally.attempt('once', () => killAt(stage, checkpoint));
    }
  } finally {
    await stage.close();
  }
  return tallies;
};

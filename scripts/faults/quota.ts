/** No room: a disk that is really full, and a database that refuses every write as one does that has come to its quota. */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from '../browsers/browser';
import { readPollStates, readSnapshot, sendCommand } from '../browsers/shareet';
import { waitUntil } from '../browsers/wait';
import { type Fault, startTally, type Tally, type Trial } from './fault';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';
import { waitToBeTold } from './told';

const run = promisify(execFile);
/** A profile takes a tenth of it. */
const DISK = '400m';

/** Writes to `file` until nothing more goes in. */
const fill = (file: string): Promise<void> =>
  new Promise((resolve) => {
    const stream = createWriteStream(file, { flags: 'a' });
    const block = Buffer.alloc(64 * 1024, 1);
    stream.on('error', () => resolve());
    const more = (): void => void stream.write(block, (problem) => (problem ? resolve() : more()));
    more();
  });

/** `stop` takes the room away, `give` gives it back. */
interface Room {
  stop(): Promise<void>;
  give(): Promise<void>;
}

async function runOut({ session, ...stage }: Stage, room: Room): Promise<Trial> {
  const before = await readLedger(session.options);
  await room.stop();
  const titles = stage.issue();
  const isRefused = async () =>
    (await readPollStates(session.options)).some(
      ({ lastOutcome }) => lastOutcome?.kind === 'failed' && lastOutcome.code === 'storage',
    );
  await waitUntil('a poll that is refused', isRefused, { timeoutMs: 90_000 });
  await waitToBeTold(session, 'options.html#sources', 'outcome-storage');
  const [shown] = (await readSnapshot(session.options))?.headlines ?? [];
  // Whatever it answers is true: what it says is saved has to be there.
  const isSaved = await sendCommand(session.options, 'headline.save', { id: shown?.id as never, isSaved: true }).then(
    () => true,
    () => false,
  );
  const during = missingFrom(before, await readLedger(session.options));
  await room.give();
  const ms = await stage.waitFor(titles, 180_000);
  const after = await readLedger(session.options);
  const unsaved = isSaved && !after.has(`mark of ${shown?.id}`) ? ['a headline that was said to be saved'] : [];
  const lost = [...during, ...missingFrom(before, after), ...unsaved];
  return { lost, twice: await shownTwice(session.options), back: 'says so; polls again once there is room', ms };
}

/** In a file system of its own, which only root can make. */
async function onFullDisk(browser: BrowserName, extensionFolder: string, tally: Tally): Promise<void> {
  const disk = await mkdtemp(join(tmpdir(), 'shareet-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
  } catch {
    await rmdir(disk);
    return tally.leaveOut('no small disk could be mounted, which root alone may');
  }
  const filler = join(disk, 'filler');
  try {
    const stage = await openStage(browser, { extensionFolder, under: disk });
    try {
      const room = { stop: () => fill(filler), give: () => rm(filler) };
      await tally.attempt('once', () => runOut(stage, room));
    } finally {
      await rm(filler, { force: true });
      await stage.close();
    }
  } finally {
    await run('umount', ['-l', disk]);
    await rmdir(disk);
  }
}

/** What the background's database answers from now on. */
function refuseWrites(background: { IDBObjectStore: typeof IDBObjectStore; put?: unknown }): void {
  const store = background.IDBObjectStore.prototype;
  background.put = store.put;
  store.put = () => {
    throw new DOMException('there is no room', 'QuotaExceededError');
  };
}
function acceptWrites(background: { IDBObjectStore: typeof IDBObjectStore; put?: unknown }): void {
  background.IDBObjectStore.prototype.put = background.put as typeof IDBObjectStore.prototype.put;
}

async function atQuota(browser: BrowserName, extensionFolder: string, tally: Tally): Promise<void> {
  const stage = await openStage(browser, { extensionFolder });
  const { session } = stage;
  try {
    await tally.attempt('once', () =>
      runOut(stage, {
        stop: () => session.browser.runInBackground(`${refuseWrites}`, session.options),
        give: () => session.browser.runInBackground(`${acceptWrites}`, session.options),
      }),
    );
  } finally {
    await stage.close();
  }
}

export const quota: Fault = async (browser, extensionFolder) => {
  const full = startTally(`the disk full (the profile on a tmpfs of ${DISK} that is filled)`, browser);
  const refused = startTally('storage quota reached (every put throws QuotaExceededError)', browser);
  await onFullDisk(browser, extensionFolder, full);
  await atQuota(browser, extensionFolder, refused);
  return [full, refused];
};

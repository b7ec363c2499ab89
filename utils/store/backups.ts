/**
 * The backups that lie in a folder of ours beside the database: each a file that is there whole or not at all, the last few and
 * one that is older. Only the background writes them.
 */
import { logError, logWarning } from '../log';
import {
  BACKUP_REASONS,
  type Backup,
  type BackupProblem,
  type BackupReason,
  type LocalBackup,
  type Recovery,
} from '../model/backup';
import { failed, ok, type Result } from '../model/result';
import { hasOwnFiles, listFiles, openFolder, readFile, removeFile, writeFile } from '../platform/own-files';
import { isWhole, type ReadText, readText, writeText } from './backup-text';
import { isEmpty } from './collect';
import type { Database } from './db';

export { isWhole, writeText } from './backup-text';
export { collectBackup, FILE_BOUNDS, secretSources, withoutSecretParts } from './collect';

const FOLDER = 'backups';
const DAY_MS = 86_400_000;
/** So many of the newest are kept. */
const KEPT = 5;
const OLD_MS = 7 * DAY_MS;

/** `2026-11-27T12-58-12-123Z-daily.json`: what a list says of it, it says without opening it. */
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-([a-z]+)\.json$/;

const nameOf = (at: number, reason: BackupReason): string =>
  `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${reason}.json`;

function readName(name: string): Pick<LocalBackup, 'writtenAt' | 'reason'> | null {
  const [, day, hours, minutes, seconds, rest, said] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((each) => each === said);
  const writtenAt = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${rest}`);
  return reason && !Number.isNaN(writtenAt) ? { writtenAt, reason } : null;
}

/** The newest first; behind them those of a time that is still to come, by a clock that was ahead: how old they are nobody knows. */
const newestFirst = (backups: readonly LocalBackup[], now: number): LocalBackup[] =>
  backups.toSorted(
    (one, other) => Number(one.writtenAt > now) - Number(other.writtenAt > now) || other.writtenAt - one.writtenAt,
  );

/** The local backups, the newest first; one of 0 bytes was cut off when it was written. Rejects where there is no folder. */
export async function listBackups(now = Date.now()): Promise<LocalBackup[]> {
  const files = await listFiles(await openFolder(FOLDER));
  const backups = files.flatMap(({ name, size }) => {
    const said = readName(name);
    return said ? [{ name, size, ...said }] : [];
  });
  return newestFirst(backups, now);
}

/** Whether a local backup is what was written. */
export async function isBackupWhole(name: string): Promise<boolean> {
  const text = await readFile(await openFolder(FOLDER), name);
  return text !== null && (await isWhole(text));
}

/** The text of a local backup, whole or not; null where it is gone. */
export const backupText = async (name: string): Promise<string | null> =>
  NAME.test(name) ? readFile(await openFolder(FOLDER), name) : null;

/** A local backup that is whole. */
export async function readLocalBackup(name: string): Promise<Result<ReadText, BackupProblem>> {
  const text = await backupText(name);
  if (text === null) return failed({ code: 'gone' });
  const read = await readText(text);
  if (!read.ok) return read.problem.code === 'not-a-backup' ? failed({ code: 'damaged' }) : read;
  return read.value.isChanged ? failed({ code: 'damaged' }) : read;
}

/** The newest backup that is whole, and how many newer ones were not; null where there is none. */
export async function newestBackup(): Promise<{ backup: Backup; name: string; broken: number } | null> {
  if (!hasOwnFiles()) return null;
  let broken = 0;
  for (const { name } of await listBackups()) {
    const read = await readLocalBackup(name);
    if (read.ok) return { backup: read.value.backup, name, broken };
    broken += 1;
    logWarning('a backup was passed over', { problem: read.problem.code });
  }
  return null;
}

/** Writes a backup and lets go of those that are too many. One that has nothing in it is not written: it would push out one that has. */
export async function writeBackup(backup: Backup, reason: BackupReason): Promise<Result<LocalBackup, BackupProblem>> {
  if (isEmpty(backup)) return failed({ code: 'nothing' });
  let folder: FileSystemDirectoryHandle;
  try {
    folder = await openFolder(FOLDER);
  } catch (error) {
    logError('the browser gives no folder for backups', error);
    return failed({ code: 'unavailable' });
  }
  const name = nameOf(backup.writtenAt, reason);
  const text = await writeText(backup);
  try {
    await writeFile(folder, name, text);
  } catch (error) {
    logError('a backup was not written', error);
    // What is there already is worth more than the one that found no room.
    return failed({ code: 'storage' });
  }
  await prune(folder);
  return ok({ name, writtenAt: backup.writtenAt, reason, size: new Blob([text]).size });
}

/** Which backups may go: all but the newest few, one a week old or somewhat older, and the one that will be that. */
export function superfluous(backups: readonly LocalBackup[], now: number): LocalBackup[] {
  const [cut, written] = [backups.filter(({ size }) => size === 0), backups.filter(({ size }) => size > 0)];
  const others = newestFirst(written, now).slice(KEPT);
  const old = others.find(({ writtenAt }) => now - writtenAt >= OLD_MS);
  const next = others.findLast(({ writtenAt }) => writtenAt <= now && now - writtenAt < OLD_MS);
  return [...cut, ...others.filter((each) => each !== old && each !== next)];
}

async function prune(folder: FileSystemDirectoryHandle): Promise<void> {
  for (const { name } of superfluous(await listBackups(), Date.now())) await removeFile(folder, name);
}

/** What a restore changed, for as long as it can be taken back. */
const UNDO_FILE = 'undo.json';

export const keepUndo = async (text: string): Promise<void> => writeFile(await openFolder(FOLDER), UNDO_FILE, text);
export const readUndo = async (): Promise<string | null> => readFile(await openFolder(FOLDER), UNDO_FILE);
export const forgetUndo = async (): Promise<void> => removeFile(await openFolder(FOLDER), UNDO_FILE);

/** What came back by itself and has not been told yet; null where nothing did, a value of its own. */
export async function untoldRecovery(db: Database): Promise<Recovery | null> {
  const row = await db.meta.get('recovered');
  return row?.key === 'recovered' ? row : null;
}

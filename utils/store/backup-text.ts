/**
 * A backup as text: one JSON document whose last key is the SHA-256 of all that stands before it, so that one that was cut off or
 * garbled is told from a whole one.
 */
import type { Backup, BackupProblem } from '../model/backup';
import { failed, ok, type Result } from '../model/result';
import { readBackup } from './read-backup';

const SUM = /,\s*"sha256":\s*"([0-9a-f]{64})"\s*\}\s*$/;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function writeText(backup: Backup): Promise<string> {
  const body = JSON.stringify(backup);
  return `${body.slice(0, -1)},"sha256":"${await sha256(body)}"}`;
}

/** Whether a text is what was written, to the last letter. */
export async function isWhole(text: string): Promise<boolean> {
  const found = SUM.exec(text);
  return found !== null && (await sha256(`${text.slice(0, found.index)}}`)) === found[1];
}

/** A backup that was read; `isChanged` where it is not what was written, letter by letter. */
export interface ReadText {
  backup: Backup;
  isChanged: boolean;
}

/** The backup that a text is. One that is JSON but not what was written may have been changed by its owner, and is read. */
export async function readText(text: string): Promise<Result<ReadText, BackupProblem>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed({ code: /^\s*\{\s*"format"\s*:\s*"shareet-backup"/.test(text) ? 'damaged' : 'not-a-backup' });
  }
  const read = readBackup(value);
  return read.ok ? ok({ backup: read.value, isChanged: !(await isWhole(text)) }) : read;
}

/**
 * What comes back where the database is new though there was one: lost to damage, or deleted. The list of sources is the mirror's,
 * which is never older than the newest backup; all else is the backup's. Background only.
 */
import { logError } from '../log';
import { BACKUP_PARTS, type Backup, type BackupSource, type Recovery } from '../model/backup';
import { MIRROR_KEY } from '../model/source';
import { localStorage } from '../platform/page';
import { newestBackup } from './backups';
import type { Database } from './db';
import { readSources } from './read-backup';
import { applyPlan } from './restore';
import { BELIEVE_ALL, planRestore, type RestorePlan } from './restore-plan';
import { withoutSecrets } from './secrets';
import { addSources } from './sources';

/** The list outside the database; null where there is none. */
export async function readMirror(): Promise<BackupSource[] | null> {
  const stored = (await localStorage.get(MIRROR_KEY))[MIRROR_KEY];
  return Array.isArray(stored) ? readSources(stored) : null;
}

/** Whether nothing has been brought back into the database yet: one that has begun otherwise was deleted since. */
export const isNew = async (db: Database): Promise<boolean> => (await db.meta.get('mirrored')) === undefined;

/**
 * Brings back what there is where the database is new. A database that has been through here is the truth from then on, even
 * with nothing in it. Answers what came back, which `meta` keeps until the person has been told; null where nothing did.
 */
export async function recover(db: Database, now: number): Promise<Recovery | null> {
  if (!(await isNew(db))) return null;
  const [mirror, newest] = await Promise.all([readMirror(), newestBackup().catch(noFolder)]);
  const recovery =
    (newest && (await fromBackup(db, withMirror(newest.backup, mirror), now))) ??
    (await fromMirror(db, mirror ?? [], now));
  const isAnything = recovery.sources + recovery.rules + recovery.settings + recovery.saved > 0;
  await db.transaction('rw', db.meta, async () => {
    if (isAnything) await db.meta.put({ key: 'recovered', ...recovery });
    await db.meta.put({ key: 'mirrored', at: now });
  });
  return isAnything ? recovery : null;
}

function noFolder(error: unknown): null {
  logError('the backups could not be looked at', error);
  return null;
}

/** The backup with the sources of the mirror: what was removed after it was written stays away, and what was added since comes too. */
function withMirror(backup: Backup, mirror: BackupSource[] | null): Backup {
  if (!mirror) return backup;
  const known = new Map(backup.sources.map((source) => [source.id, source]));
  return { ...backup, sources: mirror.map((source) => completed(source, known.get(source.id))) };
}

/** A source of the mirror with its whole address, where the backup has that. */
function completed(source: BackupSource, known: BackupSource | undefined): BackupSource {
  const isSame = known && withoutSecrets({ ...known, removedAt: null }).url === source.url;
  if (!source.incomplete || !isSame) return source;
  const { incomplete: _, ...whole } = source;
  return { ...whole, url: known.url };
}

/** Null where the store refused it. */
async function fromBackup(db: Database, backup: Backup, now: number): Promise<Recovery | null> {
  try {
    const plan = await planRestore(db, backup, BACKUP_PARTS, BELIEVE_ALL);
    await applyPlan(db, plan, { now });
    return { ...countsOf(plan), at: now, backupAt: backup.writtenAt };
  } catch (error) {
    logError('the newest backup was not restored', error);
    return null;
  }
}

const countsOf = ({ sources, rules, settings, headlines }: RestorePlan) => ({
  sources: sources.length,
  incomplete: sources.filter(({ after }) => after.incomplete).length,
  rules: rules.length,
  settings: settings.length,
  saved: headlines.length,
});

async function fromMirror(db: Database, mirror: readonly BackupSource[], now: number): Promise<Recovery> {
  const sources = mirror.map((source) => ({ ...source, removedAt: null }));
  await addSources(db, sources, now);
  const incomplete = sources.filter((source) => source.incomplete).length;
  return { at: now, sources: sources.length, incomplete, rules: 0, settings: 0, saved: 0 };
}

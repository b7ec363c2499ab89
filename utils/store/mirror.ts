/**
 * The source list outside the database, in `storage.local`, so that it comes back if the database is lost. Content
 * scripts can read `storage.local`: no credentials and no secret query value goes there.
 */
import type { Source } from '../model/source';
import { localStorage } from '../platform/page';
import type { Database } from './db';
import { activeSources } from './queries';
import { addSources } from './sources';

export const MIRROR_KEY = 'sources';

/** Names that query values go by when they let someone in. */
const SECRET_NAME = /key(?!word)|token|auth(?!or)|secret|sig(n|$)|hash|pass|pwd|session|^(sid|user|u)$/i;
/** Shorter values are words and numbers; longer ones without a space are more often keys than not. */
const SECRET_LENGTH = 24;

/** Part of a path: letters and digits mixed, without the hyphens that words in an address have. */
const SECRET_SEGMENT = /^(?=.*\d)(?=.*[a-z])\w{16,}$/i;

const isSecret = (name: string, value: string): boolean =>
  value !== '' && (SECRET_NAME.test(name) || (value.length >= SECRET_LENGTH && /^[\w~.+/=-]+$/.test(value)));

/**
 * The source as the mirror may hold it: without credentials, and `incomplete` where a secret value was left out. An address
 * that it led to may have a secret too; whoever has the source brought back is asked once more about that one.
 */
export function withoutSecrets({ declinedUrl: _, ...source }: Source): Source {
  const url = new URL(source.url);
  const secrets = [...url.searchParams].filter(([name, value]) => isSecret(name, value));
  const segments = url.pathname.split('/');
  const open = segments.filter((segment) => !SECRET_SEGMENT.test(segment));
  url.username = '';
  url.password = '';
  url.pathname = open.join('/');
  if (secrets.length === 0 && open.length === segments.length) return { ...source, url: url.href };
  for (const [name] of secrets) url.searchParams.set(name, '');
  return { ...source, url: url.href, incomplete: true };
}

/** Writes the mirror where it differs from the store; of a database that was lost meanwhile, it is first read. */
export async function writeMirror(db: Database): Promise<void> {
  await restoreFromMirror(db, Date.now());
  const mirror = (await activeSources(db)).map(withoutSecrets);
  const stored = (await localStorage.get(MIRROR_KEY))[MIRROR_KEY];
  if (JSON.stringify(stored) !== JSON.stringify(mirror)) await localStorage.set({ [MIRROR_KEY]: mirror });
}

/**
 * Brings the sources back where the database is new: lost, or never there. A database that has been through here is
 * the truth from then on, even with no source in it. Answers how many came back.
 */
export async function restoreFromMirror(db: Database, now: number): Promise<number> {
  if (await db.meta.get('mirrored')) return 0;
  const stored = (await localStorage.get(MIRROR_KEY))[MIRROR_KEY];
  const sources = Array.isArray(stored) ? stored.filter(isSource) : [];
  await db.transaction('rw', db.sources, db.polls, db.meta, async () => {
    await addSources(db, sources, now);
    await db.meta.put({ key: 'mirrored', at: now });
  });
  return sources.length;
}

function isSource(value: unknown): value is Source {
  const source = value as Partial<Source> | null;
  return (
    typeof source?.id === 'string' &&
    typeof source.url === 'string' &&
    /^https?:/.test(source.url) &&
    URL.canParse(source.url) &&
    typeof source.title === 'string'
  );
}

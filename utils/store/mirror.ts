/**
 * The source list outside the database, in `storage.local`, so that it comes back if the database is lost. Content
 * scripts can read `storage.local`: no credentials and no secret query value goes there.
 */
import { MIRROR_KEY } from '../model/source';
import { localStorage } from '../platform/page';
import type { Database } from './db';
import { activeSources } from './queries';
import { recover } from './recover';
import { withoutSecrets } from './secrets';

/** Writes the mirror where it differs from the store; of a database that was lost meanwhile, it is first read. */
export async function writeMirror(db: Database): Promise<void> {
  await recover(db, Date.now());
  const mirror = (await activeSources(db)).map(withoutSecrets);
  const stored = (await localStorage.get(MIRROR_KEY))[MIRROR_KEY];
  if (JSON.stringify(stored) !== JSON.stringify(mirror)) await localStorage.set({ [MIRROR_KEY]: mirror });
}

/** Names and passwords of sources that ask for them: they lie in a table of their own, and leave it for a request alone. Background only. */
import type { SourceId } from '../model/ids';
import type { LoginDraft, Source } from '../model/source';
import type { Database } from './db';

/** Keeps what a source asks for, or for null forgets it. */
export async function setLogin(db: Database, id: SourceId, login: LoginDraft | null): Promise<void> {
  await db.transaction('rw', db.sources, db.logins, async () => {
    if (!login) await db.logins.delete(id);
    else if (await db.sources.get(id)) {
      await db.logins.put({ sourceId: id, user: login.user, password: login.password });
    }
  });
}

/** What may be sent to `url` for a source: its login, where the address is of the source's own origin. */
export async function loginFor(db: Database, source: Source | undefined, url: string): Promise<LoginDraft | undefined> {
  if (!source || new URL(url).origin !== new URL(source.url).origin) return undefined;
  return db.logins.get(source.id);
}

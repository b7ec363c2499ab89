/** Names and passwords of sources that ask for them: they lie in a table of their own, and leave it for a request alone. Background only. */
import type { SourceId } from '../model/ids';
import type { LoginDraft, Source } from '../model/source';
import type { Database } from './db';

/** Keeps what a source asks for, or for null forgets it. */
export async function setLogin(db: Database, id: SourceId, login: LoginDraft | null): Promise<void> {
  await db.transaction('rw', db.sources, db.logins, async () => {
    await db.logins.delete(id);
    const source = await db.sources.get(id);
    if (!login || !source) return;
    const { origin } = new URL(source.url);
    await db.logins.put({ sourceId: id, origin, user: login.user, password: login.password });
  });
}

/** What may be sent to `url` for a source: its login, where the address is of the origin that it was given for. */
export async function loginFor(db: Database, source: Source | undefined, url: string): Promise<LoginDraft | undefined> {
  const login = source && (await db.logins.get(source.id));
  return login?.origin === new URL(url).origin ? { user: login.user, password: login.password } : undefined;
}

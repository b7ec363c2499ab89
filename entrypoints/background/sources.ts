/** Adding and removing sources, as a person asked for it. */
import type { Answer, Payload } from '../../utils/messages';
import type { SourceId } from '../../utils/model/ids';
import { failed, ok } from '../../utils/model/result';
import { freshPollState, type Source } from '../../utils/model/source';
import { recordVisit } from '../../utils/poll/poll-source';
import { visitSource } from '../../utils/poll/visit';
import { setLogin } from '../../utils/store/logins';
import { writeMirror } from '../../utils/store/mirror';
import { notePollStates, pollStateOf, pollStates } from '../../utils/store/poll-states';
import { polledSources } from '../../utils/store/queries';
import {
  addSources,
  declineMove,
  moveSource,
  muteSource,
  purgeRemoved,
  removeSource,
  restoreSource,
  reviveSource,
  UNDO_MS,
} from '../../utils/store/sources';
import { isHost, sourceAddress } from '../../utils/text/host';
import { rememberHosts } from './article-grants';
import { addressesOf, addressOfHost, giveBack } from './grants';
import type { House } from './house';
import { type Poller, pollContext } from './poller';

/** Brings everything that follows from the list of sources in line with it. */
export async function followSources(house: House, poller: Poller): Promise<void> {
  await writeMirror(house.db);
  await house.publish();
  await poller.schedule();
}

export async function add(house: House, poller: Poller, payload: Payload<'source.add'>): Promise<Answer<'source.add'>> {
  const url = sourceAddress(payload.url);
  if (!url) return failed({ code: 'invalid-address' });
  const known = await house.db.sources.where({ url }).first();
  const hosts = (payload.articleHosts ?? []).filter(isHost);
  if (known && known.removedAt === null && !known.incomplete) return failed({ code: 'already-added' });
  if (known) {
    await rememberHosts(house, known, hosts);
    if (payload.login) await setLogin(house.db, known.id, payload.login);
    return restore(house, poller, known.id);
  }

  const source = newSource(url, Date.now());
  const state = freshPollState(source.id, Date.now());
  const context = await pollContext(house);
  const visit = await visitSource(source, state, { ...context, login: payload.login });
  if (visit.kind === 'failed' && !payload.evenIfFailing) {
    await giveBack(house, [url, ...hosts.map(addressOfHost)]);
    const { kind: _, ...failure } = visit;
    return failed(failure);
  }
  // Somebody may have added it in another page meanwhile.
  if ((await addSources(house.db, [source], Date.now())).length === 0) return failed({ code: 'already-added' });
  if (payload.login) await setLogin(house.db, source.id, payload.login);
  await rememberHosts(house, source, hosts);
  await recordVisit(visit, source, state, context);
  await followSources(house, poller);
  return ok({ id: source.id });
}

/** A source about which nothing is known but its address. */
export const newSource = (url: string, now: number): Source => ({
  id: crypto.randomUUID() as SourceId,
  url,
  title: new URL(url).host,
  language: null,
  siteUrl: null,
  direction: null,
  addedAt: now,
  removedAt: null,
});

async function restore(house: House, poller: Poller, id: SourceId): Promise<Answer<'source.add'>> {
  await restoreSource(house.db, id);
  await followSources(house, poller);
  return ok({ id });
}

export async function remove(house: House, poller: Poller, { id }: Payload<'source.remove'>): Promise<null> {
  await removeSource(house.db, id, Date.now());
  await followSources(house, poller);
  return null;
}

export async function undoRemoval(house: House, poller: Poller, { id }: Payload<'source.restore'>): Promise<null> {
  await restore(house, poller, id);
  return null;
}

export async function mute(house: House, poller: Poller, { id, isMuted }: Payload<'source.mute'>): Promise<null> {
  await muteSource(house.db, id, isMuted, Date.now());
  await followSources(house, poller);
  return null;
}

/** A ticker knows a headline's id, never that of its source. */
export async function muteSourceOf(
  house: House,
  poller: Poller,
  { id, isMuted }: Payload<'headline.muteSource'>,
): Promise<null> {
  const headline = await house.db.headlines.get(id);
  return headline ? mute(house, poller, { id: headline.sourceId, isMuted }) : null;
}

export async function revive(house: House, poller: Poller, { id }: Payload<'source.revive'>): Promise<null> {
  await reviveSource(house.db, id, Date.now());
  await followSources(house, poller);
  await poller.refresh(id);
  return null;
}

/** Moves a source to the address that it has led to, and polls it there. */
export async function move(
  house: House,
  poller: Poller,
  { id, url }: Payload<'source.move'>,
): Promise<Answer<'source.move'>> {
  const [source, poll] = await Promise.all([house.db.sources.get(id), pollStateOf(house.db, id)]);
  // A poll may have led elsewhere since: to that nobody has agreed.
  if (!source || poll?.moved?.url !== url) return ok(null);
  if (!(await moveSource(house.db, id, url, Date.now()))) return failed({ code: 'already-added' });
  await followSources(house, poller);
  await giveBack(house, [source.url]);
  await poller.refresh(id);
  return ok(null);
}

export async function stay(house: House, { id, url }: Payload<'source.stay'>): Promise<null> {
  await declineMove(house.db, id, url);
  return null;
}

/** Polls what had to wait for a permission that may have come. */
export async function pollGranted(house: House, poller: Poller): Promise<void> {
  const now = Date.now();
  const waiting = (await polledSources(house.db)).filter(
    ({ poll: { lastOutcome } }) => lastOutcome?.kind === 'failed' && lastOutcome.code === 'needs-permission',
  );
  if (waiting.length === 0) return;
  await notePollStates(
    house.db,
    waiting.map(({ poll }) => ({ ...poll, dueAt: now, awayDueAt: now })),
    now,
  );
  await poller.run();
}

/** Deletes what can no longer be brought back, and gives its grants back. */
export async function purge(house: House): Promise<void> {
  const states = await pollStates(house.db);
  const gone = await purgeRemoved(house.db, Date.now() - UNDO_MS);
  if (gone.length === 0) return;
  await giveBack(
    house,
    gone.flatMap((source) => addressesOf({ source, poll: states.get(source.id) })),
  );
}

/** Adding and removing sources, as a person asked for it. */
import type { Answer, Payload } from '../../utils/messages';
import type { SourceId } from '../../utils/model/ids';
import { failed, ok } from '../../utils/model/result';
import type { PollState, Source } from '../../utils/model/source';
import { type PollContext, type Visit, visitSource } from '../../utils/poll/poll-source';
import { afterPoll, pollIntervalMs } from '../../utils/poll/schedule';
import { writeMirror } from '../../utils/store/mirror';
import { saveListing, savePollState } from '../../utils/store/polls';
import {
  addSources,
  freshPollState,
  purgeRemoved,
  removeSource,
  restoreSource,
  UNDO_MS,
} from '../../utils/store/sources';
import { sourceAddress } from '../../utils/text/host';
import { giveBack, mayContact } from './grants';
import type { House } from './house';
import type { Poller } from './poller';

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
  if (known && known.removedAt === null && !known.incomplete) return failed({ code: 'already-added' });
  if (known) return restore(house, poller, known.id);

  const source = newSource(url, Date.now());
  const state = freshPollState(source.id, Date.now());
  const context: PollContext = { db: house.db, intervalMs: pollIntervalMs(await house.settings()), mayContact };
  const visit = await visitSource(source, state, context);
  if (visit.kind === 'failed' && !payload.evenIfFailing) {
    await giveBack(house, [url]);
    const { kind: _, ...failure } = visit;
    return failed(failure);
  }
  // Somebody may have added it in another page meanwhile.
  if ((await addSources(house.db, [source], Date.now())).length === 0) return failed({ code: 'already-added' });
  await recordVisit(visit, source, state, context);
  await followSources(house, poller);
  return ok({ id: source.id });
}

async function recordVisit(visit: Visit, source: Source, state: PollState, context: PollContext): Promise<void> {
  const at = Date.now();
  if (visit.kind === 'fresh') {
    const next = afterPoll(visit.state, { kind: 'fresh', at, added: 0 }, context.intervalMs);
    await saveListing(context.db, source.id, visit.listing, next);
  } else {
    await savePollState(context.db, afterPoll(state, { ...visit, at }, context.intervalMs));
  }
}

const newSource = (url: string, now: number): Source => ({
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

/** Deletes what can no longer be brought back, and gives its grants back. */
export async function purge(house: House): Promise<void> {
  const gone = await purgeRemoved(house.db, Date.now() - UNDO_MS);
  if (gone.length > 0)
    await giveBack(
      house,
      gone.map((source) => source.url),
    );
}

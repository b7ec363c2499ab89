/** What a person wishes of fetching ahead and of how long things are kept. */
import type { Answer, Payload } from '../../utils/messages';
import { setFetchesAhead } from '../../utils/store/ahead';
import { upkeep } from '../../utils/store/retention';
import { setRetention } from '../../utils/store/sources';
import type { House } from './house';
import type { Poller } from './poller';
import { followSources } from './sources';
import { retentionPolicy } from './tending';

export async function fetchAhead(
  house: House,
  poller: Poller,
  { id, isOn }: Payload<'source.fetchAhead'>,
): Promise<null> {
  await setFetchesAhead(house.db, id, isOn);
  await followSources(house, poller);
  if (isOn) void poller.tend();
  return null;
}

export async function retain(
  house: House,
  poller: Poller,
  { id, days, megabytes }: Payload<'source.retain'>,
): Promise<null> {
  await setRetention(house.db, id, days, megabytes);
  await followSources(house, poller);
  return null;
}

export async function free(house: House): Promise<Answer<'storage.free'>> {
  const freed = await upkeep({ db: house.db, policy: await retentionPolicy(house), isAsked: true });
  if (freed.headlines > 0) await house.publish();
  return freed;
}

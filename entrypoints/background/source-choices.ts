/** What a person chooses for one source, and what follows from it. */
import type { Answer, Payload } from '../../utils/messages';
import { atNewPace, paceFor, paceOf } from '../../utils/poll/schedule';
import { setLogin } from '../../utils/store/logins';
import { changeSource, placeSource, resetDue } from '../../utils/store/source-choices';
import type { House } from './house';
import type { Poller } from './poller';
import { followSources } from './sources';

export async function change(house: House, poller: Poller, { id, change }: Payload<'source.change'>): Promise<null> {
  const { db } = house;
  await changeSource(db, id, change);
  const source = await db.sources.get(id);
  if (source && change.pollMinutes !== undefined) {
    const pace = paceFor(paceOf(await house.settings()), source);
    await resetDue(db, id, (state) => atNewPace(state, { pace }));
  }
  await followSources(house, poller);
  return null;
}

export async function place(house: House, poller: Poller, { id, before }: Payload<'source.place'>): Promise<null> {
  await placeSource(house.db, id, before);
  await followSources(house, poller);
  return null;
}

export async function login(
  house: House,
  poller: Poller,
  { id, login }: Payload<'source.login'>,
): Promise<Answer<'source.login'>> {
  await setLogin(house.db, id, login);
  return login ? poller.refresh(id) : null;
}

/** Finding sources, one search at a time, and giving back the grants that were asked for it and that nothing came to need. */
import type { Answer, Payload } from '../../utils/messages';
import { failed } from '../../utils/model/result';
import { findSources } from '../../utils/poll/find-sources';
import { activeSources } from '../../utils/store/queries';
import { hostPattern, isHost, placeOf, sourceAddress } from '../../utils/text/host';
import { giveBack, mayContact } from './grants';
import type { House } from './house';

/** What was found may be looked at for so long before its grant is given back, where nobody says that they have left. */
const LOOKED_AT_MS = 10 * 60_000;

export interface Discovery {
  /** Looks for the sources at an address. A search that is under way ends, with what it has found. */
  find(payload: Payload<'source.find'>): Promise<Answer<'source.find'>>;
  /** How many addresses the search under way has visited, or null where there is none: it never was, or died. */
  progress(): Answer<'find.progress'>;
  stop(): void;
  /** Gives back the grants of the last search. */
  end(): Promise<void>;
  /** Does so where its search was long ago: whoever made it has left without saying so. */
  endOld(): Promise<void>;
}

export function createDiscovery(house: House): Discovery {
  const { db } = house;
  let current: { stopper: AbortController; visits: number } | null = null;

  const end = async (): Promise<void> => {
    const search = await db.meta.get('search');
    if (search?.key !== 'search') return;
    await db.meta.delete('search');
    await giveBack(house, search.urls);
  };

  const find = async (payload: Payload<'source.find'>): Promise<Answer<'source.find'>> => {
    const url = sourceAddress(payload.url);
    if (!url) return failed({ code: 'invalid-address' });
    current?.stopper.abort();
    const own = { stopper: new AbortController(), visits: 0 };
    current = own;
    try {
      await remember([url, ...(isHost(payload.alsoHost) ? [`https://${payload.alsoHost}/`] : [])]);
      const added = new Set((await activeSources(db)).map((source) => placeOf(source.url)));
      return await findSources(url, {
        mayContact,
        isAdded: (address) => added.has(placeOf(address)),
        login: payload.login,
        signal: own.stopper.signal,
        onVisit: (visits) => {
          own.visits = visits;
        },
      });
    } finally {
      if (current === own) current = null;
    }
  };

  /** Written down, because the background may die before the grant is given back. */
  const remember = async (urls: string[]): Promise<void> => {
    const last = await db.meta.get('search');
    await db.meta.put({ key: 'search', at: Date.now(), urls });
    if (last?.key !== 'search') return;
    const needed = urls.map(hostPattern);
    const left = last.urls.filter((each) => !needed.includes(hostPattern(each)));
    if (left.length > 0) await giveBack(house, left);
  };

  return {
    find,
    progress: () => current && { visits: current.visits },
    stop: () => current?.stopper.abort(),
    end,
    endOld: async () => {
      const search = await db.meta.get('search');
      if (search?.key === 'search' && search.at < Date.now() - LOOKED_AT_MS) await end();
    },
  };
}

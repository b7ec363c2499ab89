/** Adding what was chosen from the packs, and taking that back. */
import { useState } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';
import { hostPattern } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import type { CatalogueFeed } from './catalogue';

export type Adding =
  | { stage: 'idle' | 'adding' | 'broken' | 'storage' | 'undone' }
  | { stage: 'added'; ids: SourceId[] };

/** The match patterns of the hosts that feeds are on, each once. */
export const hostsOf = (feeds: readonly CatalogueFeed[]): string[] => [
  ...new Set(feeds.map(({ url }) => hostPattern(url))),
];

export interface Packs {
  state: Adding;
  /** Asks for the hosts, so it has to be the first thing that a click does; adds the feeds in any case. */
  add(feeds: readonly CatalogueFeed[]): Promise<void>;
  /** Removes what was added last. */
  undo(): Promise<void>;
}

export function usePacks(): Packs {
  const { db, host, send } = useInterface();
  const [state, setState] = useState<Adding>({ stage: 'idle' });

  const attempt = async (feeds: readonly CatalogueFeed[], asked: Promise<boolean>): Promise<Adding> => {
    // What is not allowed is kept in the list, and each source says so for itself.
    await asked.catch((error: unknown) => console.error('the browser did not ask', error));
    const urls = feeds.map(({ url }) => url);
    const before = new Set(await activeIds(urls));
    const taken = await send('sources.import', {
      sources: feeds.map(({ url, name }) => ({ url, title: name, folder: [] })),
    });
    if (!taken.ok) return { stage: 'storage' };
    return { stage: 'added', ids: (await activeIds(urls)).filter((id) => !before.has(id)) };
  };

  const activeIds = async (urls: string[]): Promise<SourceId[]> => {
    const there = await db.sources.where('url').anyOf(urls).toArray();
    return there.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
  };

  const follow = async (work: Promise<Adding>): Promise<void> => {
    setState({ stage: 'adding' });
    try {
      setState(await work);
    } catch (error) {
      console.error('adding packs broke off', error);
      setState({ stage: 'broken' });
    }
  };

  return {
    state,
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    add: (feeds) => follow(attempt(feeds, host.requestHosts(hostsOf(feeds)))),
    undo: async () => {
      if (state.stage !== 'added') return;
      const { ids } = state;
      const removing = async (): Promise<Adding> => {
        for (const id of ids) await send('source.remove', { id });
        return { stage: 'undone' };
      };
      await follow(removing());
    },
  };
}

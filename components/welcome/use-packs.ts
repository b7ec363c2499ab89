/** Adding what was chosen from the packs, and taking that back. */
import { useRef, useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';
import { hostPatterns } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import type { CatalogueFeed } from './catalogue';

export type AddingPacks =
  | { stage: 'idle' | 'adding' | 'broken' | 'storage' }
  | { stage: 'added' | 'undone'; ids: SourceId[] };

/** The match patterns of the hosts that feeds are on, each once. */
export const hostsOf = (feeds: readonly CatalogueFeed[]): string[] => hostPatterns(feeds.map(({ url }) => url));

/** Whether the person has since turned each of the sources that were added or removed together the other way, one by one. */
export function useIsPast(adding: AddingPacks, states: readonly SourceState[]): boolean {
  /** What the sources have been seen to agree with: they follow a moment later than the command. */
  const agreed = useRef<AddingPacks | null>(null);
  if (!('ids' in adding)) return false;
  const theirs = states.filter(({ source }) => adding.ids.includes(source.id));
  const turned = theirs.filter(({ source }) => (source.removedAt !== null) === (adding.stage === 'added'));
  if (turned.length < theirs.length) agreed.current = adding;
  return agreed.current === adding && turned.length === theirs.length;
}

export interface Packs {
  state: AddingPacks;
  /** Asks for the hosts, so it has to be the first thing that a click does; adds the feeds in any case, and tells whether it has. */
  add(feeds: readonly CatalogueFeed[]): Promise<boolean>;
  /** Removes what was added last, or brings it back. */
  turn(): Promise<boolean>;
}

export function usePacks(): Packs {
  const { db, host, send } = useInterface();
  const [state, setState] = useState<AddingPacks>({ stage: 'idle' });

  const attempt = async (feeds: readonly CatalogueFeed[], asked: Promise<boolean>): Promise<AddingPacks> => {
    // What is not allowed is kept in the list, and each source says so for itself.
    await asked;
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

  const follow = async (work: Promise<AddingPacks>): Promise<boolean> => {
    setState({ stage: 'adding' });
    const ended = await work.catch((error: unknown): AddingPacks => {
      logError('adding packs broke off', error);
      return { stage: 'broken' };
    });
    setState(ended);
    return 'ids' in ended;
  };

  const turned = async (from: AddingPacks): Promise<AddingPacks> => {
    if (!('ids' in from)) return from;
    const isAdded = from.stage === 'added';
    for (const id of from.ids) await send(isAdded ? 'source.remove' : 'source.restore', { id });
    return { ...from, stage: isAdded ? 'undone' : 'added' };
  };

  return {
    state,
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    add: (feeds) => follow(attempt(feeds, host.requestHosts(hostsOf(feeds)))),
    turn: () => follow(turned(state)),
  };
}

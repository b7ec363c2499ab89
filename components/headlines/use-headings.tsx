import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LatestEntry } from '../../utils/store/latest';
import { useInterface } from '../ui/interface';
import type { EntryActs } from './entry-acts';
import type { Row } from './row-list';
import type { Grouping } from './use-list';

export type HeadingOf = (row: Row, entry: LatestEntry | undefined) => { key: string; content: ComponentChildren };

/** What rows stand under: their day, or their source with a way to all of it; null where they stand under nothing. */
export function useHeadings(grouping: Grouping, acts: EntryActs, now: number): HeadingOf | null {
  const { words } = useInterface();
  const today = new Date(now).toDateString();
  return useMemo(() => {
    // The same heading is the same thing each time, so that its row is not drawn anew.
    const known = new Map<string, ComponentChildren>();
    const made = (name: string, make: () => ComponentChildren): ComponentChildren => {
      if (!known.has(name)) known.set(name, make());
      return known.get(name);
    };
    if (grouping === 'found') return null;
    if (grouping === 'time') {
      const moment = new Date(today).getTime();
      return ({ position: { at } }) => {
        const key = new Date(at).toDateString();
        return { key, content: made(key, () => <h2 class="heading">{words.day(at, moment)}</h2>) };
      };
    }
    return ({ sourceId }, entry) => ({
      key: sourceId,
      content: made(`${sourceId} ${entry?.source?.title}`, () => (
        <div class="heading">
          <h2>
            <bdi>{entry?.source?.title}</bdi>
          </h2>
          <button type="button" class="quiet" data-action="source" onClick={() => acts.showSource(sourceId)}>
            {words.say('list-source-all')}
            <span class="visually-hidden">: {entry?.source?.title}</span>
          </button>
        </div>
      )),
    });
  }, [grouping, acts, today, words]);
}

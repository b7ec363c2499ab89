/** Carries out what is done with entries of the list, and says what came of it, with a way back where there is one. */
import { useMemo, useRef } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { HeadlineId } from '../../utils/model/ids';
import type { LatestEntry, LatestFilter } from '../../utils/store/latest';
import { useInterface } from '../ui/interface';
import type { Notice } from '../ui/use-notice';
import type { EntryActs } from './entry-acts';
import type { RowList } from './row-list';
import type { Selection } from './use-selection';

export interface ListActs extends EntryActs {
  markSeveral(ids: HeadlineId[], isRead: boolean): Promise<void>;
  markAll(filter: LatestFilter): Promise<void>;
  openSeveral(ids: HeadlineId[]): Promise<void>;
}

interface Parts {
  list: RowList;
  selection: Selection;
  tell(notice: Notice | null): void;
  onOpened: (() => void) | undefined;
  onSource(id: NonNullable<LatestFilter['sourceId']>): void;
}

export function useActs({ list, selection, tell, onOpened, onSource }: Parts): ListActs {
  const { send, words } = useInterface();
  const chosen = useRef(selection);
  chosen.current = selection;
  return useMemo(() => {
    /** Nothing fails silently: what went wrong is said, and logged for whoever looks into it. */
    const attempt = async (act: () => Promise<unknown>): Promise<void> => {
      try {
        await act();
      } catch (error) {
        logError('a wish of the list was not carried out', error);
        tell({ text: words.say('ticker-failed') });
      }
    };
    const said = (word: string, undo?: () => Promise<unknown>, values?: Record<string, number>): void =>
      tell({ text: words.say(word, values), ...(undo ? { undo: () => attempt(undo) } : {}) });
    /** Reads the list anew where the person looks at it. */
    const reopen = ({ position }: LatestEntry): Promise<void> =>
      list.open(list.walk.goesBothWays ? position : 'newest');
    const markSeveral = (ids: HeadlineId[], isRead: boolean): Promise<void> =>
      attempt(async () => {
        const { isMarked } = await send('headlines.read', { ids, isRead });
        if (!isMarked) said('list-private');
      });

    return {
      open: (entry, { inBackground, where }) =>
        void attempt(async () => {
          await send('headline.open', { id: entry.headline.id, inBackground, ...(where ? { where } : {}) });
          if (!inBackground) onOpened?.();
          else said('list-opened-behind');
        }),
      save: (entry) =>
        void attempt(async () => {
          const set = (isSaved: boolean) => send('headline.save', { id: entry.headline.id, isSaved });
          await set(!entry.isSaved);
          said(entry.isSaved ? 'ticker-unsaved' : 'ticker-saved', () => set(entry.isSaved));
        }),
      markRead: (entry) => void markSeveral(entry.story?.ids ?? [entry.headline.id], !entry.isRead),
      muteSource: (entry) =>
        void attempt(async () => {
          const set = (isMuted: boolean) => send('headline.muteSource', { id: entry.headline.id, isMuted });
          await set(true);
          list.drop(({ sourceId }) => sourceId === entry.headline.sourceId);
          said('ticker-muted', async () => {
            await set(false);
            await reopen(entry);
          });
        }),
      splitStory: (entry) =>
        void attempt(async () => {
          const split = await send('story.split', { id: entry.headline.id });
          if (!split) return said('list-split-nothing');
          await reopen(entry);
          said('list-split-done', async () => {
            await send('story.undoSplit', split);
            await reopen(entry);
          });
        }),
      searchWeb: (entry) =>
        void attempt(async () => {
          await send('headline.searchWeb', { id: entry.headline.id });
          onOpened?.();
        }),
      select: ({ headline: { id } }, isRange) => chosen.current.toggle(list, id, isRange),
      showSource: onSource,
      markSeveral,
      markAll: ({ sourceId }) =>
        attempt(async () => {
          tell({ text: words.say('list-marking') });
          const { at, count } = await send('headlines.readAll', sourceId ? { sourceId } : {});
          said('list-marked', count > 0 ? () => send('headlines.undoReadAll', { at }) : undefined, { count });
        }),
      openSeveral: (ids) =>
        attempt(async () => {
          await send('headlines.open', { ids });
          said('list-opened', undefined, { count: ids.length });
          chosen.current.end();
        }),
    };
  }, [send, words, list, tell, onOpened, onSource]);
}

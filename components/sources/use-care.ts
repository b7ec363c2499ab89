/** Changes of a source as they are made: sent, said, and undone where that is wanted. */
import { useCallback } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';
import type { Source, SourceChange } from '../../utils/model/source';
import { useInterface } from '../ui/interface';
import type { Notice } from '../ui/use-notice';

/** What a source is like now, of all that `change` names: by it the change is undone. */
export function beforeChange(source: Source, change: SourceChange): SourceChange {
  const now: Required<SourceChange> = {
    title: source.ownTitle === undefined ? null : source.title,
    folder: source.folder ?? null,
    pollMinutes: source.pollMinutes ?? null,
    weight: source.weight ?? null,
    direction: source.chosenDirection ?? null,
  };
  return Object.fromEntries(Object.keys(change).map((key) => [key, now[key as keyof SourceChange]]));
}

export interface Care {
  /** Changes a source and tells so, with a way back. */
  change(source: Source, change: SourceChange): Promise<void>;
  /** Puts a source before another or last, and where `folder` is given, into it; `back` is what it stood before. */
  move(source: Source, to: Place, back: SourceId | null): Promise<void>;
  tell(notice: Notice | null): void;
}

interface Place {
  before: SourceId | null;
  /** Absent where it stays in its own. */
  folder?: string[];
  /** Its number among those it then stands with, and how many they are. */
  at: number;
  of: number;
}

export function useCare(tell: (notice: Notice | null) => void): Care {
  const { words, send } = useInterface();

  const attempt = useCallback(
    async (work: () => Promise<unknown>, notice: Notice): Promise<void> => {
      try {
        await work();
        tell(notice);
      } catch (error) {
        console.error('a source was not changed', error);
        tell({ text: words.say('care-failed'), isProblem: true });
      }
    },
    [tell, words],
  );

  const change = (source: Source, wanted: SourceChange): Promise<void> => {
    const { id, title } = source;
    const before = beforeChange(source, wanted);
    const undo = (): Promise<void> =>
      attempt(() => send('source.change', { id, change: before }), { text: words.say('care-undone', { title }) });
    return attempt(() => send('source.change', { id, change: wanted }), {
      text: words.say('care-changed', { title: wanted.title ?? title }),
      undo,
    });
  };

  const move = (source: Source, { before, folder, at, of }: Place, back: SourceId | null): Promise<void> => {
    const { id, title } = source;
    const put = async (where: SourceId | null, into: string[] | null | undefined): Promise<void> => {
      await send('source.place', { id, before: where });
      if (into !== undefined) await send('source.change', { id, change: { folder: into } });
    };
    const undo = (): Promise<void> =>
      attempt(() => put(back, folder && (source.folder ?? null)), { text: words.say('care-undone', { title }) });
    return attempt(() => put(before, folder), { text: words.say('care-moved', { title, at, of }), undo });
  };

  return { change, move, tell };
}

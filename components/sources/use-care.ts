/** Changes of a source as they are made: sent, said, and undone where that is wanted. */
import { logError } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import type { Source, SourceChange } from '../../utils/model/source';
import { useChanges } from '../settings/changes';
import { useInterface } from '../ui/interface';

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
  /** Puts a source into another place, with a way back; `back` is what it has stood before. */
  move(source: Source, to: Place, back: SourceId | null): Promise<void>;
}

interface Place {
  /** The source that it then stands before, or none where it is last. */
  before: SourceId | null;
  /** Absent where it stays in its own. */
  folder?: string[];
  /** Its number among those it then stands with, and how many they are. */
  at: number;
  of: number;
}

export function useCare(): Care {
  const { words, send } = useInterface();
  const { did, failed } = useChanges();

  const attempt = async (text: string, act: () => Promise<unknown>, undo: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      did(text, undo);
    } catch (error) {
      logError('a source was not changed', error);
      failed(words.say('care-failed'));
    }
  };

  return {
    change(source, change) {
      const { id, title } = source;
      const before = beforeChange(source, change);
      return attempt(
        words.say('care-changed', { title: change.title ?? title }),
        () => send('source.change', { id, change }),
        () => send('source.change', { id, change: before }),
      );
    },
    move(source, { before, folder, at, of }, back) {
      const { id, title } = source;
      const put = async (where: SourceId | null, into: string[] | null | undefined): Promise<void> => {
        await send('source.place', { id, before: where });
        if (into !== undefined) await send('source.change', { id, change: { folder: into } });
      };
      return attempt(
        words.say('care-moved', { title, at, of }),
        () => put(before, folder),
        () => put(back, folder && (source.folder ?? null)),
      );
    },
  };
}

import Dexie from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { NOTED_KEY, type SourceState, sourceStates } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { paced } from '../ui/paced';

/**
 * Every source that is kept and where its polls stand, again after changes; undefined until the first answer. All of it is
 * read each time, so that while hundreds are polled it is not read after every one of them: that would hold up the polls.
 */
export function useSourceStates(): SourceState[] | undefined {
  const { db, host } = useInterface();
  const [answer, setAnswer] = useState<{ states: SourceState[] } | { error: unknown } | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const look = paced(
      async () => {
        if (isOver) return;
        const states = await sourceStates(db);
        if (!isOver) setAnswer({ states });
      },
      (error) => setAnswer({ error }),
    );
    look();
    Dexie.on.storagemutated.subscribe(look);
    // That a poll found nothing new is noted in the session alone.
    const endNotes = host.sessionStorage.onChange(NOTED_KEY, look);
    return () => {
      isOver = true;
      Dexie.on.storagemutated.unsubscribe(look);
      endNotes();
    };
  }, [db, host]);
  if (answer && 'error' in answer) throw answer.error;
  return answer?.states;
}

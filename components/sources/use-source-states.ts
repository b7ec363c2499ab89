import { NOTED_KEY, type SourceState, sourceStates } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { usePacedQuery } from '../ui/use-paced-query';

/** Every source that is kept and where its polls stand, again after changes; undefined until the first answer. */
export function useSourceStates(): SourceState[] | undefined {
  const { db, host } = useInterface();
  return usePacedQuery(
    () => sourceStates(db),
    [db, host],
    // That a poll found nothing new is noted in the session alone.
    (look) => host.sessionStorage.onChange(NOTED_KEY, look),
  );
}

/** Where the repair is: what is wrong, and what has been tried. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { RepairProblem, SendCommand } from '../../utils/messages';
import { openDatabase } from '../../utils/store/db';
import { checkStore } from '../../utils/store/health';

export type RepairState =
  | { stage: 'checking' | 'fine' | 'renewing' | 'renewed' }
  | { stage: 'problem'; code: RepairProblem['code'] };

export interface Repair {
  state: RepairState;
  /** Counts what has been tried: what is safe may be more by now. */
  round: number;
  retry(): void;
  /** Begins with a new database, into which comes back what can. */
  renew(): void;
}

export function useRepair(send: SendCommand): Repair {
  const [state, setState] = useState<RepairState>({ stage: 'checking' });
  const [round, setRound] = useState(0);

  const follow = useCallback((stage: 'checking' | 'renewing', work: Promise<RepairState>): void => {
    setState({ stage });
    work
      .catch((error: unknown): RepairState => {
        logError('the repair broke off', error);
        return { stage: 'problem', code: 'refused' };
      })
      .then((next) => {
        setState(next);
        setRound((before) => before + 1);
      });
  }, []);
  const retry = useCallback(() => follow('checking', check(send)), [follow, send]);
  useEffect(retry, [retry]);

  const renew = async (): Promise<RepairState> => {
    const renewed = await send('repair.reset', {});
    return renewed.ok ? { stage: 'renewed' } : { stage: 'problem', code: renewed.problem.code };
  };
  return { state, round, retry, renew: () => follow('renewing', renew()) };
}

/** What the background finds, which is to work with it; where that says nothing, what this page finds: not that all is well. */
async function check(send: SendCommand): Promise<RepairState> {
  const asked = await send('repair.retry', {}).catch((error: unknown) => {
    logError('the background did not answer', error);
    return null;
  });
  if (asked) return asked.ok ? { stage: 'fine' } : { stage: 'problem', code: asked.problem.code };
  const db = openDatabase();
  const code = await checkStore(db).finally(() => db.close());
  return { stage: 'problem', code: code ?? 'unready' };
}

/** The search for sources, from the click to what was found. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { logError, logFailure } from '../../utils/log';
import type { FindProblem } from '../../utils/messages';
import type { Finding } from '../../utils/model/candidate';
import type { LoginDraft } from '../../utils/model/source';
import { hostPattern, patternOf, sourceAddress } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { watchedSearch } from './watched-search';

export type Searching =
  | { stage: 'idle' }
  | { stage: 'searching'; visits: number }
  | { stage: 'found'; finding: Finding; url: string; login?: LoginDraft | undefined }
  | { stage: 'refused' }
  | { stage: 'broken' }
  /** `alsoHost` was allowed too, beside the host of `url`. */
  | { stage: 'failed'; problem: FindProblem; url: string; alsoHost?: string; login?: LoginDraft | undefined };

/** What goes along with an address: another host that it leads to, and what its origin asks for. */
interface Also {
  host?: string | undefined;
  login?: LoginDraft | undefined;
}

export interface Search {
  state: Searching;
  /**
   * Asks for the host, so it has to be the first thing that a click does, and looks for sources; `login` is for the origin of the
   * address.
   */
  start(typed: string, also?: Also): void;
  /** Looks for sources where the host is granted already. */
  startGranted(typed: string): void;
  stop(): void;
  /** Forgets what was found, and gives back what was granted for it. */
  leave(): void;
}

export function useSearch(): Search {
  const { host, send } = useInterface();
  const [state, setState] = useState<Searching>({ stage: 'idle' });
  const hasGrant = useRef(false);

  const search = async (typed: string, { host: alsoHost, login }: Also = {}, isGranted = false): Promise<void> => {
    const url = sourceAddress(typed);
    if (!url) return setState({ stage: 'failed', problem: { code: 'invalid-address' }, url: typed });
    setState({ stage: 'searching', visits: 0 });
    const hosts = [hostPattern(url), ...(alsoHost ? [patternOf(alsoHost)] : [])];
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    if (!isGranted && !(await host.requestHosts(hosts))) return setState({ stage: 'refused' });
    hasGrant.current = true;
    const found = await watchedSearch(send, { url, alsoHost, login }, (visits) =>
      setState({ stage: 'searching', visits }),
    );
    setState(
      found.ok
        ? { stage: 'found', finding: found.value, url, login }
        : { stage: 'failed', problem: found.problem, url, alsoHost, login },
    );
  };

  const brokeOff = (error: unknown): void => {
    logError('a search broke off', error);
    setState({ stage: 'broken' });
  };

  const end = (): void => {
    if (!hasGrant.current) return;
    hasGrant.current = false;
    void send('find.end', {}).catch(logFailure('a grant was not given back'));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads only what stays the same.
  useEffect(() => {
    window.addEventListener('pagehide', end);
    return () => window.removeEventListener('pagehide', end);
  }, []);

  return {
    state,
    start: (typed, also) => void search(typed, also).catch(brokeOff),
    startGranted: (typed) => void search(typed, {}, true).catch(brokeOff),
    stop: () => void send('find.stop', {}),
    leave: () => {
      setState({ stage: 'idle' });
      end();
    },
  };
}

/** A backup from the choice of it to the report: what it would change, restoring it, and taking that back. */
import { useState } from 'preact/hooks';
import { logError, logFailure } from '../../utils/log';
import type { BackupOrigin, BackupPart, BackupPreview, BackupProblem, RestoreReport } from '../../utils/model/backup';
import { hostPattern, patternOf } from '../../utils/text/host';
import { useInterface } from '../ui/interface';

export type Restoring =
  | { stage: 'idle' | 'reading' | 'restoring' | 'broken' | 'undone' }
  | { stage: 'refused'; code: BackupProblem['code'] | 'too-large' }
  | { stage: 'preview'; from: BackupOrigin; preview: BackupPreview }
  | { stage: 'done'; report: RestoreReport; isGranted: boolean };

export interface Restore {
  state: Restoring;
  look(from: BackupOrigin): void;
  /** Asks for the hosts of new sources, so it has to be the first thing that a click does; restores in any case. */
  take(from: BackupOrigin, preview: BackupPreview, parts: BackupPart[]): void;
  stop(): void;
  undo(): Promise<boolean>;
  leave(): void;
}

/** The hosts that what is new needs, each once. */
function hostsOf({ sources }: BackupPreview): string[] {
  const patterns = sources.added.flatMap(({ url, articleHosts = [] }) => [
    hostPattern(url),
    ...articleHosts.map(patternOf),
  ]);
  return [...new Set(patterns)];
}

export function useRestoring(onChanged: () => void): Restore {
  const { host, send } = useInterface();
  const [state, setState] = useState<Restoring>({ stage: 'idle' });

  const look = async (from: BackupOrigin): Promise<Restoring> => {
    const read = await send('backup.read', { from });
    // A text that no command takes is too long.
    if (!read) return { stage: 'refused', code: 'too-large' };
    return read.ok ? { stage: 'preview', from, preview: read.value } : { stage: 'refused', code: read.problem.code };
  };

  const take = async (from: BackupOrigin, preview: BackupPreview, parts: BackupPart[]): Promise<Restoring> => {
    const hosts = parts.includes('sources') ? hostsOf(preview) : [];
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    const isGranted = hosts.length === 0 || (await host.requestHosts(hosts));
    const restored = await send('backup.restore', { from, parts });
    onChanged();
    if (!restored.ok) return { stage: 'refused', code: restored.problem.code };
    return { stage: 'done', report: restored.value, isGranted };
  };

  const undo = async (): Promise<Restoring> => {
    const undone = await send('backup.undo', state.stage === 'done' ? { at: state.report.at } : {});
    onChanged();
    return undone.ok ? { stage: 'undone' } : { stage: 'refused', code: undone.problem.code };
  };

  const follow = async (work: Promise<Restoring>, stage?: 'reading' | 'restoring'): Promise<boolean> => {
    if (stage) setState({ stage });
    try {
      const next = await work;
      setState(next);
      return next.stage !== 'refused';
    } catch (error) {
      logError('a restore broke off', error);
      setState({ stage: 'broken' });
      return false;
    }
  };

  return {
    state,
    look: (from) => void follow(look(from), 'reading'),
    take: (from, preview, parts) => void follow(take(from, preview, parts), 'restoring'),
    stop: () => void send('backup.stop', {}).catch(logFailure('a restore was not stopped')),
    undo: () => follow(undo()),
    leave: () => setState({ stage: 'idle' }),
  };
}

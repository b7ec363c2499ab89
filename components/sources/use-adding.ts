/** Adding one source: asks the browser for its host, lets the background look at it, and knows what came of it. */
import { useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { AddProblem, FindProblem } from '../../utils/messages';
import type { LoginDraft } from '../../utils/model/source';
import { hostPattern, patternOf } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { describeAddProblem } from './outcome-words';

export type Adding =
  | { stage: 'idle' | 'adding' | 'refused' | 'broken' }
  | { stage: 'added'; title: string }
  | { stage: 'failed'; problem: AddProblem };

/** Failures of the address itself: adding it all the same would be of no use. */
const FINAL: AddProblem['code'][] = ['invalid-address', 'already-added', 'needs-permission'];

export const canAddAnyway = (state: Adding): boolean => state.stage === 'failed' && !FINAL.includes(state.problem.code);

/** Whether a name and a password would help. */
export const asksForLogin = ({ code, ...rest }: AddProblem | FindProblem): boolean =>
  code === 'http-status' && 'status' in rest && rest.status === 401;

interface AddOptions {
  evenIfFailing?: boolean;
  login?: LoginDraft | undefined;
}

/** `add` has to be the first thing that a click does. `articleHosts` are asked for in the same prompt. */
export function useAdding(
  url: string,
  articleHosts: string[] = [],
): { state: Adding; add(options?: AddOptions): Promise<void> } {
  const { db, host, send } = useInterface();
  const [state, setState] = useState<Adding>({ stage: 'idle' });

  const attempt = async ({ evenIfFailing = false, login }: AddOptions): Promise<Adding> => {
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    if (!(await host.requestHosts([hostPattern(url), ...articleHosts.map(patternOf)]))) return { stage: 'refused' };
    const result = await send('source.add', {
      url,
      evenIfFailing,
      ...(articleHosts.length > 0 ? { articleHosts } : {}),
      ...(login ? { login } : {}),
    });
    if (!result.ok) return { stage: 'failed', problem: result.problem };
    return { stage: 'added', title: (await db.sources.get(result.value.id))?.title ?? url };
  };

  const add = async (options: AddOptions = {}): Promise<void> => {
    setState({ stage: 'adding' });
    try {
      setState(await attempt(options));
    } catch (error) {
      logError('adding a source broke off', error);
      setState({ stage: 'broken' });
    }
  };

  return { state, add };
}

/** What to say of it, where there is anything to say. */
export function useAddingWords(state: Adding, url: string): string {
  const { words } = useInterface();
  switch (state.stage) {
    case 'idle':
      return '';
    case 'adding':
      return words.say('source-adding');
    case 'added':
      return words.say('source-added', { title: state.title });
    case 'refused':
      return words.say('add-refused');
    case 'broken':
      return words.say('add-broken');
    case 'failed':
      return describeAddProblem(state.problem, url, words);
  }
}

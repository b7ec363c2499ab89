/** Saving a rule, and what stands in its way. */
import { useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { RuleId } from '../../utils/model/ids';
import type { RuleDraft } from '../../utils/model/rule';
import { useInterface } from '../ui/interface';

/** A rule in writing: with an id where it is there already. */
export interface Writing {
  draft: RuleDraft;
  id?: RuleId;
}

export type SavingProblem = 'empty' | 'too-long' | 'pattern' | 'storage' | 'no-fields' | 'no-actions' | 'broken';

export function useSaving({ id }: Writing, onSaved: () => void) {
  const { send } = useInterface();
  const [problem, setProblem] = useState<SavingProblem | null>(null);
  const attempt = async (draft: RuleDraft): Promise<SavingProblem | null> => {
    if (draft.fields.length === 0) return 'no-fields';
    if (draft.actions.length === 0) return 'no-actions';
    try {
      const answer = await send('rule.save', { draft, ...(id ? { id } : {}) });
      // A text that no command takes is too long as well.
      return answer === undefined ? 'too-long' : answer.ok ? null : answer.problem.code;
    } catch (error) {
      logError('a rule was not saved', error);
      return 'broken';
    }
  };
  /** Whether it was saved. */
  const save = async (draft: RuleDraft): Promise<boolean> => {
    const found = await attempt(draft);
    setProblem(found);
    if (!found) onSaved();
    return !found;
  };
  return { problem, save, forget: () => setProblem(null) };
}

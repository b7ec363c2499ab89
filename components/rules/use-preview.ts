/** What a rule would do, while it is being written. */
import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { Result } from '../../utils/model/result';
import type { RuleDraft, RulePreview, RuleProblem } from '../../utils/model/rule';
import { useInterface } from '../ui/interface';

/** Whoever types on wants no answer yet. */
const REST_MS = 250;

/** The answer for `draft` as it is, a moment after its last change; null while there is none, or nothing is asked. */
export function usePreview(draft: RuleDraft): Result<RulePreview, RuleProblem> | null {
  const { send } = useInterface();
  const [answered, setAnswered] = useState<{ asked: string; answer: Result<RulePreview, RuleProblem> } | null>(null);
  const asked = JSON.stringify(draft);
  useEffect(() => {
    const { text, fields }: RuleDraft = JSON.parse(asked);
    if (text.trim() === '' || fields.length === 0) return;
    let isGone = false;
    const timer = setTimeout(async () => {
      try {
        // What it does to them doesn't matter to what it means.
        const answer = await send('rule.preview', { draft: { ...JSON.parse(asked), actions: ['mute'] } });
        if (!isGone) setAnswered({ asked, answer });
      } catch (error) {
        logError('a rule was not tried', error);
      }
    }, REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [asked, send]);
  return answered?.asked === asked ? answered.answer : null;
}

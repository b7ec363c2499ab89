/** Turns why there is no article into a sentence that says what happened and what to do. */
import type { Words } from '../../utils/i18n';
import type { ReadProblem } from './use-article';

export function describeReadProblem(problem: ReadProblem, url: string | null, words: Words): string {
  const failure = problem as { code: string; status?: number; host?: string };
  const host = failure.host ?? (url && URL.canParse(url) ? new URL(url).hostname : '');
  if (failure.status === 404 || failure.status === 410) return words.say('article-problem-gone');
  if (failure.status && [401, 402, 403, 451].includes(failure.status))
    return words.say('article-problem-closed', { host });
  // As a string: a status is a name, not a quantity, and takes no digits of the language.
  return words.say(`article-problem-${failure.code}`, { host, status: failure.status ?? '' });
}

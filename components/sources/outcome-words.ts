/** Turns what a poll found into a sentence that says what happened and what to do. */
import type { Words } from '../../utils/i18n';
import type { AddProblem } from '../../utils/messages';
import type { Failure, Outcome } from '../../utils/model/outcome';

/** Statuses with a sentence of their own; the others share one. */
const KNOWN_STATUSES = [401, 403, 404, 410, 429];

export function describeOutcome(outcome: Outcome, url: string, words: Words, hasLogin = false): string {
  if (outcome.kind === 'fresh') return words.say('outcome-fresh', { added: outcome.added });
  if (outcome.kind === 'unchanged') return words.say('outcome-unchanged');
  if (hasLogin && outcome.status === 401) return words.say('login-wrong');
  return describeFailure(outcome, url, words);
}

export function describeFailure({ code, status, host }: Failure, url: string, words: Words): string {
  if (code === 'needs-permission' && !host) return words.say('outcome-redirected', { host: hostOf(url) });
  const known = code === 'http-status' && KNOWN_STATUSES.includes(status ?? 0);
  return words.say(known ? `outcome-http-status-${status}` : `outcome-${code}`, {
    host: host ?? hostOf(url),
    status: status ?? '',
  });
}

export function describeAddProblem(problem: AddProblem, url: string, words: Words): string {
  if (problem.code === 'invalid-address' || problem.code === 'already-added') return words.say(`add-${problem.code}`);
  return describeFailure(problem, url, words);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

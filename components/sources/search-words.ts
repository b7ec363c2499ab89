/** What is said of a search for sources. */
import type { Words } from '../../utils/i18n';
import type { FindProblem } from '../../utils/messages';
import type { Finding } from '../../utils/model/candidate';
import { describeFailure } from './outcome-words';
import { asksForLogin } from './use-adding';
import type { Searching } from './use-search';

export function describeSearch(state: Searching, words: Words): string {
  switch (state.stage) {
    case 'idle':
      return '';
    case 'searching':
      return words.say('find-searching', { visits: 0 });
    case 'found':
      return describeFinding(state.finding, words, state.login !== undefined);
    case 'refused':
      return words.say('find-refused');
    case 'broken':
      return words.say('find-broken');
    case 'failed':
      if (state.login && asksForLogin(state.problem)) return words.say('login-wrong');
      return describeProblem(state.problem, state.url, words);
  }
}

function describeFinding(
  { candidates: { length: count }, isComplete }: Finding,
  words: Words,
  hasLogin: boolean,
): string {
  if (count === 0) return words.say('find-partly-nothing');
  const said = isComplete ? words.say('find-found', { count }) : words.say('find-partly');
  return hasLogin ? `${said} ${words.say('login-kept')}` : said;
}

function describeProblem(problem: FindProblem, url: string, words: Words): string {
  if (problem.code === 'invalid-address') return words.say('add-invalid-address');
  if (problem.code === 'empty' || problem.code === 'not-a-source') return words.say('find-nothing');
  return describeFailure(problem, url, words);
}

import type { AddProblem } from '../../utils/messages';

const SENTENCES: Record<Exclude<AddProblem['code'], 'http-status' | 'needs-permission'>, string> = {
  'invalid-address': 'it is no http or https address',
  'already-added': 'it was given twice',
  empty: 'it answered with an empty document',
  'not-a-source': 'there are no headlines in what it answered',
  offline: 'this machine has no network',
  unreachable: 'nobody answers there',
  timeout: 'it did not answer in time',
  interrupted: 'its answer broke off',
  'page-for-feed': 'a web page came in its place',
  'too-large': 'its document is too large',
  'private-address': 'it answered from a private network',
  'incomplete-address': 'a secret part of its address is missing',
  storage: 'the browser could not store it',
  internal: 'Shareet itself failed',
};

/** Why a source was refused, in words. */
export function explainRefusal(problem: AddProblem): string {
  if (problem.code === 'http-status') return `it answered with status ${problem.status}`;
  if (problem.code === 'needs-permission')
    return `it leads to a host that was not granted, ${problem.host ?? 'unnamed'}`;
  return SENTENCES[problem.code];
}

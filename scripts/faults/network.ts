/** The network lost, slow and captive, and back again. */
import type { FailureCode } from '../../utils/model/outcome';
import { readPollStates } from '../browsers/shareet';
import type { Handler } from '../browsers/test-server';
import { waitUntil } from '../browsers/wait';
import { SIGN_IN_PAGE, trickles } from './answers';
import { type Fault, startTally, type Trial } from './fault';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';
import { waitToBeTold } from './told';

interface Trouble {
  fault: string;
  code: FailureCode;
  answer: Handler;
}

const TROUBLES: readonly Trouble[] = [
  {
    fault: 'the network lost: every connection is cut',
    code: 'unreachable',
    answer: (_, response) => void response.destroy(),
  },
  { fault: 'the network slow: a byte a second', code: 'timeout', answer: trickles },
  {
    fault: 'the network captive: a sign-in page for every feed',
    code: 'page-for-feed',
    answer: (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SIGN_IN_PAGE),
  },
];

async function goThrough(stage: Stage, { code, answer }: Trouble): Promise<Trial> {
  const { session, sources } = stage;
  const before = await readLedger(session.options);
  const cutAt = Date.now();
  stage.answerBy(answer);
  const isFailing = async () => {
    const states = await readPollStates(session.options);
    const failing = states.filter(({ lastOutcome }) => lastOutcome?.kind === 'failed' && lastOutcome.code === code);
    return failing.length === sources.length;
  };
  await waitUntil(`all sources to end in ${code}`, isFailing, { timeoutMs: 120_000 });
  await waitToBeTold(session, 'options.html#sources', `outcome-${code}`);
  const during = missingFrom(before, await readLedger(session.options));
  stage.answerBy(null);
  // A source that fails is asked half as often each time: it may rest as long again as it has failed.
  const ms = await stage.waitFor(stage.issue(), 120_000 + 2 * (Date.now() - cutAt));
  const lost = [...during, ...missingFrom(before, await readLedger(session.options))];
  return { lost, twice: await shownTwice(session.options), back: `says ${code}; polls again by itself`, ms };
}

export const network: Fault = async (browser, extensionFolder) => {
  const stage = await openStage(browser, { extensionFolder }, { sources: 3 });
  const tallies = [];
  try {
    for (const trouble of TROUBLES) {
      const tally = startTally(trouble.fault, browser);
      tallies.push(tally);
      await tally.attempt('once', () => goThrough(stage, trouble));
    }
  } finally {
    await stage.close();
  }
  return tallies;
};

/** The lane beside other ways to move headlines: what a running one costs, at any length, and one that stands still. */
import type { Bench } from './bench';
import { launchMeasured } from './chromium/browser';
import { laneFigures } from './lane-figures';
import { measureRun, type Stage } from './lane-run';
import { startLaneServer } from './lane-server';
import { BEFORE_BLOCKING, countBlockedFrames, measureState, STATES } from './lane-states';
import { laneTables, type Results, type Shape } from './lane-tables';

/** Fewer for a quick look. */
const ROUNDS = Number(process.env.LANE_ROUNDS ?? 3);
/** Numbers of headlines in ours: that it costs the same with any is what is measured. */
const COUNTS = (process.env.LANE_COUNTS ?? '15,2000').split(',').map(Number);
/** In the others: what they cost with very many, unless it is asked for more. */
const PEER_COUNTS = (process.env.LANE_PEER_COUNTS ?? '2000').split(',').map(Number);
const PEERS = ['still page', 'marquee', 'CSS strip', 'react-fast-marquee', 'frame by frame'];
/** The least there is, at the least length: what ours is measured by. */
const BARE = { ticker: 'bare strip', count: 15 };
/** Which were paused or hurried before is asked of ours, and of the strip that it is measured by. */
const BLOCKED: Record<string, string[]> = {
  Shareet: Object.keys(BEFORE_BLOCKING),
  'bare strip': Object.keys(BEFORE_BLOCKING),
  'CSS strip': ['from the start'],
  'frame by frame': ['from the start'],
};

const RUNS = [
  BARE,
  ...COUNTS.map((count) => ({ ticker: 'Shareet', count })),
  ...PEERS.flatMap((ticker) => PEER_COUNTS.map((count) => ({ ticker, count }))),
];
const SHAPE: Shape = {
  counts: COUNTS,
  runs: RUNS.map(({ ticker, count }) => `${ticker} ${count}`),
  rounds: ROUNDS,
  bare: `${BARE.ticker} ${BARE.count}`,
};

export const lane: Bench = async () => {
  const server = await startLaneServer();
  const browser = await launchMeasured();
  try {
    const results = await measure({ browser, server });
    return { tables: laneTables(results, SHAPE), figures: laneFigures(results, SHAPE) };
  } finally {
    await browser.close();
    await server.close();
  }
};

/** All tickers in turn, round after round, so that what else the machine does falls on all of them. */
async function measure(stage: Stage): Promise<Results> {
  const results: Results = { runs: new Map(), states: new Map(), blocked: new Map() };
  // The first page of a browser is slower than all others.
  await measureRun(stage, BARE.ticker, BARE.count);
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`round ${round} of ${ROUNDS}`);
    for (const { ticker, count } of RUNS)
      note(results.runs, `${ticker} ${count}`, await measureRun(stage, ticker, count));
    for (const state of Object.keys(STATES)) note(results.states, state, await measureState(stage, 'Shareet', state));
    for (const [ticker, beginnings] of Object.entries(BLOCKED))
      for (const before of beginnings)
        note(results.blocked, `${ticker} ${before}`, await countBlockedFrames(stage, ticker, before));
  }
  return results;
}

function note<V>(results: Map<string, V[]>, name: string, value: V): void {
  results.set(name, [...(results.get(name) ?? []), value]);
}

/** A week of one publisher and very many readers: how flat the load is, how many requests, how soon a headline is seen. */
import { type Bench, rounded, type Table } from './bench';
import { type CrowdSetup, simulateHere, type Tally } from './simulate-crowd';
import { type CrowdVariation, MAIN, VARIATIONS } from './simulate-rows';
import {
  attendedPeakOverMean,
  delayMinutes,
  expectedPeakOverMean,
  peakOverDay,
  peakOverMean,
  requestsPerInstallDay,
  unchangedShare,
} from './simulate-tally';
import { bundleCrowd, simulateCrowd } from './simulate-workers';

/** For a quick look: so many installs in every row. */
const INSTALLS = Number(process.env.SIMULATE_INSTALLS ?? 0);
const MAIN_INSTALLS = INSTALLS || 1_000_000;
const OTHER_INSTALLS = INSTALLS || 100_000;
/** Installs by which the fixed interval with the same number of requests is found. */
const SAMPLE = 1_000;
const QUARTER_MS = 15 * 60_000;

interface Compared {
  name: string;
  own: Tally;
  quarter: Tally;
  same: Tally;
  sameMs: number;
}

export const simulate: Bench = async () => {
  await bundleCrowd();
  const compared = [await compare(MAIN, MAIN_INSTALLS)];
  for (const variation of VARIATIONS) compared.push(await compare(variation, OTHER_INSTALLS));
  const tables = [loadTable, delayTable, clockTable, returnTable].map((table) => table(compared));
  return { tables, figures: [] };
};

async function compare({ name, publisher, readers }: CrowdVariation, installs: number): Promise<Compared> {
  const run = (schedule: CrowdSetup['schedule']): Promise<Tally> =>
    simulateCrowd({ installs, publisher, readers, schedule });
  const own = await run('own');
  const sameMs = intervalFor(requestsPerInstallDay(own), { installs: SAMPLE, publisher, readers });
  return { name, own, quarter: await run({ everyMs: QUARTER_MS }), same: await run({ everyMs: sameMs }), sameMs };
}

/** The fixed interval at which an install makes so many requests a day, in milliseconds. */
export function intervalFor(requests: number, crowd: Omit<CrowdSetup, 'schedule'>): number {
  let everyMs = QUARTER_MS;
  for (let tries = 0; tries < 4; tries++) {
    const made = requestsPerInstallDay(simulateHere({ ...crowd, schedule: { everyMs } }));
    everyMs *= made / requests;
  }
  return everyMs;
}

const loadTable = (compared: readonly Compared[]): Table => ({
  title: 'Load on the publisher: requests per minute over a week, busiest minute over mean',
  note: 'Chance is what that many requests would show if they came evenly, each at a moment of its own. Of a day: the busiest minute over the mean of its own day. Attended: requests of installs where somebody is, by how many these are.',
  rows: compared.map(({ name, own, quarter, same }) => ({
    row: name,
    installs: own.installs,
    'requests a day': rounded(requestsPerInstallDay(own), 1),
    'nothing new': rounded(unchangedShare(own)),
    'peak/mean': rounded(peakOverMean(own), 3),
    chance: rounded(expectedPeakOverMean(own), 3),
    'of a day': rounded(peakOverDay(own), 3),
    attended: rounded(attendedPeakOverMean(own), 3),
    'fixed 15 min': rounded(peakOverMean(quarter), 3),
    'fixed, same number': rounded(peakOverMean(same), 3),
  })),
});

const delayTable = (compared: readonly Compared[]): Table => ({
  title: 'Minutes from publication to screen, published while somebody was there',
  note: 'Counted while somebody is there. "same" is a fixed poll with as many requests a day, which its own columns show; the ratio is our median by its median.',
  rows: compared.map(({ name, own, quarter, same, sameMs }) => {
    const ours = delayMinutes(own.delaysThere, 0.5);
    const theirs = delayMinutes(same.delaysThere, 0.5);
    return {
      row: name,
      median: rounded(ours, 1),
      p90: rounded(delayMinutes(own.delaysThere, 0.9), 1),
      'requests a day': rounded(requestsPerInstallDay(own), 1),
      'fixed 15: median': rounded(delayMinutes(quarter.delaysThere, 0.5), 1),
      'fixed 15: p90': rounded(delayMinutes(quarter.delaysThere, 0.9), 1),
      'fixed 15: requests a day': rounded(requestsPerInstallDay(quarter), 1),
      'same: every': rounded(sameMs / 60_000, 1),
      'same: median': rounded(theirs, 1),
      'same: p90': rounded(delayMinutes(same.delaysThere, 0.9), 1),
      'same: requests a day': rounded(requestsPerInstallDay(same), 1),
      ratio: rounded(ours / theirs),
    };
  }),
});

const clockTable = (compared: readonly Compared[]): Table => ({
  title: 'The same by the clock, absences included',
  note: 'What is published just before somebody leaves and got just after is seen when they are back.',
  rows: compared.map(({ name, own, quarter, same }) => {
    const at = ({ delaysByClock }: Tally, quantile: number): number => delayMinutes(delaysByClock, quantile);
    return {
      row: name,
      median: rounded(at(own, 0.5), 1),
      p90: rounded(at(own, 0.9), 1),
      'fixed 15: median': rounded(at(quarter, 0.5), 1),
      'fixed 15: p90': rounded(at(quarter, 0.9), 1),
      'same: median': rounded(at(same, 0.5), 1),
      'same: p90': rounded(at(same, 0.9), 1),
      ratio: rounded(at(own, 0.5) / at(same, 0.5)),
    };
  }),
});

const returnTable = (compared: readonly Compared[]): Table => ({
  title: 'Minutes on the screen later than somebody came back, published while nobody was there',
  note: 'On return what is overdue is polled at once.',
  rows: compared
    .filter(({ own }) => own.delaysBack.some((count) => count > 0))
    .map(({ name, own, quarter, same }) => {
      const quantiles = (tally: Tally) => [0.5, 0.9, 0.99].map((q) => rounded(delayMinutes(tally.delaysBack, q), 1));
      return {
        row: name,
        'median, p90, p99': quantiles(own).join(', '),
        'fixed 15': quantiles(quarter).join(', '),
        'fixed, same number': quantiles(same).join(', '),
      };
    }),
});

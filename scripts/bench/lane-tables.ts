/** The figures of the lane bench beside each other, and the goals that ours is held to. */
import { median, rounded, type Table } from './bench';
import type { Work } from './chromium/trace';
import type { Cost, Run } from './lane-run';

/** The values of all rounds, by what was measured. */
export interface Results {
  /** By ticker and number of headlines. */
  runs: Map<string, Run[]>;
  /** Of ours, by state. */
  states: Map<string, Cost[]>;
  /** By ticker and what came before. */
  blocked: Map<string, number[]>;
}

export interface Shape {
  /** Numbers of headlines in ours. */
  counts: readonly number[];
  /** What was run, by ticker and number. */
  runs: readonly string[];
  rounds: number;
  /** The run that ours is measured by. */
  bare: string;
}

type Figure = (run: Run) => number;
type ToTable = (results: Results, shape: Shape) => Table;

const middle = (results: Results, name: string, figure: Figure): number =>
  median((results.runs.get(name) ?? []).map(figure));

/** Each round by the same round of `other`. */
function ratio(results: Results, name: string, other: string, figure: Figure): number {
  const others = results.runs.get(other) ?? [];
  return median((results.runs.get(name) ?? []).map((run, round) => figure(run) / figure(others[round] ?? run)));
}

const tasks: Figure = (run) => run.tasks;
const memory: Figure = (run) => run.memory;

const costTable: ToTable = (results, shape) => ({
  title: 'A running ticker, per second, by the number of its headlines',
  note: `Median of ${shape.rounds} rounds, all tickers in turn in one browser, each run in a process of its own. Main thread: milliseconds of its tasks as the browser counts them, and of the processor as the system does. Counts from a trace after the measured time; our beat, every ten seconds, is in the milliseconds.`,
  rows: shape.runs.map((name) => ({
    ticker: name,
    'main thread, ms': rounded(middle(results, name, tasks)),
    'by the bare strip': rounded(ratio(results, name, shape.bare, tasks)),
    'processor, ms': rounded(middle(results, name, (run) => run.processor)),
    'script, ms': rounded(middle(results, name, (run) => run.script)),
    layouts: middle(results, name, (run) => run.work.layouts),
    styles: middle(results, name, (run) => run.work.styles),
    paints: middle(results, name, (run) => run.work.paints),
    commits: middle(results, name, (run) => run.work.commits),
    frames: middle(results, name, (run) => run.work.frames),
  })),
});

const memoryTable: ToTable = (results, shape) => ({
  title: 'Memory of the page with a running ticker',
  note: "MB. Private: what the page's process has written and shares with no other. The list of headlines itself is in the heap of all of them.",
  rows: shape.runs.map((name) => ({
    ticker: name,
    private: rounded(middle(results, name, memory)),
    heap: rounded(middle(results, name, (run) => run.heap)),
    nodes: middle(results, name, (run) => run.nodes),
  })),
});

const stateTable: ToTable = ({ states }) => ({
  title: 'Ours with 100 headlines, per second, by why it stands still',
  note: 'Milliseconds of the main thread, as above. Away is fullscreen; still is a preference for reduced motion.',
  rows: [...states].map(([state, costs]) => ({
    state,
    'main thread, ms': rounded(median(costs.map((cost) => cost.tasks))),
    'processor, ms': rounded(median(costs.map((cost) => cost.processor))),
    'script, ms': rounded(median(costs.map((cost) => cost.script)), 3),
  })),
});

const blockedTable: ToTable = ({ blocked }) => ({
  title: 'Frames drawn in a second in which the main thread is blocked',
  note: 'With 100 headlines. The display has 60 frames in a second.',
  rows: [...blocked].map(([name, frames]) => ({ ticker: name, frames: rounded(median(frames), 1) })),
});

const goalTable: ToTable = (results, shape) => {
  const ours = shape.counts.map((count) => `Shareet ${count}`);
  const [least = '', most = ''] = [ours[0], ours.at(-1)];
  const worstPerFrame = (figure: (work: Work) => number): number =>
    Math.max(...ours.map((name) => middle(results, name, ({ work }) => figure(work) / work.frames)));
  const steps = worstPerFrame(({ layouts, styles, paints, commits }) => layouts + styles + paints + commits);
  // A task ends with a look for promises, which counts as script also where there are none.
  const floor = middle(results, shape.bare, ({ work }) => work.scriptMs / work.frames);
  const script = worstPerFrame(({ scriptMs }) => scriptMs) - floor;
  const times = Math.max(...ours.map((name) => ratio(results, name, shape.bare, tasks)));
  const held = [...results.states].filter(([state]) => state !== 'running');
  const idle = Math.max(...held.map(([, costs]) => median(costs.map((cost) => cost.tasks))));
  const drawn = [...results.blocked].filter(([name]) => name.startsWith('Shareet'));
  const frames = Math.min(...drawn.map(([, values]) => median(values)));
  return {
    title: 'The goals of the lane',
    note: 'Held against the figures above; the worst length, state or beginning counts. A beat that falls into the trace is spread over its frames.',
    rows: [
      goal('layouts, styles, paints and commits for each frame', steps, 0.1, 'at most'),
      goal(`script for each frame more than the ${shape.bare}, ms`, script, 0.02, 'at most'),
      goal(`main thread by that of the ${shape.bare}`, times, 1.3, 'at most'),
      goal(`memory of ${most} by that of ${least}`, ratio(results, most, least, memory), 1.05, 'at most'),
      goal('frames drawn in a blocked second', frames, 58, 'at least'),
      goal('main thread paused, hidden, away or still, ms/s', idle, 0.4, 'at most'),
    ],
  };
};

export const laneTables = (results: Results, shape: Shape): Table[] =>
  [costTable, memoryTable, stateTable, blockedTable, goalTable].map((table) => table(results, shape));

function goal(name: string, measured: number, limit: number, bound: 'at most' | 'at least'): Table['rows'][number] {
  const isMet = bound === 'at most' ? measured <= limit : measured >= limit;
  return { goal: name, measured: rounded(measured, 3), [bound]: limit, met: isMet ? 'yes' : 'no' };
}

/** The figures of the page bench beside each other, and the goals that the bar is held to. */
import { median, rounded, type Table } from './bench';
import type { Peer } from './page-extensions';
import type { Load, Traced } from './page-load';

export const BARE = 'no extension';
export const OURS = 'Shareet';
export const OFF = 'Shareet with the bar off';
export const BY_HAND = 'written by hand';
const LONG_TASK_MS = 50;

/** In the order of the rounds, by contestant. */
export type Loads = Map<string, Load[]>;

const of = (loads: Loads, name: string): Load[] => loads.get(name) ?? [];
const traced = (loads: Loads, name: string): Traced[] => of(loads, name).flatMap((load) => load.traced ?? []);
/** Only of loads that were not traced. */
const plain = (loads: Loads, name: string): Load[] => of(loads, name).filter((load) => !load.traced);

const middle = <L>(all: readonly L[], figure: (one: L) => number): number => median(all.map(figure));

/** What `name` has more than no extension in the same round. */
function added(loads: Loads, name: string, figure: (load: Load) => number): number {
  const bare = plain(loads, BARE);
  return median(plain(loads, name).map((load, round) => figure(load) - figure(bare[round] ?? load)));
}

const longTasks = (loads: Loads, name: string): number =>
  traced(loads, name).filter(({ longestTask }) => longestTask > LONG_TASK_MS).length;
const woken = (loads: Loads, name: string): number => of(loads, name).filter((load) => load.isWorkerAwake).length;
const worstShift = (loads: Loads, name: string): number => Math.max(...of(loads, name).map((load) => load.layoutShift));

export function loadTable(loads: Loads, peers: readonly [string, Peer][]): Table {
  const bytes = new Map(peers.map(([name, { gzippedBytes }]) => [name, gzippedBytes]));
  return {
    title: 'The load of a page, 30 headlines in the bar',
    note: 'Median of all loads, all times those of the thread itself, a browser for each, in turn; every load is of a site not seen before, in a process of its own, with the worker stopped before it. Evaluation: compiling and running the files of the extension. All script: that, and what it does once its headlines are read, without the layout that it forces; the page itself has no script. Both, long tasks (over 50 ms) and layout from every third load, which is traced; the main thread from the others, more than with no extension. Layout shift: the worst of all loads. MB after a collection.',
    rows: [...loads.keys()].map((name) => ({
      extension: name,
      'content script, bytes gzipped': bytes.get(name) ?? '',
      'evaluation, ms': rounded(middle(traced(loads, name), (load) => load.evaluation)),
      'all script, ms': rounded(middle(traced(loads, name), (load) => load.script)),
      'style and layout, ms': rounded(middle(traced(loads, name), (load) => load.layout)),
      'main thread added, ms': rounded(
        added(loads, name, (load) => load.mainThread),
        1,
      ),
      'longest task, ms': rounded(
        middle(traced(loads, name), (load) => load.longestTask),
        1,
      ),
      'long tasks': `${longTasks(loads, name)} in ${traced(loads, name).length}`,
      'layout shift': rounded(worstShift(loads, name), 4),
      'worker woken': `${woken(loads, name)} of ${of(loads, name).length}`,
      'by leaving': of(loads, name).filter((load) => load.isWorkerAwakeAfter).length,
      'its process, ms': rounded(
        middle(plain(loads, name), (load) => load.extensionProcess),
        1,
      ),
      'heap added': rounded(added(loads, name, (load) => load.heap)),
      'private added': rounded(added(loads, name, (load) => load.memory)),
      'nodes added': added(loads, name, (load) => load.nodes),
    })),
  };
}

export function goalTable(loads: Loads): Table {
  const times = (figure: (load: Traced) => number): number =>
    middle(traced(loads, OURS), figure) / middle(traced(loads, BY_HAND), figure);
  const noise = spread(plain(loads, BARE).map((load) => load.mainThread));
  return {
    title: 'The goals of the bar on a page',
    note: `Where the bar is off, what it adds is held against the spread of the loads with no extension: half of the distance between their quartiles.`,
    rows: [
      goal(
        'evaluation by that of the bar written by hand',
        times((load) => load.evaluation),
        1.3,
      ),
      goal(
        'all script by that of the bar written by hand',
        times((load) => load.script),
        1.3,
      ),
      goal('worst layout shift', worstShift(loads, OURS), 0.01),
      goal('long tasks more than with no extension', longTasks(loads, OURS) - longTasks(loads, BARE), 0),
      goal('loads that woke the worker', woken(loads, OURS), 0),
      goal(
        'bar off: script, ms',
        middle(traced(loads, OFF), (load) => load.script) - middle(traced(loads, BARE), (load) => load.script),
        0.1,
      ),
      goal(
        'bar off: main thread added, ms',
        added(loads, OFF, (load) => load.mainThread),
        noise,
      ),
      goal(
        'bar off: heap added, MB',
        added(loads, OFF, (load) => load.heap),
        0.01,
      ),
      goal('bar off: loads that woke the worker', woken(loads, OFF), 0),
    ],
  };
}

function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / 2;
}

const goal = (name: string, measured: number, limit: number): Table['rows'][number] => ({
  goal: name,
  measured: rounded(measured, 3),
  'at most': rounded(limit, 3),
  met: measured <= limit ? 'yes' : 'no',
});

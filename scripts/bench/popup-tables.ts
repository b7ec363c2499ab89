/** The figures of the popup bench beside each other, and what counts of them. */
import { median, rounded, type Table } from './bench';
import { type Figure, figureOf, roundsOf } from './figures';
import type { Opening } from './popup-opening';

export const OURS = 'Shareet';
export const EMPTY = 'empty page';
export const WHOLE_LIST = 'whole list, React';

/** In the order of the rounds, by contestant and number of headlines. */
type Openings = ReadonlyMap<string, Opening[]>;

/** The first headline may take so much longer when very many are stored. */
const GROWTH = 1.2;

const middle = (openings: Openings, name: string, figure: (opening: Opening) => number): number =>
  median((openings.get(name) ?? []).map(figure));

export const openingTable = (openings: Openings, rounds: number): Table => ({
  title: 'The popup, opened as if for the first time that day, by the number of stored headlines',
  note: `Median of ${rounds} rounds, all in turn, the worker stopped before. First headline: milliseconds from the navigation to the frame after it. Usable: to the end of the last task of more than 50 ms that follows, where there is one. Main thread and script: milliseconds of the thread's own time until then. Heap: MB after a collection. The whole list has its headlines under one key of storage.local.`,
  rows: [...openings.keys()].map((name) => ({
    popup: name,
    'first headline, ms': rounded(
      middle(openings, name, (opening) => opening.first),
      0,
    ),
    'usable, ms': rounded(
      middle(openings, name, (opening) => opening.usable),
      0,
    ),
    'main thread, ms': rounded(
      middle(openings, name, (opening) => opening.tasks),
      1,
    ),
    'script, ms': rounded(
      middle(openings, name, (opening) => opening.script),
      1,
    ),
    'heap, MB': rounded(middle(openings, name, (opening) => opening.heap)),
    nodes: middle(openings, name, (opening) => opening.nodes),
  })),
});

export function goalTable(openings: Openings, counts: readonly number[]): Table {
  const { ratio } = growth(openings, counts);
  return {
    title: 'The goal of the popup',
    note: 'By the middle of the ratios of the rounds.',
    rows: [
      {
        goal: `first headline with ${counts.at(-1)} stored by that with ${counts[0]}`,
        measured: ratio,
        'at most': GROWTH,
        met: ratio <= GROWTH ? 'yes' : 'no',
      },
    ],
  };
}

const growth = (openings: Openings, counts: readonly number[]): Figure => {
  const [few = 0, many = 0] = [counts[0], counts.at(-1)];
  const first = (opening: Opening): number => opening.first;
  return figureOf(
    {
      name: `popup.first.growth.${many}`,
      what: `first headline in the popup, ${many} stored`,
      beside: `ours with ${few} stored`,
      unit: 'ms',
    },
    roundsOf(openings.get(`${OURS} ${many}`) ?? [], openings.get(`${OURS} ${few}`) ?? [], first, first),
  );
};

const COSTS: { name: string; what: string; unit: string; cost: (opening: Opening) => number }[] = [
  { name: 'first', what: 'first headline in the popup', unit: 'ms', cost: (opening) => opening.first },
  { name: 'usable', what: 'the popup usable', unit: 'ms', cost: (opening) => opening.usable },
  { name: 'main-thread', what: 'main thread of an opening', unit: 'ms', cost: (opening) => opening.tasks },
  { name: 'script', what: 'script of an opening', unit: 'ms', cost: (opening) => opening.script },
  { name: 'heap', what: 'heap of the popup', unit: 'MB', cost: (opening) => opening.heap },
];

/** Beside the whole list at each number, beside the empty page at the least, and beside itself. */
export function popupFigures(openings: Openings, counts: readonly number[]): Figure[] {
  const [few = 0] = counts;
  const beside = (peer: string, count: number, suffix: string): Figure[] =>
    COSTS.map(({ name, what, unit, cost }) =>
      figureOf(
        {
          name: `popup.${name}.${count}${suffix}`,
          what: `${what}, ${count} stored`,
          beside: peer.startsWith(WHOLE_LIST) ? WHOLE_LIST : peer,
          unit,
        },
        roundsOf(openings.get(`${OURS} ${count}`) ?? [], openings.get(peer) ?? [], cost, cost),
      ),
    );
  return [
    ...counts.flatMap((count) => beside(`${WHOLE_LIST} ${count}`, count, '')),
    ...beside(EMPTY, few, '.empty').filter(({ name }) => !name.startsWith('popup.script')),
    growth(openings, counts),
  ];
}

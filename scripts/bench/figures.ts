/**
 * The figures that count: each a cost of ours by that of a named peer or limit in the same run. Every cost is one that is
 * better when it is lower (time, memory, bytes), so every ratio is too.
 */
import { median, rounded, type Table } from './bench';

/** One round of what is compared. */
export interface Round {
  ours: number;
  peer: number;
}

/** What stays the same from run to run. */
export interface FigureName {
  /** Stable: the committed ratios are found by it. */
  name: string;
  what: string;
  /** The peer or limit. */
  beside: string;
  unit: string;
  /** Counted, not timed: it comes out the same in every run. */
  isCounted?: boolean;
}

export interface Figure extends FigureName {
  /** The middles of the rounds. */
  ours: number;
  peer: number;
  /** The middle of the rounds' own ratios. */
  ratio: number;
  /** The standard error of that middle, as a share of it. */
  error: number;
  rounds: number;
}

/** The middle of many values of one distribution is off by so much more than their mean. */
const MIDDLE_BY_MEAN = 1.2533;

/** Its ratio is no number where a round has none, or there is no round. */
export function figureOf(name: FigureName, rounds: readonly Round[]): Figure {
  const ratios = rounds.map(({ ours, peer }) => ours / peer);
  const ratio = ratios.every(Number.isFinite) ? median(ratios) : Number.NaN;
  return {
    ...name,
    ours: significant(median(rounds.map(({ ours }) => ours))),
    peer: significant(median(rounds.map(({ peer }) => peer))),
    ratio: significant(ratio),
    error: rounded(standardError(ratios) / (ratio || 1), 4),
    rounds: ratios.length,
  };
}

/** What is no number would never be worse than anything. */
export const isMeasured = ({ ratio }: Pick<Figure, 'ratio'>): boolean => Number.isFinite(ratio);

function standardError(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return MIDDLE_BY_MEAN * Math.sqrt(variance / values.length);
}

/** Round by round, what two contestants had in the same one; rounds that one of them lacks are left out. */
export const roundsOf = <O, P>(
  ours: readonly O[],
  peers: readonly P[],
  ourCost: (one: O) => number,
  peerCost: (one: P) => number,
): Round[] =>
  ours.flatMap((one, index) => {
    const peer = peers[index];
    return peer === undefined ? [] : [{ ours: ourCost(one), peer: peerCost(peer) }];
  });

/** To three digits that count. */
const significant = (value: number): number => Number(value.toPrecision(3));

export const figureTable = (figures: readonly Figure[]): Table => ({
  title: 'What counts, by its peer or limit: lower is better',
  note: 'Ratio: the middle of the ratios of the rounds. ±: the standard error of that middle.',
  rows: figures.map(({ name, what, beside, unit, ours, peer, ratio, error, rounds }) => ({
    figure: name,
    what: `${what}, ${unit}`,
    ours,
    beside,
    theirs: peer,
    ratio,
    '± %': rounded(error * 100, 1),
    rounds,
  })),
});

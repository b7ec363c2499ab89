/** Holds the figures of a run against the last committed ones. */
import { type Figure, isMeasured } from './figures';

/** What a committed figure says to a later run. */
type Committed = Pick<Figure, 'ratio' | 'error'>;

type Verdict = 'worse' | 'better' | 'same' | 'new' | 'gone';

export interface Comparison {
  name: string;
  verdict: Verdict;
  /** Null where it was not measured. */
  ratio: number | null;
  /** Null where there is none. */
  committed: number | null;
  /** By what share it may be above the committed one. */
  tolerance: number;
}

/** Times differ from run to run by more than their rounds show: another profile, another layout of memory. */
const LEAST_OF_TIMES = 0.15;
/** What is counted differs by an identifier that has come out longer, and by no more. */
const LEAST_OF_COUNTS = 0.02;
/** However noisy a machine is, half as much again is never noise. */
const MOST = 0.5;
/** Of a difference, in standard errors: one in a thousand that are none. */
const ERRORS = 3;

/** The figures of one bench, `committed` by their names. */
export function compareFigures(
  measured: readonly Figure[],
  committed: Readonly<Record<string, Committed>>,
): Comparison[] {
  const names = new Set(measured.map(({ name }) => name));
  const gone = Object.entries(committed).filter(([name]) => !names.has(name));
  return [
    ...measured.map((figure) => compareFigure(figure, committed[figure.name])),
    ...gone.map(
      ([name, { ratio }]): Comparison => ({ name, verdict: 'gone', ratio: null, committed: ratio, tolerance: 0 }),
    ),
  ];
}

function compareFigure(figure: Figure, committed: Committed | undefined): Comparison {
  const { name, ratio } = figure;
  if (!isMeasured(figure))
    return { name, verdict: 'gone', ratio: null, committed: committed?.ratio ?? null, tolerance: 0 };
  if (!committed) return { name, verdict: 'new', ratio, committed: null, tolerance: 0 };
  const tolerance = toleranceOf(figure, committed);
  const verdict = verdictOf(ratio, committed.ratio, tolerance);
  return { name, verdict, ratio, committed: committed.ratio, tolerance };
}

function verdictOf(ratio: number, committed: number, tolerance: number): Verdict {
  if (ratio > committed * (1 + tolerance)) return 'worse';
  return ratio < committed / (1 + tolerance) ? 'better' : 'same';
}

/** Three standard errors of the difference of both runs, within the bounds. */
function toleranceOf({ error, isCounted }: Figure, committed: Committed): number {
  const noise = ERRORS * Math.hypot(error, committed.error);
  return Math.min(MOST, Math.max(isCounted ? LEAST_OF_COUNTS : LEAST_OF_TIMES, noise));
}

/** What fails a run: a ratio beyond its tolerance, or one that is no longer measured. */
export const isRegression = ({ verdict }: Comparison): boolean => verdict === 'worse' || verdict === 'gone';

export function sayComparison({ name, verdict, ratio, committed, tolerance }: Comparison): string {
  if (verdict === 'gone') return `${name}: not measured; committed ${committed ?? 'nothing'}`;
  if (verdict === 'new') return `${name}: ${ratio}; nothing committed`;
  return `${name}: ${ratio}, ${verdict}; committed ${committed}, tolerance ${Math.round(tolerance * 100)} %`;
}

/** What a fault is tried with, and what is counted of it. */
import type { BrowserName } from '../browsers/browser';

/** One try: what was gone or shown twice afterwards, and how the product came back. */
export interface Trial {
  /** What had been committed and was not there any more. */
  lost: readonly string[];
  twice: readonly string[];
  /** Told of it where nothing is lost or there twice. */
  back: string;
  /** How long that took. */
  ms?: number;
}

export interface Row {
  fault: string;
  browser: BrowserName;
  tried: number;
  survived: number;
  lost: number;
  twice: number;
  /** This machine does not let it be tried; `back` says why. */
  leftOut: boolean;
  back: string;
  /** The longest that it took to come back, in seconds; null where it was not measured. */
  seconds: number | null;
}

export interface Tally {
  row: Row;
  /** Why tries were not survived. */
  problems: string[];
  /** Counts one try; one that throws was not survived. */
  attempt(what: string, trial: () => Promise<Trial>): Promise<void>;
  /** This machine does not let it be tried. */
  leaveOut(why: string): void;
}

/** Does one fault, or several of a kind, to the build in `folder`. */
export type Fault = (browser: BrowserName, folder: string) => Promise<readonly Tally[]>;

export function startTally(fault: string, browser: BrowserName): Tally {
  const row: Row = {
    fault,
    browser,
    tried: 0,
    survived: 0,
    lost: 0,
    twice: 0,
    leftOut: false,
    back: '',
    seconds: null,
  };
  const ways = new Map<string, number>();
  const problems: string[] = [];
  return {
    row,
    problems,
    leaveOut(why) {
      row.leftOut = true;
      row.back = `not possible here: ${why}`;
    },
    async attempt(what, trial) {
      row.tried += 1;
      const known = problems.length;
      try {
        const { lost, twice, back, ms } = await trial();
        row.lost += lost.length;
        row.twice += twice.length;
        for (const each of [...lost, ...twice]) problems.push(`${what}: ${each}`);
        if (ms !== undefined) row.seconds = Math.max(row.seconds ?? 0, Math.ceil(ms / 1000));
        if (lost.length + twice.length === 0) {
          row.survived += 1;
          ways.set(back, (ways.get(back) ?? 0) + 1);
          row.back = [...ways].map(([way, count]) => (ways.size > 1 ? `${way} (${count})` : way)).join('; ');
        }
      } catch (problem) {
        problems.push(`${what}: ${describe(problem)}`);
      }
      const { tried, survived } = row;
      console.log(`${fault}, ${browser}: ${what}, ${survived} of ${tried} survived`);
      for (const problem of problems.slice(known)) console.log(`  ${problem}`);
    },
  };
}

const describe = (problem: unknown): string =>
  problem instanceof Error ? `${problem.message}${problem.cause ? ` (${describe(problem.cause)})` : ''}` : `${problem}`;

/** Whether nothing was lost or shown twice, and every try was survived. */
export const isSurvived = ({ row, problems }: Tally): boolean =>
  problems.length === 0 &&
  (row.tried > 0 || row.leftOut) &&
  row.survived === row.tried &&
  row.lost === 0 &&
  row.twice === 0;

/** What came of all of them, in one line. */
export function sumUp(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return [
    `${sum(({ tried }) => tried)} tried`,
    `${sum(({ survived }) => survived)} survived`,
    `${sum(({ lost }) => lost)} lost`,
    `${sum(({ twice }) => twice)} shown twice`,
    `${sum(({ leftOut }) => Number(leftOut))} left out`,
  ].join(', ');
}

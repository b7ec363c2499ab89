/** What a fault is tried with, and what is counted of it. */
import type { BrowserName } from '../browsers/browser';

/** One try: what was gone or shown twice afterwards, and how the product came back. */
export interface Trial {
  /** What had been committed and was not there any more. */
  lost: readonly string[];
  twice: readonly string[];
  back: string;
}

export interface Row {
  fault: string;
  browser: BrowserName;
  tried: number;
  survived: number;
  lost: number;
  twice: number;
  back: string;
}

export interface Tally {
  row: Row;
  /** Why tries were not survived. */
  problems: string[];
  /** Counts one try; one that throws was not survived. */
  attempt(what: string, trial: () => Promise<Trial>): Promise<void>;
}

/** Does one fault, or several of a kind, to the build in `folder`. */
export type Fault = (browser: BrowserName, folder: string) => Promise<readonly Tally[]>;

export function startTally(fault: string, browser: BrowserName): Tally {
  const row: Row = { fault, browser, tried: 0, survived: 0, lost: 0, twice: 0, back: '' };
  const ways = new Map<string, number>();
  const problems: string[] = [];
  return {
    row,
    problems,
    async attempt(what, trial) {
      row.tried += 1;
      try {
        const { lost, twice, back } = await trial();
        row.lost += lost.length;
        row.twice += twice.length;
        for (const each of [...lost, ...twice]) problems.push(`${what}: ${each}`);
        if (lost.length + twice.length === 0) row.survived += 1;
        ways.set(back, (ways.get(back) ?? 0) + 1);
        row.back = [...ways].map(([way, count]) => (ways.size > 1 ? `${way} (${count})` : way)).join('; ');
      } catch (problem) {
        problems.push(`${what}: ${describe(problem)}`);
      }
      const { tried, survived } = row;
      console.log(`${fault}, ${browser}: ${what}, ${survived} of ${tried} survived`);
    },
  };
}

const describe = (problem: unknown): string =>
  problem instanceof Error ? `${problem.message}${problem.cause ? ` (${describe(problem.cause)})` : ''}` : `${problem}`;

/** Whether nothing was lost or shown twice, and every try was survived. */
export const isSurvived = ({ row }: Tally): boolean =>
  row.tried > 0 && row.survived === row.tried && row.lost === 0 && row.twice === 0;

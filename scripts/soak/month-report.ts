/** What a month has left behind: its table, its file, and whether it is flat. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { median } from '../bench/bench';

/** A day's figures; sizes in MB, times in ms. */
export interface Day {
  day: number;
  polls: number;
  added: number;
  freed: number;
  rows: Record<string, number>;
  database: number;
  backups: number;
  heap: number;
  process: number;
  poll: number;
  poll95: number;
  publication: number;
  publication95: number;
  upkeep: number;
  /** How long the machine took on that day for what is the same every day. */
  yardstick: number;
  yardstick95: number;
}

/** The first days after headlines of a week ago have begun to go, and the last. */
const EARLY = { from: 9, to: 13 };
const LATE = { from: 26, to: 30 };
/** What grows with every day is by then 2.5 times as much. */
const MOST_OF_ROWS = 1.15;
const MOST_OF_BYTES = 1.3;
/** Times are held against the yardstick of the same day: what else the machine has to do is in both. */
const MOST_OF_TIME = 1.5;

interface Figure {
  name: string;
  of: (day: Day) => number;
  /** Null for what is told and not held against anything. */
  most: number | null;
}

const rowsIn = (table: string, most: number | null = MOST_OF_ROWS): Figure => ({
  name: `rows: ${table}`,
  of: ({ rows }) => rows[table] ?? 0,
  most,
});

type Time = 'poll' | 'poll95' | 'publication' | 'publication95' | 'upkeep';

const timed = (name: string, time: Time, by: 'yardstick' | 'yardstick95' = 'yardstick'): Figure => ({
  name: `${name}, yardsticks`,
  of: (day) => day[time] / day[by],
  most: MOST_OF_TIME,
});

const FIGURES: Figure[] = [
  rowsIn('headlines'),
  rowsIn('articles'),
  rowsIn('pages'),
  rowsIn('segments', null),
  rowsIn('marks'),
  { name: 'database, MB', of: ({ database }) => database, most: MOST_OF_BYTES },
  { name: 'backups, MB', of: ({ backups }) => backups, most: null },
  { name: 'heap after collection, MB', of: ({ heap }) => heap, most: MOST_OF_BYTES },
  { name: 'private memory of the process, MB', of: ({ process }) => process, most: null },
  { name: 'a yardstick, ms', of: ({ yardstick }) => yardstick, most: null },
  timed('a poll', 'poll'),
  timed('a poll, 95th percentile', 'poll95', 'yardstick95'),
  timed('a publication', 'publication'),
  timed('a publication, 95th percentile', 'publication95', 'yardstick95'),
  timed('what follows the polls of a day', 'upkeep'),
];

/** To three digits or so. */
const round = (value: number): number => Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));

/** Prints the days and the verdict, and writes both; false where something has grown, or the month was no month. */
export async function reportMonth(days: readonly Day[], stepHours: number, file: string): Promise<boolean> {
  console.table(days.map(({ rows, ...rest }) => ({ ...rounded(rest), ...rows })));
  const medianOf = ({ of }: Figure, { from, to }: typeof EARLY): number =>
    median(days.filter(({ day }) => day >= from && day <= to).map(of));
  const verdicts = FIGURES.map((figure) => {
    const [early, late] = [medianOf(figure, EARLY), medianOf(figure, LATE)];
    const times = late / early;
    const held = figure.most === null ? 'information' : times <= figure.most ? 'yes' : 'no';
    return {
      figure: figure.name,
      early: round(early),
      late: round(late),
      times: round(times),
      most: figure.most,
      held,
    };
  });
  console.table(verdicts);
  const added = days.reduce((sum, day) => sum + day.added, 0);
  const freed = days.reduce((sum, day) => sum + day.freed, 0);
  const polls = days.reduce((sum, day) => sum + day.polls, 0);
  console.log(
    `${days.length} days with polls every ${stepHours} hours, ${polls} polls, ${added} headlines came and ${freed} went. Early: the median of days ${EARLY.from} to ${EARLY.to}; late: of days ${LATE.from} to ${LATE.to}.`,
  );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ stepHours, days, verdicts, polls, added, freed }, null, 2)}\n`);
  return verdicts.every(({ held }) => held !== 'no');
}

const rounded = (figures: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value)]));

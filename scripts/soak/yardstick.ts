/** Work that is the same on every day, for the times of the days to be held against (decision 34): the machine has other things to do as well. */
import Dexie, { type Table } from 'dexie';

interface Row {
  id: number;
  text: string;
}

/** Few, for the database of the month to stay what it is: both are in one folder of the browser's. */
const ROWS = 20;
const TEXT = 'كلمات تقاس بها الأيام '.repeat(10);
/** How often the rows are stored, and each time copied and ordered so often: a tenth of a second and more, for what is short is hardly slowed by other work. */
const TIMES = 10;
const COPIES = 300;

/** Opens the store of the yardstick; the answer does the work once, and says how many milliseconds that took. */
export async function openYardstick(): Promise<() => Promise<number>> {
  const db = new Dexie('yardstick') as Dexie & { rows: Table<Row, number> };
  db.version(1).stores({ rows: 'id' });
  await db.open();
  return async () => {
    const startedAt = performance.now();
    for (let time = 0; time < TIMES; time += 1) {
      await db.rows.bulkPut(Array.from({ length: ROWS }, (_, id) => ({ id, text: `${TEXT}${time}` })));
      copyAndSort(await db.rows.toArray());
    }
    return performance.now() - startedAt;
  };
}

function copyAndSort(rows: readonly Row[]): void {
  for (let copy = 0; copy < COPIES; copy += 1) {
    const copied = JSON.parse(JSON.stringify(rows)) as Row[];
    copied.sort((a, b) => b.text.localeCompare(a.text, 'ar') || b.id - a.id);
  }
}

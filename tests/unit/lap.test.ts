import { describe, expect, it } from 'vitest';
import { Lap } from '../../scripts/start/lap';

/** What a bar shows, written as ids from left to right. */
const shown = (ids: string) =>
  [...ids].map((id, index) => ({ id, title: id, left: index * 100, right: index * 100 + 80 }));
const listed = [...'ABCD'];

/** Looks at one row after the other, and answers what was new in each. */
const watch = (lap: Lap, rows: string[], list = listed): string[] =>
  rows.map((row) =>
    lap
      .look(shown(row), list)
      .map(({ id }) => id)
      .join(''),
  );

describe('one lap of a lane', () => {
  it('tells each headline once, in list order, when it first comes', () => {
    expect(watch(new Lap(), ['BA', 'BA', 'CBA', 'CB', 'DC'])).toEqual(['AB', '', 'C', '', 'D']);
  });

  it('is over when everything was seen and the first comes again', () => {
    const lap = new Lap();
    watch(lap, ['BA', 'CB', 'DC']);
    expect(lap.isOver).toBe(false);
    watch(lap, ['AD']);
    expect(lap.isOver).toBe(true);
    expect(lap.seenCount).toBe(4);
  });

  it('is over when one that joined at the seam comes instead', () => {
    const lap = new Lap();
    watch(lap, ['BA', 'CB', 'DC']);
    expect(watch(lap, ['ND'], [...'NABCD'])).toEqual(['N']);
    expect(lap.isOver).toBe(true);
  });

  it('does not end while a headline is missing, even when another comes again beside itself', () => {
    const lap = new Lap();
    watch(lap, ['BA', 'ABA', 'AB']);
    expect(lap.isOver).toBe(false);
  });

  it('does not wait for a headline that has left the list', () => {
    const lap = new Lap();
    watch(lap, ['BA', 'CB']);
    watch(lap, ['AC'], [...'ABC']);
    expect(lap.isOver).toBe(true);
  });

  it('is not over before the bar has shown anything', () => {
    const lap = new Lap();
    watch(lap, ['', '']);
    expect(lap.isOver).toBe(false);
  });
});

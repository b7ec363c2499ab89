import { afterEach, describe, expect, it } from 'vitest';
import type { Direction } from '../../utils/model/direction';
import { listOf, SCRIPTS, type Script } from './headlines';
import { watchLap } from './lap-watch';
import { raise, type Stage } from './stage';

let stage: Stage;

afterEach(() => {
  stage.leave();
  document.documentElement.dir = '';
});

interface Case {
  count: number;
  script: Script;
  direction: Direction;
  page: Direction;
  width: number;
}
const WIDTHS = [320, 1280, 3840];
/** Lists of a right-to-left script in a right-to-left lane, Latin ones in a left-to-right lane, mixed ones in both. */
const directionsOf = (script: Script): Direction[] =>
  script === 'mixed' ? ['rtl', 'ltr'] : [script === 'Latin' ? 'ltr' : 'rtl'];
const casesOf = (count: number, pagesFor: (direction: Direction) => Direction[]): Case[] =>
  SCRIPTS.flatMap((script) =>
    directionsOf(script).flatMap((direction) =>
      pagesFor(direction).flatMap((page) => WIDTHS.map((width) => ({ count, script, direction, page, width }))),
    ),
  );

describe.each([
  ...casesOf(30, () => ['rtl', 'ltr']),
  // On the page that is harder on it.
  ...casesOf(500, (direction) => [direction === 'rtl' ? 'ltr' : 'rtl']),
])('a lap of $count $script headlines, $direction on a page $page of $width px', (each) => {
  it('shows each that fits whole once, every part of a wider one, in order, with no blank frame, overlap or jump', () => {
    const { count, script, direction, page, width } = each;
    document.documentElement.dir = page;
    const list = listOf(script, count);
    stage = raise(list, width, { direction, charactersPerSecond: 17 });
    const { whole, wide, incomplete, faults } = watchLap(stage, list);
    const fitting = list.map(({ id }) => id as string).filter((id) => !wide.includes(id));
    expect(faults).toEqual([]);
    expect(fitting.length).toBeGreaterThan(count / 30);
    expect(whole.slice(0, fitting.length)).toEqual(fitting);
    expect(whole[fitting.length]).toBe(fitting[0]);
    expect(incomplete).toEqual([]);
    expect(wide.length > 0).toBe(width === 320);
  });
});

/** What counts of the bar on a page: its share of a load, by a bar written by hand, and that there is none where it is off. */
import { type Figure, figureOf, roundsOf } from './figures';
import type { Load, Traced } from './page-load';
import { BARE, BY_HAND, type Loads, OFF, OURS } from './page-tables';

const PREACT = 'Preact';

export function pageFigures(loads: Loads): Figure[] {
  const plain = (name: string): Load[] => (loads.get(name) ?? []).filter((load) => !load.traced);
  const traced = (name: string): Traced[] => (loads.get(name) ?? []).flatMap((load) => load.traced ?? []);
  const ofScript = (name: string, what: string, beside: string, cost: (load: Traced) => number): Figure =>
    figureOf({ name, what, beside, unit: 'ms' }, roundsOf(traced(OURS), traced(beside), cost, cost));
  const ofLoad = (
    name: string,
    what: string,
    unit: string,
    cost: (load: Load) => number,
    ours = OURS,
    beside = BY_HAND,
  ) => figureOf({ name, what, beside, unit }, roundsOf(plain(ours), plain(beside), cost, cost));
  return [
    ofScript('page.evaluation', 'evaluation of the bar', BY_HAND, (load) => load.evaluation),
    ofScript('page.script', 'all script of the bar in a load', BY_HAND, (load) => load.script),
    ofScript('page.script.preact', 'all script of the bar in a load', PREACT, (load) => load.script),
    ofLoad('page.main-thread', 'main thread of a load with a bar', 'ms', (load) => load.mainThread),
    ofLoad('page.heap', 'heap of a page with a bar', 'MB', (load) => load.heap),
    ofLoad('page.off.main-thread', 'main thread of a load, bar off', 'ms', (load) => load.mainThread, OFF, BARE),
    ofLoad('page.off.heap', 'heap of a page, bar off', 'MB', (load) => load.heap, OFF, BARE),
  ];
}

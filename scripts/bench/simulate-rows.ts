/** The rows of the simulation: one world in which it is told, and others that differ from it in one thing each. */
import type { CrowdSetup } from './simulate-crowd';
import { HOUR_MS, WEEK_START } from './simulate-publisher';

export type CrowdVariation = Pick<CrowdSetup, 'publisher' | 'readers'> & { name: string };

/** Readers all over the globe, whose machines are on, and a publisher of 96 headlines a day. */
export const MAIN: CrowdVariation = {
  name: 'readers everywhere, 96 headlines a day',
  publisher: { seed: 1, headlinesPerDay: 96 },
  readers: { kind: 'everywhere', asleep: 0 },
};

const differing = (
  name: string,
  { publisher, readers }: { publisher?: Partial<CrowdSetup['publisher']>; readers?: Partial<CrowdSetup['readers']> },
): CrowdVariation => ({
  name,
  publisher: { ...MAIN.publisher, ...publisher },
  readers: { ...MAIN.readers, ...readers },
});

/** From noon on Wednesday. */
const OUTAGE = { from: WEEK_START + 60 * HOUR_MS, to: WEEK_START + 61 * HOUR_MS };

export const VARIATIONS: readonly CrowdVariation[] = [
  differing('another week of the same publisher', { publisher: { seed: 2 } }),
  differing('48 headlines a day', { publisher: { headlinesPerDay: 48 } }),
  differing('24 headlines a day', { publisher: { headlinesPerDay: 24 } }),
  differing('12 headlines a day', { publisher: { headlinesPerDay: 12 } }),
  differing('half of the machines asleep while away', { readers: { asleep: 0.5 } }),
  differing('all machines asleep while away', { readers: { asleep: 1 } }),
  differing('somebody always there', { readers: { kind: 'always' } }),
  differing('all readers in one region', { readers: { kind: 'one region' } }),
  differing('all in one region, asleep while away', { readers: { kind: 'one region', asleep: 1 } }),
  differing('all machines wake at 9:00 ± 20 min', { readers: { kind: 'office', asleep: 1 } }),
  differing('all answers expire at full quarters', { publisher: { expiresEveryMinutes: 15 } }),
  differing('down for an hour, says until when', { publisher: { outage: { ...OUTAGE, saysWhenItEnds: true } } }),
  differing('down for an hour, says nothing', { publisher: { outage: { ...OUTAGE, saysWhenItEnds: false } } }),
];

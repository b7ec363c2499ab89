/**
 * Many installs, one after the other. Each has a seed of its own by its number, so that the sums are the same however they
 * are shared out, and all schedules meet the same readers. Installs don't meet one another: each can be followed through
 * its week alone, and only the tallies take memory.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { makeRandom } from '../../tests/fuzz/mutate';
import { FixedSchedule, liveThroughWeek, OwnSchedule, type ScheduleSetup } from './simulate-install';
import { drawPresence, type ReadersSetup } from './simulate-presence';
import { createPublisher, type PublisherSetup } from './simulate-publisher';
import { emptyTally, type Tally } from './simulate-tally';

export { emptyTally, type Tally };

export interface CrowdSetup {
  installs: number;
  publisher: PublisherSetup;
  readers: ReadersSetup;
  schedule: ScheduleSetup;
}

/** The numbers of the installs in a share: `first`, and then every so many-th. */
export interface Share {
  first: number;
  step: number;
}

const ALL: Share = { first: 0, step: 1 };

/** What the installs do, or a share of them. */
export function simulateShare({ installs, publisher, readers, schedule, first, step }: CrowdSetup & Share): Tally {
  const tally = emptyTally();
  const published = createPublisher(publisher);
  for (let number = first; number < installs; number += step) {
    const random = makeRandom(Math.imul(number + 1, 0x9e3779b1));
    const presence = drawPresence(readers, random);
    const phase = random();
    const chosen = schedule === 'own' ? new OwnSchedule(random) : new FixedSchedule(schedule.everyMs);
    liveThroughWeek({ schedule: chosen, presence, phase, random }, published, tally);
  }
  return tally;
}

export const simulateHere = (setup: CrowdSetup): Tally => simulateShare({ ...setup, ...ALL });

if (!isMainThread && parentPort) parentPort.postMessage(simulateShare(workerData));

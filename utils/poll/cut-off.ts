/**
 * Whether it is our own way out that is cut, though the browser believes in a network: a router without a line, a cable out
 * of a wall. Then no source is to blame, and one of them is tried now and then for all. Pure.
 */
import type { FailureCode } from '../model/outcome';
import type { PolledSource } from '../store/queries';
import { hostOf } from './queue';

/** How long until one is tried again. */
const PROBE_MS = 10 * 60_000;
const NO_WAY: readonly FailureCode[] = ['unreachable', 'timeout', 'offline'];

export const hasFoundNoWay = ({ poll: { lastOutcome } }: PolledSource): boolean =>
  lastOutcome?.kind === 'failed' && NO_WAY.includes(lastOutcome.code);

/** Whether nothing gets through to anybody. One host that is down is not that: it is left to rest. */
export const isCutOff = (all: readonly PolledSource[]): boolean =>
  all.every(hasFoundNoWay) && new Set(all.map(hostOf)).size > 1;

/** When one is tried next, or null where there is a way. */
export function nextProbeAt(all: readonly PolledSource[]): number | null {
  return isCutOff(all) ? Math.max(...all.map(({ poll }) => poll.lastOutcome?.at ?? 0)) + PROBE_MS : null;
}

/** The one to try at `now`: each in its turn, none whose host has asked to be left alone. */
export function probeAt(all: readonly PolledSource[], now: number): PolledSource | undefined {
  if ((nextProbeAt(all) ?? Number.POSITIVE_INFINITY) > now) return undefined;
  return all
    .filter(({ poll }) => (poll.heldUntil ?? 0) <= now)
    .toSorted((a, b) => (a.poll.lastOutcome?.at ?? 0) - (b.poll.lastOutcome?.at ?? 0))[0];
}

/** Whose turn it is in a run: the longest overdue whose host has room, and none whose host has asked to be left alone. */
import type { PolledSource } from '../store/queries';

const MAX_PER_HOST = 2;

export interface Queue {
  /** The next, which then takes room at its host; undefined where all that wait have to wait on. */
  take(): PolledSource | undefined;
  /** Gives back the room that `polled` took. */
  leave(polled: PolledSource): void;
  /** Takes out all that wait for this host. */
  withdraw(host: string): void;
  /** How many wait. */
  readonly length: number;
}

export const hostOf = ({ source }: PolledSource): string => new URL(source.url).host;

export function createQueue(due: readonly PolledSource[]): Queue {
  let waiting = due.toSorted((a, b) => a.poll.dueAt - b.poll.dueAt);
  const visited: string[] = [];
  return {
    take() {
      const index = waiting.findIndex((one) => visited.filter((host) => host === hostOf(one)).length < MAX_PER_HOST);
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (next) visited.push(hostOf(next));
      return next;
    },
    leave(polled) {
      visited.splice(visited.indexOf(hostOf(polled)), 1);
    },
    withdraw(host) {
      waiting = waiting.filter((one) => hostOf(one) !== host);
    },
    get length() {
      return waiting.length;
    },
  };
}

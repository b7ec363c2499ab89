import type { ShownHeadline } from '../browsers/bar-view';

/**
 * Watches one lap of a lane. Feed it what the bar shows, often enough that no headline passes unseen; it says which
 * headlines came for the first time, and when the lap is over: everything that was listed as it began was seen, and the
 * next one comes, be it the first again or one that joined at the seam.
 */
export class Lap {
  readonly #seen = new Set<string>();
  #before = new Map<string, number>();
  #awaited: readonly string[] | null = null;
  #isOver = false;

  /** The headlines of `shown` that were never seen before, in the order of `listed` (ids in lane order). */
  look(shown: readonly ShownHeadline[], listed: readonly string[]): ShownHeadline[] {
    if (shown.length > 0) this.#awaited ??= listed;
    const now = countById(shown);
    const entered = [...now].filter(([id, count]) => count > (this.#before.get(id) ?? 0)).map(([id]) => id);
    this.#before = now;
    if (entered.length > 0 && this.#isAllSeen(listed)) this.#isOver = true;
    const fresh = entered.filter((id) => !this.#seen.has(id));
    for (const id of fresh) this.#seen.add(id);
    const headlines = new Map(shown.map((headline) => [headline.id, headline]));
    return fresh.sort((a, b) => listed.indexOf(a) - listed.indexOf(b)).flatMap((id) => headlines.get(id) ?? []);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get seenCount(): number {
    return this.#seen.size;
  }

  /** What has left the list meanwhile is not waited for. */
  #isAllSeen(listed: readonly string[]): boolean {
    return this.#awaited?.every((id) => this.#seen.has(id) || !listed.includes(id)) ?? false;
  }
}

function countById(shown: readonly ShownHeadline[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of shown) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

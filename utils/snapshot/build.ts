/** Builds the snapshot from what the store holds. Pure. */
import type { Direction } from '../model/direction';
import type { Headline } from '../model/headline';
import type { Source } from '../model/source';
import type { Settings } from '../settings/registry';
import { directionOf } from '../text/direction';
import { MAX_BYTES, MAX_HEADLINES, type Snapshot, type SnapshotHeadline, type TickerWords } from './shape';

export interface SnapshotParts {
  headlines: Headline[];
  sources: Source[];
  settings: Settings;
  words: TickerWords;
  /** The interface's language, BCP 47, and its direction. */
  language: string;
  direction: Direction;
  /** Whether the bar is wanted and granted. */
  barOn: boolean;
}

const encoder = new TextEncoder();

export function buildSnapshot(parts: SnapshotParts): Snapshot {
  const { settings, words, language, direction, barOn } = parts;
  const sources = new Map(parts.sources.map((source) => [source.id, source]));
  const snapshot: Snapshot = {
    version: 1,
    lane: { direction: laneDirection(parts), charactersPerSecond: settings['lane.speed'] },
    look: { theme: settings.theme, language, direction },
    bar: { on: barOn, private: settings['bar.private'] },
    words,
    headlines: [],
  };
  const headlines = parts.headlines.slice(0, MAX_HEADLINES).flatMap((headline) => {
    const source = sources.get(headline.sourceId);
    return source ? [show(headline, source)] : [];
  });
  return { ...snapshot, headlines: takeFitting(headlines, MAX_BYTES - sizeOf(snapshot)) };
}

/** The person's choice, else that of most chosen sources, else the interface's. A poll never changes it. */
function laneDirection({ settings, sources, direction }: SnapshotParts): Direction {
  const chosen = settings['lane.direction'];
  if (chosen !== 'auto') return chosen;
  const count = (wanted: Direction): number => sources.filter((source) => source.direction === wanted).length;
  const lead = count('rtl') - count('ltr');
  if (lead === 0) return direction;
  return lead > 0 ? 'rtl' : 'ltr';
}

const show = (headline: Headline, source: Source): SnapshotHeadline => ({
  id: headline.id,
  title: headline.title,
  dir: directionOf(headline.title, source.direction ?? undefined),
  lang: source.language,
  source: source.title,
  url: headline.url,
  at: headline.at,
});

const sizeOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).byteLength;

/** As many of the newest headlines as fit into `bytes`. */
function takeFitting(headlines: SnapshotHeadline[], bytes: number): SnapshotHeadline[] {
  let left = bytes;
  return headlines.filter((headline) => {
    const size = sizeOf(headline) + 1;
    // One that is too large is left out; it takes no room from those after it.
    if (size > left) return false;
    left -= size;
    return true;
  });
}

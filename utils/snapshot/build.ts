/** Builds the snapshot from what the store holds. Pure. */
import type { Colours } from '../model/colours';
import type { Direction } from '../model/direction';
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { Source } from '../model/source';
import type { Settings } from '../settings/registry';
import { isBreakingNow } from '../text/breaking';
import { directionFrom } from '../text/direction';
import { MAX_BYTES, MAX_HEADLINES, type Snapshot, type SnapshotHeadline, type TickerWords } from './shape';

export interface SnapshotParts {
  headlines: Headline[];
  sources: Source[];
  /** The headlines that the person keeps. */
  saved: ReadonlySet<HeadlineId>;
  /** Epoch milliseconds: breaking news does not stay so for long. */
  now: number;
  settings: Settings;
  words: TickerWords;
  /** The interface's language, the same with region and digits, both BCP 47, and its direction. */
  language: string;
  locale: string;
  direction: Direction;
  /** Whether the bar is wanted and granted. */
  barOn: boolean;
  /** How old the news is, in words, where it is old. */
  note?: string | null;
}

const encoder = new TextEncoder();

export function buildSnapshot(parts: SnapshotParts): Snapshot {
  const { settings, words, language, locale, direction, barOn } = parts;
  const sources = new Map(parts.sources.map((source) => [source.id, source]));
  const snapshot: Snapshot = {
    version: 2,
    lane: {
      direction: laneDirection(parts),
      charactersPerSecond: settings['lane.speed'],
      mode: settings['lane.mode'],
      saver: settings['lane.saver'],
      announce: settings['lane.announce'],
    },
    look: {
      theme: settings.theme,
      colours: coloursOf(settings),
      fontSize: settings['lane.fontSize'],
      language,
      locale,
      direction,
    },
    bar: { on: barOn, private: settings['bar.private'] },
    words,
    ...(parts.note ? { note: parts.note } : {}),
    headlines: [],
  };
  const entries = parts.headlines.slice(0, MAX_HEADLINES).flatMap((headline): Entry[] => {
    const source = sources.get(headline.sourceId);
    return source ? [{ shown: show(headline, source, parts), comesFirst: source.weight === 'high' }] : [];
  });
  return { ...snapshot, headlines: takeFitting(entries, MAX_BYTES - sizeOf(snapshot)) };
}

/** Black on white or white on black, as the system is light or dark. */
const CONTRAST: Colours = { ink: 'light-dark(#000,#fff)', paper: 'light-dark(#fff,#000)' };

function coloursOf({ theme, 'theme.colours': own }: Settings): Colours | null {
  // What else may lie beside them, from a file, is not carried into every tab.
  if (theme === 'own') return { ink: own.ink, paper: own.paper };
  return theme === 'contrast' ? CONTRAST : null;
}

/** The person's choice, else that of most chosen sources, else the interface's. A poll never changes it. */
function laneDirection({ settings, sources, direction }: SnapshotParts): Direction {
  const chosen = settings['lane.direction'];
  if (chosen !== 'auto') return chosen;
  const count = (wanted: Direction): number =>
    sources.filter((source) => (source.chosenDirection ?? source.direction) === wanted).length;
  const lead = count('rtl') - count('ltr');
  if (lead === 0) return direction;
  return lead > 0 ? 'rtl' : 'ltr';
}

const show = (headline: Headline, source: Source, { saved, now }: SnapshotParts): SnapshotHeadline => ({
  id: headline.id,
  title: headline.title,
  dir: directionFrom(source, headline.title),
  lang: source.language,
  source: source.title,
  url: headline.url,
  at: headline.at,
  ...(isBreakingNow(headline, now) ? { breaking: true } : {}),
  ...(headline.highlight ? { highlight: true } : {}),
  ...(saved.has(headline.id) ? { saved: true } : {}),
});

const sizeOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).byteLength;

interface Entry {
  shown: SnapshotHeadline;
  /** Its source counts more than others: what is older of it is not what has to give way. */
  comesFirst: boolean;
}

/** As many of the newest headlines as fit into `bytes`, in their order. */
function takeFitting(entries: Entry[], bytes: number): SnapshotHeadline[] {
  let left = bytes;
  const inTurn = [
    ...entries.filter(({ comesFirst }) => comesFirst),
    ...entries.filter(({ comesFirst }) => !comesFirst),
  ];
  const taken = inTurn.filter(({ shown }) => {
    const size = sizeOf(shown) + 1;
    // One that is too large is left out; it takes no room from those after it.
    if (size > left) return false;
    left -= size;
    return true;
  });
  const fitting = new Set(taken);
  return entries.filter((entry) => fitting.has(entry)).map(({ shown }) => shown);
}

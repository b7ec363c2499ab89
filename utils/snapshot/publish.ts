/** The only writer of the snapshot. */
import type { Words } from '../i18n';
import { localStorage } from '../platform/page';
import type { Settings } from '../settings/registry';
import type { Database } from '../store/db';
import { activeSources, isShown, laneHeadlines, savedHeadlines } from '../store/queries';
import { buildSnapshot } from './build';
import { MAX_HEADLINES, SNAPSHOT_KEY, TICKER_WORDS, type TickerWords } from './shape';

export interface Showing {
  settings: Settings;
  words: Words;
  /** Whether the bar is wanted and granted. */
  barOn: boolean;
}

/** Builds the snapshot anew and publishes it where it differs: every change is delivered to every tab. */
export async function publishSnapshot(db: Database, { settings, words, barOn }: Showing): Promise<void> {
  const [headlines, active, saved] = await Promise.all([
    laneHeadlines(db, MAX_HEADLINES),
    activeSources(db),
    savedHeadlines(db),
  ]);
  const sources = active.filter(isShown);
  const snapshot = buildSnapshot({
    headlines,
    sources,
    saved: new Set(saved),
    now: Date.now(),
    settings,
    barOn,
    words: tickerWords(words, sources.length === 0 && active.length > 0),
    language: words.language,
    locale: words.locale,
    direction: words.direction,
  });
  const published = (await localStorage.get(SNAPSHOT_KEY))[SNAPSHOT_KEY];
  if (JSON.stringify(published) !== JSON.stringify(snapshot)) await localStorage.set({ [SNAPSHOT_KEY]: snapshot });
}

/** An empty ticker says why it is so. */
function tickerWords(words: Words, isAllMuted: boolean): TickerWords {
  const said = Object.fromEntries(TICKER_WORDS.map((word) => [word, words.say(`ticker-${word}`)])) as TickerWords;
  return isAllMuted ? { ...said, empty: words.say('ticker-empty-muted') } : said;
}

/** The only writer of the snapshot. */
import type { Words } from '../i18n';
import { localStorage } from '../platform/page';
import type { Settings } from '../settings/registry';
import type { Database } from '../store/db';
import { laneHeadlines } from '../store/lane';
import { activeSources, isShown, polledSources, savedHeadlines } from '../store/queries';
import { type NewsAge, newsAge } from './age';
import { buildSnapshot } from './build';
import { MAX_HEADLINES, SNAPSHOT_KEY, TICKER_WORDS, type TickerWords } from './shape';

export interface Showing {
  settings: Settings;
  words: Words;
  /** Whether the bar is wanted and granted. */
  barOn: boolean;
  isOnline?: boolean;
}

/** Builds the snapshot anew and publishes it where it differs: every change is delivered to every tab. */
export async function publishSnapshot(
  db: Database,
  { settings, words, barOn, isOnline = true }: Showing,
): Promise<void> {
  const now = Date.now();
  const [headlines, active, saved, polled] = await Promise.all([
    laneHeadlines(db, MAX_HEADLINES),
    activeSources(db),
    savedHeadlines(db),
    polledSources(db),
  ]);
  const sources = active.filter(isShown);
  const snapshot = buildSnapshot({
    headlines,
    sources,
    saved: new Set(saved),
    now,
    settings,
    barOn,
    words: tickerWords(words, sources.length === 0 && active.length > 0),
    language: words.language,
    locale: words.locale,
    direction: words.direction,
    note: ageNote(
      newsAge(
        polled.filter(({ source }) => isShown(source)).map(({ poll }) => poll),
        now,
        isOnline,
      ),
      words,
      now,
    ),
  });
  const published = (await localStorage.get(SNAPSHOT_KEY))[SNAPSHOT_KEY];
  if (JSON.stringify(published) !== JSON.stringify(snapshot)) await localStorage.set({ [SNAPSHOT_KEY]: snapshot });
}

const ageNote = (age: NewsAge | null, words: Words, now: number): string | null =>
  age && words.say(age.isOffline ? 'age-offline' : 'age-failing', { ago: words.ago(age.at, now) });

/** An empty ticker says why it is so. */
function tickerWords(words: Words, isAllMuted: boolean): TickerWords {
  const said = Object.fromEntries(TICKER_WORDS.map((word) => [word, words.say(`ticker-${word}`)])) as TickerWords;
  return isAllMuted ? { ...said, empty: words.say('ticker-empty-muted') } : said;
}

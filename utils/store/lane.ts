/** What the lane runs. */
import { type Headline, newestFirst, oldestFirst } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { Source } from '../model/source';
import type { Database } from './db';
import { type Shares, sharesOf } from './lane-shares';
import { newestOfSource, shownSources } from './queries';

type Test = (headline: Headline) => boolean;

/**
 * What the lane runs from the sources that are shown, newest first and then in each source's own order. A story is in it once,
 * by the oldest of its headlines that run: it is not news again when another source tells it. What the sources count decides how
 * many of each run, unless all that run count the same.
 */
export async function laneHeadlines(db: Database, most: number): Promise<Headline[]> {
  const sources = await shownSources(db);
  const shares = sharesOf(sources, most);
  if (!shares) return newestRunning(db, most, runsOf(sources));
  const low = new Set(sources.filter(({ weight }) => weight === 'low').map(({ id }) => id));
  const weighted = await weightedLane(db, most, { sources, shares, low });
  // The others have nothing to run: there is nobody to make room for.
  return weighted.every(({ sourceId }) => low.has(sourceId)) ? newestRunning(db, most, runsOf(sources)) : weighted;
}

const runsOf = (sources: readonly Source[]): Test => {
  const shown = new Set(sources.map(({ id }) => id));
  return ({ inLane, muted, sourceId }) => inLane === 1 && !muted && shown.has(sourceId);
};

interface Weighing {
  sources: readonly Source[];
  shares: Shares;
  /** Those that count low. */
  low: ReadonlySet<SourceId>;
}

async function weightedLane(db: Database, most: number, { sources, shares, low }: Weighing): Promise<Headline[]> {
  const runsAtAll = runsOf(sources);
  const newestOf = async (wanted: Source['weight'], many: number): Promise<Headline[]> => {
    const ids = sources.filter(({ weight }) => weight === wanted).map(({ id }) => id);
    return (await Promise.all(ids.map((id) => newestRunningOf(db, id, many, runsAtAll)))).flat();
  };
  const [few, held] = await Promise.all([newestOf('low', shares.low), newestOf('high', shares.high)]);
  const allowed = new Set(few.map(({ id }) => id));
  const runs: Test = (headline) => runsAtAll(headline) && (!low.has(headline.sourceId) || allowed.has(headline.id));
  const repeated = await repeatedAmong(db, held, runs);
  const certain = held
    .filter(({ id }) => !repeated.has(id))
    .sort(newestFirst)
    .slice(0, shares.allHigh);
  const known = new Set(certain.map(({ id }) => id));
  const newest = (await newestRunning(db, most, runs)).filter(({ id }) => !known.has(id));
  return [...certain, ...newest.slice(0, most - certain.length)].sort(newestFirst);
}

/** Among twice as many of its newest: what no longer runs is seldom newer than what does. */
const newestRunningOf = async (db: Database, id: SourceId, many: number, runs: Test): Promise<Headline[]> =>
  (await newestOfSource(db, id, 2 * many)).filter(runs).slice(0, many);

async function newestRunning(db: Database, most: number, runs: Test): Promise<Headline[]> {
  const running: Headline[] = [];
  for (let offset = 0; running.length < most; offset += most) {
    const page = await db.headlines
      .where('[inLane+at+place]')
      .between([1, -Infinity, -Infinity], [1, Infinity, Infinity])
      .reverse()
      .filter(runs)
      .offset(offset)
      .limit(most)
      .toArray();
    const repeated = await repeatedAmong(db, page, runs);
    running.push(...page.filter(({ id }) => !repeated.has(id)));
    if (page.length < most) break;
  }
  return running.slice(0, most);
}

/** Those of `headlines` whose story has an older one that `counts`. */
async function repeatedAmong(db: Database, headlines: Headline[], counts: Test): Promise<Set<HeadlineId>> {
  const stories = new Set(headlines.flatMap(({ storyId }) => storyId ?? []));
  const members = await db.headlines
    .where('storyId')
    .anyOf([...stories])
    .filter(counts)
    .toArray();
  const told = new Set<HeadlineId>();
  return new Set(
    members.sort(oldestFirst).flatMap(({ id, storyId }) => {
      if (!storyId || told.has(storyId)) return storyId ? [id] : [];
      told.add(storyId);
      return [];
    }),
  );
}

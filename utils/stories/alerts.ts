/** What a person is to be told of at once: written down with what settles it, so that it is not lost to a kill. */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { Database } from '../store/db';
import { activeSources, isShown } from '../store/queries';
import { isBreaking } from '../text/breaking';
import type { Verdicts } from './verdicts';

export interface Alerts {
  /** What a rule wants told, newest first. */
  alerts: Headline[];
  /** What came in as breaking news, by its source's word or by a rule, newest first. */
  breaking: Headline[];
}

/** Older than that when it comes in, nothing is an alert. */
const ALERT_AGE_MS = 24 * 60 * 60_000;
/** Of what nobody has been told: beyond that, the oldest are dropped. */
const MAX_PENDING = 200;

type Pending = { byRule: HeadlineId[]; breaking: HeadlineId[] };

/** Adds what is news among `fresh` and wanted to what is pending; part of the transaction that settles them. */
export async function addAlerts(
  db: Database,
  fresh: readonly Headline[],
  verdicts: Verdicts,
  now: number,
): Promise<void> {
  const isWanted = ({ id }: Headline): boolean => verdicts.get(id)?.has('notify') ?? false;
  const standsOut = ({ id, title, categories }: Headline): boolean =>
    (verdicts.get(id)?.has('breaking') ?? false) || isBreaking(title, categories);
  const news = await newsAmong(
    db,
    fresh.filter((headline) => headline.fresh === 1 && headline.at > now - ALERT_AGE_MS),
    verdicts,
  );
  const added = news.filter((headline) => isWanted(headline) || standsOut(headline));
  if (added.length === 0) return;
  const { byRule, breaking } = await pending(db);
  const ids = (headlines: Headline[]): HeadlineId[] => headlines.map(({ id }) => id);
  await db.meta.put({
    key: 'alerts',
    byRule: [...ids(added.filter(isWanted)), ...byRule].slice(0, MAX_PENDING),
    breaking: [...ids(added.filter(standsOut)), ...breaking].slice(0, MAX_PENDING),
  });
}

/** What is shown of them and was never in the person's hands. */
async function newsAmong(db: Database, headlines: Headline[], verdicts: Verdicts): Promise<Headline[]> {
  if (headlines.length === 0) return [];
  const [sources, marks] = await Promise.all([activeSources(db), db.marks.bulkGet(headlines.map(({ id }) => id))]);
  const shown = new Set(sources.filter(isShown).map(({ id }) => id));
  return headlines.filter(({ id, sourceId }, index) => {
    const mark = marks[index];
    const isKnown = mark?.seenAt !== undefined || mark?.readAt !== undefined;
    return shown.has(sourceId) && !isKnown && !verdicts.get(id)?.has('mute');
  });
}

async function pending(db: Database): Promise<Pending> {
  const row = await db.meta.get('alerts');
  return row?.key === 'alerts' ? row : { byRule: [], breaking: [] };
}

/** What is to be told and has not been yet. */
export async function pendingAlerts(db: Database): Promise<Alerts> {
  const { byRule, breaking } = await pending(db);
  const read = async (ids: HeadlineId[]): Promise<Headline[]> =>
    (await db.headlines.bulkGet(ids)).flatMap((headline) => headline ?? []);
  return { alerts: await read(byRule), breaking: await read(breaking) };
}

/** Takes what has been told from what is pending. */
export async function forgetAlerts(db: Database, { alerts, breaking }: Alerts): Promise<void> {
  const told = new Set([...alerts, ...breaking].map(({ id }) => id));
  if (told.size === 0) return;
  await db.transaction('rw', db.meta, async () => {
    const left = await pending(db);
    const byRule = left.byRule.filter((id) => !told.has(id));
    const breakingLeft = left.breaking.filter((id) => !told.has(id));
    if (byRule.length + breakingLeft.length === 0) await db.meta.delete('alerts');
    else await db.meta.put({ key: 'alerts', byRule, breaking: breakingLeft });
  });
}

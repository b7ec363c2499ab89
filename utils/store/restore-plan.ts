/**
 * What restoring a backup changes, worked out before anything is changed: shown as a preview, applied, and taken back by the same
 * plan. It adds what is missing and takes what the person had chosen; it never removes.
 */
import type { Backup, BackupHeadline, BackupPart, BackupSource } from '../model/backup';
import type { Article, Headline, Mark } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import { withoutGaps } from '../model/row';
import type { Rule } from '../model/rule';
import type { Source } from '../model/source';
import { placeOf } from '../text/host';
import type { ChosenSetting, Database } from './db';
import { withoutSecrets } from './secrets';

/** A row as it is, null where there is none, and as it shall be. */
export interface Change<Row> {
  before: Row | null;
  after: Row;
}

export interface RestorePlan {
  settings: Change<ChosenSetting>[];
  sources: Change<Source>[];
  rules: Change<Rule>[];
  /** New ones. */
  headlines: Headline[];
  articles: Article[];
  marks: Change<Mark>[];
  /** What was found and left out: known already, or refused. */
  known: { sources: number; rules: number };
  refused: number;
}

/** What the rooms above know of a backup's content. */
export interface Judge {
  acceptsSetting(key: string, value: unknown): boolean;
  acceptsRule(rule: Rule): boolean;
}

export const BELIEVE_ALL: Judge = { acceptsSetting: () => true, acceptsRule: () => true };

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export async function planRestore(
  db: Database,
  backup: Backup,
  parts: readonly BackupPart[],
  judge: Judge,
): Promise<RestorePlan> {
  const takes = (part: BackupPart): boolean => parts.includes(part);
  const [sources, ids, knownSources] = await planSources(db, takes('sources') ? backup.sources : []);
  const { rules, known: knownRules, refused } = await planRules(db, takes('rules') ? backup.rules : [], judge);
  const kept = keptIn(backup);
  const headlines = takes('saved') ? await planHeadlines(db, { ...backup, headlines: kept }, ids, takes('read')) : [];
  return {
    settings: takes('settings') ? await planSettings(db, backup.settings, judge) : [],
    sources,
    rules,
    headlines,
    articles: takes('saved') ? await planArticles(db, kept, headlines) : [],
    marks: await planMarks(db, backup, takes('saved'), takes('read'), headlines),
    known: { sources: knownSources, rules: knownRules },
    refused,
  };
}

async function planSettings(db: Database, wanted: Backup['settings'], judge: Judge): Promise<RestorePlan['settings']> {
  const rows = new Map((await db.settings.toArray()).map((row) => [row.key, row]));
  return Object.entries(wanted).flatMap(([key, value]) => {
    const before = rows.get(key) ?? null;
    if ((before && isSame(before.value, value)) || !judge.acceptsSetting(key, value)) return [];
    return [{ before, after: { key, value } }];
  });
}

/** What the person chooses of a source, beside its address. */
const CHOSEN = [
  'folder',
  'place',
  'chosenDirection',
  'pollMinutes',
  'weight',
  'mutedAt',
  'showsPictures',
  'fetchesAhead',
  'keepDays',
  'keepMegabytes',
] as const satisfies (keyof BackupSource)[];

/** The sources, by what name the backup's are known here, and how many are here as they are. */
async function planSources(
  db: Database,
  wanted: readonly BackupSource[],
): Promise<[RestorePlan['sources'], Map<SourceId, SourceId>, number]> {
  const stored = await db.sources.toArray();
  const byId = new Map(stored.map((source) => [source.id, source]));
  const byPlace = new Map(stored.map((source) => [placeOf(source.url), source]));
  const ids = new Map<SourceId, SourceId>();
  const changes: RestorePlan['sources'] = [];
  let known = 0;
  for (const source of wanted) {
    const before = byId.get(source.id) ?? byPlace.get(placeOf(source.url)) ?? null;
    ids.set(source.id, before?.id ?? source.id);
    const after: Source = before ? withChoices(before, source) : { ...source, removedAt: null };
    if (before && isSame(before, after)) known += 1;
    else changes.push({ before, after });
    byId.set(after.id, after);
    byPlace.set(placeOf(after.url), after);
  }
  return [changes, ids, known];
}

/** A source that is here, in sight, with what the person had chosen of it. */
function withChoices(here: Source, backup: BackupSource): Source {
  const isNamed = here.ownTitle !== undefined || backup.ownTitle !== undefined;
  const chosen = Object.fromEntries(CHOSEN.map((key) => [key, backup[key]]));
  const name = isNamed ? { title: backup.title, ownTitle: backup.ownTitle } : {};
  // Its address comes back whole where the mirror had only a part of it: of the same address, and of no other.
  const isCompleted = here.incomplete && !backup.incomplete && withoutSecrets({ ...here, ...backup }).url === here.url;
  const address = isCompleted ? { url: backup.url, incomplete: undefined } : {};
  return withoutGaps<Source>({ ...here, ...chosen, ...name, ...address, removedAt: null });
}

async function planRules(
  db: Database,
  wanted: readonly Rule[],
  judge: Judge,
): Promise<{ rules: RestorePlan['rules']; known: number; refused: number }> {
  const stored = await db.rules.toArray();
  const contentOf = ({ kind, text, fields, actions }: Rule): string => JSON.stringify([kind, text, fields, actions]);
  const byId = new Map(stored.map((rule) => [rule.id, rule]));
  const contents = new Set(stored.map(contentOf));
  const rules: RestorePlan['rules'] = [];
  let [known, refused] = [0, 0];
  for (const after of wanted) {
    const before = byId.get(after.id) ?? null;
    const isKnown = before ? isSame(sorted(before), sorted(after)) : contents.has(contentOf(after));
    if (isKnown) known += 1;
    else if (!judge.acceptsRule(after)) refused += 1;
    else rules.push({ before, after });
  }
  return { rules, known, refused };
}

const sorted = (row: object): [string, unknown][] =>
  Object.entries(row).sort(([one], [other]) => Number(one > other) - Number(one < other));

/** The headlines of a backup that its marks say are kept: others would be news of a source's that it never told. */
function keptIn({ headlines, marks }: Backup): BackupHeadline[] {
  const saved = new Set(marks.flatMap(({ headlineId, savedAt }) => (savedAt === undefined ? [] : [headlineId])));
  return headlines.filter(({ id }) => saved.has(id));
}

async function planHeadlines(
  db: Database,
  { headlines, marks }: Backup,
  ids: ReadonlyMap<SourceId, SourceId>,
  takesRead: boolean,
  now = Date.now(),
): Promise<Headline[]> {
  const wanted = headlines.map(({ id }) => id);
  const [stored, storedMarks] = await Promise.all([db.headlines.bulkGet(wanted), db.marks.bulkGet(wanted)]);
  const read = new Set(takesRead ? marks.flatMap((mark) => (mark.readAt === undefined ? [] : [mark.headlineId])) : []);
  return headlines.flatMap(({ article: _, ...headline }, index) => {
    if (stored[index]) return [];
    const isRead = read.has(headline.id) || storedMarks[index]?.readAt !== undefined;
    const sourceId = ids.get(headline.sourceId) ?? headline.sourceId;
    // Nothing is later than now, and nobody is to be told of it: it is no news.
    const at = Math.min(headline.at, now);
    return [{ ...headline, at, sourceId, inLane: 0, fresh: 2, ...(isRead ? {} : { unread: 1 }) } satisfies Headline];
  });
}

/** The articles of those that come, and of those that are here and kept: what is only read here is not given another's text. */
async function planArticles(
  db: Database,
  headlines: readonly BackupHeadline[],
  added: readonly Headline[],
): Promise<Article[]> {
  const ids = headlines.map(({ id }) => id);
  const [stored, marks] = await Promise.all([
    db.articles.where('headlineId').anyOf(ids).primaryKeys(),
    db.marks.bulkGet(ids),
  ]);
  const [known, coming] = [new Set(stored), new Set(added.map(({ id }) => id))];
  const isKept = (id: HeadlineId, index: number): boolean => coming.has(id) || marks[index]?.savedAt !== undefined;
  return headlines.flatMap(({ id, article }, index) =>
    article && !known.has(id) && isKept(id, index) ? [{ headlineId: id, ...article, fresh: 1 } satisfies Article] : [],
  );
}

async function planMarks(
  db: Database,
  { marks }: Backup,
  takesSaved: boolean,
  takesRead: boolean,
  added: readonly Headline[],
): Promise<RestorePlan['marks']> {
  const saved = marks.filter(({ savedAt }) => savedAt !== undefined).map(({ headlineId }) => headlineId);
  const there = new Set([...added.map(({ id }) => id), ...(await db.headlines.where('id').anyOf(saved).primaryKeys())]);
  const wanted = marks.flatMap(({ headlineId, savedAt, ...read }): Mark[] => {
    // What is kept is kept with its headline.
    const keeps = takesSaved && savedAt !== undefined && there.has(headlineId);
    const mark: Mark = { headlineId, ...(takesRead ? read : {}), ...(keeps ? { savedAt } : {}) };
    return Object.keys(mark).length > 1 ? [mark] : [];
  });
  const stored = await storedMarks(db, wanted);
  return wanted.flatMap((mark) => {
    const before = stored.get(mark.headlineId) ?? null;
    const after = mergeMark(before, mark);
    return before && isSame(sorted(before), sorted(after)) ? [] : [{ before, after }];
  });
}

/** Of so many, reading all that there are is faster than asking for each. */
const MANY_MARKS = 1000;

async function storedMarks(db: Database, wanted: readonly Mark[]): Promise<Map<HeadlineId, Mark>> {
  const marks =
    wanted.length > MANY_MARKS
      ? await db.marks.toArray()
      : await db.marks.bulkGet(wanted.map(({ headlineId }) => headlineId));
  return new Map(marks.flatMap((mark) => (mark ? [[mark.headlineId, mark] as const] : [])));
}

/** A mark that is there with what it lacks from another; what it has stays. */
export function mergeMark(here: Mark | null, other: Mark): Mark {
  if (!here) return other;
  const splitIds = [...new Set([...(here.splitIds ?? []), ...(other.splitIds ?? [])])];
  return { ...other, ...here, ...(splitIds.length > 0 ? { splitIds } : {}) };
}

/** What goes into a backup: all that a person would miss, read from the database. */
import type { Table } from 'dexie';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type Backup,
  type BackupHeadline,
  type BackupSource,
  MAX_BACKUP_CHARACTERS,
  SETTINGS_LEFT_OUT,
} from '../model/backup';
import type { Article, Headline, Mark } from '../model/headline';
import type { Rule } from '../model/rule';
import type { Source } from '../model/source';
import type { ChosenSetting, Database } from './db';
import { activeSources } from './queries';
import { withoutSecrets } from './secrets';

export interface BackupBounds {
  marks: number;
  /** The length of all articles together. */
  articleCharacters: number;
}

/** Of a file that a person keeps; the articles fill what the rest leaves. */
export const FILE_BOUNDS: BackupBounds = { marks: 200_000, articleCharacters: 16_000_000 };
/** Of those that are written by themselves, and kept several at a time. */
export const LOCAL_BOUNDS: BackupBounds = { marks: 20_000, articleCharacters: 4_000_000 };

/** Room for the keys and signs that JSON puts between. */
const SLACK = 1.15;
const ARTICLES_AT_ONCE = 50;

const lastTouched = ({ readAt = 0, savedAt = 0 }: Mark): number => Math.max(readAt, savedAt);
/** What was only shown once, nobody would miss. */
const isLasting = ({ readAt, savedAt, progress, splitIds }: Mark): boolean =>
  readAt !== undefined || savedAt !== undefined || progress !== undefined || splitIds !== undefined;

/** Reads a backup from the database, or from one that an older Shareet has left: what that one has no table for is empty. */
export async function collectBackup(
  db: Database,
  appVersion: string,
  { marks: mostMarks, articleCharacters }: BackupBounds,
  now = Date.now(),
): Promise<Backup> {
  const has = (name: string): boolean => db.tables.some((table) => table.name === name);
  const rowsOf = async <T>(name: string): Promise<T[]> =>
    has(name) ? (db.table(name) as Table<T, string>).toArray() : [];
  const [sources, settings, rules, marks] = await Promise.all([
    has('sources') ? activeSources(db) : [],
    rowsOf<ChosenSetting>('settings'),
    rowsOf<Rule>('rules'),
    rowsOf<Mark>('marks'),
  ]);
  const lasting = marks.filter(isLasting).sort((one, other) => lastTouched(other) - lastTouched(one));
  const saved = lasting.filter(({ savedAt }) => savedAt !== undefined);
  const read = lasting.filter(({ savedAt }) => savedAt === undefined).slice(0, mostMarks);
  const kept = await db.headlines.bulkGet(saved.map(({ headlineId }) => headlineId));
  const backup: Backup = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    writtenAt: now,
    appVersion,
    settings: Object.fromEntries(
      settings.filter(({ key }) => !SETTINGS_LEFT_OUT.includes(key)).map(({ key, value }) => [key, value]),
    ),
    sources: sources.map(({ removedAt: _, ...source }): BackupSource => source),
    rules: rules.sort((one, other) => one.addedAt - other.addedAt),
    marks: [...saved, ...read],
    headlines: kept.flatMap((headline) => (headline ? [backupHeadline(headline)] : [])),
  };
  const room = MAX_BACKUP_CHARACTERS - JSON.stringify(backup).length * SLACK;
  const articles = await addArticles(db, backup.headlines, Math.min(articleCharacters, room / SLACK));
  const left = { marks: lasting.length - backup.marks.length, articles };
  return left.marks + left.articles > 0 ? { ...backup, left } : backup;
}

function backupHeadline(headline: Headline): BackupHeadline {
  const { inLane, unread, fresh, storyId, muted, highlight, breaking, ...rest } = headline;
  return rest;
}

/** Gives headlines their articles, the last kept first, while there is room; answers how many articles found none. */
async function addArticles(db: Database, headlines: BackupHeadline[], room: number): Promise<number> {
  let [used, left] = [0, 0];
  for (let from = 0; from < headlines.length; from += ARTICLES_AT_ONCE) {
    const some = headlines.slice(from, from + ARTICLES_AT_ONCE);
    const articles = await db.articles.bulkGet(some.map(({ id }) => id));
    for (const [index, headline] of some.entries()) {
      const article = articles[index];
      if (!article) continue;
      if (used + article.html.length > room) left += 1;
      else headline.article = backupArticle(article);
      used += headline.article?.html.length ?? 0;
    }
  }
  return left;
}

function backupArticle({ headlineId, fresh, ...article }: Article): BackupHeadline['article'] {
  return article;
}

const asSource = (source: BackupSource): Source => ({ ...source, removedAt: null });

/** Those sources whose address has a secret part, which a file that is passed on should not have. */
export const secretSources = (sources: readonly BackupSource[]): BackupSource[] =>
  sources.filter((source) => {
    const open = withoutSecrets(asSource(source));
    return source.incomplete !== true && (open.incomplete === true || open.url !== source.url);
  });

/** The backup with no secret part of an address in it: whose address has lost one, has to be entered again. */
export function withoutSecretParts(backup: Backup): Backup {
  const sources = backup.sources.map((source): BackupSource => {
    const { removedAt: _, ...open } = withoutSecrets(asSource(source));
    return open;
  });
  return { ...backup, sources };
}

/** Whether there is nothing in it that anybody would miss. */
export const isEmpty = ({ sources, rules, settings, marks }: Backup): boolean =>
  sources.length + rules.length + marks.length + Object.keys(settings).length === 0;

/** Reads a backup out of JSON that anybody may have written: field by field, within limits, and nothing else. */
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, type BackupHeadline, type BackupSource } from '../model/backup';
import type { Enclosure } from '../model/document';
import type { Mark } from '../model/headline';
import type { HeadlineId, RuleId, SourceId } from '../model/ids';
import { LINKS } from '../model/link';
import { failed, ok, type Result } from '../model/result';
import { withoutGaps } from '../model/row';
import { RULE_ACTIONS, RULE_FIELDS, RULE_KINDS, type Rule } from '../model/rule';
import { MAX_POLL_MINUTES, MIN_POLL_MINUTES, WEIGHTS } from '../model/source';
import { httpUrl, isHost, sourceAddress } from '../text/host';
import { canonicalTag } from '../text/language';
import { foldText } from '../text/plain';

const MOST = {
  sources: 10_000,
  rules: 1_000,
  marks: 300_000,
  headlines: 20_000,
  settings: 500,
  folders: 10,
  hosts: 30,
};
const MAX_TITLE = 2_000;
/** Of a source and of a folder; some were cut and have an ellipsis. */
const MAX_NAME = 301;
const MAX_HTML = 1_000_000;
/** Of a setting's value as JSON. */
const MAX_VALUE = 200_000;
/** No time is later: 9999-12-31. */
const MAX_TIME = 253_402_300_799_000;

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.length <= most ? value : undefined;
const id = (value: unknown): string | undefined => text(value, 64) || undefined;
const time = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= MAX_TIME ? value : undefined;
const between = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;
const one = <T>(value: unknown, of: readonly T[]): T | undefined => of.find((each) => each === value);
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

const address = (value: unknown): string | undefined => httpUrl(value) ?? undefined;
/** Words as they would have come in: no marks of direction, no controls, no space but one. */
const words = (value: unknown, most: number): string | undefined => {
  const said = text(value, most);
  return said === undefined ? undefined : foldText(said) || undefined;
};
const language = (value: unknown): string | null => canonicalTag(text(value, 100));
const host = (value: unknown): string | undefined => (isHost(value) ? value : undefined);

/** What `read` makes of the items of a list, without those that it makes nothing of. */
function list<T>(value: unknown, most: number, read: (item: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((item) => read(item) ?? []);
}

/** The backup in `value`, or why there is none. Nothing of it is believed but what is asked for here. */
export function readBackup(value: unknown): Result<Backup, { code: 'not-a-backup' | 'newer' }> {
  if (!isRecord(value) || value.format !== BACKUP_FORMAT) return failed({ code: 'not-a-backup' });
  const version = between(value.version, 1, Number.MAX_SAFE_INTEGER);
  if (version === undefined) return failed({ code: 'not-a-backup' });
  if (version > BACKUP_VERSION) return failed({ code: 'newer' });
  const left = isRecord(value.left) ? value.left : null;
  return ok({
    format: BACKUP_FORMAT,
    version,
    writtenAt: time(value.writtenAt) ?? 0,
    appVersion: text(value.appVersion, 50) ?? '',
    settings: readSettings(value.settings),
    sources: readSources(value.sources),
    rules: list(value.rules, MOST.rules, readRule),
    marks: list(value.marks, MOST.marks, readMark),
    headlines: list(value.headlines, MOST.headlines, readHeadline),
    ...(left ? { left: { marks: time(left.marks) ?? 0, articles: time(left.articles) ?? 0 } } : {}),
  });
}

function readSettings(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {};
  const chosen = Object.entries(value).slice(0, MOST.settings);
  return Object.fromEntries(chosen.filter(([key, of]) => key.length <= 64 && isShort(of)));
}

function isShort(value: unknown): boolean {
  try {
    return JSON.stringify(value).length <= MAX_VALUE;
  } catch {
    // What is nested too deeply to be written is no setting.
    return false;
  }
}

/** The sources of a list, as many as there may be. */
export const readSources = (value: unknown): BackupSource[] => list(value, MOST.sources, readSource);

/** A source, or undefined where it has no id or no address. */
function readSource(value: unknown): BackupSource | undefined {
  if (!isRecord(value)) return undefined;
  const [known, url] = [id(value.id) as SourceId | undefined, sourceAddress(address(value.url) ?? '')];
  // What links have in place of a source is no source.
  if (!known || known === LINKS || !url) return undefined;
  const folder = list(value.folder, MOST.folders, (name) => words(name, MAX_NAME));
  const hosts = list(value.articleHosts, MOST.hosts, host);
  return withoutGaps<BackupSource>({
    id: known,
    url,
    title: words(value.title, MAX_NAME) ?? new URL(url).host,
    ownTitle: words(value.ownTitle, MAX_NAME),
    language: language(value.language),
    siteUrl: address(value.siteUrl) ?? null,
    direction: one(value.direction, ['rtl', 'ltr'] as const) ?? null,
    format: one(value.format, ['rss', 'rdf', 'atom', 'json', 'html', 'text'] as const),
    folder: folder.length > 0 ? folder : undefined,
    addedAt: time(value.addedAt) ?? 0,
    place: between(value.place, -1e9, 1e9),
    chosenDirection: one(value.chosenDirection, ['rtl', 'ltr'] as const),
    pollMinutes: between(value.pollMinutes, MIN_POLL_MINUTES, MAX_POLL_MINUTES),
    weight: one(value.weight, WEIGHTS),
    mutedAt: time(value.mutedAt),
    articleHosts: hosts.length > 0 ? hosts : undefined,
    showsPictures: yes(value.showsPictures),
    fetchesAhead: yes(value.fetchesAhead),
    keepDays: between(value.keepDays, 1, 3650),
    keepMegabytes: between(value.keepMegabytes, 1, 10_000),
    retiredAt: time(value.retiredAt),
    declinedUrl: address(value.declinedUrl),
    incomplete: yes(value.incomplete),
  });
}

function readRule(value: unknown): Rule | undefined {
  if (!isRecord(value)) return undefined;
  const [known, kind, said] = [id(value.id), one(value.kind, RULE_KINDS), text(value.text, 10_000)];
  const fields = list(value.fields, RULE_FIELDS.length, (field) => one(field, RULE_FIELDS));
  const actions = list(value.actions, RULE_ACTIONS.length, (action) => one(action, RULE_ACTIONS));
  if (!known || !kind || !said || fields.length === 0 || actions.length === 0) return undefined;
  const rest = { isOn: value.isOn !== false, addedAt: time(value.addedAt) ?? 0 };
  return {
    id: known as RuleId,
    kind,
    text: said,
    fields: [...new Set(fields)],
    actions: [...new Set(actions)],
    ...rest,
  };
}

function readMark(value: unknown): Mark | undefined {
  if (!isRecord(value)) return undefined;
  const headlineId = id(value.headlineId) as HeadlineId | undefined;
  if (!headlineId) return undefined;
  const splitIds = list(value.splitIds, 100, id);
  return withoutGaps<Mark>({
    headlineId,
    seenAt: time(value.seenAt),
    readAt: time(value.readAt),
    savedAt: time(value.savedAt),
    progress: between(value.progress, 0, 1),
    splitIds: splitIds.length > 0 ? splitIds : undefined,
  });
}

function readHeadline(value: unknown): BackupHeadline | undefined {
  if (!isRecord(value)) return undefined;
  const [known, sourceId, title] = [id(value.id), id(value.sourceId), words(value.title, MAX_TITLE)];
  if (!known || !sourceId || !title) return undefined;
  const categories = list(value.categories, 20, (category) => words(category, MAX_TITLE));
  const enclosures = list(value.enclosures, 10, readEnclosure);
  return withoutGaps<BackupHeadline>({
    id: known as HeadlineId,
    sourceId: sourceId as SourceId,
    title,
    url: address(value.url) ?? null,
    teaser: words(value.teaser, 10_000),
    publishedAt: time(value.publishedAt) ?? null,
    at: time(value.at) ?? 0,
    place: between(value.place, -1e9, 1e9) ?? 0,
    author: words(value.author, MAX_TITLE),
    categories: categories.length > 0 ? categories : undefined,
    thumbnail: address(value.thumbnail),
    enclosures: enclosures.length > 0 ? enclosures : undefined,
    article: readArticle(value.article),
  });
}

function readEnclosure(value: unknown): Enclosure | undefined {
  if (!isRecord(value)) return undefined;
  const url = address(value.url);
  if (!url) return undefined;
  return withoutGaps<Enclosure>({ url, type: text(value.type, 200), bytes: between(value.bytes, 0, 1e12) });
}

function readArticle(value: unknown): BackupHeadline['article'] {
  if (!isRecord(value)) return undefined;
  const html = text(value.html, MAX_HTML);
  if (html === undefined) return undefined;
  return withoutGaps<NonNullable<BackupHeadline['article']>>({
    html,
    from: one(value.from, ['feed', 'page'] as const),
    at: time(value.at),
    url: address(value.url),
    byline: words(value.byline, MAX_TITLE),
    language: value.language === undefined ? undefined : language(value.language),
    isStub: yes(value.isStub),
  });
}

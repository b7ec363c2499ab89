/** What stands between what a surface sends and belief in it. */
import { ALLOWED } from './allowed-commands';
import {
  type Command,
  type CommandName,
  MAX_FOLDER_NAME,
  MAX_FOLDERS,
  MAX_KEEP_DAYS,
  MAX_LIST_CHARACTERS,
  MAX_PICTURES,
  MAX_TITLE,
  type Surface,
} from './messages';
import { BACKUP_PARTS, MAX_BACKUP_CHARACTERS } from './model/backup';
import { RULE_ACTIONS, RULE_FIELDS, RULE_KINDS } from './model/rule';
import { MAX_POLL_MINUTES, MIN_POLL_MINUTES, type SourceChange, WEIGHTS } from './model/source';
import { isLogin } from './text/login';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most;
const isId = (value: unknown): boolean => isText(value, 64);
const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
const isOneOf = (value: unknown, values: readonly unknown[]): boolean => values.includes(value);
const isNothing = (): boolean => true;

/** The length an address may have: what browsers and servers commonly accept. */
const MAX_ADDRESS = 8192;
const MAX_SEEN = 1000;
/** How many of a list of sources may be imported at once. */
const MAX_IMPORTED = 10_000;
/** Of one page. */
const MAX_FEEDS = 8;

/** The length of a host name (RFC 1035, 2.3.4). */
const MAX_HOST = 253;
const MAX_ARTICLE_HOSTS = 5;
const MAX_MEGABYTES = 10_000;
/** Of a rule's text; what is stored is shorter, and says so. */
const MAX_RULE_CHARACTERS = 10_000;

const isIds = (value: unknown): boolean => Array.isArray(value) && value.length <= MAX_SEEN && value.every(isId);
const areHosts = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_ARTICLE_HOSTS && value.every((host) => isText(host, MAX_HOST));
const isBetween = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
const isSome = (value: unknown, of: readonly unknown[]): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= of.length && value.every((one) => of.includes(one));
const isDraft = (value: unknown): boolean =>
  isRecord(value) &&
  isOneOf(value.kind, RULE_KINDS) &&
  typeof value.text === 'string' &&
  value.text.length <= MAX_RULE_CHARACTERS &&
  isSome(value.fields, RULE_FIELDS) &&
  isSome(value.actions, RULE_ACTIONS);
const isRule = (value: unknown): boolean =>
  isRecord(value) &&
  isDraft(value) &&
  isId(value.id) &&
  typeof value.isOn === 'boolean' &&
  typeof value.addedAt === 'number';

const isTitle = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_TITLE + 1;
const isPageFeed = (value: unknown): boolean =>
  isRecord(value) && isText(value.url, MAX_ADDRESS) && isTitle(value.title);
const isListed = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.url, MAX_ADDRESS) &&
  isTitle(value.title) &&
  (value.ownTitle === undefined || isTitle(value.ownTitle)) &&
  Array.isArray(value.folder) &&
  value.folder.length <= MAX_FOLDERS &&
  value.folder.every(isTitle);

const isNull = (value: unknown): boolean => value === null;
const isLoginDraft = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.user === 'string' &&
  typeof value.password === 'string' &&
  isLogin({ user: value.user, password: value.password });
const isFolder = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_FOLDERS && value.every((name) => isText(name, MAX_FOLDER_NAME));
/** What a source's choices may be; null, for none, is allowed for each. */
const CHOICES: Record<keyof SourceChange, (value: unknown) => boolean> = {
  title: (value) => isText(value, MAX_TITLE),
  folder: isFolder,
  pollMinutes: (value) => Number.isInteger(value) && isBetween(value, MIN_POLL_MINUTES, MAX_POLL_MINUTES),
  weight: (value) => isOneOf(value, WEIGHTS),
  direction: (value) => isOneOf(value, ['rtl', 'ltr']),
};
const isChange = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(
    ([key, choice]) => Object.hasOwn(CHOICES, key) && (isNull(choice) || CHOICES[key as keyof SourceChange](choice)),
  );
/** Of the name of a local backup. */
const MAX_NAME = 60;
const isOrigin = (value: unknown): boolean =>
  isRecord(value) && (isText(value.text, MAX_BACKUP_CHARACTERS) || isText(value.name, MAX_NAME));

const GUARDS: Record<CommandName, (payload: Record<string, unknown>) => boolean> = {
  'headline.open': (p) => isId(p.id) && isFlag(p.inBackground) && isOneOf(p.where, [undefined, 'reader', 'original']),
  'headline.save': (p) => isId(p.id) && typeof p.isSaved === 'boolean',
  'headline.muteSource': (p) => isId(p.id) && typeof p.isMuted === 'boolean',
  'headlines.seen': (p) => isIds(p.ids),
  'headlines.read': (p) => isIds(p.ids) && typeof p.isRead === 'boolean',
  'headlines.readAll': (p) => p.sourceId === undefined || isId(p.sourceId),
  'headlines.undoReadAll': (p) => typeof p.at === 'number',
  'headlines.open': (p) => isIds(p.ids),
  'headline.progress': (p) => isId(p.id) && isBetween(p.progress, 0, 1),
  'headline.searchWeb': (p) => isId(p.id),
  'story.split': (p) => isId(p.id),
  'story.undoSplit': (p) => isId(p.splitId),
  'article.fetch': (p) => isId(p.id) && (p.alsoHost === undefined || isText(p.alsoHost, MAX_HOST)),
  'article.stopFetch': (p) => isId(p.id),
  'link.leave': isNothing,
  'article.keep': (p) => isId(p.id) && isRecord(p.article),
  'article.pictures': (p) =>
    isId(p.id) &&
    Array.isArray(p.urls) &&
    p.urls.length <= MAX_PICTURES &&
    p.urls.every((url) => isText(url, MAX_ADDRESS)),
  'source.showPictures': (p) => isId(p.id) && typeof p.isOn === 'boolean',
  'source.fetchAhead': (p) => isId(p.id) && typeof p.isOn === 'boolean',
  'source.retain': (p) =>
    isId(p.id) &&
    (p.days === null || isBetween(p.days, 1, MAX_KEEP_DAYS)) &&
    (p.megabytes === null || isBetween(p.megabytes, 1, MAX_MEGABYTES)),
  'rule.save': (p) => isDraft(p.draft) && (p.id === undefined || isId(p.id)) && isFlag(p.isOn),
  'rule.remove': (p) => isId(p.id),
  'rule.restore': (p) => isRule(p.rule),
  'rule.preview': (p) => isDraft(p.draft),
  'storage.free': isNothing,
  'bar.leaveSite': isNothing,
  'bar.switchEdge': isNothing,
  'bar.loadAside': isNothing,
  'page.feeds': (p) => Array.isArray(p.feeds) && p.feeds.length <= MAX_FEEDS && p.feeds.every(isPageFeed),
  'bar.joinSite': (p) => isText(p.host, MAX_HOST),
  'source.find': (p) =>
    isText(p.url, MAX_ADDRESS) &&
    (p.alsoHost === undefined || isText(p.alsoHost, MAX_HOST)) &&
    (p.login === undefined || isLoginDraft(p.login)),
  'find.progress': isNothing,
  'find.stop': isNothing,
  'find.end': isNothing,
  'source.add': (p) =>
    isText(p.url, MAX_ADDRESS) &&
    isFlag(p.evenIfFailing) &&
    (p.articleHosts === undefined || areHosts(p.articleHosts)) &&
    (p.login === undefined || isLoginDraft(p.login)),
  'source.remove': (p) => isId(p.id),
  'source.restore': (p) => isId(p.id),
  'source.change': (p) => isId(p.id) && isChange(p.change),
  'source.place': (p) => isId(p.id) && (p.before === null || isId(p.before)),
  'source.login': (p) => isId(p.id) && (p.login === null || isLoginDraft(p.login)),
  'source.poll': (p) => isId(p.id),
  'source.mute': (p) => isId(p.id) && typeof p.isMuted === 'boolean',
  'source.revive': (p) => isId(p.id),
  'source.move': (p) => isId(p.id) && isText(p.url, MAX_ADDRESS),
  'source.stay': (p) => isId(p.id) && isText(p.url, MAX_ADDRESS),
  'opml.read': (p) => typeof p.text === 'string' && p.text.length <= MAX_LIST_CHARACTERS,
  'opml.write': isNothing,
  'sources.import': (p) => Array.isArray(p.sources) && p.sources.length <= MAX_IMPORTED && p.sources.every(isListed),
  'sources.refresh': isNothing,
  'refresh.stop': isNothing,
  'backup.write': isNothing,
  'backup.read': (p) => isOrigin(p.from),
  'backup.restore': (p) => isOrigin(p.from) && isSome(p.parts, BACKUP_PARTS),
  'backup.stop': isNothing,
  'backup.undo': (p) => p.at === undefined || typeof p.at === 'number',
  'recovery.dismiss': isNothing,
  'background.wake': isNothing,
  'repair.retry': isNothing,
  'repair.list': isNothing,
  'repair.reset': isNothing,
  'setting.set': (p) => isText(p.key, 64),
  'setting.reset': (p) => isIds(p.keys),
};

/** The command in `message`, or null where `surface` may not send it or its payload is not what the command takes. */
export function readCommand(message: unknown, surface: Surface): Command | null {
  if (!isRecord(message) || !isRecord(message.payload)) return null;
  const name = ALLOWED[surface].find((allowed) => allowed === message.command);
  if (!name || !GUARDS[name](message.payload)) return null;
  return { command: name, payload: message.payload } as Command;
}

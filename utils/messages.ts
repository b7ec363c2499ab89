/**
 * Wishes go up through this one map of commands; only the background carries them out. A surface may send only the
 * commands listed for it, and every payload is checked before it is believed.
 */
import type { Finding } from './model/candidate';
import type { HeadlineId, SourceId } from './model/ids';
import type { ListedEntry, ListedSource } from './model/listed';
import type { Failure } from './model/outcome';
import type { Result } from './model/result';

export type Surface = 'bar' | 'popup' | 'reader' | 'options';

export type OpenWhere = 'reader' | 'original';

export type AddProblem =
  | { code: 'invalid-address' }
  | { code: 'already-added' }
  /** The address was polled and gave no headlines; the grant may be given back. */
  | Failure;

export type FindProblem = { code: 'invalid-address' } | Failure;

/** Why a file is no list of sources. */
export type ListProblem = { code: 'not-opml' | 'empty' };

export interface RefreshSummary {
  polled: number;
  failed: number;
  /** Headlines that were new to the store. */
  added: number;
  /** Sources still due: the run was stopped, or ran out of the worker's time and goes on by the alarm. */
  left: number;
  /** Sources whose host has asked to be left alone for a while. */
  held: number;
  /** There is no network: nothing was polled. */
  isOffline: boolean;
}

/** Where the session storage has how far a refresh is, for as long as one runs. */
export const REFRESH_KEY = 'refresh';

export interface RefreshProgress {
  done: number;
  total: number;
}

export const asRefreshProgress = (value: unknown): RefreshProgress | null => {
  const progress = value as RefreshProgress | null | undefined;
  return typeof progress?.done === 'number' && typeof progress.total === 'number' ? progress : null;
};

/** Each command with its payload and its answer. */
export interface Commands {
  /** Open a headline where the person wants and it can be read: the reader, its original, or the page it came from. */
  'headline.open': { payload: { id: HeadlineId; inBackground?: boolean; where?: OpenWhere }; answer: null };
  /** Keep a headline, or no longer. */
  'headline.save': { payload: { id: HeadlineId; isSaved: boolean }; answer: null };
  /** Show nothing more of the source that a headline is of, or show it again. */
  'headline.muteSource': { payload: { id: HeadlineId; isMuted: boolean }; answer: null };
  'headlines.seen': { payload: { ids: HeadlineId[] }; answer: null };
  /** Turn the bar off on the site that the sending bar stands on. */
  'bar.leaveSite': { payload: Record<string, never>; answer: null };
  /** Put the bar at the other edge on the site that the sending bar stands on. */
  'bar.switchEdge': { payload: Record<string, never>; answer: null };
  /** Let the bar run again on a host where it was turned off. */
  'bar.joinSite': { payload: { host: string }; answer: null };
  /** Look for the sources at an address whose host was granted for it, and `alsoHost`, to which it leads. */
  'source.find': { payload: { url: string; alsoHost?: string }; answer: Result<Finding, FindProblem> };
  /** How many addresses the search under way has visited; null where none is. */
  'find.progress': { payload: Record<string, never>; answer: { visits: number } | null };
  'find.stop': { payload: Record<string, never>; answer: null };
  /** The person is done with what was found: grants that nothing came to need go back. */
  'find.end': { payload: Record<string, never>; answer: null };
  'source.add': { payload: { url: string; evenIfFailing?: boolean }; answer: Result<{ id: SourceId }, AddProblem> };
  'source.remove': { payload: { id: SourceId }; answer: null };
  'source.restore': { payload: { id: SourceId }; answer: null };
  /** Poll one source now. */
  'source.poll': { payload: { id: SourceId }; answer: RefreshSummary };
  /** Show nothing more of a source, which is polled all the same, or show it again. */
  'source.mute': { payload: { id: SourceId; isMuted: boolean }; answer: null };
  /** Poll a retired source again. */
  'source.revive': { payload: { id: SourceId }; answer: null };
  /** Give a source the address that it has led to in its last polls, if that is still `url`, which the person was shown. */
  'source.move': { payload: { id: SourceId; url: string }; answer: Result<null, { code: 'already-added' }> };
  /** Keep a source at its address though it leads to `url`, and ask no more. */
  'source.stay': { payload: { id: SourceId; url: string }; answer: null };
  /** What can be taken from the text of an OPML file. */
  'opml.read': { payload: { text: string }; answer: Result<{ entries: ListedEntry[] }, ListProblem> };
  /** All sources as the text of an OPML file. */
  'opml.write': { payload: Record<string, never>; answer: { text: string } };
  'sources.import': {
    payload: { sources: ListedSource[] };
    answer: Result<{ added: number }, { code: 'storage' }>;
  };
  'sources.refresh': { payload: Record<string, never>; answer: RefreshSummary };
  'refresh.stop': { payload: Record<string, never>; answer: null };
  'setting.set': { payload: { key: string; value: unknown }; answer: Result<null, { code: 'invalid-setting' }> };
}

export type CommandName = keyof Commands;
export type Payload<N extends CommandName> = Commands[N]['payload'];
export type Answer<N extends CommandName> = Commands[N]['answer'];

/** What travels: the command's name and payload. */
export type Command = { [N in CommandName]: { command: N; payload: Payload<N> } }[CommandName];

export type SendCommand = <N extends CommandName>(command: N, payload: Payload<N>) => Promise<Answer<N>>;

const ALLOWED: Record<Surface, readonly CommandName[]> = {
  bar: ['headline.open', 'headline.save', 'headline.muteSource', 'headlines.seen', 'bar.leaveSite', 'bar.switchEdge'],
  popup: ['headline.open', 'headline.save', 'headline.muteSource', 'sources.refresh', 'refresh.stop', 'bar.joinSite'],
  reader: [],
  options: [
    'bar.joinSite',
    'source.find',
    'find.progress',
    'find.stop',
    'find.end',
    'source.add',
    'source.remove',
    'source.restore',
    'source.poll',
    'source.mute',
    'source.revive',
    'source.move',
    'source.stay',
    'opml.read',
    'opml.write',
    'sources.import',
    'sources.refresh',
    'refresh.stop',
    'setting.set',
  ],
};

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
/** Characters of a list of sources, and how many of it may be imported at once. */
export const MAX_LIST_CHARACTERS = 8_000_000;
const MAX_IMPORTED = 10_000;
const MAX_TITLE = 300;
const MAX_FOLDERS = 10;

const isTitle = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_TITLE + 1;
const isListed = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.url, MAX_ADDRESS) &&
  isTitle(value.title) &&
  Array.isArray(value.folder) &&
  value.folder.length <= MAX_FOLDERS &&
  value.folder.every(isTitle);

const GUARDS: Record<CommandName, (payload: Record<string, unknown>) => boolean> = {
  'headline.open': (p) => isId(p.id) && isFlag(p.inBackground) && isOneOf(p.where, [undefined, 'reader', 'original']),
  'headline.save': (p) => isId(p.id) && typeof p.isSaved === 'boolean',
  'headline.muteSource': (p) => isId(p.id) && typeof p.isMuted === 'boolean',
  'headlines.seen': (p) => Array.isArray(p.ids) && p.ids.length <= MAX_SEEN && p.ids.every(isId),
  'bar.leaveSite': isNothing,
  'bar.switchEdge': isNothing,
  'bar.joinSite': (p) => isText(p.host, 253),
  'source.find': (p) => isText(p.url, MAX_ADDRESS) && (p.alsoHost === undefined || isText(p.alsoHost, 253)),
  'find.progress': isNothing,
  'find.stop': isNothing,
  'find.end': isNothing,
  'source.add': (p) => isText(p.url, MAX_ADDRESS) && isFlag(p.evenIfFailing),
  'source.remove': (p) => isId(p.id),
  'source.restore': (p) => isId(p.id),
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
  'setting.set': (p) => isText(p.key, 64),
};

/** The typed face of a surface's `sendMessage`. */
export const commandSender =
  (send: (message: unknown) => Promise<unknown>): SendCommand =>
  async (command, payload) =>
    (await send({ command, payload })) as Answer<typeof command>;

/** The command in `message`, or null where `surface` may not send it or its payload is not what the command takes. */
export function readCommand(message: unknown, surface: Surface): Command | null {
  if (!isRecord(message) || !isRecord(message.payload)) return null;
  const name = ALLOWED[surface].find((allowed) => allowed === message.command);
  if (!name || !GUARDS[name](message.payload)) return null;
  return { command: name, payload: message.payload } as Command;
}

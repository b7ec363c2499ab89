/**
 * Wishes go up through this one map of commands; only the background carries them out. Which surface may send which is in
 * `allowed-commands.ts`, what a payload has to be in `read-command.ts`.
 */
import type {
  BackupOrigin,
  BackupPart,
  BackupPreview,
  BackupProblem,
  LocalBackup,
  RestoreReport,
} from './model/backup';
import type { Finding } from './model/candidate';
import type { ExtractedArticle, Freed } from './model/headline';
import type { HeadlineId, RuleId, SourceId } from './model/ids';
import type { ListedEntry, ListedSource } from './model/listed';
import type { Failure } from './model/outcome';
import type { PageFeed } from './model/page-feed';
import type { Result } from './model/result';
import type { Rule, RuleDraft, RulePreview, RuleProblem } from './model/rule';
import type { LoginDraft, SourceChange } from './model/source';

export type Surface =
  | 'bar'
  | 'popup'
  | 'sidepanel'
  | 'news'
  | 'reader'
  | 'options'
  | 'welcome'
  | 'repair'
  | 'diagnostics';

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

/** Where the session storage has when the run of polls that is under way began. */
export const RUN_KEY = 'run';

export interface RefreshProgress {
  done: number;
  total: number;
}

export const asRefreshProgress = (value: unknown): RefreshProgress | null => {
  const progress = value as RefreshProgress | null | undefined;
  return typeof progress?.done === 'number' && typeof progress.total === 'number' ? progress : null;
};

/**
 * Why there is no article. `no-link`: the headline leads nowhere. `not-a-page`: what came is no web page. `stopped`: the person
 * did not want to wait.
 */
export type ArticleProblem = Failure | { code: 'no-link' | 'not-a-page' | 'stopped' };

/** A page as it came, for the reader to extract the article from. */
export interface PageText {
  html: string;
  /** Where the visit ended. */
  url: string;
}

/** Where the session storage has how far a restore is, for as long as one runs; as a refresh does. */
export const RESTORE_KEY = 'restore';

/** `refused`: the browser does not let go of the database, or gives no new one. `unready`: it can be read, and the background can't begin. */
export type RepairProblem = { code: 'newer' | 'upgrade' | 'blocked' | 'full' | 'unreadable' | 'refused' | 'unready' };

/** Each command with its payload and its answer. */
export interface Commands {
  /** Open a headline where the person wants and it can be read: the reader, its original, or the page it came from. */
  'headline.open': { payload: { id: HeadlineId; inBackground?: boolean; where?: OpenWhere }; answer: null };
  /** Keep a headline, or no longer. */
  'headline.save': { payload: { id: HeadlineId; isSaved: boolean }; answer: null };
  /** Show nothing more of the source that a headline is of, or show it again. */
  'headline.muteSource': { payload: { id: HeadlineId; isMuted: boolean }; answer: null };
  'headlines.seen': { payload: { ids: HeadlineId[] }; answer: null };
  /** Mark headlines as read, or as unread again; from a private window no mark of reading is left. */
  'headlines.read': { payload: { ids: HeadlineId[]; isRead: boolean }; answer: { isMarked: boolean } };
  /** Mark all unread headlines as read, or those of one source; `at` names this marking, to undo it. */
  'headlines.readAll': { payload: { sourceId?: SourceId }; answer: { at: number; count: number } };
  'headlines.undoReadAll': { payload: { at: number }; answer: null };
  /** Open several in their order, `MAX_OPENED` at the most, each in a tab of its own behind the one in front. */
  'headlines.open': { payload: { ids: HeadlineId[] }; answer: null };
  /** Remember how far a headline's article has been read, 0 to 1. */
  'headline.progress': { payload: { id: HeadlineId; progress: number }; answer: null };
  /** Look for a headline with the search engine that the person has chosen in the browser. */
  'headline.searchWeb': { payload: { id: HeadlineId }; answer: null };
  /** Take the story of a headline apart, for good. The answer names the split, to undo it. */
  'story.split': { payload: { id: HeadlineId }; answer: { splitId: string } | null };
  'story.undoSplit': { payload: { splitId: string }; answer: null };
  /** The page of a headline, fetched now or ahead. `alsoHost` was granted too: the headline's host leads to it. */
  'article.fetch': { payload: { id: HeadlineId; alsoHost?: string }; answer: Result<PageText, ArticleProblem> };
  'article.stopFetch': { payload: { id: HeadlineId }; answer: null };
  /** A reader that was opened from a private window is left: what it showed of a link goes, unless the person keeps it. */
  'link.leave': { payload: Record<string, never>; answer: null };
  /** Store what was extracted from it. */
  'article.keep': {
    payload: { id: HeadlineId; article: ExtractedArticle };
    answer: Result<null, { code: 'invalid-article' | 'headline-gone' | 'storage' }>;
  };
  /** Fetch those pictures of an article that are not stored yet, from hosts that are granted. */
  'article.pictures': { payload: { id: HeadlineId; urls: string[] }; answer: { stored: number; failed: number } };
  'source.showPictures': { payload: { id: SourceId; isOn: boolean }; answer: null };
  'source.fetchAhead': { payload: { id: SourceId; isOn: boolean }; answer: null };
  /** How long a source's headlines are kept and how much its articles may take; null for the general setting. */
  'source.retain': { payload: { id: SourceId; days: number | null; megabytes: number | null }; answer: null };
  /** Add a rule, or with its id change one. */
  'rule.save': {
    payload: { draft: RuleDraft; id?: RuleId; isOn?: boolean };
    answer: Result<{ id: RuleId }, RuleProblem | { code: 'storage' }>;
  };
  'rule.remove': { payload: { id: RuleId }; answer: null };
  /** Put a rule that was removed back as it was. */
  'rule.restore': { payload: { rule: Rule }; answer: null };
  'rule.preview': { payload: { draft: RuleDraft }; answer: Result<RulePreview, RuleProblem> };
  /** Delete now what is older or larger than it may be. */
  'storage.free': { payload: Record<string, never>; answer: Freed };
  /** Turn the bar off on the site that the sending bar stands on. */
  'bar.leaveSite': { payload: Record<string, never>; answer: null };
  /** Put the bar at the other edge on the site that the sending bar stands on. */
  'bar.switchEdge': { payload: Record<string, never>; answer: null };
  /** Bring the sending bar what it does not need until it is asked for. */
  'bar.loadAside': { payload: Record<string, never>; answer: null };
  /** The page in which the sending script stands declares these feeds. */
  'page.feeds': { payload: { feeds: PageFeed[] }; answer: null };
  /** Let the bar run again on a host where it was turned off. */
  'bar.joinSite': { payload: { host: string }; answer: null };
  /** Look for the sources at an address whose host was granted for it, and `alsoHost`, to which it leads; `login` is for its origin. */
  'source.find': {
    payload: { url: string; alsoHost?: string; login?: LoginDraft };
    answer: Result<Finding, FindProblem>;
  };
  /** How many addresses the search under way has visited; null where none is. */
  'find.progress': { payload: Record<string, never>; answer: { visits: number } | null };
  'find.stop': { payload: Record<string, never>; answer: null };
  /** The person is done with what was found: grants that nothing came to need go back. */
  'find.end': { payload: Record<string, never>; answer: null };
  /** `articleHosts` were granted together with the source's own: its headlines lead there. */
  'source.add': {
    payload: { url: string; evenIfFailing?: boolean; articleHosts?: string[]; login?: LoginDraft };
    answer: Result<{ id: SourceId }, AddProblem>;
  };
  'source.remove': { payload: { id: SourceId }; answer: null };
  'source.restore': { payload: { id: SourceId }; answer: null };
  /** Change what the person chooses for a source; null gives it back what it was of itself. */
  'source.change': { payload: { id: SourceId; change: SourceChange }; answer: null };
  /** Put a source before another, or last. */
  'source.place': { payload: { id: SourceId; before: SourceId | null }; answer: null };
  /** Keep the name and password that a source asks for, and poll it with them; or forget them, for good. */
  'source.login': { payload: { id: SourceId; login: LoginDraft | null }; answer: RefreshSummary | null };
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
  /** All sources as the text of an OPML file, and of how many the secret part of the address was left out. */
  'opml.write': { payload: Record<string, never>; answer: { text: string; left: number } };
  'sources.import': {
    payload: { sources: ListedSource[] };
    answer: Result<{ added: number }, { code: 'storage' }>;
  };
  'sources.refresh': { payload: Record<string, never>; answer: RefreshSummary };
  'refresh.stop': { payload: Record<string, never>; answer: null };
  /** Write a local backup now. */
  'backup.write': { payload: Record<string, never>; answer: Result<LocalBackup, BackupProblem> };
  /** What restoring a backup would change. */
  'backup.read': { payload: { from: BackupOrigin }; answer: Result<BackupPreview, BackupProblem> };
  /** Restore parts of a backup: adds what is missing and takes what was chosen, and removes nothing. */
  'backup.restore': {
    payload: { from: BackupOrigin; parts: BackupPart[] };
    answer: Result<RestoreReport, BackupProblem>;
  };
  'backup.stop': { payload: Record<string, never>; answer: null };
  /** Take the last restore back, if it is still the one that began `at`. */
  'backup.undo': { payload: { at?: number }; answer: Result<null, BackupProblem> };
  /** The person has been told of what came back by itself. */
  'recovery.dismiss': { payload: Record<string, never>; answer: null };
  /** Be there, with an alarm set: answered once all is in line with the store. */
  'background.wake': { payload: Record<string, never>; answer: null };
  /** Try once more to open the database. */
  'repair.retry': { payload: Record<string, never>; answer: Result<null, RepairProblem> };
  /** The list of sources of the newest backup, or of the mirror, as the text of an OPML file; null where there is none. */
  'repair.list': { payload: Record<string, never>; answer: { text: string | null } };
  /** Begin with a new database, into which comes back what can. */
  'repair.reset': { payload: Record<string, never>; answer: Result<null, RepairProblem> };
  'setting.set': { payload: { key: string; value: unknown }; answer: Result<null, { code: 'invalid-setting' }> };
  /** Forget what the person chose: what Shareet chooses by itself holds again. */
  'setting.reset': { payload: { keys: string[] }; answer: Result<null, { code: 'invalid-setting' }> };
}

/** What names a headline in the address of the reader; `isPrivate` where nothing of it is to be remembered. */
export const readerQuery = (id: HeadlineId, isPrivate = false): string =>
  `?id=${encodeURIComponent(id)}${isPrivate ? '&private' : ''}`;

/** What offers an address in the address of the options, there to be looked at for sources. */
export const offerQuery = (address: string): string => `?add=${encodeURIComponent(address)}#sources`;

/** So many headlines are opened at once. */
export const MAX_OPENED = 30;

/** So many pictures are asked for at once. */
export const MAX_PICTURES = 200;

/** So many days a source's headlines can be kept by its own choice. */
export const MAX_KEEP_DAYS = 3650;

/** The length that the name of a source may have, and that of a folder; and so deep may folders be. */
export const MAX_TITLE = 300;
export const MAX_FOLDER_NAME = 100;
export const MAX_FOLDERS = 10;

/** The length that the text of a list of sources may have. */
export const MAX_LIST_CHARACTERS = 8_000_000;

export type CommandName = keyof Commands;
export type Payload<N extends CommandName> = Commands[N]['payload'];
export type Answer<N extends CommandName> = Commands[N]['answer'];

/** What travels: the command's name and payload. */
export type Command = { [N in CommandName]: { command: N; payload: Payload<N> } }[CommandName];

export type SendCommand = <N extends CommandName>(command: N, payload: Payload<N>) => Promise<Answer<N>>;

/** The typed face of a surface's `sendMessage`. */
export const commandSender =
  (send: (message: unknown) => Promise<unknown>): SendCommand =>
  async (command, payload) =>
    (await send({ command, payload })) as Answer<typeof command>;

/** All that a person would miss, in one document: what a backup and an export are. `docs/backup-format.md` tells of it. */
import type { Article, Headline, Mark } from './headline';
import type { Rule } from './rule';
import type { Source } from './source';

export const BACKUP_FORMAT = 'shareet-backup';
/** Raised where an older Shareet would misread what a newer one writes; a new key alone does not raise it. */
export const BACKUP_VERSION = 1;

/** The length that the text of a backup may have: what a command can carry from a page to the background. */
export const MAX_BACKUP_CHARACTERS = 24_000_000;

/** For developers and tests alone: a file must not make anybody visit every source without a rest. */
export const SETTINGS_LEFT_OUT: readonly string[] = ['poll.seconds'];

/** A source without what is only true of one database at one time. */
export type BackupSource = Omit<Source, 'removedAt'>;

/** A headline that the person keeps, with its article where there is one. */
export type BackupHeadline = Omit<
  Headline,
  'inLane' | 'unread' | 'fresh' | 'storyId' | 'muted' | 'highlight' | 'breaking'
> & {
  article?: Omit<Article, 'headlineId' | 'fresh'>;
};

export interface Backup {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** Epoch milliseconds. */
  writtenAt: number;
  appVersion: string;
  /** What the person chose, by the settings' names; guarded where it is taken. */
  settings: Record<string, unknown>;
  /** In their order. */
  sources: BackupSource[];
  rules: Rule[];
  /** Of headlines that were read or are kept, the newest first. */
  marks: Mark[];
  headlines: BackupHeadline[];
  /** What would have made the document too large; absent where nothing was left out. */
  left?: { marks: number; articles: number };
}

/** Why one was written: a day had passed, something had changed, the person asked, or something was about to happen. */
export const BACKUP_REASONS = ['daily', 'change', 'asked', 'restore', 'reset', 'upgrade'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup in the browser's own folder of ours. */
export interface LocalBackup {
  name: string;
  writtenAt: number;
  reason: BackupReason;
  /** Bytes. */
  size: number;
}

/** What can be taken from a backup, each for itself. */
export const BACKUP_PARTS = ['sources', 'settings', 'rules', 'saved', 'read'] as const;
export type BackupPart = (typeof BACKUP_PARTS)[number];

/** Where a backup to be restored is: a file's text, or one of ours by its name. */
export type BackupOrigin = { text: string } | { name: string };

/**
 * `not-a-backup`: the text is none. `damaged`: it was one, and is not whole. `newer`: a newer Shareet wrote it. `gone`: it is not
 * there any more. `unavailable`: the browser gives this profile no folder. `storage`: there is no room. `nothing`: there is nothing
 * to write, or nothing to undo. `busy`: another restore is under way.
 */
export type BackupProblem = {
  code: 'not-a-backup' | 'damaged' | 'newer' | 'gone' | 'unavailable' | 'storage' | 'nothing' | 'busy';
};

/** A setting that would change; `before` is what holds now. */
export interface SettingChange {
  key: string;
  before: unknown;
  after: unknown;
}

/** What restoring a backup would change; counts are of what is not there yet, unless they say otherwise. */
export interface BackupPreview {
  writtenAt: number;
  appVersion: string;
  /** The file was changed after it was written, by a person or by a fault. */
  isChanged: boolean;
  sources: {
    added: Pick<BackupSource, 'id' | 'url' | 'title' | 'articleHosts'>[];
    /** So many of `added` are in a private network, which nobody else should have this browser visit. */
    inPrivate: number;
    changed: number;
    known: number;
  };
  settings: SettingChange[];
  rules: { added: number; changed: number; known: number; refused: number };
  /** Headlines that would be kept, and those of them that come with their article. */
  saved: { marks: number; headlines: number; articles: number };
  read: number;
  left?: Backup['left'];
}

export interface RestoreReport {
  sources: number;
  settings: number;
  rules: number;
  saved: number;
  read: number;
  /** When it began: `backup.undo` knows it by that. */
  at: number;
  /** Whether `backup.undo` can take it back. */
  canUndo: boolean;
  /** The person stopped it: what is there stays there. */
  isStopped: boolean;
}

/** What came back by itself when the database turned out to be new. */
export interface Recovery {
  at: number;
  /** When the backup was written; absent where there was none, and the list of sources came back alone. */
  backupAt?: number;
  sources: number;
  /** Sources whose address has to be entered again. */
  incomplete: number;
  rules: number;
  settings: number;
  saved: number;
}

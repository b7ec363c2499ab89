/**
 * The page of the month: what the background does between two alarms, done in a row by a clock of its own. Polls, settling,
 * publications, retention and backups are the product's code over the browser's own database; the sources answer in the page.
 */
import { createWords } from '../../utils/i18n';
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { fetchAhead } from '../../utils/poll/fetch-ahead';
import { pollDue } from '../../utils/poll/poll-due';
import { paceOf } from '../../utils/poll/schedule';
import { resolveSettings } from '../../utils/settings/resolve';
import { publishSnapshot } from '../../utils/snapshot/publish';
import { keepArticle } from '../../utils/store/articles';
import { collectBackup, writeBackup } from '../../utils/store/backups';
import { LOCAL_BOUNDS } from '../../utils/store/collect';
import { type Database, openDatabase } from '../../utils/store/db';
import { laneHeadlines } from '../../utils/store/lane';
import { markHeadlines, saveHeadline } from '../../utils/store/marks';
import { writeMirror } from '../../utils/store/mirror';
import { chosenSettings } from '../../utils/store/queries';
import { upkeep } from '../../utils/store/retention';
import { addSources, chooseSetting } from '../../utils/store/sources';
import { forgetAlerts } from '../../utils/stories/alerts';
import { settle } from '../../utils/stories/settle';
import { addressOf, articleText, createNewsrooms, SOURCES, sourceAt } from './month-news';
import { openYardstick } from './yardstick';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const BEGIN = Date.UTC(2026, 9, 1);
/** Between two alarms; set by `start`. */
let stepMs = 4 * HOUR_MS;
/** The person sleeps before this hour of the day. */
const MORNING = 8;
/** What a person does in a step, with the newest. */
const READ = 10;
const EXTRACTED = 5;
const SAVED = 1;
/** One source in so many has its pages fetched ahead. */
const AHEAD = 30;
/** How often the yardstick is taken before a step, and as often after it. */
const YARDSTICKS = 2;

export interface DayFigures {
  polls: number;
  added: number;
  freed: number;
  /** Milliseconds of each. */
  pollMs: number[];
  publicationMs: number[];
  yardstickMs: number[];
  upkeepMs: number;
  /** Rows by table. */
  rows: Record<string, number>;
  /** Bytes of the database, and of the backups beside it. */
  database: number;
  backups: number;
}

let now = BEGIN;
// What takes no clock as a parameter goes by the same one.
Date.now = () => now;

const { fetch } = createNewsrooms(() => now, BEGIN);
let db: Database;
let takeYardstick: () => Promise<number>;
let figures: Omit<DayFigures, 'rows' | 'database' | 'backups'>;

const sourceOf = (index: number): Source => ({
  id: `source-${index}` as SourceId,
  url: addressOf(index),
  title: `صحيفة ${index}`,
  language: null,
  siteUrl: null,
  direction: null,
  addedAt: BEGIN,
  removedAt: null,
  ...(index % AHEAD === 7 ? { fetchesAhead: true as const } : {}),
});

async function start(stepHours: number): Promise<void> {
  stepMs = stepHours * HOUR_MS;
  db = openDatabase();
  await db.open();
  takeYardstick = await openYardstick();
  await chooseSetting(db, 'storage.days', '7');
  await chooseSetting(db, 'poll.minutes', 240);
  await addSources(
    db,
    Array.from({ length: SOURCES }, (_, index) => sourceOf(index)),
    now,
  );
  await writeMirror(db);
}

const settings = async () => resolveSettings(await chosenSettings(db));

/** Milliseconds that `work` takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function poll(isAttended: boolean): Promise<void> {
  const begun = new Map<SourceId, number>();
  await pollDue({
    db,
    pace: paceOf(await settings()),
    mayContact: async () => true,
    isOnline: () => true,
    now: () => now,
    // The clock stands still in a run, so that a wait would have no end.
    pauseMs: 0,
    isAttended,
    fetch: (url, init) => {
      begun.set(`source-${sourceAt(String(url))}` as SourceId, performance.now());
      return fetch(url, init);
    },
    onPolled: (outcome, { source }) => {
      if (outcome.kind === 'failed') throw new Error(`a poll failed: ${JSON.stringify(outcome)}`);
      figures.polls += 1;
      figures.added += outcome.kind === 'fresh' ? outcome.added : 0;
      figures.pollMs.push(performance.now() - (begun.get(source) ?? Number.NaN));
    },
  });
}

async function publish(): Promise<void> {
  const chosen = await settings();
  const words = createWords(chosen, 'ar');
  for (let isLeft = true; isLeft; ) {
    const settled = await settle(db, now);
    await publishSnapshot(db, { settings: chosen, words, barOn: true });
    await forgetAlerts(db, settled);
    isLeft = settled.isLeft;
  }
}

async function tend(): Promise<void> {
  const shared = { db, now: () => now };
  await fetchAhead({
    ...shared,
    mayContact: async () => true,
    startedAt: now,
    fetch,
    pauseMs: 0,
    isOnline: () => true,
  });
  const { usage } = await navigator.storage.estimate();
  const chosen = await settings();
  const days = Number(chosen['storage.days']);
  const bytes = Number(chosen['storage.megabytes']) * 1_000_000;
  figures.freed += (await upkeep({ ...shared, policy: { days, bytes, used: usage ?? null } })).headlines;
}

/** The lane has gone through its list; some of it is read, and a little kept. */
async function look(): Promise<void> {
  const ids = (await laneHeadlines(db, 200)).map(({ id }) => id);
  await markHeadlines(db, ids, 'seenAt', now);
  for (const id of ids.slice(0, READ)) await markHeadlines(db, [id], 'readAt', now);
  for (const id of ids.slice(0, EXTRACTED)) {
    const html = articleText(now / MINUTE_MS);
    await keepArticle(db, { headlineId: id, html, from: 'page', at: now, url: 'https://paper.test/', fresh: 1 });
  }
  for (const id of ids.slice(0, SAVED)) await saveHeadline(db, id, true, now);
}

/** Nothing else of the page is under way. */
async function measureMachine(): Promise<void> {
  for (let round = 0; round < YARDSTICKS; round += 1) figures.yardstickMs.push(await takeYardstick());
}

async function passDay(): Promise<DayFigures> {
  figures = { polls: 0, added: 0, freed: 0, pollMs: [], publicationMs: [], yardstickMs: [], upkeepMs: 0 };
  for (let step = 0; step < DAY_MS / stepMs; step += 1) {
    const isAttended = step * stepMs >= MORNING * HOUR_MS;
    await measureMachine();
    await poll(isAttended);
    figures.publicationMs.push(await timed(publish));
    figures.upkeepMs += await timed(tend);
    await measureMachine();
    if (isAttended) await look();
    now += stepMs;
  }
  const backup = await collectBackup(db, '0.1.0', LOCAL_BOUNDS);
  const written = await writeBackup(backup, 'daily');
  if (!written.ok) throw new Error(`no backup: ${written.problem.code}`);
  const counts = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
  const { usageDetails = {} } = (await navigator.storage.estimate()) as {
    usageDetails?: { indexedDB?: number; fileSystem?: number };
  };
  const { indexedDB: database = 0, fileSystem: backups = 0 } = usageDetails;
  return { ...figures, rows: Object.fromEntries(counts), database, backups };
}

const page = { start, passDay };

declare global {
  var month: typeof page;
}
globalThis.month = page;

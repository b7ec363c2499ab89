import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_PARTS, type Backup, type LocalBackup } from '../../utils/model/backup';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, RuleId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { isWhole, readText, writeText } from '../../utils/store/backup-text';
import { newestBackup, superfluous, writeBackup } from '../../utils/store/backups';
import { collectBackup, FILE_BOUNDS, LOCAL_BOUNDS, secretSources, withoutSecretParts } from '../../utils/store/collect';
import { type Database, openDatabase } from '../../utils/store/db';
import { writeMirror } from '../../utils/store/mirror';
import { readBackup } from '../../utils/store/read-backup';
import { recover } from '../../utils/store/recover';
import { applyPlan, revertPlan } from '../../utils/store/restore';
import { BELIEVE_ALL, planRestore } from '../../utils/store/restore-plan';
import { addSources, removeSource } from '../../utils/store/sources';
import { type FakeFiles, fakeFiles } from './fake-files';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const source = (id: string, changes: Partial<Source> = {}): Source => ({
  id: id as SourceId,
  url: `https://${id}.example/rss`,
  title: `مصدر ${id}`,
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 10,
  removedAt: null,
  ...changes,
});

const headline = (id: string, sourceId = 'a', changes: Partial<Headline> = {}): Headline => ({
  id: id as HeadlineId,
  sourceId: sourceId as SourceId,
  title: `عنوان ${id}`,
  url: `https://a.example/${id}`,
  publishedAt: 5,
  at: 5,
  place: 0,
  inLane: 0,
  ...changes,
});

/** One of everything that a person would miss. */
async function fill(db: Database): Promise<void> {
  await addSources(
    db,
    [source('a', { folder: ['صحف', 'محلية'], place: 2 }), source('b', { place: 1, weight: 'high' })],
    1,
  );
  await db.settings.bulkPut([
    { key: 'theme', value: 'dark' },
    { key: 'bar.sites', value: ['one.example'] },
  ]);
  await db.rules.put({
    id: 'r' as RuleId,
    kind: 'words',
    text: 'كرة',
    fields: ['title'],
    actions: ['mute'],
    isOn: true,
    addedAt: 3,
  });
  await db.headlines.bulkPut([headline('h1'), headline('h2', 'b', { author: 'كاتبة', categories: ['علوم'] })]);
  await db.articles.put({ headlineId: 'h1' as HeadlineId, html: '<p>نص</p>', from: 'page', at: 4, language: 'ar' });
  await db.marks.bulkPut([
    { headlineId: 'h1' as HeadlineId, savedAt: 7, readAt: 6, progress: 0.5 },
    { headlineId: 'h2' as HeadlineId, savedAt: 8 },
    { headlineId: 'h3' as HeadlineId, readAt: 9 },
    { headlineId: 'h4' as HeadlineId, seenAt: 9 },
  ]);
}

const sorted = <T extends object>(rows: T[]): T[] =>
  rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** All that a person would miss, as the database has it. */
async function contentOf(db: Database) {
  const [sources, settings, rules, marks, headlines, articles] = await Promise.all([
    db.sources.toArray(),
    db.settings.toArray(),
    db.rules.toArray(),
    db.marks.filter(({ readAt, savedAt }) => readAt !== undefined || savedAt !== undefined).toArray(),
    db.headlines.toArray(),
    db.articles.toArray(),
  ]);
  return {
    sources: sorted(sources),
    settings: sorted(settings),
    rules: sorted(rules),
    marks: sorted(marks),
    headlines: sorted(headlines.map(({ fresh, unread, ...rest }) => rest)),
    articles: sorted(articles.map(({ fresh, ...rest }) => rest)),
  };
}

const collect = (db: Database, now = 100): Promise<Backup> => collectBackup(db, '1.0', FILE_BOUNDS, now);
async function restore(db: Database, backup: Backup, parts = BACKUP_PARTS as readonly (typeof BACKUP_PARTS)[number][]) {
  const plan = await planRestore(db, backup, parts, BELIEVE_ALL);
  await applyPlan(db, plan);
  return plan;
}

describe('backups', () => {
  let db: Database;
  let files: FakeFiles;

  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    files = fakeFiles();
    db = openDatabase(`test-${Math.random()}`);
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await db?.delete();
  });

  const renew = async (): Promise<void> => {
    await db.delete();
    await db.open();
  };

  it('bring everything back into an empty database, as it was', async () => {
    await fill(db);
    const before = await contentOf(db);
    const text = await writeText(await collect(db));
    await renew();
    const read = await readText(text);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.isChanged).toBe(false);
    await restore(db, read.value.backup);
    expect(await contentOf(db)).toEqual(before);
    expect(await db.headlines.where('[unread+at+place]').above([1]).primaryKeys()).toEqual(['h2']);
    expect(await db.polls.count()).toBe(2);
  });

  it('never hold a login, what was only shown, or what is for tests', async () => {
    await fill(db);
    await db.logins.put({ sourceId: 'a' as SourceId, origin: 'https://a.example', user: 'name', password: 'geheim' });
    await db.settings.put({ key: 'poll.seconds', value: 1 });
    const text = await writeText(await collect(db));
    for (const part of ['geheim', 'poll.seconds', 'h4']) expect(text).not.toContain(part);
  });

  it('are taken into a database in use without losing or doubling anything', async () => {
    await fill(db);
    const backup = await collect(db);
    await db.settings.put({ key: 'theme', value: 'light' });
    await removeSource(db, 'b' as SourceId, 50);
    await db.marks.put({ headlineId: 'h3' as HeadlineId, savedAt: 60 });
    await addSources(db, [source('c')], 50);
    await restore(db, backup);
    expect((await db.sources.toArray()).map(({ id, removedAt }) => [id, removedAt])).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
    ]);
    expect(await db.settings.get('theme')).toEqual({ key: 'theme', value: 'dark' });
    expect(await db.marks.get('h3' as HeadlineId)).toEqual({ headlineId: 'h3', savedAt: 60, readAt: 9 });
    const again = await planRestore(db, backup, BACKUP_PARTS, BELIEVE_ALL);
    expect(again).toMatchObject({ settings: [], sources: [], rules: [], headlines: [], articles: [], marks: [] });
  });

  it('are taken in parts', async () => {
    await fill(db);
    const backup = await collect(db);
    await renew();
    await restore(db, backup, ['rules', 'read']);
    expect(await db.rules.count()).toBe(1);
    expect(await db.sources.count()).toBe(0);
    expect(await db.settings.count()).toBe(0);
    expect(await db.headlines.count()).toBe(0);
    expect(sorted(await db.marks.toArray())).toEqual([
      { headlineId: 'h1', readAt: 6, progress: 0.5 },
      { headlineId: 'h3', readAt: 9 },
    ]);
  });

  it('are taken back as they were taken, but for what the person changed since', async () => {
    await fill(db);
    const backup = await collect(db);
    await renew();
    await addSources(db, [source('b', { title: 'باء' })], 1);
    await db.settings.put({ key: 'digits', value: 'latn' });
    await db.marks.put({ headlineId: 'h3' as HeadlineId, savedAt: 60 });
    const before = await contentOf(db);
    const plan = await restore(db, backup);
    expect(await contentOf(db)).not.toEqual(before);
    await revertPlan(db, plan);
    expect(await contentOf(db)).toEqual(before);

    await restore(db, backup);
    await db.settings.put({ key: 'theme', value: 'contrast' });
    await revertPlan(db, plan);
    expect(await db.settings.get('theme')).toEqual({ key: 'theme', value: 'contrast' });
  });

  it('leave the database as it was where it has no room for them', async () => {
    await fill(db);
    const backup = await collect(db);
    await renew();
    const before = await contentOf(db);
    const plan = await planRestore(db, backup, BACKUP_PARTS, BELIEVE_ALL);
    vi.spyOn(db.marks, 'bulkPut').mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
    await expect(applyPlan(db, plan)).rejects.toThrow();
    await revertPlan(db, plan);
    expect(await contentOf(db)).toEqual(before);
  });

  it('stop where the person stops them, and can go on', async () => {
    await fill(db);
    const backup = await collect(db);
    const before = await contentOf(db);
    await renew();
    const plan = await planRestore(db, backup, BACKUP_PARTS, BELIEVE_ALL);
    const stopper = new AbortController();
    const told: number[] = [];
    const tell = (done: number): void => {
      told.push(done);
      stopper.abort();
    };
    expect(await applyPlan(db, plan, { signal: stopper.signal, tell })).toBe(false);
    expect(told).toHaveLength(1);
    expect(await applyPlan(db, plan)).toBe(true);
    expect(await contentOf(db)).toEqual(before);
  });

  it('know a source by its address where it has another id, and give what is kept to it', async () => {
    await fill(db);
    const backup = await collect(db);
    await renew();
    await addSources(db, [source('x', { url: 'http://a.example/rss' })], 1);
    await restore(db, backup);
    expect((await db.sources.toArray()).map(({ id }) => id).sort()).toEqual(['b', 'x']);
    expect(await db.headlines.get('h1' as HeadlineId)).toMatchObject({ sourceId: 'x' });
  });

  it('leave secret parts of addresses out of a file, and say which sources lost one', async () => {
    await addSources(db, [source('a', { url: 'https://a.example/?token=abc' }), source('b')], 1);
    const backup = await collect(db);
    expect(secretSources(backup.sources).map(({ id }) => id)).toEqual(['a']);
    const open = withoutSecretParts(backup);
    expect(JSON.stringify(open)).not.toContain('abc');
    expect(open.sources.map(({ incomplete }) => incomplete)).toEqual([true, undefined]);
  });

  it('hold the articles that were kept last, where there are too many', async () => {
    const ids = Array.from({ length: 9 }, (_, n) => `h${n}`);
    await db.headlines.bulkPut(ids.map((id) => headline(id)));
    await db.articles.bulkPut(ids.map((id) => ({ headlineId: id as HeadlineId, html: 'x'.repeat(900_000) })));
    await db.marks.bulkPut(ids.map((id, n) => ({ headlineId: id as HeadlineId, savedAt: n + 1 })));
    const backup = await collectBackup(db, '1.0', LOCAL_BOUNDS, 100);
    expect(backup.headlines).toHaveLength(9);
    expect(backup.headlines.filter(({ article }) => article).map(({ id }) => id)).toEqual(['h8', 'h7', 'h6', 'h5']);
    expect(backup.left).toEqual({ marks: 0, articles: 5 });
  });

  it('are passed over where they are cut off or garbled, and the newest whole one is taken', async () => {
    await fill(db);
    const write = async (now: number) => {
      const written = await writeBackup(await collect(db, now), 'daily');
      if (!written.ok) throw new Error(written.problem.code);
      return written.value.name;
    };
    const [good, cut, garbled, empty] = [
      await write(1e12),
      await write(1.1e12),
      await write(1.2e12),
      await write(1.3e12),
    ];
    const textOf = (name: string) => files.texts.get(name) ?? '';
    files.texts.set(cut, textOf(cut).slice(0, -200));
    files.texts.set(garbled, textOf(garbled).replace('كرة', 'كره'));
    files.texts.set(empty, '');
    expect(await newestBackup()).toMatchObject({ name: good, broken: 3 });
  });

  it('leave nothing half-written and lose none where the disk is full', async () => {
    await fill(db);
    await writeBackup(await collect(db, 1e12), 'daily');
    const before = new Map(files.texts);
    files.fill(true);
    expect(await writeBackup(await collect(db, 2e12), 'daily')).toEqual({ ok: false, problem: { code: 'storage' } });
    expect(files.texts).toEqual(before);
  });

  it('of an empty database push out none that has something in it', async () => {
    expect(await writeBackup(await collect(db), 'daily')).toEqual({ ok: false, problem: { code: 'nothing' } });
  });

  it('kept every hour for a month are the last five, one about a week old, and one on its way there', () => {
    const HOUR = 3_600_000;
    let kept: LocalBackup[] = [];
    for (let now = 0; now < 30 * 24 * HOUR; now += HOUR) {
      kept = [{ name: `${now}`, writtenAt: now, reason: 'change', size: 1 }, ...kept];
      const gone = superfluous(kept, now);
      kept = kept.filter((each) => !gone.includes(each));
      if (now < 15 * 24 * HOUR) continue;
      const ages = kept.map(({ writtenAt }) => (now - writtenAt) / HOUR);
      expect(ages.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
      expect(ages.length).toBeLessThanOrEqual(7);
      expect(ages.some((age) => age >= 7 * 24 && age <= 15 * 24)).toBe(true);
    }
  });

  describe('where the database was lost', () => {
    const lose = async (): Promise<void> => {
      await recover(db, 1);
      await fill(db);
      await writeMirror(db);
      await writeBackup(await collect(db, 1e12), 'daily');
    };

    it('come back by themselves, and the person is told what and of when', async () => {
      await lose();
      const before = await contentOf(db);
      await renew();
      const recovery = { sources: 2, incomplete: 0, rules: 1, settings: 2, saved: 2, backupAt: 1e12 };
      expect(await recover(db, 5)).toMatchObject(recovery);
      expect(await contentOf(db)).toEqual(before);
      expect(await db.meta.get('recovered')).toMatchObject(recovery);
      expect(await recover(db, 6)).toBeNull();
    });

    it('bring no source back that was removed since, but one that was added since, and addresses whole', async () => {
      await recover(db, 1);
      await fill(db);
      await addSources(db, [source('s', { url: 'https://s.example/?token=abc' })], 2);
      await writeMirror(db);
      await writeBackup(await collect(db, 1e12), 'daily');
      await removeSource(db, 'a' as SourceId, 3);
      await addSources(db, [source('c')], 3);
      await writeMirror(db);
      await renew();
      await recover(db, 5);
      const sources = await db.sources.toArray();
      expect(sources.map(({ id }) => id)).toEqual(['b', 'c', 's']);
      expect(sources.find(({ id }) => id === 's')).toMatchObject({ url: 'https://s.example/?token=abc' });
      expect(sources.some(({ incomplete }) => incomplete)).toBe(false);
    });

    it('are passed over where they are damaged, and the sources come back all the same', async () => {
      await lose();
      for (const name of files.texts.keys()) files.texts.set(name, 'x');
      await renew();
      expect(await recover(db, 5)).toEqual({ at: 5, sources: 2, incomplete: 0, rules: 0, settings: 0, saved: 0 });
    });

    it('are not needed for the sources where the browser gives no folder', async () => {
      await lose();
      vi.unstubAllGlobals();
      await renew();
      expect(await recover(db, 5)).toMatchObject({ sources: 2, rules: 0 });
    });
  });
});

describe('a document that says it is a backup', () => {
  const whole = { format: 'shareet-backup', version: 1, writtenAt: 1, appVersion: '1', settings: {}, sources: [] };

  it.each([
    [null, 'not-a-backup'],
    [[], 'not-a-backup'],
    [{ ...whole, format: 'other' }, 'not-a-backup'],
    [{ ...whole, version: 'x' }, 'not-a-backup'],
    [{ ...whole, version: 2 }, 'newer'],
  ])('%j is refused: %s', (value, code) => {
    expect(readBackup(value)).toEqual({ ok: false, problem: { code } });
  });

  it('is believed field by field, and what is odd in it is left out', () => {
    const read = readBackup({
      ...whole,
      settings: { theme: 'dark', [`${'k'.repeat(65)}`]: 1 },
      sources: [
        null,
        { id: 'a', url: 'javascript:alert(1)' },
        { id: 'b', url: 'https://b.example/', title: 5, password: 'x', removedAt: 4, keepDays: -1, weight: 'heavy' },
      ],
      rules: [{ id: 'r', kind: 'words', text: 'x', fields: ['title', 'nowhere'], actions: [] }],
      marks: [{ headlineId: 'h', readAt: 'now', savedAt: 4 }, { readAt: 3 }, 7],
      headlines: [
        {
          id: 'h',
          sourceId: 'b',
          title: 't',
          url: 'data:text/html,x',
          at: 3,
          article: { html: 'x'.repeat(1_000_001) },
        },
        { id: 'i', title: 'without a source' },
      ],
      more: 'unknown keys are nobody’s business',
    });
    if (!read.ok) throw new Error(read.problem.code);
    const { settings, sources, rules, marks, headlines } = read.value;
    expect(settings).toEqual({ theme: 'dark' });
    expect(sources).toEqual([
      {
        id: 'b',
        url: 'https://b.example/',
        title: 'b.example',
        language: null,
        siteUrl: null,
        direction: null,
        addedAt: 0,
      },
    ]);
    expect(rules).toEqual([]);
    expect(marks).toEqual([{ headlineId: 'h', savedAt: 4 }]);
    expect(headlines).toEqual([{ id: 'h', sourceId: 'b', title: 't', url: null, publishedAt: null, at: 3, place: 0 }]);
  });

  it('is told from one that was cut off, and from one that its owner changed', async () => {
    const text = await writeText({ ...whole, rules: [], marks: [], headlines: [] } as Backup);
    expect(await isWhole(text)).toBe(true);
    expect(await readText(text.slice(0, -30))).toEqual({ ok: false, problem: { code: 'damaged' } });
    expect(await readText(text.replace('"1"', '"2"'))).toMatchObject({ ok: true, value: { isChanged: true } });
    expect(await readText('<opml/>')).toEqual({ ok: false, problem: { code: 'not-a-backup' } });
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackups } from '../../entrypoints/background/backups';
import type { Poller } from '../../entrypoints/background/poller';
import * as restoring from '../../entrypoints/background/restoring';
import { BACKUP_PARTS } from '../../utils/model/backup';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { LINKS } from '../../utils/model/link';
import type { Source } from '../../utils/model/source';
import { listBackups, writeBackup } from '../../utils/store/backups';
import { type Database, openDatabase } from '../../utils/store/db';
import { loginFor, setLogin } from '../../utils/store/logins';
import { addSources } from '../../utils/store/sources';
import { isHost } from '../../utils/text/host';
import { type FakeFiles, fakeFiles } from './fake-files';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const HERE: Source = {
  id: 'here' as SourceId,
  url: 'https://here.example/rss',
  title: 'صحيفة هنا',
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
};
const headline = (id: string, changes: Partial<Headline> = {}): Headline => ({
  id: id as HeadlineId,
  sourceId: HERE.id,
  title: `عنوان ${id}`,
  url: `https://here.example/${id}`,
  publishedAt: 5,
  at: 5,
  place: 0,
  inLane: 1,
  ...changes,
});
const EMPTY = { format: 'shareet-backup', version: 1, writtenAt: 1, appVersion: '1' };

describe('a backup by somebody who means no good', () => {
  let db: Database;
  const removed = vi.fn(async () => true);
  const poller = { schedule: async () => undefined, run: async () => undefined } as unknown as Poller;

  const textOf = (content: object): string => JSON.stringify({ ...EMPTY, ...content });
  const restore = (content: object | string) =>
    restoring.restore(fakeHouse(db), poller, {
      from: { text: typeof content === 'string' ? content : textOf(content) },
      parts: [...BACKUP_PARTS],
    });

  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
    Object.assign(fakeBrowser.permissions, { remove: removed, contains: async () => true });
    removed.mockClear();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fakeFiles();
    db = openDatabase(`test-${Math.random()}`);
    await addSources(db, [HERE], 1);
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await db.delete();
  });

  it('brings no address that is none for a source, and no host that would be a pattern', async () => {
    const addresses = [
      'https://name:word@a.example/',
      'https://*/',
      'http://*.example/feed',
      'https://a.example/feed#part',
      'ftp://a.example/',
      'example.org',
      'javascript:alert(1)',
    ];
    await restore({
      sources: addresses.map((url, index) => ({ id: `s${index}`, url, articleHosts: ['*', 'a b', 'good.example'] })),
    });
    const sources = await db.sources.toArray();
    expect(sources.map(({ url }) => url).sort()).toEqual(['https://a.example/feed', HERE.url]);
    expect(sources.flatMap(({ articleHosts = [] }) => articleHosts)).toEqual(['good.example']);
    // What is given back with it is no more than that.
    expect(await restoring.undo(fakeHouse(db), poller)).toEqual({ ok: true, value: null });
    expect(removed).toHaveBeenCalledWith({ origins: ['*://a.example/*', '*://good.example/*'] });
    expect((await db.sources.toArray()).every(({ url }) => isHost(new URL(url).hostname))).toBe(true);
  });

  it('brings names without what would turn other words around, and no language that is none', async () => {
    await restore({
      sources: [
        {
          id: 'a',
          url: 'https://a.example/',
          title: 'ab\u202egnp\u2069.exe\n',
          folder: ['\u202eف', '\u2067'],
          language: '"><b',
        },
      ],
    });
    expect(await db.sources.get('a' as SourceId)).toMatchObject({ title: 'abgnp.exe', folder: ['ف'], language: null });
  });

  it('is not taken without a word where it names what is in a private network', async () => {
    const urls = ['http://192.168.1.1/reboot', 'http://localhost:631/', 'http://router.lan/', 'https://a.example/'];
    const text = textOf({ sources: urls.map((url) => ({ id: url.slice(0, 60), url })) });
    const read = await restoring.read(fakeHouse(db), { from: { text } });
    expect(read).toMatchObject({ ok: true, value: { sources: { inPrivate: 3 } } });
  });

  it('can not make a source of the links that have none', async () => {
    await restore({ sources: [{ id: LINKS, url: 'https://a.example/', title: 'مصدر كل شيء' }] });
    expect(await db.sources.get(LINKS)).toBeUndefined();
  });

  it('has no source polled more often than a person may choose', async () => {
    await restore({
      sources: [
        { id: 'often', url: 'https://a.example/', pollMinutes: 1 },
        { id: 'never', url: 'https://b.example/', pollMinutes: 500_000 },
      ],
    });
    const chosen = (await db.sources.toArray()).map(({ pollMinutes }) => pollMinutes);
    expect(chosen).toEqual([undefined, undefined, undefined]);
  });

  it('can not lead a source that has lost a part of its address somewhere else', async () => {
    await db.sources.update(HERE.id, { url: 'https://here.example/rss?token=', incomplete: true });
    await restore({ sources: [{ ...HERE, url: 'https://elsewhere.example/rss' }] });
    expect(await db.sources.get(HERE.id)).toMatchObject({ url: 'https://here.example/rss?token=', incomplete: true });
    await restore({ sources: [{ ...HERE, url: 'https://here.example/rss?token=s3cret' }] });
    const completed = await db.sources.get(HERE.id);
    expect(completed?.url).toBe('https://here.example/rss?token=s3cret');
    expect(completed).not.toHaveProperty('incomplete');
  });

  it('can not have a login sent to the address that it gives a known source', async () => {
    await setLogin(db, HERE.id, { user: 'sara', password: 'word' });
    await restore({ sources: [{ ...HERE, url: 'https://elsewhere.example/rss', title: 'x', ownTitle: 'y' }] });
    const source = await db.sources.get(HERE.id);
    expect(source?.url).toBe(HERE.url);
    expect(await loginFor(db, source, 'https://elsewhere.example/rss')).toBeUndefined();
  });

  it('brings no news: headlines that nobody keeps, texts for those that are here, and none of a time to come', async () => {
    await db.headlines.bulkPut([headline('h1'), headline('h2')]);
    await db.marks.put({ headlineId: 'h2' as HeadlineId, savedAt: 3 });
    const article = { html: '<p>كذب</p>', from: 'page' };
    await restore({
      marks: [
        { headlineId: 'kept', savedAt: 4 },
        { headlineId: 'h2', savedAt: 4 },
      ],
      headlines: [
        { ...headline('news'), article },
        { ...headline('kept', { at: 253_000_000_000_000 }), article },
        { ...headline('h1', { title: 'عنوان آخر' }), article },
        { ...headline('h2', { title: 'عنوان آخر' }), article },
      ],
    });
    expect((await db.headlines.toArray()).map(({ id }) => id).sort()).toEqual(['h1', 'h2', 'kept']);
    expect((await db.headlines.get('h2' as HeadlineId))?.title).toBe('عنوان h2');
    expect((await db.headlines.get('kept' as HeadlineId))?.at).toBeLessThanOrEqual(Date.now());
    expect((await db.articles.toArray()).map(({ headlineId }) => headlineId).sort()).toEqual(['h2', 'kept']);
  });

  it('is refused a setting that is no such setting, however deep it is, and what is for tests', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = `{"format":"shareet-backup","version":1,"settings":{"theme":${deep},"__proto__":{"theme":"dark"},"constructor":1,"poll.seconds":1,"bar.sites":["*"],"lane.speed":1e9,"calendar":"both"}}`;
    expect(await restore(text)).toMatchObject({ ok: true, value: { settings: 1 } });
    expect(await db.settings.toArray()).toEqual([{ key: 'calendar', value: 'both' }]);
  });

  it('holds nothing up with rows by the hundred thousand', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      id: `s${index}`,
      url: `https://a.example/${index}`,
    }));
    const read = await restoring.read(fakeHouse(db), {
      from: { text: textOf({ sources: many, rules: many, marks: many }) },
    });
    expect(read).toMatchObject({ ok: true, value: { rules: { added: 0 } } });
    expect(read.ok && read.value.sources.added.length).toBe(10_000);
  });
});

describe('restoring and taking back', () => {
  let db: Database;
  let files: FakeFiles;
  const poller = { schedule: async () => undefined, run: async () => undefined } as unknown as Poller;
  const text = JSON.stringify({
    ...EMPTY,
    sources: [{ id: 'a', url: 'https://a.example/' }],
    settings: { theme: 'dark' },
  });
  const restore = () => restoring.restore(fakeHouse(db), poller, { from: { text }, parts: [...BACKUP_PARTS] });

  beforeEach(() => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
    Object.assign(fakeBrowser.permissions, { remove: async () => true, contains: async () => true });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    files = fakeFiles();
    db = openDatabase(`test-${Math.random()}`);
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await db.delete();
  });

  it('never happen at the same time, whichever page asks', async () => {
    await restore();
    const house = fakeHouse(db);
    const [first, second, third] = await Promise.all([
      restoring.undo(house, poller),
      restoring.undo(house, poller),
      restore(),
    ]);
    expect(first).toEqual({ ok: true, value: null });
    expect([second, third]).toEqual(Array(2).fill({ ok: false, problem: { code: 'busy' } }));
    expect(await db.sources.count()).toBe(0);
  });

  it.each(['restoring', 'taking back'])('leave nothing half done where the background dies while %s', async (when) => {
    await addSources(db, [HERE], 1);
    const house = fakeHouse(db);
    await restore();
    // As a background leaves it that is stopped when the sources are there, and nothing else.
    await db.settings.clear();
    await db.meta.put({ key: 'restoring', at: 1 });
    if (when === 'taking back') await db.sources.update('a' as SourceId, { removedAt: 0 });
    await restoring.takeBackHalf(house, poller);
    await vi.waitFor(async () => expect(await db.meta.get('restoring')).toBeUndefined());
    expect((await db.sources.toArray()).map(({ id }) => id)).toEqual([HERE.id]);
    const nothing = { ok: false, problem: { code: 'nothing' } };
    await vi.waitFor(async () => expect(await restoring.undo(house, poller)).toEqual(nothing));
    // One that has ended stays.
    expect(await restore()).toMatchObject({ ok: true });
    await restoring.takeBackHalf(house, poller);
    expect(await db.sources.count()).toBe(2);
  });

  it('take nothing back that another page has restored since', async () => {
    const first = await restore();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const other = JSON.stringify({ ...EMPTY, sources: [{ id: 'b', url: 'https://b.example/' }] });
    await restoring.restore(fakeHouse(db), poller, { from: { text: other }, parts: ['sources'] });
    const at = first.ok ? first.value.at : 0;
    expect(await restoring.undo(fakeHouse(db), poller, { at })).toEqual({ ok: false, problem: { code: 'nothing' } });
    expect((await db.sources.toArray()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await restoring.undo(fakeHouse(db), poller)).toEqual({ ok: true, value: null });
  });

  it('say so where what is to be taken back can not be read', async () => {
    await restore();
    files.texts.set('undo.json', '{"settings":[{"bef');
    expect(await restoring.undo(fakeHouse(db), poller)).toEqual({ ok: false, problem: { code: 'nothing' } });
    expect(await db.sources.count()).toBe(1);
  });
});

describe('a clock that was wrong', () => {
  const NOW = Date.UTC(2026, 10, 27, 12);
  const YEAR = 365 * 86_400_000;
  let db: Database;
  let files: FakeFiles;

  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.useFakeTimers({ toFake: ['Date'] });
    files = fakeFiles();
    db = openDatabase(`test-${Math.random()}`);
    await addSources(db, [HERE], 1);
    // Days of a year to come.
    const content = {
      ...EMPTY,
      format: 'shareet-backup' as const,
      sources: [HERE],
      rules: [],
      marks: [],
      headlines: [],
      settings: {},
    };
    for (let day = 0; day < 6; day++) {
      vi.setSystemTime(NOW + YEAR + day * 86_400_000);
      await writeBackup({ ...content, writtenAt: Date.now() }, 'daily');
    }
    vi.setSystemTime(NOW);
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await db.delete();
  });

  it('has a backup written once and not with every poll, and the newest is what was written last', async () => {
    const backups = createBackups(db);
    const before = files.texts.size;
    await backups.tend();
    vi.setSystemTime(NOW + 600_000);
    await backups.tend();
    await backups.tend();
    const [newest, next] = await listBackups();
    expect(newest?.writtenAt).toBe(NOW);
    expect(next?.writtenAt).toBeGreaterThan(NOW + YEAR);
    expect(files.texts.size).toBeLessThanOrEqual(before + 1);
  });

  it('does not keep what it dated later for ever', async () => {
    const backups = createBackups(db);
    for (let day = 0; day < 12; day++) {
      vi.setSystemTime(NOW + day * 86_400_000);
      await backups.tend();
    }
    const dates = (await listBackups()).map(({ writtenAt }) => (writtenAt - NOW) / 86_400_000);
    expect(dates.slice(0, 5)).toEqual([11, 10, 9, 8, 7]);
    expect(dates.every((date) => date < 12)).toBe(true);
  });
});

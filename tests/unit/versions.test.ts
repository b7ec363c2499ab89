/** Databases of every version, opened by every later one up to now; steps that fail; and what a newer version has left. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUpBeforeUpgrade } from '../../entrypoints/background/backups';
import { BACKUP_VERSION } from '../../utils/model/backup';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import { freshPollState } from '../../utils/model/source';
import { headlineId } from '../../utils/poll/digest';
import { pollSource } from '../../utils/poll/poll-source';
import { paceOf } from '../../utils/poll/schedule';
import { resolveSettings } from '../../utils/settings/resolve';
import { asSnapshot } from '../../utils/snapshot/shape';
import { writeText } from '../../utils/store/backup-text';
import { listBackups, readLocalBackup } from '../../utils/store/backups';
import { collectBackup, FILE_BOUNDS } from '../../utils/store/collect';
import { DATABASE_NAME, DATABASE_VERSION, type Database, openDatabase, settingsAsLeft } from '../../utils/store/db';
import { checkStore } from '../../utils/store/health';
import { laneHeadlines } from '../../utils/store/lane';
import { pollStates } from '../../utils/store/poll-states';
import { chosenSettings } from '../../utils/store/queries';
import { readBackup } from '../../utils/store/read-backup';
import { parseQuery, searchHeadlines } from '../../utils/store/search';
import { STEPS, type Step } from '../../utils/store/versions';
import { settle } from '../../utils/stories/settle';
import { EXAMPLES, type Example, type Row, writeExample } from '../fixtures/versions/example';
import { fakeFiles } from './fake-files';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** The steps up to a version. */
const until = (version: number): Step[] => STEPS.filter((step) => step.version <= version);

/** Every way from a version to a later one: one step after the other, or all that remain at once. */
const WAYS = EXAMPLES.flatMap(({ version: from }) =>
  STEPS.filter(({ version }) => version > from).map(({ version: to }) => ({ from, to })),
);

const exampleOf = (version: number): Example => {
  const example = EXAMPLES.find((each) => each.version === version);
  if (!example) throw new Error(`there is no example of version ${version}`);
  return example;
};

type Content = Record<string, Row[]>;

/** All rows of the tables that there are, each table in the order of its keys. */
async function contentOf(db: Database): Promise<Content> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}

/** The rows of an example as a database gives them back, read before any step. */
async function contentBefore(name: string): Promise<Content> {
  const db = openDatabase(name, until(await versionOf(name)));
  const content = await contentOf(db);
  db.close();
  return content;
}

const versionOf = async (name: string): Promise<number> =>
  ((await indexedDB.databases()).find((each) => each.name === name)?.version ?? 0) / 10;

async function settleAll(db: Database): Promise<void> {
  while ((await settle(db)).isLeft);
}

const find = async (db: Database, text: string): Promise<string[]> =>
  (await searchHeadlines(db, parseQuery(text), { most: 50 })).hits.map(({ headline }) => headline.title);

/** A headline without what settling makes of it. */
const asItCame = ({ unread, fresh, storyId, muted, highlight, breaking, ...headline }: Headline): Row => headline;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const { name = '' } of await indexedDB.databases()) await Dexie.delete(name);
});

describe('the versions of the database', () => {
  it('each have an example, this one too: who adds one writes its example', () => {
    expect(EXAMPLES.map(({ version }) => version)).toEqual(STEPS.map(({ version }) => version));
    for (const { stores, rows } of EXAMPLES) {
      for (const table of Object.keys(stores)) expect(rows[table]?.length, table).toBeGreaterThan(0);
    }
  });

  it.each(EXAMPLES)(
    'are never changed: version $version has the tables and indexes of its example',
    async (example) => {
      await writeExample(['as-left', example]);
      const declared = openDatabase('declared', until(example.version));
      const left = openDatabase('as-left', until(example.version));
      await Promise.all([declared.open(), left.open()]);
      const shapeOf = (db: Database) => {
        const reading = db.backendDB().transaction([...db.backendDB().objectStoreNames]);
        return [...db.backendDB().objectStoreNames].map((name) => {
          const store = reading.objectStore(name);
          const indexes = [...store.indexNames].map((each) => {
            const { keyPath, multiEntry, unique } = store.index(each);
            return { each, keyPath, multiEntry, unique };
          });
          return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
        });
      };
      expect(shapeOf(left)).toEqual(shapeOf(declared));
      // A table that misses something would be added to behind the version's back.
      expect(left.backendDB().version).toBe(example.version * 10);
      declared.close();
      left.close();
    },
  );
});

describe.each(WAYS)('a database of version $from, brought to version $to', ({ from, to }) => {
  const NAME = 'stepped';

  it.each([
    ['at once', [to]],
    ['one step after the other', STEPS.map(({ version }) => version).filter((each) => each > from && each <= to)],
  ])('keeps every row, %s', async (_, stops) => {
    await writeExample([NAME, exampleOf(from)]);
    const before = await contentBefore(NAME);
    for (const stop of stops) {
      const db = openDatabase(NAME, until(stop));
      await db.open();
      db.close();
    }
    expect(await versionOf(NAME)).toBe(to);
    const db = openDatabase(NAME, until(to));
    const after = await contentOf(db);
    db.close();
    for (const [table, rows] of Object.entries(before)) {
      const isOwn = (row: Row): boolean => table !== 'meta' || before.meta?.some(({ key }) => key === row.key) === true;
      expect(after[table]?.filter(isOwn), table).toEqual(rows);
    }
  });
});

describe.each(EXAMPLES)('a database of version $version, opened by this one', (example) => {
  const { rows, version } = example;
  let db: Database;
  let before: Content;

  beforeEach(async () => {
    await writeExample([DATABASE_NAME, example]);
    before = await contentBefore(DATABASE_NAME);
    db = openDatabase();
    expect(await checkStore(db, true)).toBeNull();
    await settleAll(db);
  });
  afterEach(() => db.close());

  it('has all of its rows when everything in it is settled', async () => {
    expect(await db.meta.bulkGet(['old-headlines', 'old-articles'])).toEqual([undefined, undefined]);
    const after = await contentOf(db);
    for (const table of ['sources', 'polls', 'settings', 'rules', 'pictures', 'pages', 'logins']) {
      expect(after[table], table).toEqual(before[table] ?? []);
    }
    expect((after.headlines as unknown as Headline[]).map(asItCame)).toEqual(
      (before.headlines as unknown as Headline[]).map(asItCame),
    );
    expect(after.articles).toEqual(before.articles);
    // A rule may have saved one.
    expect(after.marks).toEqual(expect.arrayContaining(before.marks ?? []));
  });

  it('counts as unread what has no mark, and as read what has', async () => {
    const read = new Set(rows.marks?.flatMap((mark) => (mark.readAt === undefined ? [] : [mark.headlineId])));
    const unread = (await db.headlines.where('[unread+at+place]').above([1]).primaryKeys()).sort();
    const expected = rows.headlines?.map(({ id }) => id as HeadlineId).filter((id) => !read.has(id));
    expect(unread).toEqual(expected?.sort());
    expect(unread.length).toBeLessThan(rows.headlines?.length ?? 0);
  });

  it('is found by titles and articles, in each script', async () => {
    expect(await find(db, 'القطار الليلي')).toEqual(['القطار الليلي يعود بعد توقف دام ٣ أعوام']);
    expect(await find(db, 'باران')).toContain('باران پاییزی به شهر رسید');
    expect(await find(db, 'lighthouse')).toEqual(['Lighthouse to open on Sundays']);
    // Its source is muted from the second version on.
    const french = version === 1 ? ['Une exposition sur les phares à l’hôtel de ville'] : [];
    expect(await find(db, 'phares')).toEqual(french);
    expect(await find(db, 'البرحي')).toEqual(['افتتاح سوق التمور في الواحة بحضور ألف زائر']);
  });

  it('runs in the lane what its sources list, and knows where their polls stand', async () => {
    const muted = new Set(rows.sources?.flatMap(({ id, mutedAt }) => (mutedAt === undefined ? [] : [id])));
    const running = rows.headlines?.filter(({ inLane, sourceId }) => inLane === 1 && !muted.has(sourceId));
    const lane = await laneHeadlines(db, 200);
    expect(lane.map(({ id }) => id).sort()).toEqual(running?.map(({ id }) => id).sort());
    const states = await pollStates(db);
    for (const [id, state] of states) {
      expect(Object.keys(freshPollState(id, 0)).filter((key) => !Object.hasOwn(state, key))).toEqual([]);
    }
    expect(states.size).toBe(rows.sources?.length);
  });

  it('has every setting as it was chosen', async () => {
    const settings: Record<string, unknown> = resolveSettings(await chosenSettings(db));
    for (const { key, value } of rows.settings ?? []) expect(settings[String(key)], String(key)).toEqual(value);
  });

  it('goes into a backup, whole', async () => {
    const backup = await collectBackup(db, '1', FILE_BOUNDS);
    const saved = rows.marks?.filter(({ savedAt }) => savedAt !== undefined).map(({ headlineId: id }) => id) ?? [];
    expect(backup.sources.map(({ id }) => id).sort()).toEqual(rows.sources?.map(({ id }) => id).sort());
    expect(backup.rules).toHaveLength(rows.rules?.length ?? 0);
    expect(backup.headlines.map(({ id }) => id)).toEqual(expect.arrayContaining(saved as HeadlineId[]));
    expect(saved.length > 0).toBe(version > 1);
  });

  it('takes the next poll of a source as more of the same: nothing known is news again', async () => {
    const source = await db.sources.get('nakheel' as never);
    if (!source) throw new Error('the source is gone');
    const items = [0, 1, 9].map(
      (index) => `<item><title>خبر ${index}</title><guid isPermaLink="false">nakheel/${index}</guid></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>أخبار النخيل</title>${items.join('')}</channel></rss>`;
    const state = (await pollStates(db)).get(source.id) ?? freshPollState(source.id, 0);
    const polled = await pollSource(source, state, {
      db,
      pace: paceOf(resolveSettings(new Map())),
      mayContact: async () => true,
      isOnline: () => true,
      fetch: async () => new Response(feed, { headers: { 'content-type': 'application/rss+xml' } }),
    });
    expect(polled.outcome).toMatchObject({ kind: 'fresh', added: 1 });
    const read = await db.headlines.get(await headlineId(source.id, 'nakheel/1'));
    expect(read).toMatchObject({ title: 'خبر 1' });
    expect(read?.unread).toBeUndefined();
  });
});

describe('a step that fails', () => {
  const LAST = STEPS.at(-1)?.version ?? 0;
  /** Comes half the way through the headlines. */
  const failing = (error: Error): Step[] => [
    ...STEPS,
    {
      version: LAST + 1,
      stores: { headlines: 'id, sourceId', planets: 'name' },
      async upgrade(tx) {
        await tx.table('headlines').toCollection().limit(5).modify({ title: 'spoilt' });
        await tx.table('planets').put({ name: 'المريخ' });
        throw error;
      },
    },
  ];

  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

  it.each(EXAMPLES)('leaves a database of version $version as it was, says so, and is tried again', async (example) => {
    await writeExample(['failing', example]);
    const before = await contentBefore('failing');
    const steps = failing(new Error('a bug of ours'));
    const db = openDatabase('failing', steps);
    expect(await checkStore(db, true)).toBe('upgrade');
    expect(await checkStore(db, true)).toBe('upgrade');
    db.close();
    expect(await versionOf('failing')).toBe(example.version);
    expect(await contentBefore('failing')).toEqual(before);
    expect((await settingsAsLeft('failing')).get('language')).toBe('ar');
    const mended = openDatabase('failing');
    expect(await checkStore(mended, true)).toBeNull();
    expect(await mended.headlines.count()).toBe(before.headlines?.length);
    mended.close();
  });

  it('is not even begun by a page that looks whether the database can be opened', async () => {
    await writeExample(['failing', exampleOf(LAST - 1)]);
    const db = openDatabase('failing');
    expect(await checkStore(db)).toBe('upgrade');
    db.close();
    expect(await versionOf('failing')).toBe(LAST - 1);
  });

  it('for lack of room says that the disk is full', async () => {
    await writeExample(['failing', exampleOf(LAST)]);
    const db = openDatabase('failing', failing(new DOMException('no room', 'QuotaExceededError')));
    expect(await checkStore(db, true)).toBe('full');
    db.close();
    expect(await versionOf('failing')).toBe(LAST);
  });

  it('is backed up before it is tried, and only once however often that is', async () => {
    const files = fakeFiles();
    await writeExample([DATABASE_NAME, exampleOf(2)]);
    await backUpBeforeUpgrade(openDatabase());
    await backUpBeforeUpgrade(openDatabase());
    expect([...files.texts.keys()]).toEqual([expect.stringMatching(/-upgrade\.json$/)]);
    const [newest] = await listBackups();
    const read = await readLocalBackup(newest?.name ?? '');
    expect(read.ok && read.value.backup).toMatchObject({
      sources: expect.arrayContaining([expect.objectContaining({ id: 'nakheel' })]),
      settings: expect.objectContaining({ 'lane.mode': 'step' }),
    });
    expect(await versionOf(DATABASE_NAME)).toBe(2);
  });
});

describe('what a newer version has left', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

  it('is believed of its settings only where they are such as this version has, whatever it keeps there', async () => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('odd', 9_999);
      opening.onupgradeneeded = () => {
        const store = opening.result.createObjectStore('settings', { autoIncrement: true });
        const odd = [
          null,
          7,
          'text',
          { key: 'bar.sites', value: ['*', '<all_urls>'] },
          { key: '__proto__', value: {} },
        ];
        for (const row of odd) store.add(row);
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    expect(resolveSettings(await settingsAsLeft('odd'))).toEqual(resolveSettings(new Map()));
  });

  it('is not made where it was deleted between being seen and being read', async () => {
    vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([{ name: 'deleted', version: 9_999 }]);
    await expect(settingsAsLeft('deleted')).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('deleted');
  });

  it('is not opened where it is a database, and nothing in it is changed; its settings can be read', async () => {
    const newest = exampleOf(DATABASE_VERSION);
    const stores = { ...newest.stores, planets: 'name' };
    const rows = { ...newest.rows, planets: [{ name: 'المريخ' }] };
    await writeExample(['newer', { version: DATABASE_VERSION + 1, stores, rows }]);
    const db = openDatabase('newer');
    expect(await checkStore(db)).toBe('newer');
    const settings = resolveSettings(await settingsAsLeft('newer'));
    expect(settings['bar.sites']).toEqual(['corniche.test']);
    expect(await versionOf('newer')).toBe(DATABASE_VERSION + 1);
    const raw = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('newer');
      opening.onsuccess = () => resolve(opening.result);
    });
    expect([...raw.objectStoreNames].sort()).toEqual(Object.keys(stores).sort());
    raw.close();
    db.close();
  });

  it('is not read where it is a backup, and is left alone where it is a snapshot', async () => {
    const text = await writeText({ ...(await emptyBackup()), version: BACKUP_VERSION + 1 });
    expect(readBackup(JSON.parse(text))).toEqual({ ok: false, problem: { code: 'newer' } });
    expect(asSnapshot({ version: 3, headlines: [], bar: {}, look: {}, lane: {}, words: {} })).toBeNull();
  });

  it('counts as not chosen where it is a setting, and stays where it is stored and backed up', async () => {
    const db = openDatabase('settings');
    const chosen = [
      { key: 'theme', value: 'sunset' },
      { key: 'lane.speed', value: 40 },
      { key: 'lane.wings', value: true },
      { key: 'digits', value: 'arab' },
    ];
    await db.settings.bulkPut(chosen);
    const settings = resolveSettings(await chosenSettings(db));
    expect(settings).toMatchObject({ theme: 'system', 'lane.speed': 7, digits: 'arab' });
    expect(settings).not.toHaveProperty('lane.wings');
    expect(await db.settings.toCollection().sortBy('key')).toEqual(chosen.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
    const { settings: kept } = await collectBackup(db, '1', FILE_BOUNDS);
    expect(kept).toMatchObject({ theme: 'sunset', 'lane.wings': true });
    db.close();
  });

  const emptyBackup = async () => {
    const db = openDatabase('empty');
    const backup = await collectBackup(db, '1', FILE_BOUNDS);
    db.close();
    return backup;
  };
});

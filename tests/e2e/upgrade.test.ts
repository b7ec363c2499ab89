/** A database that any older version has left, brought to this one in the built extension: everything is there, and backed up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readSnapshot, readTable, sendCommand } from '../../scripts/browsers/shareet';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import { EXAMPLES, type Example, type Row, writeExample } from '../fixtures/versions/example';
import { BROWSERS, openSession, type Session } from './session';

const NAME = 'shareet';
const NEWEST = Math.max(...EXAMPLES.map(({ version }) => version));

/** The version of the database, as Dexie counts. */
const versionIn = (tab: Tab): Promise<number> =>
  tab.evaluate(async () => {
    const all = await indexedDB.databases();
    return (all.find(({ name }) => name === 'shareet')?.version ?? 0) / 10;
  });

/** The reasons of the local backups, the newest last. */
const backupsIn = (tab: Tab): Promise<string[]> =>
  tab.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names.sort().flatMap((name) => /-([a-z]+)\.json$/.exec(name)?.[1] ?? []);
  });

const forgetBackups = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
  });

interface Alarming {
  alarms: { clearAll(): Promise<boolean> };
}

describe.each(BROWSERS)('an older database in %s', (name) => {
  let session: Session;

  /** A page of before would open what is put there in place of its own database, and so upgrade it. */
  const closeWelcome = (): Promise<void> =>
    waitUntil('the welcome page', async () => {
      const tabs = await session.browser.tabs();
      const addresses = await Promise.all(tabs.map((tab) => tab.address()));
      const welcome = tabs[addresses.findIndex((address) => address.endsWith('/welcome.html'))];
      await welcome?.close();
      return welcome !== undefined;
    }).then(() => undefined);

  /** Puts an example there while no background runs; the page holds no database. */
  async function leave(example: Example): Promise<Tab> {
    const page = await session.browser.openOwnPage('repair.html');
    await waitUntil('the background to have been asked', () =>
      page.evaluate(() => document.querySelector('[data-repair=fine],[data-repair=problem]') !== null),
    );
    await session.options.close().catch(() => undefined);
    // The next poll would wake it while the example is being written.
    await page.evaluate(() => (globalThis as unknown as { chrome: Alarming }).chrome.alarms.clearAll());
    await session.browser.stopBackground();
    await forgetBackups(page);
    await page.evaluate(writeExample, [NAME, example] as [string, Example]);
    return page;
  }

  /** What an example has of what a person would miss, and what the database has of it. */
  async function expectAll(tab: Tab, { rows }: Example): Promise<void> {
    const byKey = (all: readonly Row[], key: string) =>
      [...all].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
    for (const [table, key] of [
      ['sources', 'id'],
      ['settings', 'key'],
      ['rules', 'id'],
      ['logins', 'sourceId'],
    ] as const) {
      expect(byKey(await readTable<Row>(tab, table), key), table).toEqual(byKey(rows[table] ?? [], key));
    }
    const marks = await readTable<Row>(tab, 'marks');
    expect(marks).toEqual(expect.arrayContaining(rows.marks ?? []));
    const titles = (await readTable<Row>(tab, 'headlines')).map(({ title }) => title);
    expect(titles.sort()).toEqual(rows.headlines?.map(({ title }) => title).sort());
    const texts = (await readTable<Row>(tab, 'articles')).map(({ html }) => html);
    expect(texts.sort()).toEqual(rows.articles?.map(({ html }) => html).sort());
    expect(await readTable(tab, 'pictures')).toHaveLength(rows.pictures?.length ?? 0);
    expect(await readTable(tab, 'pages')).toHaveLength(rows.pages?.length ?? 0);
  }

  const isSettled = async (tab: Tab): Promise<boolean> => {
    const keys = (await readTable<{ key: string }>(tab, 'meta')).map(({ key }) => key);
    return !keys.includes('old-headlines') && !keys.includes('old-articles');
  };

  beforeAll(async () => {
    // No host is granted, so that every poll ends at once and nothing changes.
    session = await openSession(name, []);
    await closeWelcome();
  });
  afterAll(() => session?.close());

  it.each(EXAMPLES)('of version $version has everything afterwards, and a backup beside it', async (example) => {
    const page = await leave(example);
    // A page that is opened first leaves the upgrade to the background.
    session.options = await session.browser.openOwnPage('options.html');
    await waitUntil('the version', async () => (await versionIn(page)) === NEWEST);
    await waitUntil('the settings', () =>
      session.options.evaluate(() => document.documentElement.dataset.theme === 'dark'),
    );
    await sendCommand(session.options, 'setting.set', { key: 'lane.announce', value: true });
    await sendCommand(session.options, 'setting.reset', { keys: ['lane.announce'] });
    await waitUntil('what is old to be settled', () => isSettled(page));
    await expectAll(page, example);
    if (example.version < NEWEST) expect(await backupsIn(page)).toContain('upgrade');
    const shown = (await readSnapshot(page))?.headlines.map(({ title }) => title);
    expect(shown).toContain('Lighthouse to open on Sundays');
    expect(shown).toContain('القطار الليلي يعود بعد توقف دام ٣ أعوام');
    await page.close();
  });

  it('is whole after the browser was killed in the middle of its upgrade, which the next start makes', async () => {
    const [first] = EXAMPLES;
    if (!first) throw new Error('there is no example');
    // So many that building the indexes takes a while.
    const filling = Array.from(
      { length: 4_000 },
      (_, index): Row => ({
        ...first.rows.headlines?.[0],
        id: `filling-${index}`,
        at: index,
        title: `خبر قديم ${index}`,
      }),
    );
    const large = { ...first, rows: { ...first.rows, headlines: [...(first.rows.headlines ?? []), ...filling] } };
    const page = await leave(large);
    void sendCommand(page, 'repair.retry', {}).catch(() => undefined);
    await sleep(250);
    await session.restart('crash');
    await waitUntil('the version', async () => (await versionIn(session.options)) === NEWEST);
    // The backup was seen to go with the kill where it had been written a moment before; by then it is not needed any more.
    await expectAll(session.options, large);
  });

  it('contacted nobody', () => {
    expect(session.proxy.hosts()).toEqual([]);
  });
});

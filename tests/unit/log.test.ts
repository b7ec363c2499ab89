import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_ENTRY_BYTES, makeEntry, type Report } from '../../utils/log/entry';
import { createKeeper, type Keeper } from '../../utils/log/keeper';
import {
  clearLog,
  type LogDatabase,
  MAX_ENTRIES,
  MAX_POLLS,
  MAX_RUNS,
  openLogDatabase,
  readLog,
} from '../../utils/log/log-store';
import type { LoggedRun } from '../../utils/log/polls';
import { ownFrames, redactError, redactMessage } from '../../utils/log/redact';
import type { SourceId } from '../../utils/model/ids';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';

describe('what is kept of an error', () => {
  const NASTY = [
    'Failed to fetch https://user:pass@news.example/a?key=s3cret#x',
    'Failed to fetch http%3A%2F%2Fnews.example%2Ffeed',
    'connection to 192.168.1.7 refused',
    'connection to [2001:db8::7]:8080 refused',
    'news.example did not answer',
    'intranet did not answer',
    'انهيار جسر المدينة ليلة أمس is not valid JSON',
    `Unexpected token 'ا', "انهيار جسر" is not valid JSON`,
    `Unexpected token 'H', "Harbour closed" is not valid JSON`,
    `Unable to add key to index 'url': "hunter2"`,
    'Key 7f3c-99 already exists in the object store.',
    'xn--mgbh0fb.example failed',
    'javascript:alert(1) is not allowed',
    'pass=hunter2&user=layla is invalid',
    'layla@news.example is invalid',
    'news.example/path/to failed',
    '\u202efeed\u202c is invalid',
    'A'.repeat(100_000),
    'Unhandled constraint in marks: 01234567890123456789',
  ];
  const FOREIGN =
    /example|user|pass|key=|s3cret|192|168|2001|8080|intranet|[\u0600-\u06ff]|Harbour|closed|hunter|7f3c|xn--|alert|layla|path|\u202e|AAAA|0123|%|\/|@/i;

  it.each(NASTY)('is nothing that came from outside: %.60s', (message) => {
    expect(redactMessage(message)).not.toMatch(FOREIGN);
    expect(redactMessage(message)).toContain('…');
  });

  it('is nothing of what a parser quotes, whatever quotes are in that', () => {
    for (const title of ['he said "open the file" and "read it again"', '"first"', 'a "b\nis not found" then', '"'])
      for (const quote of [`"${title}"`, `..."${title}"...`, `“${title}”`, `«${title}»`])
        expect(redactMessage(`Unexpected token, ${quote} is not valid JSON`)).toBe(
          'Unexpected token, … is not valid JSON',
        );
    expect(redactMessage(`Unexpected token, "${'open "the file" '.repeat(80)}" is not valid JSON`)).toBe(
      'Unexpected token, …',
    );
  });

  it('is what the browser says of itself', () => {
    for (const said of [
      'The database connection is closing.',
      "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.",
      'Internal error opening backing store for indexedDB.open.',
      'Failed to fetch',
      'The operation failed for reasons unrelated to the database itself',
    ]) {
      const known = redactMessage(said);
      expect(known.split(' ').filter((word) => word === '…').length).toBeLessThanOrEqual(3);
      expect(known.split(' ').length).toBeGreaterThan(2);
    }
    expect(redactMessage('Failed to fetch')).toBe('Failed to fetch');
    expect(redactMessage('3 of 12 operations failed.')).toBe('3 of 12 operations failed.');
  });

  it('has the frames of our own files and of no other', () => {
    const stack = [
      'TypeError: Failed',
      `    at open (${ORIGIN}/background.js:1:4821)`,
      `    at async ${ORIGIN}/chunks/interface-B2x.js:12:7`,
      '    at https://news.example/evil.js:1:1',
      `    at ${ORIGIN}/reader.html?id=secret:1:1`,
      `    at ${ORIGIN}/../news.example.js:1:1`,
    ].join('\n');
    expect(ownFrames(stack, ORIGIN)).toEqual(['background.js:1:4821', 'chunks/interface-B2x.js:12:7']);
    const firefox = 'open@moz-extension://11-22/background.js:1:2\n@https://news.example/x.js:1:1';
    expect(ownFrames(firefox, 'moz-extension://11-22')).toEqual(['background.js:1:2']);
  });

  it('takes no frame from the message', () => {
    const error = new Error(`x\n    at ${ORIGIN}/harbour-closed.js:1:1`);
    expect(JSON.stringify(redactError(error, ORIGIN))).not.toContain('harbour');
  });

  it('is the kind of what is no error, and of one that Dexie wraps', () => {
    expect(redactError('Harbour closed', ORIGIN)).toEqual({ name: 'string', message: '…' });
    expect(redactError(undefined, ORIGIN)).toEqual({ name: 'undefined', message: 'undefined' });
    const wrapped = new Dexie.BulkError('headlines.bulkPut(): 1 of 3 operations failed', [
      new DOMException('Harbour closed', 'ConstraintError'),
    ] as never);
    expect(redactError(wrapped, ORIGIN)).toMatchObject({
      name: 'BulkError',
      message: expect.stringMatching(/^… 1 of 3 operations failed(?!.*Harbour)/),
    });
    const full = new DOMException('no room for https://news.example', 'QuotaExceededError');
    expect(redactError(Object.assign(new Error('x'), { name: 'AbortError', inner: full }), ORIGIN)).toMatchObject({
      name: 'AbortError',
      inner: 'QuotaExceededError',
    });
    expect(redactError({ name: 'Harbour closed', message: null }, ORIGIN)).toEqual({ name: 'Error', message: 'null' });
    expect(redactError({ name: 'SecretError: x', message: 7 }, ORIGIN)).toEqual({ name: 'Error', message: '7' });
  });
});

const entry = (report: Partial<Report>) =>
  makeEntry({ level: 'error', what: 'it broke off', ...report }, 1, 'x', ORIGIN);

describe('an entry', () => {
  it('has codes, numbers and ids of sources, and leaves other words out', () => {
    const { facts } = entry({
      facts: { code: 'http-status', status: 503, ok: true, source: 'b7c0-1', none: undefined, version: '0.5.1' },
    });
    expect(facts).toEqual({ code: 'http-status', status: 503, ok: true, source: 'b7c0-1', version: '0.5.1' });
    const nasty = entry({
      facts: {
        host: 'news.example',
        title: 'انهيار جسر',
        url: 'https://a.example',
        words: 'two words',
        ip: '10.0.0.1',
      },
    });
    expect(new Set(Object.values(nasty.facts ?? {}))).toEqual(new Set(['left-out']));
  });

  it(`is at most ${MAX_ENTRY_BYTES} bytes`, () => {
    const error = new Error('failed '.repeat(500));
    error.stack = Array.from({ length: 50 }, (_, n) => `at ${ORIGIN}/${'a-long-name-'.repeat(30)}${n}.js:1:1`).join(
      '\n',
    );
    const large = entry({
      what: 'it broke off '.repeat(50),
      thrown: { error },
      facts: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`fact-${'n'.repeat(50)}${n}`, 'left-out'])),
    });
    expect(new TextEncoder().encode(JSON.stringify(large)).length).toBeLessThanOrEqual(MAX_ENTRY_BYTES);
    expect(large.what).toMatch(/^it broke off/);
  });
});

const run = (at: number, polls: number): LoggedRun => ({
  ...{ at, ms: 5, isRefresh: false, left: 0 },
  polls: Array.from({ length: polls }, (_, n) => ({ source: `s${n}` as SourceId, at, outcome: 'unchanged' })),
});

describe('what fails again and again', () => {
  it('is one entry though its message counts, and leaves those that were there before', async () => {
    const db = openLogDatabase(`flood-${Math.random()}`);
    const keeper = createKeeper({ db, from: 'options', origin: ORIGIN });
    keeper.report({ level: 'info', what: 'the browser started' });
    for (let round = 0; round < 25; round += 1) {
      for (let n = 0; n < 50; n += 1) {
        const error = new Error(`record ${50 * round + n} of 1000 could not be read`);
        keeper.report({ level: 'error', what: 'it broke off', thrown: { error } });
      }
      await keeper.flush();
    }
    const { entries } = await readLog(db);
    expect(entries.map(({ what }) => what).sort()).toEqual(['it broke off', 'the browser started']);
    await db.delete();
  });
});

describe('a log that a newer Shareet has left', () => {
  it('is read as far as it is understood', async () => {
    const name = `newer-${Math.random()}`;
    const newer = new Dexie(name);
    newer.version(9).stores({ entries: '++id, key', runs: '++id', more: 'id' });
    await newer.table('entries').bulkAdd([{ what: { text: 'x' } }, { lastAt: 'never' }]);
    await newer.table('runs').bulkAdd([{ polls: 7 }, { at: 1, ms: 1, polls: [null] }]);
    newer.close();
    const db = openLogDatabase(name);
    await createKeeper({ db, from: 'options', origin: ORIGIN }).flush();
    expect(await readLog(db)).toEqual({ entries: [], runs: [] });
    await db.delete();
  });
});

describe('the log', () => {
  let db: LogDatabase;
  let now = 0;
  let keeper: Keeper;

  const open = () => createKeeper({ db, from: 'background', origin: ORIGIN, now: () => now });
  const report = (what: string, more: Partial<Report> = {}) => keeper.report({ level: 'error', what, ...more });
  /** One batch for each, as if each had come alone. */
  const reportApart = async (whats: string[]) => {
    for (const what of whats) {
      report(what);
      await keeper.flush();
    }
  };

  beforeEach(async () => {
    now = 1_000_000;
    db = openLogDatabase('log-test');
    await clearLog(db);
    keeper = open();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    db.close();
  });

  it('is there for whoever opens it next', async () => {
    report('it broke off', { thrown: { error: new TypeError('Failed to fetch') }, facts: { code: 'offline' } });
    await keeper.flush();
    db.close();
    db = openLogDatabase('log-test');
    expect((await readLog(db)).entries).toMatchObject([
      {
        what: 'it broke off',
        level: 'error',
        from: 'background',
        count: 1,
        facts: { code: 'offline' },
        error: { name: 'TypeError', message: 'Failed to fetch' },
      },
    ]);
  });

  it('writes by itself, soon, and many in one go', async () => {
    const transactions = vi.spyOn(db, 'transaction');
    report('one');
    report('two');
    await vi.waitFor(async () => expect((await readLog(db)).entries).toHaveLength(2), { timeout: 3_000 });
    expect(transactions).toHaveBeenCalledTimes(1);
  });

  it('counts what is repeated, so that a loop washes nothing out', async () => {
    report('the cause');
    for (let n = 0; n < 10_000; n += 1) {
      now += 1;
      report('the loop', { facts: { n, source: `s${n % 300}` }, thrown: { error: new Error('Failed to fetch') } });
      if (n % 1_000 === 0) await keeper.flush();
    }
    await keeper.flush();
    const { entries } = await readLog(db);
    expect(entries.map(({ what, count }) => [what, count])).toEqual([
      ['the loop', 10_000],
      ['the cause', 1],
    ]);
    expect(entries[0]).toMatchObject({ at: 1_000_001, lastAt: now, facts: { n: 9_999 } });
  });

  it('begins a new entry for what comes again hours later, or after the clock was set back', async () => {
    await reportApart(['again']);
    now += 7 * 60 * 60_000;
    await reportApart(['again', 'again']);
    now -= 24 * 60 * 60_000;
    await reportApart(['again']);
    expect((await readLog(db)).entries.map(({ count }) => count).sort()).toEqual([1, 1, 2]);
  });

  it('counts on where a background that died has left off', async () => {
    await reportApart(['again']);
    keeper = open();
    await reportApart(['again']);
    expect((await readLog(db)).entries).toMatchObject([{ count: 2 }]);
  });

  it(`keeps the newest ${MAX_ENTRIES}`, async () => {
    for (let n = 0; n < MAX_ENTRIES + 40; n += 1) {
      now += 1;
      report(`number ${n}`);
      if (n % 20 === 19) await keeper.flush();
    }
    await keeper.flush();
    const { entries } = await readLog(db);
    expect(entries).toHaveLength(MAX_ENTRIES);
    expect(entries[0]?.what).toBe(`number ${MAX_ENTRIES + 39}`);
    expect(entries.at(-1)?.what).toBe('number 40');
  });

  it('keeps only so many of what breaks in many ways at once', async () => {
    for (let n = 0; n < 5_000; n += 1) report(`way ${n}`);
    await keeper.flush();
    const { entries } = await readLog(db);
    expect(entries.map(({ what }) => what)).toContain('way 0');
    expect(entries.length).toBeLessThan(100);
  });

  it('keeps the newest runs, and so many of their polls', async () => {
    for (let n = 0; n < MAX_RUNS + 20; n += 1) {
      keeper.run(run(n, 1));
      await keeper.flush();
    }
    expect((await readLog(db)).runs.map(({ at }) => at)).toEqual(
      Array.from({ length: MAX_RUNS }, (_, n) => MAX_RUNS + 19 - n),
    );
    for (const at of [1_000, 1_001, 1_002]) keeper.run(run(at, MAX_POLLS - 150));
    keeper.run(run(1_003, 2 * MAX_POLLS));
    await keeper.flush();
    const { runs } = await readLog(db);
    expect(runs.map(({ at, polls }) => [at, polls.length])).toEqual([[1_003, MAX_POLLS]]);
  });

  it('lets go of what a full disk refuses, throws nothing, and goes on when there is room', async () => {
    const refuse = vi
      .spyOn(db, 'transaction')
      .mockImplementation(() => Promise.reject(new DOMException('full', 'QuotaExceededError')) as never);
    for (let n = 0; n < 1_000; n += 1) report('it broke off');
    keeper.run(run(1, 3));
    await expect(keeper.flush()).resolves.toBeUndefined();
    refuse.mockRestore();
    await reportApart(['there is room']);
    expect((await readLog(db)).entries.map(({ what }) => what)).toEqual(['there is room']);
  });

  it('throws nothing for an error whose own fields do', () => {
    const trap = Object.defineProperty({}, 'message', {
      get() {
        throw new Error('a trap');
      },
    });
    expect(() => report('it broke off', { thrown: { error: trap } })).not.toThrow();
  });

  it('is empty once it was cleared, also of what has waited', async () => {
    await reportApart(['one']);
    report('two');
    await keeper.clear();
    await keeper.flush();
    expect(await readLog(db)).toEqual({ entries: [], runs: [] });
  });
});

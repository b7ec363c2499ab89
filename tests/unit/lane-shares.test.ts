import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Weight } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { laneHeadlines } from '../../utils/store/lane';
import { FEW, sharesOf } from '../../utils/store/lane-shares';
import { removeSource } from '../../utils/store/sources';
import { addPolled, HOUR, NOW, poll } from './stories/stored';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const counting = (weight: Weight | undefined, many: number) =>
  Array.from({ length: many }, () => (weight ? { weight } : {}));

describe('the shares of the lane', () => {
  it('are none where all sources count the same, whatever that is', () => {
    expect(sharesOf([], 200)).toBeNull();
    for (const weight of [undefined, 'low', 'high'] as const) expect(sharesOf(counting(weight, 9), 200)).toBeNull();
  });

  it('give one that counts high about twice the room of another', () => {
    expect(sharesOf([...counting('high', 1), ...counting(undefined, 9)], 200)).toMatchObject({ high: 36, allHigh: 36 });
  });

  it('never hold more than the lane has room for, and a few for each in a crowd', () => {
    const shares = sharesOf([...counting('high', 100), ...counting(undefined, 200)], 200);
    expect(shares).toEqual({ low: FEW, high: FEW, allHigh: 100 });
    for (const highs of [1, 10, 299]) {
      const all = sharesOf([...counting('high', highs), ...counting(undefined, 300 - highs)], 200);
      expect(all?.allHigh).toBeLessThanOrEqual(200);
    }
  });
});

describe('the lane', () => {
  let db: Database;
  beforeEach(async () => {
    vi.stubGlobal('navigator', { onLine: true });
    db = openDatabase(`test-${Math.random()}`);
    await addPolled(db, 'agency', 'weekly', 'paper');
    await fill('agency', 100, NOW);
    await fill('weekly', 10, NOW - 48 * HOUR);
    await fill('paper', 10, NOW - 24 * HOUR);
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await db.delete();
  });

  const fill = (source: string, many: number, newest: number) =>
    poll(
      db,
      source,
      Array.from({ length: many }, (_, n) => [`${source}${n}`, `خبر ${n} من ${source}`, newest - n * 60_000]),
    );
  const weigh = (source: string, weight: Weight | undefined) => db.sources.update(source as never, { weight });
  const lane = async (most = 40) => (await laneHeadlines(db, most)).map(({ id }) => String(id));
  const count = (ids: string[], source: string) => ids.filter((id) => id.startsWith(source)).length;

  it('runs what is newest, of whomever, while nobody has chosen', async () => {
    expect(count(await lane(), 'agency')).toBe(40);
  });

  it('runs the few newest of a source that counts low, and gives the room to the others', async () => {
    await weigh('agency', 'low');
    const ids = await lane();
    expect(ids.slice(0, 6)).toEqual(['agency0', 'agency1', 'agency2', 'agency3', 'agency4', 'paper0']);
    expect(ids).toHaveLength(FEW + 20);
  });

  it('keeps room for a source that counts high, behind what is newer', async () => {
    await weigh('weekly', 'high');
    const ids = await lane();
    expect(ids).toHaveLength(40);
    expect(count(ids, 'weekly')).toBe(10);
    expect(ids.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, n) => `agency${n}`));
    expect(ids.at(-1)).toBe('weekly9');
  });

  it('is full of a source that counts low where the others have nothing', async () => {
    await weigh('agency', 'low');
    await db.headlines.where('sourceId').noneOf(['agency']).delete();
    expect(await lane()).toHaveLength(40);
    for (const source of ['weekly', 'paper']) await removeSource(db, source as never, 1);
    expect(await lane()).toHaveLength(40);
  });

  it('tells a story by another source where the first to tell it counts low and has no room for it', async () => {
    await weigh('agency', 'low');
    for (const id of ['agency50', 'paper0']) await db.headlines.update(id as never, { storyId: 'agency50' as never });
    expect(await lane()).toContain('paper0');
  });

  it('changes by what is new and nothing else from one publication to the next', async () => {
    await weigh('agency', 'low');
    await weigh('weekly', 'high');
    const before = await lane();
    await poll(db, 'paper', [
      ['new', 'خبر جديد من paper', NOW + 1],
      ...Array.from({ length: 10 }, (_, n): [string, string, number] => [
        `paper${n}`,
        `خبر ${n} من paper`,
        NOW - 24 * HOUR - n * 60_000,
      ]),
    ]);
    expect(await lane()).toEqual(['new', ...before]);
  });
});

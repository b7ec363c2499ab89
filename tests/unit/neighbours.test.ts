import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { neighboursOf } from '../../utils/store/neighbours';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const source = (id: string, changes: Partial<Source> = {}): Source => ({
  id: id as SourceId,
  url: `https://${id}.example/`,
  title: id,
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
  ...changes,
});
const headline = (id: string, at: number, changes: Partial<Headline> = {}): Headline => ({
  id: id as HeadlineId,
  sourceId: 's1' as SourceId,
  title: id,
  url: null,
  publishedAt: at,
  at,
  place: 0,
  inLane: 1,
  ...changes,
});
const of = (sourceId: string, story?: string): Partial<Headline> => ({
  sourceId: sourceId as SourceId,
  ...(story ? { storyId: story as HeadlineId } : {}),
});

describe('the neighbours of a headline', () => {
  let db: Database;
  beforeEach(async () => {
    db = openDatabase(`test-${Math.random()}`);
    await db.sources.bulkAdd([
      source('s1'),
      source('s2'),
      source('muted', { mutedAt: 5 }),
      source('gone', { removedAt: 5 }),
    ]);
  });
  afterEach(() => db.delete());

  const around = async (id: string) => {
    const found = await db.headlines.get(id as HeadlineId);
    if (!found) throw new Error(`no ${id}`);
    const { previous, next } = await neighboursOf(db, found);
    return [previous?.headline.id ?? null, next?.headline.id ?? null];
  };

  it('are the newer one before it and the older one after it', async () => {
    await db.headlines.bulkAdd([headline('a', 30), headline('b', 20), headline('c', 10)]);
    expect(await around('a')).toEqual([null, 'b']);
    expect(await around('b')).toEqual(['a', 'c']);
    expect(await around('c')).toEqual(['b', null]);
  });

  it('keep the order of the source within one time, and lose none of two at one place', async () => {
    await db.headlines.bulkAdd([
      headline('x', 10),
      headline('y', 10, of('s2')),
      headline('z', 10, { place: -1 }),
      headline('w', 5),
    ]);
    const walked: (string | null)[] = ['y'];
    while (walked.at(-1)) walked.push((await around(walked.at(-1) ?? ''))[1] ?? null);
    expect(walked).toEqual(['y', 'x', 'z', 'w', null]);
    expect(await around('x')).toEqual(['y', 'z']);
  });

  it('are of sources that are shown, and no rule mutes them', async () => {
    await db.headlines.bulkAdd([
      headline('a', 50),
      headline('b', 40, of('muted')),
      headline('c', 30, of('gone')),
      headline('d', 20, { muted: true }),
      headline('e', 10),
    ]);
    expect(await around('a')).toEqual([null, 'e']);
    expect(await around('e')).toEqual(['a', null]);
  });

  it('hold each story once, where its first headline stands, and never the same story', async () => {
    await db.headlines.bulkAdd([
      headline('a', 60),
      headline('story-2', 50, of('s2', 'story-1')),
      headline('b', 40),
      headline('story-1', 30, of('s1', 'story-1')),
      headline('c', 20),
    ]);
    expect(await around('a')).toEqual([null, 'b']);
    expect(await around('b')).toEqual(['a', 'story-1']);
    // From another headline of a story one goes on from the place of the story.
    expect(await around('story-2')).toEqual(['b', 'c']);
  });

  it('go on from the entry of a story whose first headline is gone, also where the others are of one time', async () => {
    await db.headlines.bulkAdd([
      headline('a', 60),
      headline('story-3', 40, { ...of('s1', 'story-1'), place: 0 }),
      headline('story-2', 40, { ...of('s2', 'story-1'), place: -1 }),
      headline('b', 20),
    ]);
    expect(await around('a')).toEqual([null, 'story-2']);
    expect(await around('story-3')).toEqual(['a', 'b']);
  });

  it('are found behind as many others as there may be', async () => {
    const others = Array.from({ length: 70 }, (_, index) => headline(`m${index}`, 100 + index, of('s2', 'long')));
    await db.headlines.bulkAdd([...others, headline('first', 500), headline('last', 50)]);
    expect(await around('first')).toEqual([null, 'm0']);
    expect(await around('m69')).toEqual(['first', 'last']);
    expect(await around('last')).toEqual(['m0', null]);
  });
});

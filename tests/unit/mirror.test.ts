import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SourceId } from '../../utils/model/ids';
import { MIRROR_KEY, type Source } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { writeMirror } from '../../utils/store/mirror';
import { activeSources, polledSources } from '../../utils/store/queries';
import { readMirror, recover } from '../../utils/store/recover';
import { withoutSecrets } from '../../utils/store/secrets';
import { addSources, removeSource } from '../../utils/store/sources';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const source = (id: string, url: string): Source => ({
  id: id as SourceId,
  url,
  title: id,
  language: null,
  siteUrl: null,
  direction: null,
  addedAt: 1,
  removedAt: null,
});

describe('the mirror of the source list', () => {
  let db: Database;
  beforeEach(() => {
    fakeBrowser.reset();
    db = openDatabase(`test-${Math.random()}`);
  });
  afterEach(() => db.delete());

  it('brings every source back, due at once, where the database was lost', async () => {
    await recover(db, 1);
    await addSources(db, [source('a', 'https://a.example/'), source('b', 'https://b.example/?page=2')], 1);
    await writeMirror(db);
    await db.delete();
    await db.open();
    expect(await recover(db, 5)).toMatchObject({ sources: 2, incomplete: 0 });
    expect((await polledSources(db)).map(({ source: { url }, poll: { dueAt } }) => [url, dueAt])).toEqual([
      ['https://a.example/', 5],
      ['https://b.example/?page=2', 5],
    ]);
  });

  it('brings back no more than a person could have, of what a page process that was taken over has written there', async () => {
    const odd = [null, 7, { id: 'x' }, { id: 'y', url: 'https://*/' }];
    const named = { id: 'z', url: 'https://z.example/', articleHosts: ['*', 'z.example'] };
    const many = Array.from({ length: 12_000 }, () => null);
    await fakeBrowser.storage.local.set({ [MIRROR_KEY]: [...odd, named, ...many, named] });
    const mirror = await readMirror();
    expect(mirror?.map(({ id, articleHosts }) => [id, articleHosts])).toEqual([['z', ['z.example']]]);
  });

  it('does not bring back what was removed from a database that is still there', async () => {
    await recover(db, 1);
    await addSources(db, [source('a', 'https://a.example/')], 1);
    await writeMirror(db);
    await removeSource(db, 'a' as SourceId, 2);
    expect(await recover(db, 3)).toBeNull();
    expect(await activeSources(db)).toEqual([]);
  });

  it.each([
    ['https://a.example/feed?token=abc', 'https://a.example/feed?token='],
    ['https://a.example/feed?page=2&api_key=s3cret', 'https://a.example/feed?page=2&api_key='],
    ['https://a.example/feed?u=9f86d081884c7d659a2feaa0c55ad015', 'https://a.example/feed?u='],
    ['https://me:word@a.example/feed', 'https://a.example/feed'],
    ['https://a.example/feed?accessToken=abc', 'https://a.example/feed?accessToken='],
    ['https://a.example/feeds/9f86d081884c7d65/rss', 'https://a.example/feeds/rss'],
    ['https://a.example/feeds/9f86d081884c7d65.xml', 'https://a.example/feeds'],
    ['https://a.example/private-9f86d081884c7d659a2f/basic.ics', 'https://a.example/basic.ics'],
    ['https://a.example/private/0e5e1e1d-7c1b-4f0a-9b7e-51c2d3e4f5a6.rss', 'https://a.example/private'],
    ['https://a.example/rss/secret:abc/new', 'https://a.example/rss/new'],
    ['https://a.example/rss/secret%3Aabc/new', 'https://a.example/rss/new'],
    ['https://a.example/feed;sessionid=abc?page=2', 'https://a.example/?page=2'],
    ['https://a.example/feed?9f86d081884c7d659a2feaa0', 'https://a.example/feed'],
    ['https://a.example/feed?id=0e5e1e1d-7c1b-4f0a-9b7e-51c2d3e4f5a6', 'https://a.example/feed?id='],
    ['https://a.example/?of=https%3A%2F%2Fme%3Aword%40b.example%2Ffeed', 'https://a.example/?of='],
    ['https://a.example/?of=https%3A%2F%2Fb.example%2Ffeed%3Ftoken%3Dabc', 'https://a.example/?of='],
    ['https://a.example/feed?with_a_rather_long_parameter=1', 'https://a.example/feed?with_a_rather_long_parameter=1'],
    ['https://a.example/feed?the_token_of_the_subscriber=', 'https://a.example/feed?the_token_of_the_subscriber='],
    ['https://a.example/feed#access=abc', 'https://a.example/feed'],
    [
      'https://a.example/?of=https%3A%2F%2Fb.example%2Fnews-of-the-day%2Ffeed&x=a%20b',
      'https://a.example/?of=https%3A%2F%2Fb.example%2Fnews-of-the-day%2Ffeed&x=a%20b',
    ],
    [
      'https://a.example/2026/11/27/the-long-title-of-a-thing-2026.xml',
      'https://a.example/2026/11/27/the-long-title-of-a-thing-2026.xml',
    ],
    [
      'https://a.example/author/news-of-2026-in-brief?author=x',
      'https://a.example/author/news-of-2026-in-brief?author=x',
    ],
  ])('holds %s as %s', (url, mirrored) => {
    expect(withoutSecrets(source('a', url)).url).toBe(mirrored);
  });

  it('holds no address that a source led to, for that may have a secret as well', () => {
    const led = { ...source('a', 'https://a.example/'), declinedUrl: 'https://a.example/feed?token=abc' };
    expect(JSON.stringify(withoutSecrets(led))).not.toContain('abc');
  });

  it('says which source came back without its secret, and does not poll that one', async () => {
    await addSources(db, [source('a', 'https://a.example/?key=1'), source('b', 'https://b.example/?section=9')], 1);
    await writeMirror(db);
    await db.delete();
    await db.open();
    await recover(db, 5);
    expect((await activeSources(db)).map(({ id, incomplete }) => [id, incomplete])).toEqual([
      ['a', true],
      ['b', undefined],
    ]);
    expect((await polledSources(db)).map(({ source: { id } }) => id)).toEqual(['b']);
  });

  it.each([[null], ['text'], [[null, 1, { id: 'x' }, { id: 'y', title: '', url: 'javascript:alert(1)' }]]])(
    'is not believed where it was damaged: %j',
    async (stored) => {
      await fakeBrowser.storage.local.set({ [MIRROR_KEY]: stored });
      expect(await recover(db, 1)).toBeNull();
    },
  );

  it('is read before it is written where the database was deleted under a running background', async () => {
    await recover(db, 1);
    await addSources(db, [source('a', 'https://a.example/')], 1);
    await writeMirror(db);
    await db.delete();
    await db.open();
    await addSources(db, [source('b', 'https://b.example/')], 2);
    await writeMirror(db);
    expect((await activeSources(db)).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('is written only where it differs', async () => {
    await addSources(db, [source('a', 'https://a.example/')], 1);
    await writeMirror(db);
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await writeMirror(db);
    expect(write).not.toHaveBeenCalled();
  });
});

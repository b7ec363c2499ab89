import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { open } from '../../entrypoints/background/headlines';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { MessageSender } from '../../utils/platform/page';
import { type Database, openDatabase } from '../../utils/store/db';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const ID = 'h1' as HeadlineId;

describe('a headline that is opened in the reader', () => {
  let db: Database;
  const create = vi.spyOn(fakeBrowser.tabs, 'create');

  beforeEach(async () => {
    create.mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `ext:/${path}`);
    db = openDatabase(`test-${Math.random()}`);
    await db.headlines.add({
      id: ID,
      sourceId: 's1' as SourceId,
      title: 'عنوان',
      url: 'https://news.test/1',
      publishedAt: 1,
      at: 1,
      place: 0,
      inLane: 1,
      unread: 1,
    });
    await db.articles.add({ headlineId: ID, html: '<p>نص</p>' });
  });
  afterEach(async () => {
    vi.clearAllMocks();
    await db.delete();
  });

  const openFrom = async (incognito: boolean, id = ID): Promise<string | undefined> => {
    const tab = { id: 1, index: 0, windowId: 1, incognito, url: 'https://page.test/' };
    const sender = { url: 'https://page.test/', tab } as unknown as MessageSender;
    await open(fakeHouse(db), { id, where: 'reader' }, sender);
    return create.mock.calls.at(-1)?.[0]?.url;
  };

  it('from an ordinary window is read from then on', async () => {
    expect(await openFrom(false)).toBe('ext://reader.html?id=h1');
    expect((await db.marks.get(ID))?.readAt).toBeGreaterThan(0);
  });

  it('from a private one leaves no mark, and tells the reader to leave none', async () => {
    expect(await openFrom(true)).toBe('ext://reader.html?id=h1&private');
    expect(await db.marks.count()).toBe(0);
  });

  it('is none where a page has made up its id: no tab is opened and nothing is noted', async () => {
    expect(await openFrom(false, 'https://evil.test/' as HeadlineId)).toBeUndefined();
    expect(create).not.toHaveBeenCalled();
    expect(await db.marks.count()).toBe(0);
  });
});

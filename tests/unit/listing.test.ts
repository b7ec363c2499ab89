import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDocument } from '../../utils/formats';
import type { SourceId } from '../../utils/model/ids';
import { freshPollState, type Source } from '../../utils/model/source';
import { listDocument } from '../../utils/poll/listing';
import { type Database, openDatabase } from '../../utils/store/db';
import { saveListing } from '../../utils/store/polls';
import { addSources } from '../../utils/store/sources';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const SOURCE: Source = {
  id: 's1' as SourceId,
  url: 'https://orchard.example/feed',
  title: 'بستان',
  language: null,
  siteUrl: null,
  direction: null,
  addedAt: 0,
  removedAt: null,
};

const feed = (item: string) =>
  parseDocument(
    new TextEncoder().encode(
      `<rss><channel><title>بستان</title><item><title>قطاف الزيتون يبدأ مبكرا</title><guid>1</guid>${item}</item></channel></rss>`,
    ),
    { url: SOURCE.url },
  );

describe('a document on its way into the store', () => {
  let db: Database;
  const save = async (item: string, now: number) =>
    saveListing(db, SOURCE.id, await listDocument(feed(item), SOURCE, now), () => freshPollState(SOURCE.id, now));

  beforeEach(async () => {
    db = openDatabase(`test-${Math.random()}`);
    await addSources(db, [SOURCE], 1);
  });
  afterEach(() => db.delete());

  it('keeps the details of its items, and no key for what there is none of', async () => {
    await save('<author>a@b.example (سلمى)</author><category>زراعة</category><enclosure url="/1.mp3"/>', 10);
    const [headline] = await db.headlines.toArray();
    expect(headline).toMatchObject({
      author: 'سلمى',
      categories: ['زراعة'],
      enclosures: [{ url: 'https://orchard.example/1.mp3' }],
    });
    expect(headline).not.toHaveProperty('thumbnail');
  });

  it.each([
    [
      'plain text of markup',
      '<description>&lt;p&gt;بدأ &lt;b&gt;القطاف&lt;/b&gt; اليوم.&lt;/p&gt;</description>',
      'بدأ القطاف اليوم.',
    ],
    ['nothing where it says nothing', '', undefined],
    ['nothing where it only says the title again', '<description>قطاف الزيتون يبدأ مبكّرًا</description>', undefined],
    [
      'nothing where the article itself comes with it',
      `<description>تمهيد</description><content:encoded>${'نص المقال كله. '.repeat(40)}</content:encoded>`,
      undefined,
    ],
  ])('keeps of what the source says beside the title %s', async (_, item, teaser) => {
    await save(item, 10);
    expect((await db.headlines.toArray()).map((headline) => headline.teaser)).toEqual([teaser]);
  });

  it('keeps a few lines of a long one, and does not write it again', async () => {
    await save(`<description>${'بدأ القطاف. '.repeat(400)}</description>`, 10);
    const [first] = await db.headlines.toArray();
    expect(first?.teaser?.length).toBeLessThanOrEqual(301);
    await save('<description>قبل ساعة: بدأ القطاف.</description>', 20);
    expect(await db.headlines.toArray()).toMatchObject([{ teaser: first?.teaser }]);
  });

  it('says what format the source was', async () => {
    await save('', 10);
    expect((await db.sources.get(SOURCE.id))?.format).toBe('rss');
  });

  it('is written again where nothing but a detail has changed', async () => {
    await save('<category>زراعة</category>', 10);
    let writes = 0;
    db.headlines.hook('updating', () => {
      writes += 1;
    });
    await save('<category>زراعة</category>', 20);
    expect(writes).toBe(0);
    await save('<category>زراعة</category><category>زيتون</category>', 30);
    expect(writes).toBe(1);
    expect((await db.headlines.toArray())[0]?.categories).toEqual(['زراعة', 'زيتون']);
  });

  it('dates no headline later than it was seen', async () => {
    await save('<pubDate>2031-01-01</pubDate>', Date.parse('2030-12-31T20:00:00Z'));
    const [headline] = await db.headlines.toArray();
    expect(headline).toMatchObject({
      at: Date.parse('2030-12-31T20:00:00Z'),
      publishedAt: Date.parse('2031-01-01T00:00:00Z'),
    });
  });

  it('trusts no date more than a year ahead', async () => {
    await save('<pubDate>2062-01-01</pubDate>', Date.parse('2026-01-01T00:00:00Z'));
    const [headline] = await db.headlines.toArray();
    expect(headline).toMatchObject({ at: Date.parse('2026-01-01T00:00:00Z'), publishedAt: null });
  });
});

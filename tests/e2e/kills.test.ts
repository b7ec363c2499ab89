/** The whole browser killed while it polls and writes: what was committed is there afterwards, and nothing half-written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable, setSetting } from '../../scripts/browsers/shareet';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import type { Article, Headline } from '../../utils/model/headline';
import { rssWith } from './faults';
import { addSource, BROWSERS, openSession, publishedTitles, type Session } from './session';
import { startTestServer, type TestServer } from './test-server';

/** Kills in all, shared out between the browsers. */
const KILLS = Number(process.env.KILLS ?? 10);
const BATCH = 12;
const LONG_TEXT = 'نص الخبر كما جاء من مصدره، وفيه ما يكفي من الكلام ليُعدّ مقالاً كاملاً. '.repeat(20);

/** Each edition has a batch of headlines of its own, every one with its article: a poll commits all of it or nothing. */
const edition = (number: number): string =>
  rssWith(
    Array.from({ length: BATCH }, (_, index) => ({
      title: `طبعة ${number}: خبر ${index}`,
      content: `<p>${LONG_TEXT}</p><p>${number}</p>`,
    })),
  );

const editionOf = ({ title }: Headline): number => Number(/\d+/.exec(title)?.[0]);
/** Editions that are looked at, back from the newest: the store lets go of what a source dropped thousands ago. */
const RECENT = 50;
const recentOf = (headlines: readonly Headline[]): Headline[] => {
  const newest = Math.max(0, ...headlines.map(editionOf));
  return headlines.filter((headline) => editionOf(headline) > newest - RECENT);
};

describe.each(BROWSERS)('kills of %s in mid-write', (name) => {
  let session: Session;
  let server: TestServer;
  let served = 0;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/growing.xml', (_, response) => {
      served += 1;
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(edition(served));
    });
    session = await openSession(name);
    // The shortest there is, so that nearly every moment is a moment of writing.
    await setSetting(session.options, 'poll.seconds', 0.2);
    await addSource(session, server.url('/growing.xml'));
    // Chromium writes its own preferences, which hold the granted hosts, every ten seconds, and when it is closed.
    await session.restart('close');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const readAll = async (): Promise<{ headlines: Headline[]; articles: Article[] }> => ({
    headlines: await readTable<Headline>(session.options, 'headlines'),
    articles: await readTable<Article>(session.options, 'articles'),
  });

  const share = Math.ceil(KILLS / BROWSERS.length);
  it.each(Array.from({ length: share }, (_, index) => index + 1))('loses nothing in kill %i', async (kill) => {
    const servedBefore = served;
    await waitUntil('a poll under way', async () => served > servedBefore + 1, { periodMs: 5 });
    const committed = recentOf((await readAll()).headlines).map(({ id }) => id);
    // Another moment of the write each time.
    await sleep(kill * 7);
    await session.restart('crash');

    const { headlines, articles } = await readAll();
    const kept = new Set(headlines.map(({ id }) => id));
    expect(committed.filter((id) => !kept.has(id))).toEqual([]);
    const sizes = new Map<number, number>();
    for (const headline of recentOf(headlines))
      sizes.set(editionOf(headline), (sizes.get(editionOf(headline)) ?? 0) + 1);
    expect([...sizes.values()].filter((size) => size !== BATCH)).toEqual([]);
    const withArticle = new Set(articles.map(({ headlineId }) => headlineId));
    expect(recentOf(headlines).filter(({ id }) => !withArticle.has(id))).toEqual([]);
  });

  it('goes on polling by itself afterwards, and shows what is newest', async () => {
    const servedBefore = served;
    await waitUntil('the next poll', async () => served > servedBefore + 2, { timeoutMs: 90_000 });
    expect((await publishedTitles(session)).length).toBeGreaterThan(0);
  });
});

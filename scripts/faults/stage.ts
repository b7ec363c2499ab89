/** A browser with the build in it, and sources that change when they are told to. */
import type { SourceId } from '../../utils/model/ids';
import type { BrowserName } from '../browsers/browser';
import { addSource, openSession, publishedTitles, type Session, type SessionOptions } from '../browsers/session';
import { setSetting } from '../browsers/shareet';
import { type Handler, startTestServer, type TestServer } from '../browsers/test-server';
import { waitUntil } from '../browsers/wait';
import { ARTICLE, rssWith } from './answers';
import { startEditions } from './editions';

export interface Stage {
  browserName: BrowserName;
  session: Session;
  server: TestServer;
  sources: SourceId[];
  /** Lets every source have a new edition; answers the titles of all that is then new. */
  issue(): string[];
  /** What will be in every title of the next edition, and in none so far. */
  nextMark(): string;
  /** Lets every source answer by `handler` from now on; with its editions again where there is none. */
  answerBy(handler: Handler | null): void;
  /** Waits until all of `titles` are published; answers how long it took. */
  waitFor(titles: readonly string[], timeoutMs?: number): Promise<number>;
  close(): Promise<void>;
}

export interface Setting {
  sources?: number;
  pollSeconds?: number;
}

export async function openStage(
  name: BrowserName,
  options: SessionOptions,
  { sources: count = 1, pollSeconds = 1 }: Setting = {},
): Promise<Stage> {
  const server = await startTestServer();
  const numbers = Array.from({ length: count }, (_, index) => index);
  const titlesOf = startEditions(count);
  let edition = 1;
  let instead: Handler | null = null;
  for (const number of numbers) {
    server.serve(`/${number}.xml`, (request, response) => {
      if (instead) return instead(request, response);
      const items = titlesOf(number, edition).map((title) => ({ title, content: `<p>${ARTICLE}</p><p>${title}</p>` }));
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rssWith(items, `مصدر ${number}`));
    });
  }
  const session = await openSession(name, options);
  await setSetting(session.options, 'language', 'en');
  await setSetting(session.options, 'poll.seconds', pollSeconds);
  const sources: SourceId[] = [];
  for (const number of numbers)
    sources.push((await addSource(session, server.url(`/${number}.xml`, `s${number}.test`))) as SourceId);
  return {
    browserName: name,
    session,
    server,
    sources,
    issue() {
      edition += 1;
      return numbers.flatMap((number) => titlesOf(number, edition));
    },
    nextMark: () => `طبعة ${edition + 1}:`,
    answerBy(handler) {
      instead = handler;
    },
    async waitFor(titles, timeoutMs = 90_000) {
      const startedAt = Date.now();
      await waitUntil(
        'the new edition to be shown',
        async () => {
          const published = new Set(await publishedTitles(session));
          return titles.every((title) => published.has(title));
        },
        { timeoutMs, periodMs: 200 },
      );
      return Date.now() - startedAt;
    },
    async close() {
      await session.close();
      await server.close();
    },
  };
}

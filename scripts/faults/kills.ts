/** The whole browser killed while it polls and writes: what was committed is there afterwards, and nothing half-written. */
import type { Article, Headline } from '../../utils/model/headline';
import type { BrowserName } from '../browsers/browser';
import { addSource, BROWSERS, openSession, publishedTitles, type Session } from '../browsers/session';
import { readTable, setSetting } from '../browsers/shareet';
import { startTestServer } from '../browsers/test-server';
import { sleep, waitUntil } from '../browsers/wait';
import { ARTICLE, rssWith } from './answers';
import { type Fault, startTally, type Trial } from './fault';
import { repeated } from './ledger';

const BATCH = 12;

/** Each edition has a batch of headlines of its own, every one with its article: a poll commits all of it or nothing. */
const edition = (number: number): string =>
  rssWith(
    Array.from({ length: BATCH }, (_, index) => ({
      title: `طبعة ${number}: خبر ${index}`,
      content: `<p>${ARTICLE}</p><p>${number}</p>`,
    })),
  );

const editionOf = ({ title }: Headline): number => Number(/\d+/.exec(title)?.[0]);
/** Editions that are looked at, back from the newest: the store lets go of what a source dropped thousands ago. */
const RECENT = 50;
const recentOf = (headlines: readonly Headline[]): Headline[] => {
  const newest = Math.max(0, ...headlines.map(editionOf));
  return headlines.filter((headline) => editionOf(headline) > newest - RECENT);
};

export interface Killing {
  /** Kills the browser in a write, another moment of it each time, and starts it again. */
  kill(moment: number): Promise<Trial>;
  /** Waits until it polls by itself; answers what it then shows. */
  goOn(): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser that writes nearly all the time. */
export async function startKilling(name: BrowserName, extensionFolder: string): Promise<Killing> {
  const server = await startTestServer();
  let served = 0;
  server.serve('/growing.xml', (_, response) => {
    served += 1;
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(edition(served));
  });
  const session = await openSession(name, { extensionFolder });
  // The shortest there is, so that nearly every moment is a moment of writing.
  await setSetting(session.options, 'poll.seconds', 0.2);
  await addSource(session, server.url('/growing.xml'));
  // Chromium writes its own preferences, which hold the granted hosts, every ten seconds, and when it is closed.
  await session.restart('close');

  return {
    async kill(moment) {
      const servedBefore = served;
      await waitUntil('a poll under way', async () => served > servedBefore + 1, { periodMs: 5, timeoutMs: 90_000 });
      const committed = recentOf(await readTable<Headline>(session.options, 'headlines'));
      await sleep((moment % 100) * 7);
      await session.restart('crash');
      return compare(committed, session);
    },
    async goOn() {
      const servedBefore = served;
      await waitUntil('the next poll', async () => served > servedBefore + 2, { timeoutMs: 90_000 });
      return publishedTitles(session);
    },
    async close() {
      await session.close();
      await server.close();
    },
  };
}

async function compare(committed: readonly Headline[], session: Session): Promise<Trial> {
  const headlines = await readTable<Headline>(session.options, 'headlines');
  const articles = await readTable<Article>(session.options, 'articles');
  const recent = recentOf(headlines);
  const kept = new Set(headlines.map(({ id }) => id));
  const withArticle = new Set(articles.map(({ headlineId }) => headlineId));
  const sizes = new Map<number, number>();
  for (const each of recent) sizes.set(editionOf(each), (sizes.get(editionOf(each)) ?? 0) + 1);
  const gone = committed.filter(({ id }) => !kept.has(id)).map(({ title }) => `${title} is gone`);
  const half = [...sizes].filter(([, size]) => size < BATCH).map(([number]) => `edition ${number} is half written`);
  const bare = recent.filter(({ id }) => !withArticle.has(id)).map(({ title }) => `${title} has lost its article`);
  const more = [...sizes].filter(([, size]) => size > BATCH).map(([number]) => `edition ${number} is there twice`);
  const shown = await publishedTitles(session);
  const twice = repeated(shown).map((title) => `${title} shown twice`);
  return {
    lost: [...gone, ...half, ...bare],
    twice: [...more, ...twice],
    back: 'started again, polls go on by themselves',
  };
}

/** Kills in all, shared out between the browsers. */
const KILLS = Number(process.env.KILLS ?? 200);

export const kills: Fault = async (browser, folder) => {
  const tally = startTally('the browser killed in mid-write', browser);
  const killing = await startKilling(browser, folder);
  try {
    for (let kill = 1; kill <= Math.ceil(KILLS / BROWSERS.length); kill += 1) {
      await tally.attempt(`kill ${kill}`, () => killing.kill(kill));
    }
    if ((await killing.goOn()).length === 0) tally.problems.push('nothing is shown at the end');
  } finally {
    await killing.close();
  }
  return [tally];
};

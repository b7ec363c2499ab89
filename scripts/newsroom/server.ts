/** The demo newsroom: a real little news server on loopback. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  atomFeed,
  DEMO_PAPER,
  type Edition,
  newsPage,
  type Paper,
  type PublishedItem,
  rssFeed,
  storyPage,
  tickerText,
} from './documents';
import { LATER_NEWS, type NewsItem } from './news';

export interface Newsroom {
  /** Origin of the server, with no slash at the end. */
  origin: string;
  port: number;
  /** Puts the next later headline first, and says which it was. */
  publishNext(): PublishedItem;
  /** The titles of the ticker line as it is now. */
  titles(): string[];
  close(): Promise<void>;
}

export interface NewsroomOptions {
  /** 0 for any free one. */
  port?: number;
  /** Milliseconds between two new headlines; 0 for none. */
  periodMs?: number;
  /** Name under which the server calls itself in its links. */
  host?: string;
  /** The whole origin by which the server calls itself, where something stands between it and who asks. */
  address?: string;
  /** Whose news it is: the demo's, unless there is another. */
  paper?: Paper;
  now?: () => number;
}

/** The newsroom's list never grows beyond this: the oldest headlines leave. */
const MAX_ITEMS = 40;
/** Between the headlines that the newsroom opens with, as if they had come in one by one. */
const OPENING_GAP_MS = 7 * 60_000;

const FORMS: Record<string, { contentType: string; write: (edition: Edition) => string }> = {
  '/': { contentType: 'text/html; charset=utf-8', write: newsPage },
  '/ticker.txt': { contentType: 'text/plain; charset=utf-8', write: tickerText },
  '/rss.xml': { contentType: 'application/rss+xml; charset=utf-8', write: rssFeed },
  '/atom.xml': { contentType: 'application/atom+xml; charset=utf-8', write: atomFeed },
};

export async function startNewsroom({
  port = 0,
  periodMs = 0,
  host = '127.0.0.1',
  address,
  paper = DEMO_PAPER,
  now = Date.now,
}: NewsroomOptions = {}): Promise<Newsroom> {
  const openedAt = now();
  let items: PublishedItem[] = paper.opening.map((item, index) => ({
    ...item,
    publishedAt: openedAt - index * OPENING_GAP_MS,
  }));
  let published = 0;
  let changedAt = openedAt;
  let origin = '';

  const publishNext = (): PublishedItem => {
    const item = nextItem(published, now());
    published += 1;
    items = [item, ...items].slice(0, MAX_ITEMS);
    changedAt = item.publishedAt;
    return item;
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://newsroom.invalid').pathname;
    const form = FORMS[path];
    const story = findStory(path, [paper.lead, ...items]);
    if (form) answer(request, response, form.contentType, form.write({ paper, origin, items }), changedAt);
    else if (story) answer(request, response, 'text/html; charset=utf-8', storyPage(paper, story), openedAt);
    else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('لا شيء هنا\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  origin = address ?? `http://${host}:${taken}`;
  const timer = periodMs > 0 ? setInterval(publishNext, periodMs) : undefined;

  return {
    origin,
    port: taken,
    publishNext,
    titles: () => items.map(({ title }) => title),
    close() {
      clearInterval(timer);
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** The later headlines go round; from the second round on a number keeps each one new. */
function nextItem(published: number, publishedAt: number): PublishedItem {
  const item = LATER_NEWS[published % LATER_NEWS.length] as NewsItem;
  const round = Math.floor(published / LATER_NEWS.length) + 1;
  if (round === 1) return { ...item, publishedAt };
  return { ...item, slug: `${item.slug}-${round}`, title: `${item.title} (تحديث ${round})`, publishedAt };
}

function findStory(path: string, items: readonly NewsItem[]): NewsItem | undefined {
  return items.find(({ slug }) => path === `/story/${slug}`);
}

/** Answers with validators, and with 304 where the client has this very document (RFC 9110, section 13). */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  contentType: string,
  body: string,
  changedAt: number,
): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const lastModified = new Date(changedAt).toUTCString();
  const knows = request.headers['if-none-match'];
  const isKnown = knows === undefined ? request.headers['if-modified-since'] === lastModified : knows.includes(etag);
  const validators = { etag, 'last-modified': lastModified, 'cache-control': 'no-cache' };
  if (isKnown) response.writeHead(304, validators).end();
  else response.writeHead(200, { ...validators, 'content-type': contentType }).end(body);
}

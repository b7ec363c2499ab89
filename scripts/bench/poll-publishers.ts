/** The publishers of the poll bench: 500 feeds under fifty host names on loopback, and the bytes that go over the wire. */
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { makeRandom } from '../../tests/fuzz/mutate';
import { makeFeed } from './feeds';
import { drawWord, inventWords } from './read-corpus';

/** Fewer for a quick look. */
export const SOURCES = Number(process.env.POLL_SOURCES ?? 500);
export const HEADLINES = 50;
const HOSTS = 50;

export interface Publishers {
  urls: string[];
  /** Whether answers carry an `ETag`, and a request that has it is answered by 304. */
  hasValidators: boolean;
  /** Bytes that connections have carried both ways, heads included, since it was last asked for. */
  takeBytes(): number;
  close(): Promise<void>;
}

/** Names under `localhost` are this very machine to the browser, without a resolver or a proxy between. */
const hostOf = (index: number): string => `n${index % HOSTS}.localhost`;

export async function startPublishers(): Promise<Publishers> {
  const random = makeRandom(SOURCES);
  const words = inventWords(40_000, random);
  // As unlike as the titles of a day are in truth.
  const titled = (): string => Array.from({ length: 9 }, () => drawWord(words, random)).join(' ');
  const feeds = Array.from({ length: SOURCES }, (_, seed) => {
    const body = makeFeed({ items: HEADLINES, fullContent: false, seed, titled });
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"` };
  });
  const wire = countWire();
  const server = createServer((request, response) => {
    const feed = feeds[Number(/\d+/.exec(request.url ?? '')?.[0])];
    if (!feed) response.writeHead(404).end();
    else answer(response, feed.body, publishers.hasValidators ? feed.etag : null, request.headers['if-none-match']);
  });
  server.on('connection', wire.add);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const publishers: Publishers = {
    urls: feeds.map((_, index) => `http://${hostOf(index)}:${port}/${index}.xml`),
    hasValidators: true,
    takeBytes: wire.take,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return publishers;
}

function answer(response: ServerResponse, body: Uint8Array, etag: string | null, known: string | undefined): void {
  const validators = etag ? { etag } : {};
  if (etag && known === etag) response.writeHead(304, validators).end();
  else
    response
      .writeHead(200, {
        'content-type': 'application/rss+xml; charset=utf-8',
        'content-length': body.byteLength,
        ...validators,
      })
      .end(body);
}

function countWire() {
  const open = new Set<Socket>();
  let closed = 0;
  let taken = 0;
  const carried = ({ bytesRead, bytesWritten }: Socket): number => bytesRead + bytesWritten;
  return {
    add: (socket: Socket): void => {
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        closed += carried(socket);
      });
    },
    take: (): number => {
      const all = [...open].reduce((sum, socket) => sum + carried(socket), closed);
      const since = all - taken;
      taken = all;
      return since;
    },
  };
}

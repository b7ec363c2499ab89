/** Serves the page of the lane bench on loopback, its script built for production. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../start/build';
import { makeTitles } from './feeds';

const FOLDER = `${ROOT}.output/bench/lane-page`;

export interface LaneServer {
  /** The address of the page with `count` headlines in `ticker`; of a site of its own, so that its process is fresh. */
  pageOf(ticker: string, count: number): string;
  close(): Promise<void>;
}

const PARAGRAPHS = makeTitles(40).map((title) => `<p>${title}. ${title}.</p>`);
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>.</title><main>${PARAGRAPHS.join('')}</main><script type="module" src="/main.js"></script></html>`;

export async function startLaneServer(): Promise<LaneServer> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'chrome125',
      modulePreload: false,
      rolldownOptions: {
        input: 'scripts/bench/lane-page/main.ts',
        output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' },
      },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://lane.test');
    if (pathname === '/') answer(response, 'text/html', PAGE);
    else
      readFile(join(FOLDER, basename(pathname))).then(
        (script) => answer(response, 'text/javascript', script),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let sites = 0;
  return {
    pageOf(ticker, count) {
      sites += 1;
      return `http://site${sites}.test:${port}/?ticker=${encodeURIComponent(ticker)}&count=${count}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const answer = (response: ServerResponse, type: string, body: string | Buffer): void =>
  void response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);

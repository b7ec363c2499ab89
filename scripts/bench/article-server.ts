/** A publisher on loopback: its feed, and an article without any script that stands under as many host names as are asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeFeed } from './feeds';
import { HEADLINES } from './page-extensions';

const SENTENCE =
  'The ferry to the northern islands left on time this morning with forty passengers, two goats and the season’s first mail.';
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour news</title>
<style>body { margin: 0; font: 17px/1.6 serif } header { padding: 16px; background: #eee } main { max-width: 45em; margin: auto }</style>
<header><h1>Harbour news</h1><nav><a href="#1">One</a> <a href="#2">Two</a></nav></header>
<main>${`<h2>Morning</h2>${`<p>${`${SENTENCE} `.repeat(4)}</p>`.repeat(4)}`.repeat(8)}</main></html>`;

export async function startArticleServer() {
  const server = createServer(({ url }, response) => {
    if (url === '/feed.xml')
      response
        .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
        .end(makeFeed({ items: HEADLINES, fullContent: false }));
    else if (url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(ARTICLE);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let sites = 0;
  return {
    feed: `http://127.0.0.1:${port}/feed.xml`,
    nextPage: () => {
      sites += 1;
      return `http://site${sites}.test:${port}/`;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A publisher on loopback: its feed, and an article without any script that stands under as many host names as are asked for. */
import { startTestServer } from '../browsers/test-server';
import { makeFeed } from './feeds';
import { HEADLINES } from './page-extensions';

const SENTENCE =
  'The ferry to the northern islands left on time this morning with forty passengers, two goats and the season’s first mail.';
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour news</title>
<style>body { margin: 0; font: 17px/1.6 serif } header { padding: 16px; background: #eee } main { max-width: 45em; margin: auto }</style>
<header><h1>Harbour news</h1><nav><a href="#1">One</a> <a href="#2">Two</a></nav></header>
<main>${`<h2>Morning</h2>${`<p>${`${SENTENCE} `.repeat(4)}</p>`.repeat(4)}`.repeat(8)}</main></html>`;

export async function startArticleServer() {
  const server = await startTestServer('127.0.0.1');
  const feed = makeFeed({ items: HEADLINES, fullContent: false });
  server.serve('/feed.xml', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(feed);
  });
  server.serve('/', ARTICLE);
  let sites = 0;
  return {
    feed: server.url('/feed.xml'),
    nextPage: () => {
      sites += 1;
      return server.url('/', `site${sites}.test`);
    },
    close: server.close,
  };
}

/** After a long sleep everything is overdue at once: all of it is polled, politely, across as many lives of the background as it takes. */
import { expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readPollStates } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { PollState, Source } from '../../utils/model/source';
import { BROWSERS, openSession } from './session';

const SOURCES = 300;
const HOSTS = 60;
const HOUR_MS = 3_600_000;
/** So many polls are under way at a time. */
const AT_ONCE = 6;
/** A run polls some ninety in twenty seconds, and one of them is killed. */
const ALL_POLLED_MS = 240_000;
const OUTCOMES_MS = 240_000;

const sourcesOf = (server: TestServer): Partial<Source>[] =>
  Array.from({ length: SOURCES }, (_, index) => ({
    id: `sleeper-${index}` as Source['id'],
    url: server.url(`/${index}.xml`, `s${index % HOSTS}.test`),
    title: `مصدر ${index}`,
    language: null,
    siteUrl: null,
    direction: null,
    addedAt: index,
    removedAt: null,
  }));

/** Puts sources into the store as an earlier life of the background left them: last polled long ago. */
const fallAsleep = (own: Tab, sources: Partial<Source>[], dueAt: number): Promise<void> =>
  own.evaluate(
    ({ rows, due }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shareet');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['sources', 'polls'], 'readwrite');
          for (const row of rows) {
            writing.objectStore('sources').put(row);
            writing.objectStore('polls').put({ sourceId: row.id, dueAt: due, awayDueAt: due, failures: 0 });
          }
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    { rows: sources, due: dueAt },
  );

it.concurrent.each(BROWSERS)(
  'polls all of 300 overdue sources once each, and one killed run does not stop it, in %s',
  async (name) => {
    const server = await startTestServer();
    const under = new Map<string, number>();
    let most = 0;
    let mostAtHost = 0;
    for (let index = 0; index < SOURCES; index++) {
      server.serve(`/${index}.xml`, (request, response) => {
        const host = request.headers.host ?? '';
        under.set(host, (under.get(host) ?? 0) + 1);
        mostAtHost = Math.max(mostAtHost, under.get(host) ?? 0);
        most = Math.max(
          most,
          [...under.values()].reduce((sum, count) => sum + count, 0),
        );
        setTimeout(() => {
          under.set(host, (under.get(host) ?? 1) - 1);
          response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rssWith([{ title: `خبر ${index}` }]));
        }, 100);
      });
    }
    const session = await openSession(name);
    try {
      await fallAsleep(session.options, sourcesOf(server), Date.now() - 3 * HOUR_MS);
      await session.restart('close');
      await waitUntil('the first polls', async () => server.requests.length > 20, { timeoutMs: 60_000 });
      await session.browser.stopBackground();
      const askedByThen = server.requests.length;
      await sleep(1000);
      expect(server.requests.length).toBeLessThan(askedByThen + 8);

      const polled = (): number => new Set(server.requests.map(({ path }) => path)).size;
      await waitUntil(`all ${SOURCES}, of which ${polled()} are polled`, async () => polled() === SOURCES, {
        timeoutMs: ALL_POLLED_MS,
      });
      // One that was being read when it was killed is put off, as one that kills is: by how long is drawn by lot.
      const isPutOff = ({ failures, dueAt, lastOutcome }: PollState) =>
        failures === 1 && dueAt > Date.now() && !lastOutcome;
      const hasOutcomes = async () => {
        const states = await readPollStates(session.options);
        const others = states.filter(({ lastOutcome }) => lastOutcome?.kind !== 'fresh');
        return states.length === SOURCES && others.length <= AT_ONCE && others.every(isPutOff);
      };
      await waitUntil('all outcomes', hasOutcomes, { timeoutMs: OUTCOMES_MS });
      // What was under way when the background was killed may have been asked twice; nothing else.
      expect(server.requests.length).toBeLessThanOrEqual(SOURCES + AT_ONCE);
      expect(mostAtHost).toBeLessThanOrEqual(2);
      expect(most).toBeLessThanOrEqual(AT_ONCE + AT_ONCE);
    } finally {
      await session.close();
      await server.close();
    }
  },
  ALL_POLLED_MS + OUTCOMES_MS + 60_000,
);

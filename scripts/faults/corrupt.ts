/** `storage.local` filled with what nobody has written there: the snapshot and the mirror of the source list. */
import { MIRROR_KEY } from '../../utils/model/source';
import { SNAPSHOT_KEY } from '../../utils/snapshot/shape';
import { shownInBar } from '../browsers/bar-view';
import type { Tab } from '../browsers/browser';
import { type Session, turnBarOn } from '../browsers/session';
import { sendCommand, setSetting } from '../browsers/shareet';
import { waitUntil } from '../browsers/wait';
import { type Fault, startTally, type Trial } from './fault';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';

declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

const HUGE = 4_000_000;
/** What stands in place of a value; functions get what was there as JSON. */
const GARBAGE: Record<string, (json: string) => unknown> = {
  null: () => null,
  'a number': () => 7,
  'a boolean': () => true,
  'a text': () => 'شريط',
  'an empty text': () => '',
  'an empty list': () => [],
  'an empty object': () => ({}),
  'a list of wrong things': () => [null, 1, 'x', [], {}, { id: 5, title: {}, url: 'javascript:alert(1)' }],
  'deep nesting': () => JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
  'its own text': (json) => json,
  'half of its text': (json) => json.slice(0, json.length / 2),
  'four megabytes': () => 'ش'.repeat(HUGE / 2),
  'half of its parts': (json) => halved(JSON.parse(json)),
  'wrong things in all its parts': (json) => inEach(JSON.parse(json), () => ({ wrong: [null] })),
  'null in all its parts': (json) => inEach(JSON.parse(json), () => null),
  'headlines that are none': (json) => withHeadlines(json, [null, 1, 'x', [], {}]),
  'headlines with wrong parts': (json) =>
    withHeadlines(json, [{ id: {}, title: 5, dir: 'up', lang: [], source: null, url: 7, at: 'soon' }]),
  'ten thousand headlines': (json) =>
    withHeadlines(
      json,
      Array.from({ length: 10_000 }, (_, index) => ({
        id: `x${index}`,
        title: 'لا شيء',
        dir: 'rtl',
        source: 'x',
        at: 0,
      })),
    ),
};

const inEach = (value: object, change: (part: unknown, index: number) => unknown): unknown =>
  Array.isArray(value)
    ? value.map(change)
    : Object.fromEntries(Object.entries(value).map(([key, part], index) => [key, change(part, index)]));
const halved = (value: object): unknown =>
  Array.isArray(value)
    ? value.slice(0, value.length / 2)
    : Object.fromEntries(Object.entries(value).filter((_, index) => index % 2 === 0));
const withHeadlines = (json: string, headlines: unknown[]): unknown => {
  const value = JSON.parse(json);
  return Array.isArray(value) ? headlines : { ...value, headlines };
};

const read = (own: Tab, key: string): Promise<string> =>
  own.evaluate(async (name) => JSON.stringify((await chrome.storage.local.get(name))[name]) ?? '', key);

/** With a bar and a popup that are open meanwhile. */
interface Watched {
  stage: Stage;
  page: Tab;
  popup: Tab;
}

async function corruptSnapshot({ stage, page, popup }: Watched, write: (own: Tab) => Promise<void>): Promise<Trial> {
  const { session } = stage;
  const before = await readLedger(session.options);
  await write(session.options);
  const ms = await stage.waitFor(stage.issue());
  const mark = stage.nextMark().replace(/\d+/, (number) => String(Number(number) - 1));
  await page.show();
  await waitForNews(page, mark);
  await popup.show();
  await waitForNewsInPopup(popup, mark);
  const lost = missingFrom(before, await readLedger(session.options));
  return { lost, twice: await shownTwice(session.options), back: 'published anew; bar and popup follow', ms };
}

/** Headlines come into view one after the other: as long as one takes from edge to edge. */
async function waitForNews(page: Tab, mark: string): Promise<void> {
  let shown: readonly { title: string }[] | null = null;
  const isNew = async () => {
    shown = await shownInBar(page);
    return shown?.some(({ title }) => title.includes(mark));
  };
  await waitUntil('the news in the bar', isNew, { timeoutMs: 45_000 }).catch((problem: Error) => {
    throw new Error(`${problem.message}; it shows ${JSON.stringify(shown)}`);
  });
}

/** A list that is being read does not move under the eyes: it offers what has come behind a button. */
async function waitForNewsInPopup(popup: Tab, mark: string): Promise<void> {
  const isThere = () => popup.evaluate((text) => document.body.textContent.includes(text), mark);
  const isNew = async () => {
    if (await isThere()) return true;
    await popup.page.click('[data-action=arrivals]');
    return isThere();
  };
  await waitUntil('the news in the popup', isNew, { timeoutMs: 45_000 }).catch(async (problem: Error) => {
    const said = await popup.evaluate(() => document.body.textContent);
    throw new Error(`${problem.message}; it says: ${said.slice(0, 600)}`, { cause: problem.cause });
  });
}

async function corruptMirror({ stage: { session } }: Watched, write: (own: Tab) => Promise<void>): Promise<Trial> {
  const before = await readLedger(session.options);
  // What cleared the storage of the snapshot has cleared it of the mirror too.
  if (!(await read(session.options, MIRROR_KEY))) await startAgain(session);
  const whole = await waitUntil('a mirror', async () => (await read(session.options, MIRROR_KEY)) || null);
  await write(session.options);
  const startedAt = Date.now();
  await startAgain(session);
  await waitUntil('the mirror', async () => (await read(session.options, MIRROR_KEY)) === whole);
  const lost = missingFrom(before, await readLedger(session.options));
  const ms = Date.now() - startedAt;
  return { lost, twice: await shownTwice(session.options), back: 'written again at the next start', ms };
}

async function startAgain({ browser, options }: Session): Promise<void> {
  await browser.stopBackground();
  await sendCommand(options, 'find.progress', {});
}

export const corrupt: Fault = async (browser, extensionFolder) => {
  const stage = await openStage(browser, { extensionFolder }, { sources: 2 });
  const snapshots = startTally('the snapshot in storage.local corrupted', browser);
  const mirrors = startTally('the mirror in storage.local corrupted', browser);
  try {
    stage.server.serve('/page.html', '<!doctype html><title>page</title><p>page</p>');
    await turnBarOn(stage.session);
    await setSetting(stage.session.options, 'lane.speed', 17);
    const page = await stage.session.browser.openPage(stage.server.url('/page.html', 'elsewhere.test'));
    const watched = { stage, page, popup: await stage.session.browser.openOwnPage('popup.html') };
    for (const [tally, key, trial] of [
      [snapshots, SNAPSHOT_KEY, corruptSnapshot],
      [mirrors, MIRROR_KEY, corruptMirror],
    ] as const) {
      for (const [what, make] of Object.entries(GARBAGE)) {
        const write = async (own: Tab): Promise<void> => {
          const garbage = make(await read(own, key));
          await own.evaluate((items) => chrome.storage.local.set(items), { [key]: garbage });
        };
        await tally.attempt(what, () => trial(watched, write));
      }
      const remove = (own: Tab): Promise<void> => own.evaluate((name) => chrome.storage.local.remove(name), key);
      await tally.attempt('removed', () => trial(watched, remove));
      const clear = (own: Tab): Promise<void> => own.evaluate(() => chrome.storage.local.clear());
      await tally.attempt('all of it cleared', () => trial(watched, clear));
    }
  } finally {
    await stage.close();
  }
  return [snapshots, mirrors];
};

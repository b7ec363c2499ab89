/** Two windows and forty tabs that act at once. */
import type { Mark } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import { clickInBar, shownInBar } from '../browsers/bar-view';
import type { Tab } from '../browsers/browser';
import { turnBarOn } from '../browsers/session';
import { readSnapshot, readTable, sendCommand, setSetting } from '../browsers/shareet';
import { sleep, waitUntil } from '../browsers/wait';
import { type Fault, startTally, type Trial } from './fault';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';

const TABS = 40;
/** Pages of the extension, each of which sends its wishes as fast as they are answered. */
const PAGES = 8;
const WISHES = 12;
/** Bars that are clicked in. */
const CLICKED = 6;
const PATIENCE_MS = 120_000;
/** In which all the bars have to follow. */
const FOLLOW_MS = 60_000;
/** In which a bar in front follows. */
const TURN_MS = 300;

interface Crowd {
  bars: Tab[];
  /** Half of them in a window of their own. */
  pages: Tab[];
  second: Tab;
}

async function gather({ session: { browser }, server }: Stage): Promise<Crowd> {
  server.serve('/page.html', '<!doctype html><title>page</title><p>page</p>');
  const second = await browser.openOwnPage('options.html', 'window');
  const bars: Tab[] = [];
  for (let index = 0; index < TABS; index += 1) {
    // Those after the twentieth in the window that has come up last.
    if (index === TABS / 2) await second.show();
    bars.push(await browser.openPage(server.url('/page.html', `t${index}.test`)));
  }
  const pages: Tab[] = [];
  for (let index = 0; index < PAGES; index += 1) pages.push(await browser.openOwnPage('popup.html', 'behind'));
  return { bars, pages, second };
}

/** What a page of its own wishes, one after the other. */
async function wish(page: Tab, ids: readonly HeadlineId[], sourceHeadline: HeadlineId): Promise<void> {
  for (const id of ids) {
    await sendCommand(page, 'headline.save', { id, isSaved: true });
    await sendCommand(page, 'headlines.read', { ids: [id], isRead: true });
  }
  await sendCommand(page, 'headline.muteSource', { id: sourceHeadline, isMuted: true });
  await sendCommand(page, 'sources.refresh', {});
  await sendCommand(page, 'headline.muteSource', { id: sourceHeadline, isMuted: false });
}

/** Real clicks in some of the bars, one tab in front after the other; answers how many found their headline, which runs. */
async function clickBars(bars: readonly Tab[]): Promise<number> {
  let clicks = 0;
  for (const bar of bars.slice(0, CLICKED)) {
    await bar.show();
    const shown = (await shownInBar(bar)) ?? [];
    const middle = shown[Math.floor(shown.length / 2)];
    if (!middle) continue;
    await clickInBar(bar, middle.id)
      .then(() => (clicks += 1))
      .catch(() => undefined);
  }
  return clicks;
}

async function actAtOnce(stage: Stage, { bars, pages, second }: Crowd): Promise<Trial> {
  const { session } = stage;
  const before = await readLedger(session.options);
  const shown = (await readSnapshot(session.options))?.headlines ?? [];
  const [firstOf] = shown;
  if (!firstOf) throw new Error('nothing is shown');
  const ids = shown.map(({ id }) => id);
  const shares = pages.map((_, index) => ids.slice(index * WISHES, (index + 1) * WISHES));
  const startedAt = Date.now();
  let clicks = 0;
  await inTime({
    ...Object.fromEntries(
      pages.map((page, index) => [`the wishes of page ${index + 1}`, wish(page, shares[index] ?? [], firstOf.id)]),
    ),
    'the speed': changeSettings(session.options, 'lane.speed', [5, 9, 13, 6, 11]),
    'the size of type': changeSettings(second, 'lane.fontSize', [14, 18, 15, 20, 16]),
    'the clicks': clickBars(bars).then((count) => {
      if (count === 0) throw new Error('no bar could be clicked in');
      clicks = count;
    }),
  });
  const ms = Date.now() - startedAt;
  const marks = new Map((await readTable<Mark>(session.options, 'marks')).map((mark) => [mark.headlineId, mark]));
  const wished = shares.flat();
  const unwritten = wished
    .filter((id) => !marks.get(id)?.savedAt || !marks.get(id)?.readAt)
    .map((id) => `${id} not saved`);
  const settings = new Map(
    (await readTable<{ key: string; value: unknown }>(session.options, 'settings')).map(({ key, value }) => [
      key,
      value,
    ]),
  );
  if (settings.get('lane.speed') !== 11 || settings.get('lane.fontSize') !== 16) unwritten.push('a setting');
  const was = new Map([...before].filter(([name]) => !/^(setting|mark of) /.test(name)));
  const lost = [
    ...unwritten,
    ...missingFrom(was, await readLedger(session.options)),
    ...(await differing(stage, bars)),
  ];
  const back = `every wish carried out (${wished.length * 2} and more, ${clicks} clicks in bars), every bar like the snapshot`;
  return { lost, twice: await shownTwice(session.options), back, ms };
}

/** Waits for all of `works`; throws with the names of those that take too long. */
async function inTime(works: Record<string, Promise<unknown>>): Promise<void> {
  const waiting = new Set(Object.keys(works));
  const all = Promise.all(Object.entries(works).map(([name, work]) => work.then(() => waiting.delete(name))));
  const overdue = sleep(PATIENCE_MS).then(() =>
    Promise.reject(new Error(`not answered in ${PATIENCE_MS} ms: ${[...waiting].join(', ')}`)),
  );
  await Promise.race([all, overdue]);
}

async function changeSettings(
  options: Tab,
  key: 'lane.speed' | 'lane.fontSize',
  values: readonly number[],
): Promise<void> {
  for (const value of values) await setSetting(options, key, value);
}

/** The bars that show something that is not in the snapshot, or in another size of type, once the newest is published. */
async function differing(stage: Stage, bars: readonly Tab[]): Promise<string[]> {
  await stage.waitFor(stage.issue());
  await setSetting(stage.session.options, 'poll.seconds', 300);
  const wrong: string[] = [];
  const end = Date.now() + FOLLOW_MS;
  for (const [index, bar] of bars.entries()) {
    await bar.show();
    let difference: string | null = null;
    const isSame = async () => {
      difference = await differenceIn(bar, stage);
      return difference === null;
    };
    await waitUntil('the bar to be like the snapshot', isSame, { timeoutMs: Math.max(4_000, end - Date.now()) }).catch(
      () => wrong.push(`the bar in tab ${index + 1} is not like the snapshot: ${difference}`),
    );
  }
  return wrong;
}

/**
 * What a bar shows that the snapshot does not have, once it has begun anew, as it does when it is turned round: else what is in view
 * leaves it only as the lane moves, which takes long, and under a mouse it does not move.
 */
async function differenceIn(bar: Tab, { session: { options } }: Stage): Promise<string | null> {
  const direction = (await readSnapshot(options))?.lane.direction === 'rtl' ? 'ltr' : 'rtl';
  await setSetting(options, 'lane.direction', direction);
  await sleep(TURN_MS);
  const snapshot = await readSnapshot(options);
  const titles = new Set(snapshot?.headlines.map(({ title }) => title.trim()));
  const shown = (await shownInBar(bar)) ?? [];
  if (shown.length === 0) return 'it shows nothing';
  const strange = shown.find(({ title }) => !titles.has(title));
  if (strange) return strange.title;
  const size = await bar.evaluateInBar(
    (root) => getComputedStyle(root.querySelector('[data-id]') ?? root.host).fontSize,
  );
  return size === `${snapshot?.look.fontSize}px` ? null : `its type is ${size}`;
}

export const crowd: Fault = async (browser, extensionFolder) => {
  const stage = await openStage(browser, { extensionFolder }, { sources: 20 });
  const tally = startTally('two windows and forty tabs acting at once', browser);
  try {
    await turnBarOn(stage.session);
    const gathered = await gather(stage);
    await tally.attempt('once', () => actAtOnce(stage, gathered));
  } finally {
    await stage.close();
  }
  return [tally];
};

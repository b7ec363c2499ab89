/** `npm start`: Shareet in a real browser, with the demo newsroom or the given sources running along a page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shownInBar } from '../browsers/bar-view';
import { type ExtensionBrowser, launchBrowser, type Tab } from '../browsers/browser';
import { openOptions, readSnapshot, sendCommand, setSetting } from '../browsers/shareet';
import { sleep } from '../browsers/wait';
import { startNewsroom } from '../newsroom/server';
import { build } from './build';
import { Lap } from './lap';
import { readStartOptions, type StartOptions, USAGE, UsageProblem } from './options';
import { takePictures } from './pictures';
import { explainRefusal } from './refusal';
import { say } from './say';

const EXIT = { fine: 0, failed: 1, usage: 2, interrupted: 130 };
const LAP_LIMIT_MS = 120_000;
const LOOK_PERIOD_MS = 200;
const NEW_HEADLINE_MS = 6_000;
const POLL_SECONDS = 5;
/** Characters per second: the fastest a person may choose. */
const LAP_SPEED = 17;

/** Undone from last to first, also when the person interrupts. */
const toClose: (() => Promise<unknown>)[] = [];
/** Set once the person interrupts: whatever breaks after that breaks because everything is being closed. */
let interruption: Promise<void> | null = null;

/** Has `close` called at the end, whatever ends it; throws where that has come already. */
function closeAtEnd(close: () => Promise<unknown>): void {
  toClose.push(close);
  if (interruption) throw new Error('interrupted');
}

async function closeAll(): Promise<void> {
  for (const close of toClose.splice(0).reverse()) {
    await close().catch((problem: Error) => say(`closing: ${problem.message}`));
  }
}

async function start(options: StartOptions): Promise<number> {
  say(`building for ${options.browser}`);
  const extensionFolder = await build(options.browser);
  const newsroom = await startNewsroom({ periodMs: NEW_HEADLINE_MS });
  closeAtEnd(() => newsroom.close());
  say(`the demo newsroom is at ${newsroom.origin}`);
  const browser = await openBrowser(options, extensionFolder);
  const own = await openOptions(browser);
  await setSetting(own, 'language', 'ar');
  await setSetting(own, 'poll.seconds', POLL_SECONDS);
  if (options.once) await setSetting(own, 'lane.speed', LAP_SPEED);
  await setSetting(own, 'bar.where', 'all');
  const chosen = options.sources.length > 0 ? options.sources : [`${newsroom.origin}/`];
  if (!(await addSources(own, chosen))) return EXIT.failed;
  const page = await browser.openPage(`${newsroom.origin}/`);
  await page.show();
  say(options.once ? 'watching one lap of the bar' : 'the headlines run along the page; Ctrl-C ends');
  const seen = await watchBar(page, own, options.once ? LAP_LIMIT_MS : Number.POSITIVE_INFINITY);
  if (seen === 0) {
    say('the bar showed no headline');
    return EXIT.failed;
  }
  say(`pictures of bar, popup and reader are in ${await takePictures(browser, page, own)}`);
  return EXIT.fine;
}

async function openBrowser({ browser: name }: StartOptions, extensionFolder: string): Promise<ExtensionBrowser> {
  const profileFolder = await mkdtemp(join(tmpdir(), 'shareet-start-'));
  closeAtEnd(() => rm(profileFolder, { recursive: true, force: true, maxRetries: 5 }));
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  say(`opening ${name}${headless ? ' without a window, for there is no display' : ''}`);
  const browser = await launchBrowser(name, { extensionFolder, profileFolder, headless, language: 'ar' });
  closeAtEnd(() => browser.close());
  return browser;
}

/** Whether each source was taken; says why one was not. */
async function addSources(own: Tab, urls: readonly string[]): Promise<boolean> {
  let allTaken = true;
  for (const url of urls) {
    say(`adding ${url}`);
    const answer = await sendCommand(own, 'source.add', { url });
    if (answer.ok) continue;
    say(`${url} was refused: ${explainRefusal(answer.problem)}`);
    allTaken = false;
  }
  return allTaken;
}

/** Prints each headline as it first comes into view; ends after a lap or `limitMs`, and answers how many were seen. */
async function watchBar(page: Tab, own: Tab, limitMs: number): Promise<number> {
  const isEndless = limitMs === Number.POSITIVE_INFINITY;
  const end = Date.now() + limitMs;
  const lap = new Lap();
  while (Date.now() < end) {
    const listed = (await readSnapshot(own))?.headlines.map(({ id }) => id) ?? [];
    for (const { title } of lap.look((await shownInBar(page)) ?? [], listed)) console.log(title);
    if (lap.isOver && !isEndless) {
      say(`one lap is done: ${lap.seenCount} headlines`);
      return lap.seenCount;
    }
    await sleep(LOOK_PERIOD_MS);
  }
  say(`${limitMs / 1000} seconds are over before a whole lap: ${lap.seenCount} headlines`);
  return lap.seenCount;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!interruption) say('closing');
    interruption ??= closeAll();
  });
}

async function main(): Promise<number> {
  try {
    return await start(readStartOptions(process.argv.slice(2)));
  } catch (problem) {
    if (interruption) return EXIT.interrupted;
    if (!(problem instanceof UsageProblem)) throw problem;
    say(problem.message);
    process.stderr.write(`${USAGE}\n`);
    return EXIT.usage;
  } finally {
    await interruption;
    await closeAll();
  }
}

process.exitCode = await main();

/**
 * The page of the day: the bar as it ships, on an extension held in hand and a clock that goes as fast as it can be
 * followed. Everything that takes time in the lane goes by that clock; the browser around it is real.
 */
import { startBar } from '../../components/ticker/bar';
import height from '../../public/bar-36.css?inline';
import edge from '../../public/bar-bottom.css?inline';
import space from '../../public/bar-space.css?inline';
import { ARABIC, createFakeExtension, ENGLISH, type FakeExtension } from '../../tests/browser/fake-extension';
import { headlineOf } from '../../tests/browser/headlines';
import { createSeekableClock, type SeekableClock } from '../../tests/browser/seekable-clock';
import { BAR_TAG, type Snapshot, type SnapshotHeadline } from '../../utils/snapshot/shape';
import { makeTitles } from '../bench/feeds';

const MINUTE_MS = 60_000;
const PUBLICATIONS_AN_HOUR = 12;
const ARRIVALS_A_PUBLICATION = 7;
/** As many as a snapshot holds. */
const LIST = 200;

const TITLES = makeTitles(3_000);
const THEMES: Snapshot['look']['theme'][] = ['system', 'dark', 'contrast', 'light'];
const MODES: Snapshot['lane']['mode'][] = ['auto', 'crawl', 'step', 'auto', 'still', 'crawl'];

/** What has happened. */
export interface Tally {
  arrivals: number;
  seen: number;
  opened: number;
}

let extension: FakeExtension;
let clock: SeekableClock;
let tally: Tally = { arrivals: 0, seen: 0, opened: 0 };
/** Of all headlines that ever came. */
let identities = 0;
let list: SnapshotHeadline[] = [];

const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The newest first, each with an identity of its own; every fifth list loses one from its middle. */
function arrive(count: number): void {
  const fresh = Array.from({ length: count }, () => {
    identities += 1;
    return headlineOf(TITLES[identities % TITLES.length] ?? '', `arrival-${identities}`);
  });
  tally.arrivals += count;
  list = [...fresh, ...list].slice(0, LIST);
  if (identities % 5 === 0) list = list.toSpliced(Math.floor(list.length / 2), 1);
}

/** How the bar looks and moves in an hour of the day. */
const styleOf = (hour: number): Snapshot => {
  const base = hour % 7 === 5 ? ENGLISH : ARABIC;
  const theme = THEMES[hour % THEMES.length] ?? 'system';
  const mode = MODES[hour % MODES.length] ?? 'auto';
  return {
    ...base,
    lane: { ...base.lane, mode, charactersPerSecond: 3 + ((hour * 5) % 15) },
    look: { ...base.look, theme, fontSize: 13 + (hour % 5) },
  };
};

/** What the bar has sent, which is kept by no one. */
function countSent(): void {
  for (const { command, payload } of extension.sent.splice(0)) {
    if (command === 'headlines.seen') tally.seen += payload.ids.length;
    if (command === 'headline.open') tally.opened += 1;
  }
}

/** The tally since the last call. */
function takeTally(): Tally {
  countSent();
  const taken = tally;
  tally = { arrivals: 0, seen: 0, opened: 0 };
  return taken;
}

/** Starts the bar, or a newer one in place of it, as an update of the extension does. */
async function start(): Promise<void> {
  if (extension) countSent();
  extension?.orphan();
  clock = createSeekableClock();
  extension = createFakeExtension({ ...ARABIC, headlines: list }, { clock });
  startBar(extension.options);
  await drawn();
}

/** After a sleep, headlines keep arriving and the lane goes through its laps. */
async function passHour(hour: number, sleepsMs: number): Promise<void> {
  if (sleepsMs > 0) clock.sleep(sleepsMs);
  for (let part = 0; part < PUBLICATIONS_AN_HOUR; part += 1) {
    arrive(ARRIVALS_A_PUBLICATION);
    extension.publish({ ...styleOf(hour), headlines: list });
    await drawn();
    clock.advance((60 / PUBLICATIONS_AN_HOUR) * MINUTE_MS);
  }
  countSent();
}

/** Always the same: for two measurings that can be compared. */
async function rest(): Promise<void> {
  list = TITLES.slice(0, LIST).map((title, index) => headlineOf(title, `rest-${index}`));
  await start();
  extension.publish({ ...ARABIC, look: { ...ARABIC.look, theme: 'light' }, headlines: list });
  await drawn();
  clock.advance(5 * MINUTE_MS);
  countSent();
  await drawn();
}

/** Where a button stands, or the first headline in view; px of the page. */
function find(what: 'button' | 'headline'): { x: number; y: number } | null {
  const root = document.querySelector(BAR_TAG)?.shadowRoot;
  const all = [...(root?.querySelectorAll(what === 'button' ? 'button' : '[data-id]') ?? [])];
  const boxes = all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect());
  const box = boxes.find(({ width, left, right }) => width > 0 && left > 0 && right < innerWidth);
  return box ? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } : null;
}

const page = { start, passHour, rest, find, passMinute: () => clock.advance(MINUTE_MS), takeTally };

declare global {
  var day: typeof page;
}
globalThis.day = page;

const sheet = new CSSStyleSheet();
sheet.replaceSync(height + edge + space);
document.adoptedStyleSheets = [sheet];

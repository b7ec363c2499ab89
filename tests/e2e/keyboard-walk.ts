/** A walk over a page with Tab or Shift+Tab, looking at everything that gets the focus. */
import type { Tab } from '../../scripts/browsers/browser';
import { sleep } from '../../scripts/browsers/wait';

export interface Stop {
  /** What it is, in a word that no language changes. */
  sign: string;
  /** What is wrong with it for whoever sees the page, or hears it. */
  problems: string[];
}

/** What the page keeps of a walk. */
interface Walk {
  walked: Set<Element>;
  before: Element | null;
}
type WalkedPage = typeof window & { walk: Walk };

/** More stops than any page has: a walk that does not come to an end is caught in something. */
const MOST_STOPS = 250;
/** How long a page may take to bring what got the focus into view. */
const LOOKS = 6;
const LOOK_MS = 80;

/** In the page: what has come to have the focus; null where nothing has, or it comes round. */
function arrive(): string | null {
  const { walk } = window as WalkedPage;
  const element = document.activeElement as HTMLElement | null;
  const isOut = !element || element === document.body || element === document.documentElement || !document.hasFocus();
  if (isOut || walk.walked.has(element)) return null;
  walk.before = [...walk.walked].at(-1) ?? null;
  walk.walked.add(element);
  const { action, panel, id } = element.dataset;
  if (element.closest('.ticker')) return element.matches('.lane *') ? 'lane' : 'ticker-button';
  if (element.closest('li') && id) return 'entry';
  const setting = element.closest<HTMLElement>('[data-setting]')?.dataset.setting;
  const name = element.getAttribute('name') ?? (element.id || element.getAttribute('href'));
  return action ?? panel ?? setting ?? name ?? element.localName;
}

/** In the page: what is wrong with what has the focus. */
function inspect(): string[] {
  const { before } = (window as WalkedPage).walk;
  const element = document.activeElement as HTMLInputElement;
  const boxOf = (one: Element): DOMRect => one.getClientRects()[0] ?? one.getBoundingClientRect();
  const box = boxOf(element);
  const labels = [...(element.labels ?? []), document.getElementById(element.getAttribute('aria-labelledby') ?? '')];
  const names = [element.ariaLabel, ...labels.map((one) => one?.textContent), element.textContent, element.title];

  // Of what is high a line or two is enough; a browser may come to rest a px short of an end.
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const isInView = bottom - top >= Math.min(box.height, 45) - 2 && box.right > 0 && box.left < innerWidth;
  const across = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
  const hit = document.elementFromPoint(across, (top + bottom) / 2);
  const isOnTop = element.contains(hit) || hit?.contains(element) || hit?.closest('label')?.control === element;

  const part = 'section, nav, header, footer, li, aside, search, .ticker, .dock';
  const isAfter = (other: Element): boolean => {
    const from = boxOf(other);
    if (box.top >= from.top + from.height / 2) return true;
    const isOn = document.dir === 'rtl' ? box.right <= from.left + 1 : box.left >= from.right - 1;
    return isOn && box.bottom > from.top;
  };
  // The lane goes its own way; what scrolls comes before what is in it.
  const isApart = !before?.isConnected || before.contains(element) || element.closest('.ticker') !== null;
  const isWrong = !isApart && before.closest(part) === element.closest(part) && !isAfter(before);

  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const problems: [text: string, isThere: boolean][] = [
    ['has no name', !names.some((name) => name?.trim())],
    ['is out of sight', !isInView],
    ['is covered', isInView && !isOnTop],
    ['shows no focus', outlineStyle === 'none' || outlineWidth === '0px'],
    ['stands before what was come to before it', isWrong],
  ];
  return problems.flatMap(([text, isThere]) => (isThere ? [text] : []));
}

/** What is wrong with what has the focus, once the page has had the time to bring it into view. */
async function inspectSoon({ evaluate }: Tab): Promise<string[]> {
  for (let looks = 1; ; looks += 1) {
    const problems = await evaluate(inspect);
    if (problems.length === 0 || looks === LOOKS) return problems;
    await sleep(LOOK_MS);
  }
}

/** Puts the focus before all that is on the page, or after it: some pages begin with it on what they are opened for. */
const goTo = ({ evaluate }: Tab, end: 'beginning' | 'end'): Promise<void> =>
  evaluate((where) => {
    const mark = document.createElement('span');
    mark.tabIndex = -1;
    document.body[where === 'end' ? 'append' : 'prepend'](mark);
    mark.focus({ preventScroll: true });
  }, end);

/** Goes through the whole page with Tab. */
export async function walk(tab: Tab): Promise<Stop[]> {
  await goTo(tab, 'beginning');
  return follow(tab, async (sign) => {
    const problems = await inspectSoon(tab);
    return { sign, problems: problems.map((problem) => `${sign} ${problem}`) };
  });
}

/** Goes back through a page that the focus has not left, with Shift and Tab; answers with the signs of what it came by. */
export async function walkBack(tab: Tab): Promise<string[]> {
  await goTo(tab, 'end');
  await tab.page.keyboard.down('Shift');
  try {
    return await follow(tab, async (sign) => sign);
  } finally {
    await tab.page.keyboard.up('Shift');
  }
}

/**
 * In the page: until it has been painted, as it is before a person's next key. Where Tab comes twice in one frame and the second
 * goes far, Firefox 153 scrolls there and in the next frame part of the way back.
 */
const untilPainted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Presses Tab until the focus leaves the page, or comes round to where it has been. */
async function follow<T>(tab: Tab, note: (sign: string) => Promise<T>): Promise<T[]> {
  await tab.evaluate(() => Object.assign(window, { walk: { walked: new Set(), before: null } }));
  const notes: T[] = [];
  while (notes.length < MOST_STOPS) {
    await tab.page.keyboard.press('Tab');
    const sign = await tab.evaluate(arrive);
    if (sign === null) return notes;
    await tab.evaluate(untilPainted);
    notes.push(await note(sign));
  }
  throw new Error('the focus never left the page');
}

/** Typing into the search, letter by letter, over few headlines and many, and into search libraries. */
import { sleep } from '../browsers/wait';
import { median } from './bench';
import type { MeasuredPage } from './chromium/browser';
import { pageAt, type StoredNews } from './read-store';

/** What a person types: frequent words and rare ones, with the article and without, phrases and filters. */
const TYPED = [
  'المكتبة',
  'سوق السمك',
  'في',
  'وزارة الزراعة بغداد',
  'متحف الفخار تونس 12',
  'مرصد',
  'التجديف يؤجل الميناء',
  'مهرجان -تونس',
  '"جسر المشاة"',
  'قزحيات نادرة',
  'Nova',
  'مصدر:صحيفة مصنع',
];
const REPETITIONS = 3;
const COLD_STARTS = 7;
/** Starts of each library: building an index of 100,000 titles takes seconds. */
const PEER_STARTS = 3;
const OURS = 'Shareet';
const CONTESTANTS = [OURS, 'MiniSearch', 'FlexSearch'];

interface Typed {
  ms: number[];
  found: number[];
}

export interface Typing {
  /** Of each keystroke the middle of its repetitions. */
  keystrokes: number[];
  /** The first keystroke in a page that has just been opened, of a word that is nowhere; start by start. */
  coldMs: number[];
  /** From opening such a page to having the whole index in memory; start by start. */
  readyMs: number[];
  indexMb: number;
}

/** One of those that search the same titles for the same texts. */
export interface Contestant {
  /** The keystrokes of each round. */
  rounds: number[][];
  readyMs: number[];
  /** Of JavaScript, and what typed arrays hold outside of it; start by start. */
  memoryMb: number[];
  indexMb: number;
}

export interface SearchResults {
  few: Typing;
  many: Typing;
  contestants: Record<string, Contestant>;
  upgradeMs: number;
  segments: number;
  /** Milliseconds in which `NEWS` headlines that have just come are indexed and grouped. */
  newsMs: number;
}

export const NEWS = 2_500;

/** Texts as they are after each keystroke. */
const lettersOf = (text: string): string[] => [...text].map((_, index) => text.slice(0, index + 1));
/** The libraries know no filters and no phrases. */
const PLAIN = TYPED.filter((text) => !/["«:-]/.test(text));

export async function measureSearch(few: StoredNews, many: StoredNews, program: string): Promise<SearchResults> {
  const contestants = await measureContestants(many, program);
  const page = await emptyPage(many, program);
  const upgradeMs = await page.evaluate<number>('reading.upgrade()');
  const { segments } = await page.evaluate<{ segments: number }>('reading.index()');
  await page.close();
  const typing = { few: await measureTyping(few, program), many: await measureTyping(many, program) };
  // Last, for it changes what is stored.
  const last = await emptyPage(many, program);
  const newsMs = await last.evaluate<number>(`reading.settleNews(${NEWS})`);
  await last.close();
  return { ...typing, contestants, upgradeMs, segments, newsMs };
}

/** A page of the extension in which nothing runs but the search. */
const emptyPage = ({ browser, origin }: StoredNews, program: string): Promise<MeasuredPage> =>
  pageAt(browser, `${origin}/icon/16.png`, program);

async function measureTyping(store: StoredNews, program: string): Promise<Typing> {
  const coldMs: number[] = [];
  const readyMs: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    const first = await emptyPage(store, program);
    coldMs.push((await type(first, 'reading.type', ['قزحيات'])).ms[0] ?? Number.NaN);
    await first.close();
    const second = await emptyPage(store, program);
    readyMs.push(await second.evaluate<number>('reading.prepare()'));
    await second.close();
  }
  const page = await emptyPage(store, program);
  await page.evaluate('reading.prepare()');
  const texts = TYPED.flatMap(lettersOf);
  await type(page, 'reading.type', texts);
  const rounds: number[][] = [];
  for (let round = 0; round < REPETITIONS; round += 1) rounds.push((await type(page, 'reading.type', texts)).ms);
  const { megabytes } = await page.evaluate<{ megabytes: number }>('reading.index()');
  await page.close();
  return { keystrokes: middles(rounds), coldMs, readyMs, indexMb: megabytes };
}

/** In turn, at every start and in every round, so that what else the machine does falls on all of them. */
async function measureContestants(store: StoredNews, program: string): Promise<Record<string, Contestant>> {
  const contestants = Object.fromEntries(CONTESTANTS.map((name) => [name, freshContestant()]));
  const pages = new Map<string, MeasuredPage>();
  for (let start = 0; start < PEER_STARTS; start += 1)
    for (const [name, contestant] of Object.entries(contestants)) {
      await pages.get(name)?.close();
      pages.set(name, await startContestant(store, program, name, contestant));
    }
  const texts = PLAIN.flatMap(lettersOf);
  for (let round = 0; round <= REPETITIONS; round += 1)
    for (const [name, contestant] of Object.entries(contestants)) {
      const call = name === OURS ? 'reading.type' : `reading.typePeer.bind(null, '${name}')`;
      const { ms } = await type(pages.get(name) as MeasuredPage, call, texts);
      // The first is to warm up.
      if (round > 0) contestant.rounds.push(ms);
    }
  for (const page of pages.values()) await page.close();
  return contestants;
}

const freshContestant = (): Contestant => ({ rounds: [], readyMs: [], memoryMb: [], indexMb: Number.NaN });

/** A page in which it is ready; what it took to become so is added to its figures. */
async function startContestant(
  store: StoredNews,
  program: string,
  name: string,
  contestant: Contestant,
): Promise<MeasuredPage> {
  const isOurs = name === OURS;
  const page = await emptyPage(store, program);
  const before = await memoryOf(page);
  contestant.readyMs.push(await page.evaluate<number>(isOurs ? 'reading.prepare()' : `reading.buildPeer('${name}')`));
  contestant.memoryMb.push((await memoryOf(page)) - before);
  contestant.indexMb = isOurs
    ? (await page.evaluate<{ megabytes: number }>('reading.index()')).megabytes
    : await page.evaluate<number>(`reading.peerMegabytes('${name}')`);
  return page;
}

/** In front, as a page is that somebody types in: timers of one behind come once a second, and later once a minute. */
async function type(page: MeasuredPage, call: string, texts: readonly string[]): Promise<Typed> {
  await page.show();
  return page.evaluate<Typed>(`(${call})(${JSON.stringify(texts)})`);
}

/** Of each keystroke the middle of its rounds. */
export const middles = (rounds: readonly number[][]): number[] =>
  (rounds[0] ?? []).map((_, index) => median(rounds.map((ms) => ms[index] ?? Number.NaN)));

/** Megabytes after a collection. */
async function memoryOf(page: MeasuredPage): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await page.send('HeapProfiler.collectGarbage');
    await sleep(100);
  }
  const { usedSize, backingStorageSize = 0 } = await page.send<{ usedSize: number; backingStorageSize?: number }>(
    'Runtime.getHeapUsage',
  );
  return (usedSize + backingStorageSize) / 1e6;
}

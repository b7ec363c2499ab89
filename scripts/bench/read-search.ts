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
const PEER_NAMES = ['MiniSearch', 'FlexSearch'];

interface Typed {
  ms: number[];
  found: number[];
}

export interface Figures {
  /** Of each keystroke the middle of its repetitions. */
  keystrokes: number[];
  /** The first keystroke in a page that has just been opened, of a word that is nowhere. */
  coldMs: number;
  /** From opening such a page to having the whole index in memory. */
  readyMs: number;
  /** Of JavaScript, and what typed arrays hold outside of it. */
  memoryMb: number;
  indexMb: number;
}

export interface SearchFigures {
  few: Figures;
  many: Figures;
  peers: Record<string, Figures>;
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

export async function measureSearch(few: StoredNews, many: StoredNews, program: string): Promise<SearchFigures> {
  const peers: Record<string, Figures> = {};
  for (const name of PEER_NAMES) peers[name] = await measurePeer(many, program, name);
  const page = await emptyPage(many, program);
  const upgradeMs = await page.evaluate<number>('reading.upgrade()');
  const { segments } = await page.evaluate<{ segments: number }>('reading.index()');
  await page.close();
  const figures = {
    few: await measureOurs(few, program, TYPED),
    many: await measureOurs(many, program, TYPED),
    peers: { Shareet: await measureOurs(many, program, PLAIN), ...peers },
    upgradeMs,
    segments,
  };
  // Last, for it changes what is stored.
  const last = await emptyPage(many, program);
  const newsMs = await last.evaluate<number>(`reading.settleNews(${NEWS})`);
  await last.close();
  return { ...figures, newsMs };
}

/** A page of the extension in which nothing runs but the search. */
const emptyPage = ({ browser, origin }: StoredNews, program: string): Promise<MeasuredPage> =>
  pageAt(browser, `${origin}/icon/16.png`, program);

async function measureOurs(store: StoredNews, program: string, typed: readonly string[]): Promise<Figures> {
  const cold: number[] = [];
  const ready: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    const first = await emptyPage(store, program);
    cold.push((await type(first, 'reading.type', ['قزحيات'])).ms[0] ?? Number.NaN);
    await first.close();
    const second = await emptyPage(store, program);
    ready.push(await second.evaluate<number>('reading.prepare()'));
    await second.close();
  }
  const page = await emptyPage(store, program);
  const before = await memoryOf(page);
  await page.evaluate('reading.prepare()');
  const memoryMb = (await memoryOf(page)) - before;
  const keystrokes = await typeAll(page, 'reading.type', typed);
  const { megabytes } = await page.evaluate<{ megabytes: number }>('reading.index()');
  await page.close();
  return { keystrokes, coldMs: median(cold), readyMs: median(ready), memoryMb, indexMb: megabytes };
}

async function measurePeer(store: StoredNews, program: string, name: string): Promise<Figures> {
  const page = await emptyPage(store, program);
  const before = await memoryOf(page);
  const readyMs = await page.evaluate<number>(`reading.buildPeer('${name}')`);
  const memoryMb = (await memoryOf(page)) - before;
  const keystrokes = await typeAll(page, `reading.typePeer.bind(null, '${name}')`, PLAIN);
  const indexMb = await page.evaluate<number>(`reading.peerMegabytes('${name}')`);
  await page.close();
  return { keystrokes, coldMs: Number.NaN, readyMs, memoryMb, indexMb };
}

const type = (page: MeasuredPage, call: string, texts: readonly string[]): Promise<Typed> =>
  page.evaluate<Typed>(`(${call})(${JSON.stringify(texts)})`);

/** Once to warm up, and then so often that each keystroke has a middle. */
async function typeAll(page: MeasuredPage, call: string, typed: readonly string[]): Promise<number[]> {
  const texts = typed.flatMap(lettersOf);
  await type(page, call, texts);
  const runs: number[][] = [];
  for (let run = 0; run < REPETITIONS; run += 1) runs.push((await type(page, call, texts)).ms);
  return texts.map((_, index) => median(runs.map((ms) => ms[index] ?? Number.NaN)));
}

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

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article, Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { isBlank, parseQuery, searchHeadlines } from '../../utils/store/search';
import { indexHeadlines, tidyIndex } from '../../utils/store/search-index';
import { choicesOf, makeSegment, matchSegment, openSegment } from '../../utils/store/segment';
import { settle } from '../../utils/stories/settle';
import { foldLine } from '../../utils/text/fold';
import { plainText } from '../../utils/text/plain';
import { makeRandom } from '../fuzz/mutate';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const source = (id: string, title: string, changes: Partial<Source> = {}): Source => ({
  id: id as SourceId,
  url: `https://${id}.example/feed`,
  title,
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
  ...changes,
});

const headline = (id: string, title: string, changes: Partial<Headline> = {}): Headline => ({
  id: id as HeadlineId,
  sourceId: 'oasis' as SourceId,
  title,
  url: null,
  publishedAt: null,
  at: 1_000,
  place: 0,
  inLane: 1,
  fresh: 1,
  ...changes,
});

const article = (id: string, html: string): Article => ({ headlineId: id as HeadlineId, html, fresh: 1 });

describe('a query', () => {
  const NOW = new Date(2026, 10, 27, 12).getTime();
  const parse = (text: string) => parseQuery(text, { now: NOW });

  it('has words, of which the last may still go on', () => {
    expect(parse('سوق السمك').wanted).toEqual([
      { words: ['سوق'], prefixes: [] },
      { words: [], prefixes: ['السمك', 'سمك'] },
    ]);
    expect(parse('سوق ').wanted).toEqual([{ words: ['سوق'], prefixes: [] }]);
    expect(parseQuery('سوق', { isTyping: false }).wanted).toEqual([{ words: ['سوق'], prefixes: [] }]);
  });

  it.each(['"وقف النار"', '«وقف النار»', '“وقف النار”'])('has phrases: %s', (text) => {
    expect(parse(text).wanted).toEqual([{ words: ['وقف', 'نار'], prefixes: [] }]);
  });

  it('excludes words and phrases', () => {
    const { wanted, unwanted } = parse('بحر -"سوق السمك" -مطر covid-19 ');
    expect(unwanted.map(({ words }) => words)).toEqual([['سوق', 'سمك'], ['مطر']]);
    expect(wanted.map(({ words }) => words)).toEqual([['بحر'], ['covid', '19']]);
  });

  it.each(['source:واح', 'مصدر:واح', 'مصدر: واح'])('names a source by the beginning of its name: %s', (text) => {
    expect(parse(`${text} بحر`).sources).toEqual([{ words: [], prefixes: ['واح'] }]);
  });

  it.each([
    ['since:2026-11-02', new Date(2026, 10, 2)],
    ['منذ:٢٠٢٦-١١-٠٢', new Date(2026, 10, 2)],
    ['since:7d', NOW - 7 * 86_400_000],
    ['منذ: ٧ي', NOW - 7 * 86_400_000],
    ['منذ:٢٤س', NOW - 86_400_000],
    ['since:24h', NOW - 86_400_000],
    ['since:2w', NOW - 14 * 86_400_000],
    ['since:today', new Date(2026, 10, 27)],
    ['منذ:اليوم', new Date(2026, 10, 27)],
    ['منذ:أمس', new Date(2026, 10, 26)],
    ['since:yesterday', new Date(2026, 10, 26)],
  ])('says since when: %s', (text, since) => {
    expect(parse(`بحر ${text}`)).toMatchObject({ since: Number(since), notUnderstood: [] });
  });

  it('says what it does not understand, once it has been typed', () => {
    expect(parse('since:soon').notUnderstood).toEqual([]);
    expect(parse('since:soon بحر').notUnderstood).toEqual(['since:soon']);
  });

  it.each(['', '  ', '-', '"', 'source:', '…'])('asks for nothing: %s', (text) => {
    expect(isBlank(parse(text))).toBe(true);
  });
});

describe('the search', () => {
  let db: Database;
  beforeEach(async () => {
    db = openDatabase(`search-${Math.random()}`);
    await db.sources.bulkPut([source('oasis', 'صحيفة الواحة'), source('harbour', 'Harbour Post')]);
  });
  afterEach(() => db.delete());

  const put = async (...rows: Headline[]) => {
    await db.headlines.bulkPut(rows);
    await settle(db);
  };
  const find = async (text: string, most = 100) => {
    const { hits } = await searchHeadlines(db, parseQuery(text), { most });
    return hits.map((hit) => hit.headline.id);
  };

  it('finds the newest first, and says whether there is more', async () => {
    await put(
      headline('old', 'بحر', { at: 1 }),
      headline('new', 'البحر', { at: 3 }),
      headline('b', 'البحر', { at: 2 }),
    );
    expect(await find('بحر')).toEqual(['new', 'b', 'old']);
    const found = await searchHeadlines(db, parseQuery('بحر'), { most: 2 });
    expect(found).toMatchObject({ hits: [{ headline: { id: 'new' } }, { headline: { id: 'b' } }], hasMore: true });
    const after = found.hits.at(-1)?.headline;
    const rest = await searchHeadlines(db, parseQuery('بحر'), { most: 2, after });
    expect(rest).toMatchObject({ hits: [{ headline: { id: 'old' } }], hasMore: false });
    expect(await searchHeadlines(db, parseQuery('بحر'), { most: 3 })).toMatchObject({
      hasMore: false,
      searchedTo: null,
    });
  });

  it('finds what an article says, and tells it from what a title says', async () => {
    await db.articles.put(article('a', '<p>عاد الصيادون إلى <b>الميناء</b></p>'));
    await put(headline('a', 'موسم جديد', { at: 2_000 }), headline('b', 'الميناء في موسم الصيد'));
    const { hits } = await searchHeadlines(db, parseQuery('موسم ميناء'), { most: 5 });
    expect(hits.map(({ headline: { id }, isInTitle }) => [id, isInTitle])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(await find('موسم -الصيادون')).toEqual(['b']);
  });

  it('finds an edited headline by what it says now, its article too', async () => {
    await db.articles.put(article('a', '<p>الميناء</p>'));
    await put(headline('a', 'قديم'));
    await put(headline('a', 'جديد'));
    expect(await find('قديم')).toEqual([]);
    expect(await find('جديد ')).toEqual(['a']);
    expect(await find('جديد ميناء')).toEqual(['a']);
  });

  it('finds no deleted headline, before and after its segment is merged', async () => {
    for (let index = 0; index < 20; index++) await put(headline(`h${index}`, `بحر ${index}`, { at: index }));
    await db.headlines.bulkDelete(['h3', 'h19'] as HeadlineId[]);
    expect(await find('بحر')).toHaveLength(18);
    expect(await db.segments.count()).toBeLessThan(16);
  });

  it('leaves out what is muted, unless its source is named', async () => {
    await db.sources.update('harbour' as SourceId, { mutedAt: 5 });
    const harbour = { sourceId: 'harbour' as SourceId };
    await put(headline('a', 'sea'), headline('b', 'sea', harbour), headline('c', 'sea'));
    await db.headlines.update('a' as HeadlineId, { muted: true });
    expect(await find('sea')).toEqual(['c']);
    expect(await find('sea source:harb')).toEqual(['b']);
    expect(await find('مصدر:الواحة sea')).toEqual(['c', 'a']);
    expect(await find('-source:"Harbour Post" sea')).toEqual(['c']);
  });

  it('ends when it is told to', async () => {
    await put(headline('a', 'بحر'));
    const wish = new AbortController();
    wish.abort(new Error('typed on'));
    await expect(searchHeadlines(db, parseQuery('بحر'), { most: 1, signal: wish.signal })).rejects.toThrow('typed on');
  });

  it('finds everything where the index is merged before it has been read', async () => {
    for (let index = 0; index < 15; index++) await put(headline(`h${index}`, 'بحر', { at: index }));
    const read = db.segments.bulkGet.bind(db.segments);
    vi.spyOn(db.segments, 'bulkGet').mockImplementationOnce((async (ids: number[]) => {
      await put(headline('h15', 'بحر', { at: 15 }));
      return read(ids);
    }) as unknown as typeof db.segments.bulkGet);
    expect(await find('بحر')).toEqual(Array.from({ length: 16 }, (_, index) => `h${15 - index}`));
    expect(await db.segments.count()).toBe(1);
  });

  it('has few segments, and drops what is gone', async () => {
    const putAlone = async (row: Headline) => {
      await db.headlines.put(row);
      await db.transaction('rw', db.headlines, db.articles, db.segments, () => indexHeadlines(db, [row]));
      await tidyIndex(db);
    };
    for (let index = 0; index < 260; index++) await putAlone(headline(`h${index}`, 'بحر', { at: index }));
    expect(await db.segments.count()).toBeLessThan(20);
    await db.headlines.clear();
    for (let index = 0; index < 260; index++) await putAlone(headline(`n${index}`, 'جديد', { at: 1_000 + index }));
    const held = (await db.segments.toArray()).reduce((sum, { ats }) => sum + ats.length, 0);
    expect(held).toBeLessThan(300);
  });

  it('does not grow while as much goes as comes, though one in fifty is kept', async () => {
    const held: number[] = [];
    for (let batch = 0; batch < 160; batch++) {
      const at = (index: number) => batch * 100 + index;
      const rows = Array.from({ length: 50 }, (_, index) => headline(`b${batch}-${index}`, 'بحر', { at: at(index) }));
      await db.headlines.bulkPut(rows);
      await db.transaction('rw', db.headlines, db.articles, db.segments, () => indexHeadlines(db, rows));
      const old = Array.from({ length: 49 }, (_, index) => `b${batch - 32}-${index}` as HeadlineId);
      await db.headlines.bulkDelete(old);
      await tidyIndex(db);
      held.push((await db.segments.toArray()).reduce((sum, { ats }) => sum + ats.length, 0));
    }
    // What is stored, and of what has gone no more than merges leave until they come to it.
    const stored = await db.headlines.count();
    expect(Math.max(...held.slice(64))).toBeLessThan(2 * stored);
    expect(Math.max(...held.slice(128))).toBeLessThan(1.2 * Math.max(...held.slice(48, 80)));
  });
});

describe('a segment', () => {
  it('proposes what has all words, newest first', () => {
    const entries = ['بحر نار', 'بحر', 'نار ميناء بحر', 'نارجيل ميناء'].map((title, at) => ({
      ...{ id: `h${at}` as HeadlineId, at, place: 0 },
      words: new Set(title.split(' ')),
    }));
    const segment = openSegment(makeSegment('title', entries));
    const match = (text: string) =>
      matchSegment(segment, parseQuery(text).wanted.flatMap(choicesOf)).map((number) => segment.ids[number]);
    expect(match('نار بحر ')).toEqual(['h2', 'h0']);
    expect(match('ميناء نار')).toEqual(['h3', 'h2']);
    expect(match('ميناء "نار بحر"')).toEqual(['h2']);
    expect(match('مينا ')).toEqual([]);
  });
});

/** Every headline and article, looked at as the query says. */
async function look(db: Database, query: string): Promise<string[]> {
  const { wanted, unwanted, sources } = parseQuery(query);
  const rows = await db.headlines.orderBy('[at+place]').reverse().toArray();
  const articles = new Map((await db.articles.toArray()).map((each) => [each.headlineId, plainText(each.html)]));
  return rows.flatMap(({ id, title, sourceId, muted }) => {
    const texts = [title, articles.get(id) ?? ''].map((each) => ` ${foldLine(each)} `);
    const has = (term: { words: readonly string[]; prefixes: readonly string[] }) =>
      (term.prefixes.length > 0 ? term.prefixes : ['']).some((prefix) =>
        texts.some((each) => each.includes(` ${[...term.words, prefix].join(' ')}`)),
      );
    const isNamed = sources.some(({ prefixes, words }) => sourceId.startsWith([...words, ...prefixes].join(' ')));
    const isShown = sources.length > 0 ? isNamed : sourceId !== 'hidden' && !muted;
    return isShown && wanted.every(has) && !unwanted.some(has) ? [id] : [];
  });
}

const WORDS = 'بحر البحر والبحر للبحر التهاب نار النار ميناء الميناء سوق sea Seal see 2026 ٢٠٢٦ أحمد'.split(' ');
const NAMES = ['oasis', 'harbour', 'hidden'];
const HEADLINES = 250;

/** What may happen to a store, and what may be asked of it, at random but the same for the same seed. */
function makeChance(db: Database, seed: number) {
  const random = makeRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const text = (most: number) => Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(WORDS)).join(' ');
  const id = () => `h${Math.floor(random() * HEADLINES)}` as HeadlineId;

  /** A headline that is new, edited, or comes back; it keeps its time and its source. */
  const list = async (): Promise<void> => {
    const row = headline(id(), text(5), { sourceId: pick(NAMES) as SourceId, at: Math.floor(random() * 100) });
    const { at, sourceId } = (await db.headlines.get(row.id)) ?? row;
    await db.headlines.put({ ...row, at, sourceId });
    if (random() < 0.3) await db.articles.put(article(row.id, `<p>${text(12)}</p>`));
  };
  const drop = async (): Promise<void> => {
    const gone = Array.from({ length: 5 }, id);
    await db.headlines.bulkDelete(gone);
    await db.articles.bulkDelete(gone);
  };
  return {
    async change(): Promise<void> {
      for (let rows = 1 + Math.floor(random() * 8); rows > 0; rows--) await list();
      await settle(db);
      if (random() < 0.5) await db.headlines.update(id(), { muted: true });
      if (random() < 0.3) await drop();
    },
    query: (): string =>
      pick([
        () => text(2),
        () => `${text(2)} `,
        () => `"${text(3)}"`,
        () => `${text(1)} -${text(1)} `,
        () => `source:${pick(NAMES)} ${text(1)}`,
        () => `"${text(2)}" ${pick(WORDS).slice(0, 2)}`,
      ])(),
  };
}

describe('the search beside looking at everything', () => {
  it.each([1, 2, 3])('finds the same after edits, deletions and merges (seed %i)', async (seed) => {
    const db = openDatabase(`oracle-${seed}`);
    await db.sources.bulkPut(NAMES.map((name) => source(name, name, name === 'hidden' ? { mutedAt: 1 } : {})));
    const chance = makeChance(db, seed);
    for (let round = 0; round < 40; round++) {
      await chance.change();
      const query = chance.query();
      const { hits, hasMore } = await searchHeadlines(db, parseQuery(query), { most: 1_000 });
      expect(
        hits.map((hit) => hit.headline.id),
        query,
      ).toEqual(await look(db, query));
      expect(hasMore).toBe(false);
    }
    await db.delete();
  });
});

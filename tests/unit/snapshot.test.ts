import { describe, expect, it } from 'vitest';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { resolveSettings } from '../../utils/settings/resolve';
import { buildSnapshot, type SnapshotParts } from '../../utils/snapshot/build';
import { asSnapshot, MAX_BYTES, TICKER_WORDS, type TickerWords } from '../../utils/snapshot/shape';

const source = (id: string, direction: Source['direction']): Source => ({
  id: id as SourceId,
  url: `https://${id}.example/secret-path?token=1`,
  title: id,
  language: null,
  siteUrl: null,
  direction,
  addedAt: 0,
  removedAt: null,
});

const headline = (id: number, title: string, sourceId = 'a'): Headline => ({
  id: `h${id}` as HeadlineId,
  sourceId: sourceId as SourceId,
  title,
  url: null,
  publishedAt: null,
  at: 0,
  place: -id,
  inLane: 1,
});

const parts = (changes: Partial<SnapshotParts>): SnapshotParts => ({
  headlines: [],
  sources: [source('a', 'rtl')],
  settings: resolveSettings(new Map()),
  words: Object.fromEntries(TICKER_WORDS.map((word) => [word, word])) as TickerWords,
  saved: new Set(),
  now: 0,
  language: 'en',
  locale: 'en',
  direction: 'ltr',
  barOn: true,
  ...changes,
});

const chosen = (key: string, value: unknown) => resolveSettings(new Map([[key, value]]));

describe('the snapshot', () => {
  it('runs the way of most sources, then of the interface, unless the person chose', () => {
    const direction = (changes: Partial<SnapshotParts>) => buildSnapshot(parts(changes)).lane.direction;
    expect(direction({ sources: [source('a', 'rtl'), source('b', 'rtl'), source('c', 'ltr')] })).toBe('rtl');
    expect(direction({ sources: [source('a', 'rtl'), source('b', 'ltr')], direction: 'ltr' })).toBe('ltr');
    expect(direction({ sources: [], direction: 'rtl' })).toBe('rtl');
    expect(direction({ settings: chosen('lane.direction', 'ltr') })).toBe('ltr');
  });

  it('shows what a source says in the direction that the person chose for it, and counts it so', () => {
    const turned = { ...source('a', 'ltr'), chosenDirection: 'rtl' as const };
    const built = buildSnapshot(parts({ sources: [turned], headlines: [headline(1, 'Markets rally in London')] }));
    expect(built.headlines.map(({ dir }) => dir)).toEqual(['rtl']);
    expect(built.lane.direction).toBe('rtl');
  });

  it('leaves out others before a source that counts high, where not all fits', () => {
    const long = 'خ'.repeat(290);
    const headlines = Array.from({ length: 200 }, (_, n) => headline(n, long, n < 150 ? 'a' : 'b'));
    const sources = [source('a', 'rtl'), { ...source('b', 'rtl'), weight: 'high' as const }];
    const shown = buildSnapshot(parts({ sources, headlines })).headlines.map((each) => each.source);
    expect(shown.length).toBeLessThan(150);
    expect(shown.filter((each) => each === 'b')).toHaveLength(50);
    expect(shown.lastIndexOf('a')).toBeLessThan(shown.indexOf('b'));
  });

  it('takes two colours from what was chosen, and nothing that a file has put beside them', () => {
    const colours = { ink: '#000000', paper: '#ffffff', more: 'x'.repeat(MAX_BYTES) };
    const settings = resolveSettings(
      new Map<string, unknown>([
        ['theme', 'own'],
        ['theme.colours', colours],
      ]),
    );
    const built = buildSnapshot(parts({ settings, headlines: [headline(1, 'خبر')] }));
    expect(built.look.colours).toEqual({ ink: '#000000', paper: '#ffffff' });
    expect(built.headlines).toHaveLength(1);
  });

  it('gives each headline a direction of its own', () => {
    const headlines = [headline(1, 'OpenAI تعلن عن نموذج جديد'), headline(2, 'Markets rally in London')];
    expect(buildSnapshot(parts({ headlines })).headlines.map(({ dir }) => dir)).toEqual(['rtl', 'ltr']);
  });

  it('holds at most 200 headlines and 64 kB, and leaves out the oldest', () => {
    const short = Array.from({ length: 300 }, (_, id) => headline(id, 'عنوان قصير'));
    expect(buildSnapshot(parts({ headlines: short })).headlines).toHaveLength(200);
    const long = Array.from({ length: 200 }, (_, id) => headline(id, 'عنوان طويل جدًا '.repeat(40)));
    const snapshot = buildSnapshot(parts({ headlines: long }));
    expect(new TextEncoder().encode(JSON.stringify(snapshot)).byteLength).toBeLessThanOrEqual(MAX_BYTES);
    expect(snapshot.headlines.length).toBeGreaterThan(20);
    expect(snapshot.headlines[0]?.id).toBe('h0');
  });

  it('leaves out one headline that is too large, and no other for it', () => {
    const huge = { ...headline(1, 'عنوان'), url: `https://a.example/${'x'.repeat(70_000)}` };
    const headlines = [huge, headline(2, 'عنوان'), headline(3, 'عنوان')];
    expect(buildSnapshot(parts({ headlines })).headlines.map(({ id }) => id)).toEqual(['h2', 'h3']);
  });

  it('tells no page the address of a source', () => {
    const text = JSON.stringify(buildSnapshot(parts({ headlines: [headline(1, 'عنوان')] })));
    expect(text).not.toContain('secret-path');
  });

  it('leaves out headlines whose source is not shown', () => {
    expect(buildSnapshot(parts({ headlines: [headline(1, 'x', 'gone')] })).headlines).toEqual([]);
  });
});

describe('a snapshot read back', () => {
  const WHOLE = { version: 2, headlines: [], bar: {}, look: {}, lane: {}, words: {} };

  it('is taken as it is where it has every part', () => {
    expect(asSnapshot(WHOLE)).toBe(WHOLE);
  });

  it.each(['version', 'headlines', 'bar', 'look', 'lane', 'words'])('is none where its %s is missing', (part) => {
    for (const damage of [undefined, null, 'x', 1]) expect(asSnapshot({ ...WHOLE, [part]: damage })).toBe(null);
  });

  const SHOWN = { id: 'a', title: 'خبر', dir: 'rtl', lang: null, source: 'مصدر', url: null, at: 0 };

  it('is taken with the headlines that it was built with', () => {
    const built = buildSnapshot(parts({ headlines: [headline(1, 'خبر'), headline(2, 'News')] }));
    expect(built.headlines).toHaveLength(2);
    expect(asSnapshot(built)).toBe(built);
    expect(asSnapshot({ ...WHOLE, headlines: [SHOWN] })).not.toBe(null);
  });

  it('is none where one of its headlines is none: a page that shows it would break off', () => {
    for (const each of [null, undefined, 1, 'x', [], {}])
      expect(asSnapshot({ ...WHOLE, headlines: [SHOWN, each] })).toBe(null);
  });

  it.each(['id', 'title', 'dir', 'source', 'at'])(
    'is none where the %s of a headline is not what it should be',
    (part) => {
      for (const damage of [{}, [], true])
        expect(asSnapshot({ ...WHOLE, headlines: [{ ...SHOWN, [part]: damage }] })).toBe(null);
    },
  );

  it('is none where it has more headlines than are ever published', () => {
    expect(asSnapshot({ ...WHOLE, headlines: new Array(200).fill(SHOWN) })).not.toBe(null);
    expect(asSnapshot({ ...WHOLE, headlines: new Array(201).fill(SHOWN) })).toBe(null);
  });

  it('is none where there is nothing, or nothing like it', () => {
    for (const value of [undefined, null, 1, 'snapshot', []]) expect(asSnapshot(value)).toBe(null);
  });
});

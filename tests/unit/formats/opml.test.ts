import { describe, expect, it } from 'vitest';
import { type Outline, readOpml, writeOpml } from '../../../utils/formats/opml';
import type { SourceId } from '../../../utils/model/ids';
import type { Source } from '../../../utils/model/source';
import { foldText } from '../../../utils/text/plain';

const outlinesOf = (text: string): Outline[] => {
  const read = readOpml(text);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};
const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;

describe('a list of sources in OPML', () => {
  it('is read with its folders, in its order', () => {
    const list = opml(`
      <outline text="الميناء" type="rss" xmlUrl="https://harbour.example/rss"/>
      <outline text="Papers">
        <outline title="North &amp; South" text="NS" xmlUrl="https://north.example/rss" htmlUrl="https://north.example/"/>
        <outline text="رياضة"><outline text="كرة" xmlUrl="https://ball.example/"/></outline>
        <outline text="After" xmlUrl="https://after.example/"/>
      </outline>`);
    expect(outlinesOf(list)).toEqual([
      { url: 'https://harbour.example/rss', title: 'الميناء', folder: [] },
      { url: 'https://north.example/rss', title: 'NS', ownTitle: 'North & South', folder: ['Papers'] },
      { url: 'https://ball.example/', title: 'كرة', folder: ['Papers', 'رياضة'] },
      { url: 'https://after.example/', title: 'After', folder: ['Papers'] },
    ]);
  });

  it.each([
    ['in lower case', '<outline text="a" xmlurl="https://a.example/"/>'],
    ['as OPML 1.0 has it', '<outline text="a" type="rss" url="https://a.example/"/>'],
    ['with spaces around it', '<outline text="a" xmlUrl=" https://a.example/\n"/>'],
    ['in single quotes', "<outline text='a' xmlUrl='https://a.example/'/>"],
    ['in capitals all over', '<OUTLINE TEXT="a" XMLURL="https://a.example/"></OUTLINE>'],
  ])('has an address %s', (_, body) => {
    expect(outlinesOf(opml(body))).toEqual([{ url: 'https://a.example/', title: 'a', folder: [] }]);
  });

  it('has links to pages that are no sources', () => {
    const list = opml(
      '<outline text="page" type="link" url="https://a.example/"/><outline text="b" xmlUrl="https://b.example/"/>',
    );
    expect(outlinesOf(list).map(({ url }) => url)).toEqual(['https://b.example/']);
  });

  it('takes a category for a folder only where nothing is nested', () => {
    const list = opml(`<outline text="a" xmlUrl="https://a.example/" category="/أخبار/محلية,/x"/>
      <outline text="F"><outline text="b" xmlUrl="https://b.example/" category="/y"/></outline>`);
    expect(outlinesOf(list).map(({ folder }) => folder)).toEqual([['أخبار', 'محلية'], ['F']]);
  });

  it('gives every complete outline where it is cut, unclosed or badly escaped', () => {
    const outlines = Array.from(
      { length: 4 },
      (_, n) => `<outline text="R & D ${n}" xmlUrl="https://a.example/?x=1&y=${n}">`,
    );
    const read = outlinesOf(`<opml><body><outline text="F">${outlines.join('')}<outline text="cut" xmlUrl="https://cu`);
    expect(read).toEqual(
      Array.from({ length: 4 }, (_, n) => ({
        url: `https://a.example/?x=1&y=${n}`,
        title: `R & D ${n}`,
        folder: ['F'],
      })),
    );
  });

  it.each([
    ['empty', 'empty', opml('')],
    ['of folders alone', 'empty', opml('<outline text="a"><outline text="b"/></outline>')],
    ['a feed', 'not-opml', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
    ['a page', 'not-opml', '<!doctype html><p>outline</p>'],
    ['nothing at all', 'not-opml', ''],
    ['bytes', 'not-opml', '\u0000\u0001\ufffd'],
  ])('is refused where it is %s, as %s', (_, problem, text) => {
    expect(readOpml(text)).toEqual({ ok: false, problem });
  });

  it('is bounded in sources and in depth', () => {
    expect(outlinesOf(opml('<outline text="a" xmlUrl="https://a.example/"/>'.repeat(12_000)))).toHaveLength(10_000);
    const deep = `${'<outline text="f">'.repeat(5_000)}<outline text="a" xmlUrl="https://a.example/"/>`;
    expect(outlinesOf(opml(deep))[0]?.folder.length).toBeLessThanOrEqual(10);
  });
});

const sourceOf = (title: string, url: string, folder: string[] = []): Source => ({
  id: url as SourceId,
  url,
  title,
  language: null,
  siteUrl: null,
  direction: null,
  addedAt: 0,
  removedAt: null,
  ...(folder.length > 0 ? { folder } : {}),
});

describe('a list of sources that is written', () => {
  it('is OPML 2.0 with the date, folders nested, and what is known of each source', () => {
    const sources = [
      sourceOf('a', 'https://a.example/?x=1&y=2', ['F', 'G']),
      { ...sourceOf('b', 'https://b.example/'), siteUrl: 'https://b.example/home', language: 'ar' },
    ];
    expect(
      writeOpml(sources, 'شريط', new Date(Date.UTC(2026, 10, 22, 9, 5))),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>شريط</title>
    <dateCreated>Sun, 22 Nov 2026 09:05:00 GMT</dateCreated>
  </head>
  <body>
    <outline type="rss" text="b" title="b" xmlUrl="https://b.example/" htmlUrl="https://b.example/home" language="ar"/>
    <outline text="F" title="F">
      <outline text="G" title="G">
        <outline type="rss" text="a" title="a" xmlUrl="https://a.example/?x=1&amp;y=2"/>
      </outline>
    </outline>
  </body>
</opml>
`);
  });

  it('calls a source as the person does, and says beside it what it calls itself; both come back', () => {
    const named = { ...sourceOf('بحرنا', 'https://a.example/'), ownTitle: 'أخبار الميناء' };
    const written = writeOpml([named], 'شريط', new Date(0));
    expect(written).toContain('text="بحرنا" title="أخبار الميناء"');
    expect(outlinesOf(written)).toMatchObject([{ title: 'بحرنا', ownTitle: 'أخبار الميناء' }]);
  });

  it('comes back the same from any titles, folders and addresses', () => {
    const random = seeded(20_261_122);
    for (let run = 0; run < 300; run++) {
      const sources = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, n) =>
        sourceOf(oddText(random), `https://a.example/${encodeURI(oddText(random))}?n=${n}&t='"<>`, oddFolder(random)),
      );
      const back = outlinesOf(writeOpml(sources, oddText(random), new Date(0)));
      const wanted = sources.map(({ url, title, folder = [] }) => ({ url, title, folder }));
      expect(back.toSorted(byAddress)).toEqual(wanted.toSorted(byAddress));
    }
  });

  it('holds nothing that XML can not hold, whatever the titles', () => {
    const written = writeOpml(
      [sourceOf('a\u0000\u0008\ud800\ufffe\n"<&>', 'https://a.example/')],
      '\u001b',
      new Date(0),
    );
    expect(written).toContain('title="a&#10;&quot;&lt;&amp;&gt;"');
    expect(written).toContain('<title></title>');
  });
});

const byAddress = (a: Outline, b: Outline): number => (a.url < b.url ? -1 : 1);

const PIECES = [
  '"',
  "'",
  '<',
  '&',
  '>',
  '&amp;',
  '&#65;',
  ']]>',
  '<!--',
  '-->',
  '🌊',
  '👩‍🚀',
  'ميناء',
  'a',
  ' ',
  '\u200f',
  '\u2067',
  '\u0001',
  '\t',
  '\n',
  '=',
  '/>',
  '\u00a0',
  '\ufeff',
  '\u0085',
  'é',
];

/** Text of the kinds that break lists, as a source's title is: folded. Never empty: a folder without a name is none. */
const oddText = (random: () => number): string =>
  foldText(
    Array.from({ length: 1 + Math.floor(random() * 8) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(''),
  ) || 'x';

const oddFolder = (random: () => number): string[] =>
  Array.from({ length: Math.floor(random() * 4) }, () => oddText(random));

/** Mulberry32: the same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

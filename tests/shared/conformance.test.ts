/** The conformance cases beside the repository; see their README. Cases that are missed are named here, with the reason. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../utils/formats';
import { type ParsedDocument, SourceProblem } from '../../utils/model/document';
import { parseDate } from '../../utils/text/dates';

const SUITE = new URL('../../../shared/conformance/', import.meta.url);
if (!existsSync(SUITE)) throw new Error('../shared/conformance is missing; `npm run test:shared` needs it');

interface Fields {
  title?: string;
  link?: string;
  date?: string;
}

interface Case {
  file: string;
  contentType?: string;
  expect?: { feedTitle?: string; encoding?: string; headlines?: Record<string, Fields> };
  oracle?: { count: number };
}

/** Where a rule of the platform, or one of ours, is another than the suite's. */
const MISSES: Record<string, string> = {
  'encoding/utf-32be-autodetect.xml': 'UTF-32 is no encoding of the web',
  'encoding/utf-32be-bom.xml': 'UTF-32 is no encoding of the web',
  'encoding/utf-32le-autodetect.xml': 'UTF-32 is no encoding of the web',
  'encoding/utf-32le.xml': 'UTF-32 is no encoding of the web',
  'encoding/http_application_atom_xml_gb2312_charset.xml': 'the WHATWG label gb2312 names GBK; both decode alike',
  'encoding/http_application_atom_xml_gb2312_charset_overrides_encoding.xml': 'the WHATWG label gb2312 names GBK',
  'encoding/http_text_xml_bogus_charset.xml': 'text/xml is not us-ascii by default since RFC 7303',
  'encoding/http_text_xml_default.xml': 'text/xml is not us-ascii by default since RFC 7303',
  'entities/lang.xml': 'HTML gives &lang; U+27E8 where HTML 4 gave U+2329',
  'entities/rlm.xml': 'marks of direction are dropped: every headline is isolated where it is shown',
  'wellformed/rss/item_image_link_conflict.xml': 'the host of a URL is written in lower case',
  'wellformed/sanitize/entry_title_crazy.xml': 'comments and scripts are left out as an HTML parser leaves them out',
  'illformed/rss_incomplete_cdata.xml': 'an item that the end of the document cuts inside its title is no headline yet',
};

const cases: Case[] = JSON.parse(readFileSync(new URL('feeds.json', SUITE), 'utf8'));

function parseCase({ file, contentType }: Case): ParsedDocument | SourceProblem {
  const bytes = readFileSync(new URL(`feeds/${file}`, SUITE));
  try {
    return parseDocument(bytes, { url: `http://127.0.0.1:8097/${file}`, contentType });
  } catch (problem) {
    if (problem instanceof SourceProblem) return problem;
    throw problem;
  }
}

const parsed = cases.map((one) => ({ ...one, document: parseCase(one) }));

const inSeconds = (instant: number | null | undefined) =>
  instant == null ? instant : Math.floor(instant / 1000) * 1000;

/** Everything that the suite states of a case, beside what we read. */
function statements({
  expect: stated = {},
  document,
}: (typeof parsed)[number]): { what: string; got: unknown; want: unknown }[] {
  const read = document instanceof SourceProblem ? null : document;
  const found: { what: string; got: unknown; want: unknown }[] = [];
  if (stated.feedTitle !== undefined) found.push({ what: 'feedTitle', got: read?.title, want: stated.feedTitle });
  if (stated.encoding !== undefined) {
    found.push({ what: 'encoding', got: read?.encoding, want: encodingOf(stated.encoding) });
  }
  for (const [index, { title, link, date }] of Object.entries(stated.headlines ?? {})) {
    const headline = read?.headlines[Number(index)];
    if (title !== undefined) found.push({ what: 'title', got: headline?.title, want: title });
    if (link !== undefined) found.push({ what: 'link', got: headline?.url, want: link });
    if (date !== undefined) found.push({ what: 'date', got: inSeconds(headline?.publishedAt), want: Date.parse(date) });
  }
  return found;
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label;
  }
}

describe('the conformance suite', () => {
  it('is all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(739);
    const files = new Set(cases.map(({ file }) => file));
    expect(Object.keys(MISSES).filter((file) => !files.has(file))).toEqual([]);
  });

  it('has no feed that is refused', () => {
    const refused = parsed.filter(({ document, file }) => document instanceof SourceProblem && !(file in MISSES));
    expect(refused.map(({ file }) => file)).toEqual([]);
  });

  it('states nothing that is missed for no reason', () => {
    const missed = parsed.filter(({ file }) => !(file in MISSES));
    const wrong = missed.flatMap((one) =>
      statements(one).flatMap((it) => (it.got === it.want ? [] : [{ file: one.file, ...it }])),
    );
    expect(wrong).toEqual([]);
  });

  it('has at least 98 % of its titles, feed titles and links read as it states', () => {
    const all = parsed.flatMap(statements).filter(({ what }) => /title|link/i.test(what));
    const right = all.filter(({ got, want }) => got === want);
    console.log(`conformance: ${right.length} of ${all.length} titles and links as stated`);
    expect(right.length / all.length).toBeGreaterThanOrEqual(0.98);
  });

  it('has at least 99 % of its documents read with the same number of headlines', () => {
    const counted = parsed.filter(({ oracle }) => oracle !== undefined);
    const same = counted.filter(
      ({ oracle, document }) => 'headlines' in document && document.headlines.length === oracle?.count,
    );
    console.log(`conformance: ${same.length} of ${counted.length} documents with as many headlines`);
    expect(same.length / counted.length).toBeGreaterThanOrEqual(0.99);
  });

  const dates: { input: string; expect: string | null }[] = JSON.parse(
    readFileSync(new URL('dates.json', SUITE), 'utf8'),
  );
  it.each(dates)('means $expect by $input', ({ input, expect: instant }) => {
    expect(inSeconds(parseDate(input))).toBe(instant === null ? null : Date.parse(instant));
  });
});

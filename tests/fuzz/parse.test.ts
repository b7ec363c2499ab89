/** Any bytes at all end in a document or in a typed problem, soon. FUZZ_RUNS is the number of mutants, FUZZ_SEED the first seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../utils/formats';
import {
  type ItemDetails,
  type ParsedDocument,
  type ParsedHeadline,
  SourceProblem,
  type UpdateHints,
} from '../../utils/model/document';
import { makeRandom, mutate } from './mutate';

const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1);
const MAX_MS = 1_000;
/** For documents of up to 20 MB, on a slow machine. */
const MAX_BOMB_MS = 10_000;
const DIRECTORY = new URL('../fixtures/documents/', import.meta.url);

const names = readdirSync(DIRECTORY).sort();
const fixtures = names.map((name) => readFileSync(new URL(name, DIRECTORY)));

/** What is wrong with a parsed document, or '': the promises that whoever takes it relies on. */
function faultOf({ headlines, articles, language, siteUrl, updates }: ParsedDocument): string {
  const faults = [...headlines, ...articles].map(faultOfHeadline);
  if (siteUrl !== null) faults.push(faultOfAddress(siteUrl));
  if (language !== null && !/^[a-z\d_-]{2,35}$/i.test(language)) faults.push(`language: ${JSON.stringify(language)}`);
  if (updates !== null) faults.push(faultOfUpdates(updates));
  return faults.find((fault) => fault !== '') ?? '';
}

function faultOfHeadline({ id, title, url, publishedAt, ...details }: ParsedHeadline): string {
  if (id === '') return 'no id';
  if (publishedAt !== null && !Number.isSafeInteger(publishedAt)) return `date: ${publishedAt}`;
  const faults = [faultOfText(title, 301), url === null ? '' : faultOfAddress(url), faultOfDetails(details)];
  return faults.find((fault) => fault !== '') ?? '';
}

function faultOfText(text: string, maxCharacters: number): string {
  if (/[\p{Cc}\p{Cs}\u00a0\u202a-\u202e\u2066-\u2069]| {2}|^ | $/u.test(text)) return `text: ${JSON.stringify(text)}`;
  return text.length > maxCharacters ? `a text of ${text.length} characters` : '';
}

function faultOfDetails({ author, categories = [], thumbnail, enclosures = [] }: ItemDetails): string {
  if (author === '' || categories.includes('')) return 'a detail without words';
  if (categories.length > 20 || enclosures.length > 10) return 'details without end';
  const texts = [author ?? '', ...categories].map((text) => faultOfText(text, 400));
  const addresses = [...enclosures.map(({ url }) => url), ...(thumbnail === undefined ? [] : [thumbnail])];
  const sizes = enclosures.map(({ bytes = 1 }) => (Number.isSafeInteger(bytes) && bytes > 0 ? '' : `size: ${bytes}`));
  return [...texts, ...addresses.map(faultOfAddress), ...sizes].find((fault) => fault !== '') ?? '';
}

function faultOfUpdates({ intervalMs, skipHours, skipDays }: UpdateHints): string {
  if (intervalMs !== null && !(Number.isSafeInteger(intervalMs) && intervalMs > 0)) return `interval: ${intervalMs}`;
  const isWithin = (values: number[], end: number) =>
    values.length < end && values.every((value) => Number.isInteger(value) && value >= 0 && value < end);
  return isWithin(skipHours, 24) && isWithin(skipDays, 7) ? '' : `skipped: ${skipHours} / ${skipDays}`;
}

function faultOfAddress(url: string): string {
  return /^https?:\/\//.test(url) ? '' : `address: ${url}`;
}

/** What parsing ends in: '' where it is as it should be. */
function outcomeOf(bytes: Uint8Array, maxMs: number): string {
  const startedAt = performance.now();
  let fault = '';
  try {
    fault = faultOf(parseDocument(bytes, { url: 'https://source.example/', contentType: 'text/xml' }));
  } catch (problem) {
    if (!(problem instanceof SourceProblem)) fault = String(problem instanceof Error ? problem.stack : problem);
  }
  const elapsedMs = performance.now() - startedAt;
  return fault || (elapsedMs > maxMs ? `${elapsedMs.toFixed()} ms` : '');
}

describe('parseDocument', () => {
  it(`survives ${RUNS} damaged documents`, () => {
    for (let run = 0; run < RUNS; run++) {
      const random = makeRandom(FIRST_SEED + run);
      const index = Math.floor(random() * fixtures.length);
      const fault = outcomeOf(mutate(fixtures[index] ?? new Uint8Array(), random), MAX_MS);
      if (fault !== '') expect.fail(`FUZZ_SEED=${FIRST_SEED + run} FUZZ_RUNS=1 (${names[index]}): ${fault}`);
    }
  });

  it('survives random bytes', () => {
    for (let run = 0; run < RUNS / 10; run++) {
      const random = makeRandom(FIRST_SEED + run);
      const bytes = Uint8Array.from({ length: Math.floor(random() * 3_000) }, () => random() * 256);
      expect(outcomeOf(bytes, MAX_MS), `seed ${FIRST_SEED + run}`).toBe('');
    }
  });

  const item = '<item><title>عنوان من كلمات</title><link>https://a.example/</link></item>';
  const entities = Array.from(
    { length: 60 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(20)}">`,
  ).join('');
  const strays = Array.from({ length: 400_000 }, (_, n) => `</i${n}>`).join('');
  const bombs: [name: string, make: () => string][] = [
    [
      'entities within entities',
      () =>
        `<!DOCTYPE rss [<!ENTITY e0 "${'x'.repeat(50)}">${entities}]><rss><channel><item><title>&e60;</title></item></channel></rss>`,
    ],
    [
      'one entity a million times',
      () =>
        `<!DOCTYPE rss [<!ENTITY e "${'x'.repeat(99)}">]><rss><channel><item><title>${'&e;'.repeat(1_000_000)}</title></item></channel></rss>`,
    ],
    [
      '100,000 nested tags of a feed',
      () => `<rss><channel>${'<x>'.repeat(100_000)}${item}${'</x>'.repeat(100_000)}</channel></rss>`,
    ],
    [
      '100,000 nested tags of a page',
      () => `<html><body>${'<div class=ticker>'.repeat(100_000)}خبر من كلمات${'</div>'.repeat(100_000)}`,
    ],
    ['100,000 tags that close nothing', () => `<html><body>${'<b>'.repeat(300)}${'</i></p>'.repeat(100_000)}`],
    [
      '1,000,000 tags of a feed that close nothing',
      () => `<rss>${'<x>'.repeat(300)}${'</i>'.repeat(1_000_000)}${item}`,
    ],
    ['1,000,000 items in the depth of a feed', () => `<rss>${'<x>'.repeat(300)}${'<item/>'.repeat(1_000_000)}`],
    ['1,000,000 list items in the depth of a page', () => `<html><ul>${'<b>'.repeat(300)}${'<li>'.repeat(1_000_000)}`],
    ['400,000 tags that close nothing, each another', () => `<html>${'<b>'.repeat(190)}${strays}`],
    [
      'a title of 20 MB',
      () => `<rss><channel><item><title>${'عنوان '.repeat(2_000_000)}</title></item></channel></rss>`,
    ],
    [
      'a title of 20 MB of signs',
      () => `<rss><channel><item><title><![CDATA[${'<&'.repeat(10_000_000)}]]></title></item></channel></rss>`,
    ],
    ['a line of 20 MB', () => 'كلمة أخرى | '.repeat(1_000_000)],
    ['a line of spaces', () => `خبر${' \u00a0'.repeat(5_000_000)}خبر`],
    ['a page of spaces', () => `<p>خبر${'&nbsp; '.repeat(1_000_000)}`],
    ['100,000 items', () => `<rss><channel>${item.repeat(100_000)}</channel></rss>`],
    ['100,000 comments that never end', () => `${'<!-- '.repeat(100_000)}<rss>`],
    ['100,000 openings of a tag', () => '<a '.repeat(100_000)],
    ['100,000 attributes', () => `<rss><channel ${'a="1" '.repeat(100_000)}>${item}</channel></rss>`],
    [
      '100,000 attribute names',
      () => `<rss><channel ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}>${item}</channel></rss>`,
    ],
    [
      '10,000 namespaces',
      () =>
        `<rss><channel>${Array.from({ length: 10_000 }, (_, n) => `<n${n}:x xmlns:n${n}="u${n}">`).join('')}${item}</channel></rss>`,
    ],
    ['declarations that never end', () => '<!DOCTYPE rss ['.concat('<!ENTITY a '.repeat(200_000))],
    ['1,000,000 lines', () => 'سطر من كلمات\n'.repeat(1_000_000)],
    ['1,000,000 links', () => `<ul class=ticker>${'<li><a href=/x>خبر من كلمات</a>'.repeat(200_000)}`],
    ['full stops', () => `خبر ${'. '.repeat(5_000_000)}`],
    [
      '20,000 namespaces in force, then 20,000 that begin and end',
      () =>
        `<rss><channel ${Array.from({ length: 20_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}>${'<b xmlns:c="d"/>'.repeat(20_000)}${item}</channel></rss>`,
    ],
    ['a namespace of slashes', () => `<rss xmlns:a="${'/'.repeat(1_000_000)}x"><channel>${item}</channel></rss>`],
    [
      '200,000 items within 198 addresses',
      () => `<rss>${'<channel xml:base="a/">'.repeat(198)}${'<item/>'.repeat(200_000)}`,
    ],
    [
      '10,000 items within addresses that add up to 800 kB',
      () =>
        `<rss>${`<channel xml:base="${'a'.repeat(4_000)}/">`.repeat(198)}${'<item><title>خبر</title><link>b</link></item>'.repeat(10_000)}`,
    ],
    [
      'a line of many headlines, then of many links',
      () => `<p>${'a b c |'.repeat(25_000)}${'<a href=/x>y</a>'.repeat(400_000)}</p>`,
    ],
    ['a line in 1,000,000 parts', () => `<p>${'a <b>b</b> c |'.repeat(500_000)}</p>`],
    [
      'an article of 20 MB without markup',
      () =>
        `<rss><channel><item><title>خبر</title><description>${'كلمة '.repeat(2_000_000)}</description></item></channel></rss>`,
    ],
    ['a language of 1 MB', () => `<html lang="ar${'-a'.repeat(500_000)}"><ul class=ticker><li>خبر من كلمات`],
    ['100,000 nested lists of JSON', () => `{"items": ${'['.repeat(100_000)}`],
    ['100,000 nested objects of JSON', () => '{"items": '.repeat(100_000)],
    ['a string of JSON that never ends', () => `{"version": "${'\\"" '.repeat(1_000_000)}`],
    ['a JSON of quotes', () => `{${'"'.repeat(5_000_000)}`],
    ['a JSON of colons and spaces', () => `{"a"${' : '.repeat(2_000_000)}`],
    [
      '200,000 cut items of JSON',
      () => `{"version": "jsonfeed.org/version/1", "items": [${'{"id": 1, "title": "خبر",},'.repeat(200_000)}`,
    ],
    [
      'an item of 200,000 details',
      () =>
        `<rss><channel><item><title>خبر</title>${'<category>باب</category><enclosure url="/x"/><author>&lt;a@b&gt;</author>'.repeat(200_000)}</item></channel></rss>`,
    ],
    [
      'an author of 10 MB',
      () =>
        `<rss><channel><item><title>خبر</title><author>${'&lt;a@'.repeat(1_000_000)}</author></item></channel></rss>`,
    ],
    [
      'an article of 200,000 relative links',
      () =>
        `<rss><channel><item><title>خبر</title><content>${'كلمة '.repeat(100)}${"&lt;a href='x".repeat(200_000)}</content></item></channel></rss>`,
    ],
    [
      'links and headings within each other around 10 MB',
      () => `<body>${'<a href=/x><h2><div><a href=/y>'.repeat(60)}${'كلمة من كلمات <b>أخرى</b> '.repeat(250_000)}`,
    ],
    ['200,000 links of one word within each other', () => `<body>${'<a href=/x><div>خبر'.repeat(200_000)}`],
    ['200,000 scripts', () => `<html>${'<script type="application/ld+json">'.repeat(200_000)}`],
    ['200,000 scripts that end', () => `<html>${'<script type=ld+json>{"@type":"Article"}</script>'.repeat(200_000)}`],
    [
      'an article within an article without end',
      () => `<html><script type=ld+json>${'{"@type":"Blog","blogPost":['.repeat(100_000)}</script>`,
    ],
    [
      'a list of 200,000 articles',
      () =>
        `<html><script type=ld+json>{"@type":"ItemList","itemListElement":[${'{"@type":"Article","headline":"خبر من كلمات","url":"/x"},'.repeat(200_000)}]}</script>`,
    ],
    [
      '100,000 cards',
      () =>
        `<html>${'<li><h3><a href=/x>خبر من كلمات كثيرة</a></h3><time>22 نوفمبر 2026</time>٢٥ ريال</li>'.repeat(100_000)}`,
    ],
    ['one link around everything', () => `<a href=/x>${'<p>خبر من كلمات</p>'.repeat(100_000)}</a>`],
  ];
  it.each(bombs)('is not blown up by %s', (_, make) => {
    expect(outcomeOf(new TextEncoder().encode(make()), MAX_BOMB_MS)).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { httpUrl } from '../../../utils/text/host';
import { makeRandom } from '../../fuzz/mutate';

const BASE = 'https://base.example/news/';
/**
 * What addresses are made of, and what parsing changes or refuses. Nothing from U+0080 to U+00FF: there `URL.canParse` of
 * Node 20 answers now this, now that, once it has been compiled.
 */
const PARTS = [
  ...['a', 'b.example', 'A.example', 'xn--a', 'com', 'www.', '.', '..', '1', '0x7f', '127.0.0.1', '[::1]', ':80', '@'],
  ...[
    '/',
    '//',
    '\\',
    '/./',
    '/../',
    '/%2e/',
    '/.%2E',
    '/.x',
    'x.',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%20',
    '+',
    '-',
    '_',
    '~',
  ],
  ...["'", '"', '<', '{', '|', '^', '!', '$', '(', ')', '*', ',', ';', ':', '\t', ' ', 'خبر', '\u200b'],
];

describe('httpUrl', () => {
  it('gives every address as the platform writes it, however it is put together', () => {
    const random = makeRandom(1);
    for (let run = 0; run < 20_000; run++) {
      const length = 1 + Math.floor(random() * 8);
      const rest = Array.from({ length }, () => PARTS[Math.floor(random() * PARTS.length)] ?? '').join('');
      const written = (random() < 0.5 ? 'https://a.example/' : 'http://') + rest;
      const url = URL.canParse(written, BASE) ? new URL(written, BASE).href : null;
      expect(httpUrl(written, BASE), written).toBe(url);
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example/', 'https://', '', 7, null])(
    'has no %s',
    (url) => {
      expect(httpUrl(url)).toBeNull();
    },
  );

  it('resolves what is relative', () => {
    expect(httpUrl('../x', BASE)).toBe('https://base.example/x');
    expect(httpUrl('../x')).toBeNull();
  });

  it('has none that is longer than an address', () => {
    expect(httpUrl(`https://a.example/${'a'.repeat(5_000)}`)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { escapeMarkup, foldText, plainText } from '../../../utils/text/plain';

describe('plainText', () => {
  it.each([
    ['a bare headline', 'افتتاح المعرض السنوي للكتاب', 'افتتاح المعرض السنوي للكتاب'],
    ['markup', '<b>افتتاح</b> المعرض <i>السنوي</i>', 'افتتاح المعرض السنوي'],
    ['escaped markup', '&lt;b&gt;افتتاح&lt;/b&gt; المعرض', 'افتتاح المعرض'],
    ['entities escaped twice', 'قال &amp;quot;نعم&amp;quot; للمعرض', 'قال "نعم" للمعرض'],
    ['entities escaped three times', 'Fish &amp;amp;amp; chips', 'Fish & chips'],
    ['an ampersand that is no entity', 'AT&T and R&D', 'AT&T and R&D'],
    ['a sign that is no tag', 'if a < b and c > d', 'if a < b and c > d'],
    ['a heart', 'من القلب <3 إلى القلب', 'من القلب <3 إلى القلب'],
    ['a tag that never ends', 'نتيجة المباراة <b', 'نتيجة المباراة <b'],
    ['a headline about a tag', 'History of the &lt;blink&gt; tag', 'History of the <blink> tag'],
    ['words that only a break separates', 'السطر الأول<br>السطر الثاني', 'السطر الأول السطر الثاني'],
    ['a script', 'خبر<script>alert("<b>")</script> هادئ', 'خبر هادئ'],
    ['a comment and a CDATA section', '<!-- x --><![CDATA[خبر]]>', 'خبر'],
    ['numeric references, also those meant for windows-1252', '&#1582;&#x628;&#1585; &#147;x&#148;', 'خبر “x”'],
    ['every kind of space', '  خبر\u00a0\u00a0من\tهنا\u2003وهناك\r\n', 'خبر من هنا وهناك'],
    ['marks of direction', '\u202bخبر\u202c عن \u2066C++\u2069\u200f\u061c', 'خبر عن C++'],
    ['marks between spaces, which leave one space', ' خبر \u202c \u200f ثم \u200e', 'خبر ثم'],
    ['control characters and a half of a pair', 'خ\u0000ب\u001fر\ud83d', 'خبر'],
    ['a byte order mark inside a word', 'خ\ufeffبر', 'خبر'],
    [
      'ZWNJ, joins, tatweel and diacritics, which stay',
      'می\u200cخواهم هـ\u200d مُحَمَّدٌ ـ',
      'می\u200cخواهم هـ\u200d مُحَمَّدٌ ـ',
    ],
    ['nothing but markup', '<p><img src=x></p>', ''],
  ])('makes plain text of %s', (_, markup, text) => {
    expect(plainText(markup)).toBe(text);
  });

  it('takes a time that grows with the length alone', () => {
    for (const hostile of ['<', '&', '<a ', '&amp;', '<!--', ' \u00a0']) {
      const startedAt = performance.now();
      plainText(hostile.repeat(200_000));
      expect(performance.now() - startedAt, hostile).toBeLessThan(2_000);
    }
  });
});

describe('foldText', () => {
  it('leaves what looks like markup alone', () => {
    expect(foldText(' a &amp; <b>\u00a0 c ')).toBe('a &amp; <b> c');
  });
});

describe('escapeMarkup', () => {
  it.each(['a < b & c > "d"', '<script>', '&amp;'])('gives markup that shows exactly %s', (text) => {
    const names = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }));
    expect(escapeMarkup(text)).not.toMatch(/[<>"]/);
    expect(escapeMarkup(text).replace(/&(\w+);/g, (_, name) => names.get(name) ?? '')).toBe(text);
  });
});

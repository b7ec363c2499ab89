import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../utils/model/direction';
import { directionOf, directionOfLanguage } from '../../../utils/text/direction';

const inArabicSource: [title: string, direction: Direction][] = [
  ['افتتاح معرض الكتاب في المدينة القديمة', 'rtl'],
  ['iPhone و Android و Windows في مقارنة', 'rtl'],
  ['Tesla Model 3 تصل إلى الأسواق', 'rtl'],
  ['ChatGPT و Gemini: أيهما أسرع؟', 'rtl'],
  ['15 قتيلا في حريق', 'rtl'],
  ['2026: عام جديد', 'rtl'],
  ['"Titanic" يعود إلى السينما', 'rtl'],
  ['USB-C: منفذ واحد لكل الأجهزة', 'rtl'],
  ['مُحَمَّدٌ', 'rtl'],
  ['NASA تطلق مهمة', 'rtl'],
  ['Al Jazeera (الجزيرة) wins an award for its long documentary', 'ltr'],
  ['Breaking: markets rise after the meeting', 'ltr'],
  ['Café ouvert à Tunis', 'ltr'],
  ['100 – 98', 'rtl'],
  ['', 'rtl'],
];

const withoutPrior: [title: string, direction: Direction][] = [
  ['وزارة الصحة تعلن نتائج الحملة', 'rtl'],
  ['افزایش دما در تهران و اصفهان', 'rtl'],
  ['می\u200cخواهیم کتاب بخوانیم', 'rtl'],
  ['کراچی میں بارش کا امکان', 'rtl'],
  ['ראש הממשלה נפגש עם השרים', 'rtl'],
  ['ܫܠܡܐ ܥܠܡܐ', 'rtl'],
  ['ދިވެހިރާއްޖޭގެ ޚަބަރު', 'rtl'],
  ['𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪', 'rtl'],
  ['Arab League meets in Cairo', 'ltr'],
  ['The word سلام means peace in Arabic', 'ltr'],
  ['Россия и Китай подписали договор', 'ltr'],
  ['東京で地震', 'ltr'],
  ['iPhone 17 يصل', 'ltr'],
  ['12:30', 'ltr'],
  ['🎉🎉', 'ltr'],
];

describe('directionOf', () => {
  it.each(inArabicSource)('in a right-to-left source shows «%s» %s', (title, direction) => {
    expect(directionOf(title, 'rtl')).toBe(direction);
  });

  it.each(withoutPrior)('with no prior shows «%s» %s', (title, direction) => {
    expect(directionOf(title)).toBe(direction);
  });

  it('in a left-to-right source still shows an Arabic headline right to left', () => {
    expect(directionOf('عاجل: انتهاء الاجتماع', 'ltr')).toBe('rtl');
    expect(directionOf('Cairo القاهرة', 'ltr')).toBe('rtl');
    expect(directionOf('London and القاهرة', 'ltr')).toBe('ltr');
  });
});

describe('directionOfLanguage', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['ar_SA', 'rtl'],
    [' FA ', 'rtl'],
    ['ur', 'rtl'],
    ['he', 'rtl'],
    ['iw', 'rtl'],
    ['yi', 'rtl'],
    ['ckb', 'rtl'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['pa-PK', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['dv', 'rtl'],
    ['en-us', 'ltr'],
    ['fr', 'ltr'],
    ['und', null],
    ['', null],
    ['not a language', null],
    [null, null],
  ] as const)('reads %s as %s', (tag, direction) => {
    expect(directionOfLanguage(tag)).toBe(direction);
  });
});

import { describe, expect, it } from 'vitest';
import { foldedWords, foldLine } from '../../../utils/text/fold';
import { hasTerm, matchRanges, parseQuery } from '../../../utils/text/query';

/** What Lucene's filters for Arabic and Persian make of words, by what each shows. */
const LUCENE: [what: string, written: string, folded: string][] = [
  ['alef with madda', 'آجن', 'اجن'],
  ['alef with hamza above', 'أحمد', 'احمد'],
  ['alef with hamza below', 'إعاذ', 'اعاذ'],
  ['alef maksura', 'بنى', 'بني'],
  ['teh marbuta', 'فاطمة', 'فاطمه'],
  ['tatweel', 'روبرـــــت', 'روبرت'],
  ['fatha', 'مَبنا', 'مبنا'],
  ['kasra', 'علِي', 'علي'],
  ['damma', 'بُوات', 'بوات'],
  ['fathatan', 'ولداً', 'ولدا'],
  ['kasratan', 'ولدٍ', 'ولد'],
  ['dammatan', 'ولدٌ', 'ولد'],
  ['sukun', 'نلْسون', 'نلسون'],
  ['shadda', 'هتميّ', 'هتمي'],
  ['no word', '', ''],
  ['Persian yeh', 'های', 'هاي'],
  ['yeh barree', 'هاے', 'هاي'],
  ['keheh', 'کشاندن', 'كشاندن'],
  ['heh with yeh above', 'كتابۀ', 'كتابه'],
  ['heh and a hamza above', 'كتابهٔ', 'كتابه'],
  ['heh goal', 'زادہ', 'زاده'],
];

const LETTERS: [written: string, folded: string][] = [
  ['ٱلرَّحۡمَٰنِ', 'رحمن'],
  ['مسؤول', 'مسوول'],
  ['مسئول', 'مسوول'],
  ['ﻻﻋﺐ', 'لاعب'],
  ['ﷲ', 'الله'],
  ['٢٠٢٦', '2026'],
  ['۲۰۲۶', '2026'],
  ['می\u200cخواهد', 'ميخواهد'],
  ['\u2067بغداد\u2069', 'بغداد'],
  ['Straße', 'strasse'],
  ['İSTANBUL ısı', 'istanbul isi'],
  ['Ærøskøbing Łódź', 'aeroskobing lodz'],
  ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
  ['שָׁלוֹם', 'שלומ'],
  ['צה״ל צה"ל', 'צהל צהל'],
  ['ﬁne Ｗｉｄｅ', 'fine wide'],
  ['हिन्दी がある', 'हिन्दी が あ る'],
  ['东京新闻 2026', '东 京 新 闻 2026'],
  ["l'été", 'l ete'],
];

const WITH_DEFINITE: [written: string, folded: string][] = [
  ['الاتفاق', 'اتفاق'],
  ['والاتفاق', 'اتفاق'],
  ['فبالاتفاق', 'اتفاق'],
  ['كالاتفاق', 'اتفاق'],
  ['للاتفاق', 'اتفاق'],
  ['والأحمد', 'احمد'],
  ['الالتهاب', 'التهاب'],
  ['التماسك', 'تماسك'],
  ['التزامن', 'تزامن'],
  ['للجنة', 'لجنه'],
  ['للجانبين', 'جانبين'],
  ['للبنان', 'لبنان'],
  ['البالغين', 'بالغين'],
];

const WITHOUT_DEFINITE =
  `الله والله بالله لله اللهم التهاب والتهابات التزام التزامهم التقاء التماس التحاق الغاء بإلغاء إلهام ألمانيا المانيا
  الماني ألم الم العاب ألعاب التزمت التقى الذي التي إليها اليها الفين باليستي والدين وكالات الى الكترونية`.split(/\s+/);

/** What a person looks for, a title, and whether it is found. */
const PAIRS: [query: string, title: string, isFound: boolean][] = [
  ['احمد', 'أحمد يفوز بالجائزة', true],
  ['أحمد', 'احمد يفوز بالجائزة', true],
  ['مدرسه', 'افتتاح مدرسة جديدة', true],
  ['مستشفي', 'مستشفى جديد في الموصل', true],
  ['إسلام', 'ندوة عن الاسلام', true],
  ['الإتفاق', 'توقيع اتفاق تجاري', true],
  ['اتفاق', 'تفاصيل الاتفاق وبالاتفاق مع الجميع', true],
  ['جزائر', 'وصول الوفد الى الجزائر', true],
  ['للمدرسة', 'المدرسة تفتح أبوابها', true],
  ['القران', 'مسابقة القُرْآنِ الكريم', true],
  ['محمد', 'مـحـمـد يصل', true],
  ['شئون', 'وزير الشؤون الاجتماعية', true],
  ['شئ', 'لا شيء جديد', true],
  ['2026', 'موازنة عام ٢٠٢٦', true],
  ['١٥', '15 قتيلا في حادث', true],
  ['تهران', 'تهران میزبان نشست است', true],
  ['ميشود', 'جاده بسته می‌شود', true],
  ['کتاب', 'معرض كتاب جديد', true],
  ['پاكستان', 'پاکستان کی خبریں', true],
  ['لاهور', 'لاہور میں بارش', true],
  ['الغاء', 'إلغاء الرحلات', true],
  ['ألمانيا', 'فوز المانيا', true],
  ['"وقف إطلاق النار"', 'إعلان وقف اطلاق النار', true],
  ['strasse', 'Sperrung der Hauptstraße in der Straße', true],
  ['ISTANBUL', "İstanbul'da kar", true],
  ['lodz', 'Tramwaj w Łodzi i Łódź', true],
  ['شلל', 'שלל', false],
  ['שלום', 'שָׁלוֹם לכולם', true],
  ['新闻', '今日新闻', true],
  ['عن ال', 'سؤال عن الماء', true],
  ['له', 'الله أكبر', false],
  ['تهاب ', 'التهاب الكبد', false],
  ['تزام ', 'التزام بالموعد', false],
  ['مانيا ', 'ألمانيا تفوز', false],
  ['ماء ', 'ما هذا', false],
  ['كلب ', 'قلب المدينة', false],
  ['نار ', 'منار', false],
  ['"النار وقف"', 'وقف إطلاق النار', false],
  ['مصر -كرة', 'مصر وكأس كرة القدم', false],
  ['غاز ', 'ألغاز البحر', false],
  ['كتاب ', 'كتابة التاريخ', false],
  ['دين ', 'الوالدين والأبناء', false],
];

const isFound = (query: string, title: string): boolean => {
  const { wanted, unwanted } = parseQuery(query);
  const words = foldedWords(title).map(({ folded }) => folded);
  return wanted.every((term) => hasTerm(words, term)) && !unwanted.some((term) => hasTerm(words, term));
};

describe('folding', () => {
  it.each(LUCENE)('folds %s as Lucene does: %s', (_, written, folded) => {
    expect(foldLine(written)).toBe(folded);
  });

  it.each(LETTERS)('folds %s to %s', (written, folded) => {
    expect(foldLine(written)).toBe(folded);
  });

  it.each(WITH_DEFINITE)('takes the article off %s: %s', (written, folded) => {
    expect(foldLine(written)).toBe(folded);
  });

  it.each(WITHOUT_DEFINITE)('leaves %s as it is', (written) => {
    expect(foldLine(written)).toHaveLength(written.normalize('NFC').length);
  });

  it('knows where each word stands in the text as it is written', () => {
    const text = '«أهلًا» بِكُم، 2 مَرَّات';
    expect(foldedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['أهلًا', 'بِكُم', '2', 'مَرَّات']);
  });
});

describe('a search', () => {
  it.each(PAIRS.filter(([, , found]) => found))('for %s finds «%s»', (query, title) => {
    expect(isFound(query, title)).toBe(true);
  });

  it.each(PAIRS.filter(([, , found]) => !found))('for %s does not find «%s»', (query, title) => {
    expect(isFound(query, title)).toBe(false);
  });

  it('finds a word at every letter of typing it', () => {
    for (const word of ['الاتفاق', 'والاتفاق', 'التهاب', 'ألمانيا', 'للجنة', 'باليستي', 'الله', 'إلغاء']) {
      const typed = [...word].map((_, index) => `خبر ${word.slice(0, index + 1)}`).filter((text) => text !== 'خبر و');
      for (const text of typed) expect(isFound(`"${text}`, `خبر ${word} اليوم`), text).toBe(true);
    }
  });

  it('marks whole words, those of a phrase only where they stand together', () => {
    const text = 'وقف العمل، ثم وقف إطلاق النار';
    const marked = matchRanges(text, parseQuery('"وقف إطلاق" عم')).map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(['العمل', 'وقف', 'إطلاق']);
    expect(matchRanges(text, parseQuery('ثم ال'))).toEqual([{ start: 11, end: 13 }]);
  });
});

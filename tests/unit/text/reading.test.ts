import { describe, expect, it } from 'vitest';
import { fileName } from '../../../utils/text/file-name';
import { languageOfText } from '../../../utils/text/language';
import { readingMinutes } from '../../../utils/text/reading-time';
import { sentencesIn } from '../../../utils/text/sentences';
import { digitsOf, writingOf } from '../../../utils/text/writing';
import { STORIES } from '../../fixtures/articles/stories';

const sentences = (text: string, language: string | null = 'ar'): string[] =>
  sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));

describe('the language of a text', () => {
  it.each(STORIES.map((story) => [story.language, story] as const))(
    'in %s is told by its letters',
    (language, story) => {
      const text = story.markup.replace(/<[^>]+>/g, ' ');
      expect(languageOfText(text, null)).toBe(language === 'en' ? null : language);
    },
  );

  it('is the declared one where its letters agree with that, and not where they contradict it', () => {
    expect(languageOfText('The harbour opens', 'fr')).toBe('fr');
    expect(languageOfText('يفتح الميناء أبوابه', 'ar_TN')).toBe('ar-TN');
    expect(languageOfText('يفتح الميناء أبوابه', 'en')).toBe('ar');
    expect(languageOfText('12:30', 'fa')).toBe('fa');
  });

  it('decides what it is set in', () => {
    expect(writingOf('ur-PK', 'rtl')).toBe('nastaliq');
    expect(writingOf('fa', 'rtl')).toBe('arabic');
    expect(writingOf('he', 'rtl')).toBe('hebrew');
    expect(writingOf(null, 'rtl')).toBe('arabic');
    expect(writingOf('ur', 'ltr')).toBe('latin');
  });

  it('shows in the digits that it counts with', () => {
    expect(digitsOf('٣ من ١٢ و 4')).toBe('arab');
    expect(digitsOf('۳ از ۱۲')).toBe('arabext');
    expect(digitsOf('بلا أرقام')).toBe('latn');
  });
});

describe('the time to read a text', () => {
  it('counts each word at the pace of its script, and says one minute at the least', () => {
    expect(readingMinutes('كلمة واحدة')).toBe(1);
    expect(readingMinutes('كلمة '.repeat(900))).toBe(5);
    expect(readingMinutes('word '.repeat(1150))).toBe(5);
    expect(readingMinutes('字'.repeat(2000))).toBe(5);
  });
});

describe('sentences to be read aloud', () => {
  it('end where they end in each language', () => {
    expect(sentences('وصلت السفينة. هل تعود غدًا؟ نعم!')).toEqual(['وصلت السفينة.', 'هل تعود غدًا؟', 'نعم!']);
    expect(sentences('جہاز پہنچ گیا۔ کیا وہ واپس آئے گا؟', 'ur')).toEqual(['جہاز پہنچ گیا۔', 'کیا وہ واپس آئے گا؟']);
    expect(sentences('The ship is in. Will she stay?', 'en')).toEqual(['The ship is in.', 'Will she stay?']);
  });

  it('do not end at an abbreviation, a decimal, two dots or a line of the markup', () => {
    expect(sentences('قال د. أحمد إن السفينة وصلت.')).toEqual(['قال د. أحمد إن السفينة وصلت.']);
    expect(sentences('تراجع 1.2% فقط')).toEqual(['تراجع 1.2% فقط']);
    expect(sentences('وصلت\nالسفينة.')).toEqual(['وصلت\nالسفينة.']);
    expect(sentences('Mr. Bell came in.', 'en')).toEqual(['Mr. Bell came in.']);
    expect(sentences('وصل إلى حلب. ثم عاد.')).toEqual(['وصل إلى حلب.', 'ثم عاد.']);
  });

  it('are cut at a pause where they are long, with no word lost or broken', () => {
    const long = `${'كلمات كثيرة جدًّا في جملة واحدة، '.repeat(20)}انتهت.`;
    const pieces = sentences(long);
    expect(pieces.length).toBeGreaterThan(2);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(260);
    expect(pieces.join(' ')).toBe(long);
  });

  it('leave out what has nothing to be read, and take any tag', () => {
    expect(sentences('*** … —')).toEqual([]);
    expect(sentences('نص.', 'not a tag')).toEqual(['نص.']);
  });
});

describe('the name of a file', () => {
  it.each([
    ['خبر: «الرياح» تصل؟', 'خبر «الرياح» تصل؟.html'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.html'],
    ['  .. hidden. ', 'hidden.html'],
    ['CON', 'CON_.html'],
    ['aux.txt', 'aux_.txt.html'],
    ['report\u202Egpj.exe', 'report gpj.exe.html'],
    ['???', 'shareet.html'],
    ['', 'shareet.html'],
  ])('made of %j is one that every system takes', (title, name) => {
    expect(fileName(title, 'html', 'shareet')).toBe(name);
  });

  it('ends between two words where the title is long', () => {
    const name = fileName('ميناء '.repeat(100), 'html', 'shareet');
    expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(206);
    expect(name).toMatch(/ميناء\.html$/);
  });
});

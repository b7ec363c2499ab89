/** What a rule means. */
import { describe, expect, it } from 'vitest';
import type { RuleDraft, RuleField } from '../../../utils/model/rule';
import { compileRule, MAX_RULE_LENGTH, subjectOf } from '../../../utils/stories/rules';

const rule = (text: string, changes: Partial<RuleDraft> = {}) =>
  compileRule({ kind: 'words', text, fields: ['title'], actions: ['mute'], ...changes });

const hits = (
  text: string,
  title: string,
  changes: Partial<RuleDraft> = {},
  rest: Partial<Record<RuleField, string>> = {},
) => {
  const compiled = rule(text, changes);
  if (!compiled.ok) throw new Error(compiled.problem.code);
  return compiled.value.hits(subjectOf((field) => ({ title, ...rest })[field] ?? ''));
};

describe('words', () => {
  it.each([
    ['أحمد', 'احمد يفتتح المعرض'],
    ['احمد', 'أَحْمَد يفتتح المعرض'],
    ['مكتبة فاس', 'فاس تفتتح مكتبه جديدة'],
    ['علي', 'فوز على'],
    ['montreal CAFE', 'Café owners in Montréal'],
    ['إسطنبول', 'اسطنبول: جسر جديد'],
    ['东京', '今天东京大桥通车'],
  ])('%s hit %s', (text, title) => {
    expect(hits(text, title)).toBe(true);
  });

  it.each([
    ['أحمد', 'أحمدي يفتتح المعرض'],
    ['مكتبة فاس', 'مكتبة في تونس'],
    ['cat', 'Concatenated'],
    ['东京', '今天京东大桥通车'],
  ])('%s do not hit %s', (text, title) => {
    expect(hits(text, title)).toBe(false);
  });

  it('may be in different fields of those that are looked at', () => {
    const rest = { source: 'نشرة الساحل', author: 'سلمى', text: 'عن النهر' };
    expect(hits('جسر الساحل', 'افتتاح جسر', { fields: ['title', 'source'] }, rest)).toBe(true);
    expect(hits('جسر الساحل', 'افتتاح جسر', { fields: ['title'] }, rest)).toBe(false);
    expect(hits('سلمى النهر', 'افتتاح جسر', { fields: ['author', 'text'] }, rest)).toBe(true);
  });
});

describe('a phrase', () => {
  it('is its words side by side, whatever stands between them', () => {
    expect(hits('مجلس المدينة', 'قرار مجلس «المدينة» الجديد', { kind: 'phrase' })).toBe(true);
    expect(hits('مجلس المدينة', 'مجلس شباب المدينة', { kind: 'phrase' })).toBe(false);
    expect(hits('city council', 'The City-Council votes', { kind: 'phrase' })).toBe(true);
  });

  it('begins in one field and ends there', () => {
    const rest = { source: 'المدينة' };
    expect(hits('مجلس المدينة', 'قرار مجلس', { kind: 'phrase', fields: ['title', 'source'] }, rest)).toBe(false);
  });
});

describe('a pattern', () => {
  const pattern = (text: string, title: string) => hits(text, title, { kind: 'pattern' });

  it.each([
    ['أحمد|احمد', 'قال احمد'],
    ['^إفتتاح', 'افتتاح الجسر'],
    ['مكتبه (فاس|تونس)', 'مَكتبة تونس'],
    ['[أإ]حمد', 'احمد'],
    ['[أ-ي]{4}', 'جسور'],
    ['الرئيس', 'قال الرئيس'],
    ['مُ?حمد', 'محمد'],
    ['\\bأحمد\\b', 'قال أحمد، أمس'],
    ['^\\w+ \\w+$', 'جسر جديد'],
    ['\\d{2}', 'بعد ١٢ عاما'],
    ['[\\d]٪', 'ارتفع 3٪'],
    ['\\Qأحمد (1)\\E', 'احمد (1)'],
    ['«.+»', 'قال «نعم»'],
    ['STORM', 'storm'],
    ['É+', 'CAFE'],
    ['straße', 'Strasse'],
    ['[]x]', 'a ] b'],
    ['[[]x', 'a [x b'],
    ['\\p{Arabic}{3}', 'جسر'],
    ['(?i)bridge', 'BRIDGE'],
    ['\\x{0628}', 'ب'],
  ])('%s hits %s', (text, title) => {
    expect(pattern(text, title)).toBe(true);
  });

  it.each([
    ['^جسر$', 'جسر جديد'],
    ['\\bأحمد\\b', 'قال أحمدي'],
    ['[^أ-ي ]', 'جسر جديد'],
    ['\\D', '12'],
    ['a\\.b', 'axb'],
  ])('%s does not hit %s', (text, title) => {
    expect(pattern(text, title)).toBe(false);
  });

  it.each(['(', '[', '*', 'a{1001}', '(a{100}){100}', '(?=a)', '(a)\\1', '(.{1,40}){1,30}x', '(?<!a)b'])(
    '%s is refused',
    (text) => {
      expect(rule(text, { kind: 'pattern' })).toEqual({ ok: false, problem: { code: 'pattern' } });
    },
  );

  it.each(['(a+)+$', '(a|aa)+$', '^(a|a)*$', '(.*a){9}x', '(a|b)*a(a|b){12}x$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
    '%s is through with a long text in a time that grows with the text alone',
    (text) => {
      // Backtracking would take longer than the universe has been there.
      expect(pattern(text, `${'a'.repeat(40_000)}!`)).toBe(false);
    },
  );
});

describe('a text that is no rule', () => {
  it.each(['words', 'phrase', 'pattern'] as const)('is refused as %s', (kind) => {
    expect(rule('  ', { kind })).toEqual({ ok: false, problem: { code: 'empty' } });
    expect(rule('ا'.repeat(MAX_RULE_LENGTH + 1), { kind })).toEqual({ ok: false, problem: { code: 'too-long' } });
  });

  it('has no words in it', () => {
    for (const text of ['!!!', '— «»']) expect(rule(text)).toEqual({ ok: false, problem: { code: 'empty' } });
  });
});

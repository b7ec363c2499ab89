/** The files of words, as an editor would go through them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../utils/i18n';

type Message = FluentResource['body'][number];
type Pattern = NonNullable<Message['value']>;
type Part = Exclude<Pattern, string>[number];
type Select = Extract<Part, { type: 'select' }>;

const root = join(import.meta.dirname, '../..');
const sourceOf = (language: Language): string => readFileSync(join(root, `utils/i18n/${language}.ftl`), 'utf8');
const messagesOf = (language: Language): Message[] => new FluentResource(sourceOf(language)).body;

const partsOf = (pattern: Pattern): Part[] =>
  (typeof pattern === 'string' ? [pattern] : pattern).flatMap((part) =>
    typeof part !== 'string' && part.type === 'select'
      ? [part, ...part.variants.flatMap(({ value }) => partsOf(value))]
      : [part],
  );
const parts = ({ value }: Message): Part[] => (value ? partsOf(value) : []);
const selectsOf = (message: Message): Select[] =>
  parts(message).filter((part): part is Select => typeof part !== 'string' && part.type === 'select');

/** What is written in a message itself; a dot stands for whatever is inserted or chosen. */
const textOf = (message: Message): string =>
  parts(message)
    .map((part) => (typeof part === 'string' ? part : '•'))
    .join('');

/** The variables in a message, wherever they stand. */
function variablesOf(message: Message): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { type, name } = part as { type?: string; name?: string };
    if (type === 'var' && name) found.add(name);
    for (const inner of Object.values(part)) look(inner);
  };
  look(message.value);
  return [...found].sort();
}

const keysWhere = (language: Language, isWrong: (message: Message) => boolean): string[] =>
  messagesOf(language)
    .filter(isWrong)
    .map(({ id }) => id);

/** The same in every language: names of languages in themselves, digits, names of months in Arabic, figures without a word. */
const SAME =
  /^setting-(language-(ar|en)|digits-(arab|latn)|months-(eg|lb|ma|dz)|reader-(leading|speed)-value)$|^date-both$/;

/**
 * Forms that a message has no need of: the least that a person can set is more, or no noun stands beside the number. None needs
 * that of zero: what is not there is rarely counted, and is otherwise said as the rest is.
 */
const NEEDLESS: Record<string, readonly string[]> = {
  'refresh-progress': ['few', 'many'],
  'list-open-first': ['one', 'two'],
  'setting-lane-speed-value': ['one', 'two'],
  'setting-reader-width-value': ['one', 'two'],
  'setting-poll-minutes-value': ['one', 'two'],
};
const FORMS = ['one', 'two', 'few', 'many', 'other'];

/** Names that are written in Latin letters in Arabic, too. */
const LATIN_NAMES = /\b(OPML|RE2|English|Alt|Ctrl|Shift|Backspace)\b/g;

describe('the files of words', () => {
  it.each(LANGUAGES)('name no word twice in %s', (language) => {
    const keys = messagesOf(language).map(({ id }) => id);
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });

  it.each(LANGUAGES)('have no line in %s that is not understood', (language) => {
    const keys = [...sourceOf(language).matchAll(/^([a-zA-Z][\w-]*) =/gm)].map(([, key]) => key);
    expect(messagesOf(language).map(({ id }) => id)).toEqual(keys);
  });

  it('have nothing that is the same in both and so not translated', () => {
    const arabic = new Map(messagesOf('ar').map((message) => [message.id, JSON.stringify(message.value)]));
    const same = keysWhere('en', ({ id, value }) => arabic.get(id) === JSON.stringify(value));
    expect(same.filter((key) => !SAME.test(key))).toEqual([]);
  });

  it('insert the same in both', () => {
    const arabic = new Map(messagesOf('ar').map((message) => [message.id, variablesOf(message)]));
    const differ = messagesOf('en').filter(
      (message) => JSON.stringify(variablesOf(message)) !== JSON.stringify(arabic.get(message.id)),
    );
    expect(differ.map(({ id }) => id)).toEqual([]);
  });

  it('count in Arabic in each form that is needed', () => {
    const lacking = messagesOf('ar').flatMap((message) =>
      selectsOf(message).flatMap(({ variants }) => {
        const named = variants.map(({ key }) => String(key.value));
        if (!named.some((name) => /^(zero|one|two|few|many|\d+)$/.test(name))) return [];
        const needed = FORMS.filter((form) => !NEEDLESS[message.id]?.includes(form));
        const lacks = needed.filter((form) => !named.includes(form));
        return lacks.length > 0 ? [`${message.id}: ${lacks.join(' ')}`] : [];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('have no Latin letters in Arabic but for names', () => {
    expect(keysWhere('ar', (message) => /[a-z]/i.test(textOf(message).replace(LATIN_NAMES, '')))).toEqual([]);
  });

  it('have no digits in Arabic that are not written as the person chose', () => {
    const odd = keysWhere('ar', (message) => /[0-9٠-٩]/.test(textOf(message).replace(LATIN_NAMES, '')));
    expect(odd.filter((key) => !SAME.test(key))).toEqual([]);
  });

  it('set signs in Arabic as Arabic does', () => {
    expect(keysWhere('ar', (message) => /[,;?'"“”]/.test(textOf(message)))).toEqual([]);
    expect(keysWhere('ar', (message) => /\s[،؛؟.:!]|\.\.\./.test(textOf(message)))).toEqual([]);
  });

  it('set quotes and dots in English as print does', () => {
    expect(keysWhere('en', (message) => /["'`]|\.\.\.|\s[,;.:!?]/.test(textOf(message)))).toEqual([]);
  });

  it.each(LANGUAGES)('have no space too many in %s', (language) => {
    expect(keysWhere(language, (message) => / {2,}|^ | $/.test(textOf(message)))).toEqual([]);
  });

  it('end both with a full stop, or neither', () => {
    const ends = (message: Message): boolean => /[.؟?!…]$/.test(textOf(message));
    const arabic = new Map(messagesOf('ar').map((message) => [message.id, ends(message)]));
    expect(keysWhere('en', (message) => arabic.get(message.id) !== ends(message))).toEqual([]);
  });

  it('tell nobody to do a thing as to a man', () => {
    const imperatives =
      /(?:^|[\s«])(?:اضغط|انقر|اختر|أضف|احذف|احفظ|افتح|أغلق|انظر|جرّب|اكتب|أدخل|تأكد|حاول|راجع|استعمل|استخدم)(?=[\s.،]|$)/;
    expect(keysWhere('ar', (message) => imperatives.test(textOf(message)))).toEqual([]);
  });
});

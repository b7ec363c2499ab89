/** The chosen language: its words with their plurals, its digits, its dates. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Direction } from '../model/direction';
import { relativeTime } from '../text/time';
import arabic from './ar.ftl?raw';
import { type CalendarChoice, createDates } from './dates';
import english from './en.ftl?raw';

export type Language = 'ar' | 'en';

export interface LanguageChoice {
  language: 'auto' | Language;
  digits: 'auto' | 'arab' | 'latn';
  calendar?: 'auto' | CalendarChoice;
  /** The region whose names of months are used in Arabic. */
  months?: 'auto' | 'eg' | 'lb' | 'ma' | 'dz';
}

export interface Words {
  language: Language;
  /** The language with its region and digits, BCP 47. */
  locale: string;
  direction: Direction;
  /** The sentence that `key` names; what is inserted is isolated from its direction. */
  say(key: string, values?: Record<string, FluentVariable>): string;
  /** How long before `now` the time `at` is, in words; both epoch milliseconds. */
  ago(at: number, now: number): string;
  /** The day and time of `at`, written out. */
  date(at: number): string;
  /** The day of `at`, seen from `now`: today, yesterday, or written out. */
  day(at: number, now: number): string;
  /** Names as they are counted up in a sentence. */
  list(names: readonly string[]): string;
  /** The name of the language that a BCP 47 tag stands for; the tag itself where it stands for none. */
  languageName(tag: string): string;
}

const FILES: Record<Language, { text: string; direction: Direction }> = {
  ar: { text: arabic, direction: 'rtl' },
  en: { text: english, direction: 'ltr' },
};

export const LANGUAGES = Object.keys(FILES) as Language[];

/** Regions whose people go by both calendars. */
const BOTH_CALENDARS_REGIONS = new Set(['SA']);

/** Regions where Arabic is written with 0123456789. */
const WESTERN_DIGIT_REGIONS = new Set(['MA', 'DZ', 'TN', 'LY', 'MR', 'EH']);

/**
 * Words in the chosen language.
 * @param browserLanguage BCP 47 tag of the browser's own language: decides what `auto` means, and month names by region.
 */
export function createWords(choice: LanguageChoice, browserLanguage: string): Words {
  const browser = new Intl.Locale(browserLanguage || 'ar');
  const language = choice.language === 'auto' ? (browser.language === 'ar' ? 'ar' : 'en') : choice.language;
  const locale = localeOf(language, choice.digits, browser);
  const { direction } = FILES[language];
  const bundle = new FluentBundle(locale);
  const [mistake] = bundle.addResource(resourceOf(language));
  if (mistake) throw mistake;
  const say: Words['say'] = (key, values) => format(bundle, key, values);
  const dates = createDates(
    dateLocaleOf(locale, choice.months),
    calendarOf(choice.calendar, browser),
    // Both are in the words' own language. Isolated, they would leave a sentence no letter to tell the date's direction by.
    (gregorian, hijri) => say('date-both', { gregorian, hijri }).replaceAll(/[\u2068\u2069]/g, ''),
  );
  return {
    language,
    locale,
    direction,
    say,
    ago: (at, now) => relativeTime(locale, at, now),
    ...dates,
    list: (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
    languageName: (tag) => nameOfLanguage(locale, tag),
  };
}

function localeOf(language: Language, digits: LanguageChoice['digits'], browser: Intl.Locale): string {
  const region = browser.language === language ? browser.region : undefined;
  const tag = region ? `${language}-${region}` : language;
  if (language !== 'ar') return tag;
  const system = digits === 'auto' ? (WESTERN_DIGIT_REGIONS.has(region ?? '') ? 'latn' : 'arab') : digits;
  return `${tag}-u-nu-${system}`;
}

/** The locale that dates are written in: months are named by region, and by no other part of it. */
function dateLocaleOf(locale: string, months: LanguageChoice['months'] = 'auto'): string {
  if (months === 'auto' || !locale.startsWith('ar')) return locale;
  return new Intl.Locale(locale, { region: months }).toString();
}

function calendarOf(choice: LanguageChoice['calendar'] = 'auto', browser: Intl.Locale): CalendarChoice {
  if (choice !== 'auto') return choice;
  return BOTH_CALENDARS_REGIONS.has(browser.region ?? '') ? 'both' : 'gregory';
}

function nameOfLanguage(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function format(bundle: FluentBundle, key: string, values?: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`no word for ${key}`);
  return bundle.formatPattern(pattern, values ?? null);
}

const resources = new Map<Language, FluentResource>();

/** The file of a language as it is parsed: once, however often words are made of it. */
function resourceOf(language: Language): FluentResource {
  const known = resources.get(language);
  if (known) return known;
  const resource = new FluentResource(FILES[language].text);
  resources.set(language, resource);
  return resource;
}

/** Every text in any of the languages whose key is `word` or begins with it and a hyphen, without what is inserted. */
export const textsOf = (word: string): string[] =>
  LANGUAGES.flatMap((language) =>
    resourceOf(language).body.flatMap(({ id, value }) =>
      value && (id === word || id.startsWith(`${word}-`)) ? textsIn(value) : [],
    ),
  );

type Pattern = NonNullable<FluentResource['body'][number]['value']>;

function textsIn(pattern: Pattern): string[] {
  if (typeof pattern === 'string') return [pattern];
  return pattern.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (part.type === 'str') return [part.value];
    return part.type === 'select' ? part.variants.flatMap(({ value }) => textsIn(value)) : [];
  });
}

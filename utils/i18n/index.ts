/** The chosen language: its words with their plurals, its digits, its dates. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Direction } from '../model/direction';
import { relativeTime } from '../text/time';
import arabic from './ar.ftl?raw';
import english from './en.ftl?raw';

export type Language = 'ar' | 'en';

export interface LanguageChoice {
  language: 'auto' | Language;
  digits: 'auto' | 'arab' | 'latn';
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
  /** The name of the language that a BCP 47 tag stands for; the tag itself where it stands for none. */
  languageName(tag: string): string;
}

const FILES: Record<Language, { text: string; direction: Direction }> = {
  ar: { text: arabic, direction: 'rtl' },
  en: { text: english, direction: 'ltr' },
};

export const LANGUAGES = Object.keys(FILES) as Language[];

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
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return {
    language,
    locale,
    direction,
    say: (key, values) => format(bundle, key, values),
    ago: (at, now) => relativeTime(locale, at, now),
    date: (at) => dates.format(at),
    day: (at, now) => dayOf(locale, at, now),
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

const DAY_MS = 24 * 60 * 60_000;

function dayOf(locale: string, at: number, now: number): string {
  const [day, today] = [new Date(at), new Date(now)];
  // Days are counted by the calendar: one that is longer or shorter by an hour is still one.
  const noon = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  const days = Math.round((noon(day) - noon(today)) / DAY_MS);
  if (days === 0 || days === -1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const year = day.getFullYear() === today.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year }).format(at);
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

/**
 * Every setting there is. The options page draws itself from this list, the store keeps only what the person chose
 * explicitly, and a guard stands between what is stored and what is used.
 */
import { areColours, type Colours } from '../model/colours';
import { isHost } from '../text/host';

type Guard<T> = (value: unknown) => value is T;

interface Choice<T> {
  kind: 'choice';
  values: readonly T[];
}
export interface Range {
  kind: 'range';
  min: number;
  max: number;
  step: number;
}
interface Switch {
  kind: 'switch';
}
/** A time of the day, `HH:MM`. */
interface Time {
  kind: 'time';
}
/** Two colours, drawn where the theme is `own`. */
interface TwoColours {
  kind: 'colours';
}
/** Not drawn in the list of settings: it has a place of its own, or is for developers. */
interface Hidden {
  kind: 'hidden';
}
export type Control<T> = Choice<T> | Range | Switch | Time | TwoColours | Hidden;

/** A part of the options page; its settings stand there in the order of the registry. */
export type SettingsSection =
  | 'language'
  | 'look'
  | 'ticker'
  | 'bar'
  | 'sources'
  | 'reading'
  | 'alerts'
  | 'menus'
  | 'storage';

export interface Setting<T> {
  default: T;
  guard: Guard<T>;
  control: Control<T>;
  section: SettingsSection;
  /** Whether a sentence stands under its control. */
  hint?: true;
  /** The switch without which it means nothing, and is not drawn. */
  needs?: 'alerts.quiet';
}

const oneOf = <const T extends string>(
  section: SettingsSection,
  values: readonly T[],
  initial: NoInfer<T> | undefined = values[0],
): Setting<T> => ({
  default: initial as T,
  guard: (value): value is T => values.includes(value as T),
  control: { kind: 'choice', values },
  section,
});

const between = (section: SettingsSection, initial: number, min: number, max: number, step = 1): Setting<number> => ({
  default: initial,
  guard: (value): value is number => typeof value === 'number' && value >= min && value <= max,
  control: { kind: 'range', min, max, step },
  section,
});

const toggle = (section: SettingsSection, initial: boolean): Setting<boolean> => ({
  default: initial,
  guard: (value): value is boolean => typeof value === 'boolean',
  control: { kind: 'switch' },
  section,
});

const time = (section: SettingsSection, initial: string): Setting<string> => ({
  default: initial,
  guard: (value): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  control: { kind: 'time' },
  section,
});

const hidden = <T>(setting: Setting<T>): Setting<T> => ({ ...setting, control: { kind: 'hidden' } });

/** Of sites in one list: each is a pattern that the browser holds against every page. */
export const MAX_SITES = 5_000;

const hosts = (section: SettingsSection): Setting<string[]> => ({
  default: [],
  guard: (value): value is string[] => Array.isArray(value) && value.length <= MAX_SITES && value.every(isHost),
  control: { kind: 'hidden' },
  section,
});

/** What can be chosen for all sources, and for each. */
export const KEEP_DAYS = ['7', '30', '90', '365', 'always'] as const;
export const KEEP_MEGABYTES = ['10', '50', '200', '1000'] as const;

export const SETTINGS = {
  /** `auto` follows the browser: Arabic where it speaks Arabic, English elsewhere. */
  language: oneOf('language', ['auto', 'ar', 'en']),
  /** `auto` follows the region: the Maghreb writes 012, the Mashriq ٠١٢. */
  digits: oneOf('language', ['auto', 'arab', 'latn']),
  /** `islamic` is that of Umm al-Qura; `auto` follows the region: both in Saudi Arabia, and elsewhere the Gregorian alone. */
  calendar: oneOf('language', ['auto', 'gregory', 'islamic', 'both']),
  /** Names of the Gregorian months in Arabic, by a region that calls them so; `auto` follows the browser's. */
  months: oneOf('language', ['auto', 'eg', 'lb', 'ma', 'dz']),
  theme: oneOf('look', ['system', 'light', 'dark', 'contrast', 'own']),
  /** Of the ticker in the theme `own`. */
  'theme.colours': {
    default: { ink: '#1c2326', paper: '#fbf9f5' },
    guard: areColours,
    control: { kind: 'colours' },
    section: 'look',
  },
  /** Characters per second, so that it feels the same at any size. */
  'lane.speed': between('ticker', 7, 3, 17),
  'lane.direction': oneOf('ticker', ['auto', 'rtl', 'ltr']),
  'lane.mode': oneOf('ticker', ['auto', 'crawl', 'step', 'still']),
  'lane.saver': oneOf('ticker', ['auto', 'on', 'off']),
  /** CSS px. */
  'lane.fontSize': { ...between('ticker', 15, 12, 26), hint: true },
  'lane.announce': toggle('ticker', false),
  /** Whether the ticker runs in the options page, so that a change is seen as it is made. */
  'lane.preview': toggle('ticker', true),
  /** Where a headline opens that can be read in both. */
  'headline.opens': oneOf('reading', ['reader', 'original']),
  /** Whether the list of the latest news goes by day or by source. */
  'list.group': oneOf('reading', ['time', 'source']),
  /** Whether it shows the stored pictures of sources whose pictures are shown. */
  'list.pictures': { ...toggle('reading', false), hint: true },
  /** Where the bar runs: nowhere, on every site it may enter, or only on `bar.sites`. */
  'bar.where': hidden(oneOf('bar', ['off', 'all', 'chosen'])),
  'bar.sites': hosts('bar'),
  'bar.offSites': hosts('bar'),
  'bar.edge': oneOf('bar', ['bottom', 'top']),
  /** CSS px; each has a style sheet of its own. */
  'bar.height': oneOf('bar', ['30', '36', '44', '56'], '36'),
  /** Sites where the bar stands at the other edge. */
  'bar.flippedSites': hosts('bar'),
  'bar.private': toggle('bar', false),
  'reader.font': oneOf('reading', ['naskh', 'sans']),
  /** CSS px of the running text; all else follows from it. */
  'reader.size': between('reading', 20, 14, 36, 2),
  /** Characters in a line, about. */
  'reader.width': between('reading', 65, 40, 100, 5),
  /** Line height, in sizes of the text: below 1.7 the marks of Arabic meet. */
  'reader.leading': between('reading', 1.9, 1.7, 2.6, 0.1),
  'reader.align': oneOf('reading', ['start', 'justify']),
  /** `system` is the look of the other pages, which follow the system unless told otherwise. */
  'reader.theme': oneOf('reading', ['system', 'light', 'sepia', 'dark']),
  /** How fast an article is read aloud, 1 being the voice's own speed. */
  'reader.speed': between('reading', 1, 0.7, 2, 0.1),
  /** Single keys can be in the way of speech input and some screen readers (WCAG 2.1.4). */
  'reader.keys': { ...toggle('reading', true), hint: true },
  /** No source is polled more often; one that publishes less is polled less. */
  'poll.minutes': between('sources', 10, 5, 240, 5),
  /** What a person is told of at once; anything but `off` needs a permission, which its own control asks for. */
  'alerts.of': hidden(oneOf('alerts', ['off', 'rules', 'breaking'])),
  /** No more notifications than so many in any hour. */
  'alerts.mostPerHour': { ...between('alerts', 4, 1, 20), hint: true },
  'alerts.quiet': toggle('alerts', false),
  /** Of every day, in local time; where it ends before it begins it crosses midnight. */
  'alerts.quietFrom': { ...time('alerts', '22:00'), needs: 'alerts.quiet' },
  'alerts.quietTo': { ...time('alerts', '07:00'), needs: 'alerts.quiet' },
  /** What becomes of what came in quiet hours. */
  'alerts.afterQuiet': { ...oneOf('alerts', ['summary', 'nothing']), needs: 'alerts.quiet' },
  /** What the icon says of unread news. */
  badge: oneOf('look', ['none', 'dot', 'count']),
  /** Whether Shareet has entries in the menus of pages and links. */
  'menus.page': toggle('menus', true),
  /** Whether the icon shows that the page in front has a feed that is no source yet, where the page may be read. */
  'page.feeds': { ...toggle('menus', true), hint: true },
  /** How many days headlines are kept. */
  'storage.days': { ...oneOf('storage', KEEP_DAYS, '90'), hint: true },
  /** How much the articles of one source may take, in MB. */
  'storage.megabytes': { ...oneOf('storage', KEEP_MEGABYTES, '50'), hint: true },
  /** A fixed time between two polls of every source: for the demo and the tests, 0 for none. */
  'poll.seconds': hidden(between('sources', 0, 0, 300)),
} satisfies Record<
  string,
  Setting<never> | Setting<string> | Setting<number> | Setting<boolean> | Setting<string[]> | Setting<Colours>
>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K] extends { default: infer T } ? T : never;
export type Settings = { readonly [K in SettingKey]: SettingValue<K> };

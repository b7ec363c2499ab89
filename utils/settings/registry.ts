/**
 * Every setting there is. The options page draws itself from this list, the store keeps only what the person chose
 * explicitly, and a guard stands between what is stored and what is used.
 */
import { isHost } from '../text/host';

type Guard<T> = (value: unknown) => value is T;

interface Choice<T> {
  kind: 'choice';
  values: readonly T[];
}
interface Range {
  kind: 'range';
  min: number;
  max: number;
  step: number;
}
interface Switch {
  kind: 'switch';
}
/** Not drawn in the list of settings: it has a place of its own, or is for developers. */
interface Hidden {
  kind: 'hidden';
}
export type Control<T> = Choice<T> | Range | Switch | Hidden;

export interface Setting<T> {
  default: T;
  guard: Guard<T>;
  control: Control<T>;
  section: 'look' | 'bar' | 'sources';
}

const oneOf = <const T extends string>(section: Setting<T>['section'], values: readonly T[]): Setting<T> => ({
  default: values[0] as T,
  guard: (value): value is T => values.includes(value as T),
  control: { kind: 'choice', values },
  section,
});

const between = (
  section: Setting<number>['section'],
  initial: number,
  min: number,
  max: number,
  step = 1,
): Setting<number> => ({
  default: initial,
  guard: (value): value is number => typeof value === 'number' && value >= min && value <= max,
  control: { kind: 'range', min, max, step },
  section,
});

const toggle = (section: Setting<boolean>['section'], initial: boolean): Setting<boolean> => ({
  default: initial,
  guard: (value): value is boolean => typeof value === 'boolean',
  control: { kind: 'switch' },
  section,
});

const hidden = <T>(setting: Setting<T>): Setting<T> => ({ ...setting, control: { kind: 'hidden' } });

const hosts = (section: Setting<string[]>['section']): Setting<string[]> => ({
  default: [],
  guard: (value): value is string[] => Array.isArray(value) && value.every(isHost),
  control: { kind: 'hidden' },
  section,
});

export const SETTINGS = {
  /** `auto` follows the browser: Arabic where it speaks Arabic, English elsewhere. */
  language: oneOf('look', ['auto', 'ar', 'en']),
  /** `auto` follows the region: the Maghreb writes 012, the Mashriq ٠١٢. */
  digits: oneOf('look', ['auto', 'arab', 'latn']),
  theme: oneOf('look', ['system', 'light', 'dark']),
  /** Characters per second, so that it feels the same at any size. */
  'lane.speed': between('look', 7, 3, 17),
  'lane.direction': oneOf('look', ['auto', 'rtl', 'ltr']),
  /** Where the bar runs: nowhere, on every site it may enter, or only on `bar.sites`. */
  'bar.where': hidden(oneOf('bar', ['off', 'all', 'chosen'])),
  'bar.sites': hosts('bar'),
  'bar.offSites': hosts('bar'),
  'bar.private': toggle('bar', false),
  /** No source is polled more often; one that publishes less is polled less. */
  'poll.minutes': between('sources', 10, 5, 240, 5),
  /** A fixed time between two polls of every source: for the demo and the tests, 0 for none. */
  'poll.seconds': hidden(between('sources', 0, 0, 300)),
} satisfies Record<string, Setting<never> | Setting<string> | Setting<number> | Setting<boolean> | Setting<string[]>>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K] extends { default: infer T } ? T : never;
export type Settings = { readonly [K in SettingKey]: SettingValue<K> };

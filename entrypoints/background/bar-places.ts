/** Where the bar is wanted and how it stands there, made of the settings and the grants. */
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { patternOf } from '../../utils/text/host';

export const EVERYWHERE = '*://*/*';

/** The bar's places: at the edge that the person chose, and at the other one on the sites that are flipped. */
export const PLACE_IDS = ['bar', 'bar-flipped'] as const;

export interface BarPlace {
  id: (typeof PLACE_IDS)[number];
  /** Match patterns of sites: `EVERYWHERE`, or one for each host. */
  matches: string[];
  excludeMatches: string[];
  /** Files of the style sheets that make room there. */
  css: string[];
}

type Edge = Settings['bar.edge'];

const patternsOf = (hosts: readonly string[]): string[] => hosts.map(patternOf).sort();
const stylesOf = (edge: Edge, height: Settings['bar.height']): string[] => [
  'bar-space.css',
  `bar-${edge}.css`,
  `bar-${height}.css`,
];

export const isAtTop = ({ css }: BarPlace): boolean => css.includes('bar-top.css');

/** The places that the person wants the bar in and has granted; none where it runs nowhere. */
export async function wantedPlaces(settings: Settings): Promise<BarPlace[]> {
  const { 'bar.where': where, 'bar.edge': edge, 'bar.height': height } = settings;
  const wanted = where === 'off' ? [] : where === 'all' ? [EVERYWHERE] : patternsOf(settings['bar.sites']);
  const grants = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  const matches = wanted.filter((_, index) => grants[index]);
  const off = patternsOf(settings['bar.offSites']);
  const [offHere, onHere] = [new Set(off), new Set(matches)];
  const flipped = patternsOf(settings['bar.flippedSites']).filter(
    (pattern) => !offHere.has(pattern) && (where === 'all' || onHere.has(pattern)),
  );
  const places: BarPlace[] = [
    { id: 'bar', matches, excludeMatches: [...off, ...flipped].sort(), css: stylesOf(edge, height) },
    {
      id: 'bar-flipped',
      matches: matches.length > 0 ? flipped : [],
      excludeMatches: [],
      css: stylesOf(edge === 'top' ? 'bottom' : 'top', height),
    },
  ];
  return places.filter((place) => place.matches.length > 0);
}

/** The place that a page at `url` is in, if any; `url` is unknown of pages that the browser keeps to itself. */
export function placeAt(places: readonly BarPlace[], url: string | undefined): BarPlace | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  const pattern = patternOf(new URL(url).hostname);
  return places.find(
    ({ matches, excludeMatches }) =>
      (matches.includes(EVERYWHERE) || matches.includes(pattern)) && !excludeMatches.includes(pattern),
  );
}

/** Whether both name the same sites in the same manner, in whatever order. */
export const arePlacesSame = (some: readonly BarPlace[], others: readonly BarPlace[]): boolean =>
  written(some) === written(others);

const written = (places: readonly BarPlace[]): string =>
  JSON.stringify(
    places
      .map(({ id, matches, excludeMatches, css }) => [
        id,
        matches.toSorted(),
        excludeMatches.toSorted(),
        css.toSorted(),
      ])
      .sort(),
  );

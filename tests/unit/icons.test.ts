/** The icons as they ship, pixel by pixel: whether they can be told on the toolbars of both browsers, light and dark. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Png, readPng } from '../png';

type Colour = readonly [number, number, number];

/** Of light themes, and of dark ones. */
const TOOLBARS = ['#ffffff', '#f1f3f4', '#f9f9fb', '#202124', '#2b2a33', '#1c1b22'];
/** Between light and dark: of Chromium's own dark theme, and of both behind a button with the pointer on it. */
const MIDDLING = ['#3c3c3c', '#dee1e6', '#e0e0e6', '#35363a', '#3c4043', '#52525e'];
/** What WCAG 2.2 asks for graphics that have to be understood (1.4.11). */
const ENOUGH = 3;
const PUBLIC = join(import.meta.dirname, '../../public');

const iconAt = (...path: string[]): Png => readPng(readFileSync(join(PUBLIC, ...path)));

const asColour = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The solid colours of an icon, row by row; null where something shines through. */
function solidPixels(file: string): { width: number; colours: (Colour | null)[] } {
  const { width, height, pixels } = iconAt(file);
  const colours = Array.from({ length: width * height }, (_, at) => {
    const [red, green, blue, alpha] = pixels.subarray(at * 4, at * 4 + 4) as unknown as [number, ...number[]];
    return alpha === 255 ? ([red, green, blue] as unknown as Colour) : null;
  });
  return { width, colours };
}

/** The colour that most of an icon has. */
function ground(colours: (Colour | null)[]): Colour {
  const counts = new Map<string, number>();
  for (const colour of colours) if (colour) counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most) throw new Error('nothing is solid in this icon');
  return most[0].split(',').map(Number) as unknown as Colour;
}

/** The places beside one, above and below, left and right. */
const besides = (at: number, width: number): number[] => [
  at - width,
  at + width,
  ...(at % width === 0 ? [] : [at - 1]),
  ...((at + 1) % width === 0 ? [] : [at + 1]),
];

/** The sizes of the connected parts in which `has` holds, smallest first: what an eye takes for one thing. */
function partsOf(width: number, colours: (Colour | null)[], has: (colour: Colour) => boolean): number[] {
  const open = new Set(colours.flatMap((colour, at) => (colour && has(colour) ? [at] : [])));
  const sizes: number[] = [];
  for (const first of open) {
    const part = [first];
    open.delete(first);
    for (const at of part) part.push(...besides(at, width).filter((next) => open.delete(next)));
    sizes.push(part.length);
  }
  return sizes.sort((one, other) => one - other);
}

describe('the icons that ship', () => {
  const sizesIn = (folder: string): number[] =>
    readdirSync(join(PUBLIC, folder))
      .map((file) => Number.parseInt(file, 10))
      .sort((one, other) => one - other);

  it('are there in every size that toolbars, lists and stores ask for', () => {
    expect(sizesIn('icon')).toEqual([16, 24, 32, 48, 96, 128]);
    expect(sizesIn('feed-icon')).toEqual([16, 24, 32, 48]);
  });

  it.each(['icon', 'feed-icon'])(
    'are of the size that the names in %s say, and let their surroundings through',
    (folder) => {
      for (const size of sizesIn(folder)) {
        const { width, height, hasAlpha, pixels } = iconAt(folder, `${size}.png`);
        expect([width, height, hasAlpha]).toEqual([size, size, true]);
        expect(pixels.at(-1)).toBe(0);
      }
    },
  );

  it('have the margin at 128 pixels that the Chrome Web Store asks for, and fill what is within', () => {
    const { width, pixels } = iconAt('icon/128.png');
    const alphaAt = (x: number, y: number): number => pixels[(y * width + x) * 4 + 3] as number;
    for (const at of [0, 15, 112, 127]) expect([alphaAt(at, 64), alphaAt(64, at)]).toEqual([0, 0]);
    for (const at of [16, 111]) expect([alphaAt(at, 64), alphaAt(64, at)]).toEqual([255, 255]);
  });

  describe.each([16, 24, 32])('at %i pixels', (size) => {
    const { width, colours } = solidPixels(`icon/${size}.png`);
    const tile = ground(colours);

    it('show four things apart from each other on their tile: three dots and a strip', () => {
      const parts = partsOf(width, colours, (colour) => contrast(colour, tile) >= ENOUGH);
      expect(parts).toHaveLength(4);
      // Each dot at least two sixteenths of the icon wide and high.
      expect(parts[0]).toBeGreaterThanOrEqual((size / 8) ** 2);
      expect(parts[3]).toBeGreaterThan(2 * (parts[2] as number));
    });

    it.each(TOOLBARS)('stand out as a tile from the toolbar %s', (toolbar) => {
      expect(contrast(tile, asColour(toolbar))).toBeGreaterThanOrEqual(ENOUGH);
    });

    it.each(MIDDLING)('stand out by their tile or by what is on it from the toolbar %s', (toolbar) => {
      const onTile = colours.filter((colour) => colour && contrast(colour, tile) >= ENOUGH) as Colour[];
      const least = Math.min(...onTile.map((colour) => contrast(colour, asColour(toolbar))));
      expect(Math.max(contrast(tile, asColour(toolbar)), least)).toBeGreaterThanOrEqual(ENOUGH);
    });

    it('show a plus on a disc where a page has a feed, on every toolbar', () => {
      const { colours: marked } = solidPixels(`feed-icon/${size}.png`);
      const disc = ground(marked.map((colour) => (colour && colour[0] > 200 && colour[1] < 100 ? colour : null)));
      for (const toolbar of TOOLBARS) expect(contrast(disc, asColour(toolbar))).toBeGreaterThanOrEqual(ENOUGH);
      // What is drawn in the upper right quarter but the disc.
      const corner = marked.map((colour, at) => (at % size >= size / 2 && at < (size * size) / 2 ? colour : null));
      const [plus] = partsOf(
        size,
        corner,
        (colour) => contrast(colour, disc) >= ENOUGH && luminance(colour) > 0.8,
      ).slice(-1);
      expect(plus).toBeGreaterThanOrEqual(9);
    });
  });
});

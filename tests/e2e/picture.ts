/** How far two pictures of what a browser has drawn differ. */
import type { Png } from '../png';

export { readPng } from '../png';

/** Its alpha channel is left out of account: pages are drawn on white. */
export type Picture = Pick<Png, 'width' | 'height' | 'pixels'>;

const CHANNELS = 4;

/** The lowest `rows` of a picture. */
export const footOf = ({ width, height, pixels }: Picture, rows: number): Picture => ({
  width,
  height: rows,
  pixels: pixels.subarray((height - rows) * width * CHANNELS),
});

/** With every colour turned into its opposite. */
export const negativeOf = ({ pixels, ...size }: Picture): Picture => ({
  ...size,
  pixels: pixels.map((value, index) => (index % CHANNELS === 3 ? value : 255 - value)),
});

/**
 * Whether a pixel of `a` has a channel that is more than `tolerance` of 255 away from all that stands around the same
 * place in `b`: one that is only moved by a part of a pixel, or smoothed otherwise, has not.
 */
function isStrange(a: Picture, b: Picture, index: number, tolerance: number): boolean {
  const [column, row] = [index % a.width, Math.floor(index / a.width)];
  for (let channel = 0; channel < 3; channel += 1) {
    let [least, most] = [255, 0];
    for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, a.height - 1); y += 1) {
      for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, a.width - 1); x += 1) {
        const value = b.pixels[(y * a.width + x) * CHANNELS + channel] as number;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    const value = a.pixels[index * CHANNELS + channel] as number;
    if (value < least - tolerance || value > most + tolerance) return true;
  }
  return false;
}

/** The share of pixels, from 0 to 1, of either picture that are not in the other; 1 where the sizes differ. */
export function differenceOf(a: Picture, b: Picture, tolerance: number): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let strange = 0;
  for (let index = 0; index < a.width * a.height; index += 1) {
    if (isStrange(a, b, index, tolerance) || isStrange(b, a, index, tolerance)) strange += 1;
  }
  return strange / (a.width * a.height);
}

/** Pictures of what a browser has drawn, as pixels, and how far two of them differ. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row. */
  pixels: Uint8Array;
}

const SIGNATURE_BYTES = 8;

/** The difference of a byte from its neighbours, as PNG's fourth filter predicts it. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

const PREDICTIONS: ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Undoes the filters of PNG: each row says by its first byte how its bytes were predicted from those around them. */
function unfilter(filtered: Uint8Array, rowBytes: number, step: number): Uint8Array {
  // A row and a pixel of zeros come before what is there.
  const width = rowBytes + step;
  const rows = filtered.length / (rowBytes + 1);
  const plain = new Uint8Array((rows + 1) * width);
  const at = (index: number): number => plain[index] as number;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1);
    const predict = PREDICTIONS[filtered[from] as number] as (typeof PREDICTIONS)[number];
    for (let column = 0; column < rowBytes; column += 1) {
      const to = (row + 1) * width + step + column;
      const predicted = predict(at(to - step), at(to - width), at(to - width - step));
      plain[to] = (filtered[from + 1 + column] as number) + predicted;
    }
  }
  return plain;
}

/** The contents of a PNG's chunks of one type, one after the other. */
function chunksOf(bytes: Buffer, wanted: string): Buffer {
  const found: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const start = at + 8;
    if (bytes.toString('latin1', at + 4, start) === wanted) {
      found.push(bytes.subarray(start, start + bytes.readUInt32BE(at)));
    }
  }
  return Buffer.concat(found);
}

/** Reads a PNG as browsers write them: eight bits a channel, not interlaced, with an alpha channel or without. */
export function readPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const header = chunksOf(bytes, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0) throw new Error('not a picture of a browser');
  const step = colour === 6 ? 4 : 3;
  const plain = unfilter(inflateSync(chunksOf(bytes, 'IDAT')), width * step, step);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width) + 1;
    const from = step * (row * (width + 1) + 1 + (pixel % width));
    pixels.set(plain.subarray(from, from + 3), pixel * 3);
  }
  return { width, height, pixels };
}

/** The lowest `height` rows of a picture. */
export const footOf = ({ width, height, pixels }: Picture, rows: number): Picture => ({
  width,
  height: rows,
  pixels: pixels.subarray((height - rows) * width * 3),
});

/** With every colour turned into its opposite. */
export const negativeOf = ({ pixels, ...size }: Picture): Picture => ({ ...size, pixels: pixels.map((c) => 255 - c) });

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
        const value = b.pixels[(y * a.width + x) * 3 + channel] as number;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    const value = a.pixels[index * 3 + channel] as number;
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

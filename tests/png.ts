/** Reads PNG files as browsers and this project write them: eight bits a channel, not interlaced, with an alpha channel or without. */
import { inflateSync } from 'node:zlib';

export interface Png {
  width: number;
  height: number;
  hasAlpha: boolean;
  /** Red, green, blue and alpha of each pixel, row by row. */
  pixels: Uint8Array;
}

const SIGNATURE_BYTES = 8;
const TRUECOLOUR = 2;
const TRUECOLOUR_ALPHA = 6;

/** What the header says, and nothing more. */
export function readPngHeader(png: Uint8Array): Omit<Png, 'pixels'> {
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
  const [depth, colour, , , interlace] = bytes.subarray(24, 29);
  if (depth !== 8 || interlace !== 0 || (colour !== TRUECOLOUR && colour !== TRUECOLOUR_ALPHA)) {
    throw new Error(`a PNG of ${depth} bits, colour type ${colour} and interlacing ${interlace}`);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: colour === TRUECOLOUR_ALPHA };
}

/** What is in its chunks of pixels, one after the other. */
function imageBytes(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const start = at + 8;
    if (bytes.toString('latin1', at + 4, start) === 'IDAT')
      parts.push(bytes.subarray(start, start + bytes.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(parts));
}

/** The predictor that is nearest to what left, upper and upper left make probable (PNG, section 9.4). */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Undoes what each row was filtered with, which its first byte says; leaves a row and, in each, a pixel of zeros before what there is. */
function unfilter(filtered: Uint8Array, rowBytes: number, step: number): Uint8Array {
  const width = rowBytes + step;
  const rows = filtered.length / (rowBytes + 1);
  const plain = new Uint8Array((rows + 1) * width);
  const at = (index: number): number => plain[index] as number;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1);
    const predict = PREDICTORS[filtered[from] as number];
    if (!predict) throw new Error(`a row has the filter ${filtered[from]}, which is not known`);
    for (let column = 0; column < rowBytes; column += 1) {
      const to = (row + 1) * width + step + column;
      const predicted = predict(at(to - step), at(to - width), at(to - width - step));
      plain[to] = (filtered[from + 1 + column] as number) + predicted;
    }
  }
  return plain;
}

export function readPng(png: Uint8Array): Png {
  const header = readPngHeader(png);
  const { width, height, hasAlpha } = header;
  const step = hasAlpha ? 4 : 3;
  const plain = unfilter(imageBytes(Buffer.from(png)), width * step, step);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width) + 1;
    const from = step * (row * (width + 1) + 1 + (pixel % width));
    pixels.set(plain.subarray(from, from + step), pixel * 4);
  }
  return { ...header, pixels };
}

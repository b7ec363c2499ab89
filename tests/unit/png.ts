/** Reads PNG files as this project writes them: eight bits a channel, not interlaced. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

interface Png {
  width: number;
  height: number;
  hasAlpha: boolean;
  /** Red, green, blue and alpha of each pixel, row by row. */
  pixels: Uint8Array;
}

const TRUECOLOUR = 2;
const TRUECOLOUR_ALPHA = 6;

/** What the header says, and nothing more. */
export function readPngHeader(file: string): Omit<Png, 'pixels'> {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`);
  const [depth, colour, , , interlace] = bytes.subarray(24, 29);
  if (depth !== 8 || interlace !== 0 || (colour !== TRUECOLOUR && colour !== TRUECOLOUR_ALPHA)) {
    throw new Error(`${file} has ${depth} bits, colour type ${colour} and interlacing ${interlace}`);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: colour === TRUECOLOUR_ALPHA };
}

function imageBytes(file: string): Buffer {
  const bytes = readFileSync(file);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
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

/** Undoes what each row was filtered with; a pixel outside of the picture counts as nothing. */
function unfilter(data: Buffer, { width, height }: Omit<Png, 'pixels'>, channels: number): Uint8Array {
  const rowLength = width * channels;
  const plain = new Uint8Array(rowLength * height);
  for (let row = 0; row < height; row++) {
    const start = row * (rowLength + 1);
    const predict = PREDICTORS[data[start] as number];
    if (!predict) throw new Error(`a row has the filter ${data[start]}, which is not known`);
    const valueAt = (r: number, at: number): number => (r < 0 || at < 0 ? 0 : (plain[r * rowLength + at] as number));
    for (let at = 0; at < rowLength; at++) {
      const [left, up] = [valueAt(row, at - channels), valueAt(row - 1, at)];
      plain[row * rowLength + at] =
        (data[start + 1 + at] as number) + predict(left, up, valueAt(row - 1, at - channels));
    }
  }
  return plain;
}

export function readPng(file: string): Png {
  const header = readPngHeader(file);
  const plain = unfilter(imageBytes(file), header, header.hasAlpha ? 4 : 3);
  if (header.hasAlpha) return { ...header, pixels: plain };
  const pixels = new Uint8Array(header.width * header.height * 4).fill(255);
  for (let at = 0; at < header.width * header.height; at++) pixels.set(plain.subarray(at * 3, at * 3 + 3), at * 4);
  return { ...header, pixels };
}

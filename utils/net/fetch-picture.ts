/** One picture: bounded, without cookies or referrer, and only what its own bytes show to be a raster picture. */
import { type FetchOptions, fetchDocument } from './fetch-document';

const MAX_BYTES = 5 * 1024 * 1024;
const ACCEPT = 'image/avif, image/webp, image/png, image/jpeg, image/gif';

/** How the bytes of each kind begin, `.` for any byte. No vector pictures: they are documents, and could name others. */
const KINDS: readonly (readonly [type: string, start: RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/avif', /^[\s\S]{4}ftyp(?:avif|avis|mif1|msf1)/],
  ['image/bmp', /^BM[\s\S]{12}/],
];

/** The media type that `bytes` are of, whatever their label says; null for what is no raster picture. */
function pictureType(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return KINDS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

/** The picture at `url`, or null where there is none that may be shown. */
export async function fetchPicture(url: string, options: FetchOptions = {}): Promise<Blob | null> {
  const fetched = await fetchDocument(url, { maxBytes: MAX_BYTES, ...options, accept: ACCEPT });
  if (fetched.kind !== 'document') return null;
  const type = pictureType(fetched.bytes);
  return type === null ? null : new Blob([fetched.bytes as Uint8Array<ArrayBuffer>], { type });
}

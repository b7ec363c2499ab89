/** Digests that name a headline and recognise an unchanged body. */
import type { HeadlineId, SourceId } from '../model/ids';

const encoder = new TextEncoder();

/** 72 bits: a million headlines collide with a chance of one in nine billion, and an id stays short in the snapshot. */
const ID_BYTES = 9;

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

/** SHA-256 in hex. */
export async function bodyHash(bytes: Uint8Array): Promise<string> {
  return [...(await sha256(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The id of the headline that `source` identifies by `identity`: the same in every poll. */
export async function headlineId(source: SourceId, identity: string): Promise<HeadlineId> {
  const digest = (await sha256(encoder.encode(`${source}\n${identity}`))).subarray(0, ID_BYTES);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_') as HeadlineId;
}

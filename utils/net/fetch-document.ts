/** One visit to one address: bounded in time and size, without cookies or referrer, conditional where it can be. */
import type { Failure } from '../model/outcome';
import { isPrivateAddress } from './address';

/** Firefox stops an idle event page after 30 s even while a fetch is pending. */
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 8 * 1024 * 1024;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8, text/plain;q=0.7, */*;q=0.1';

/** What a server gave to recognise an unchanged document by (RFC 9110, section 8.8). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched =
  | { kind: 'document'; bytes: Uint8Array; url: string; contentType?: string; validators: Validators }
  | { kind: 'unchanged' }
  | ({ kind: 'failed' } & Failure);

export interface FetchOptions {
  validators?: Validators;
  /** Ends the visit early; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  fetch?: typeof fetch;
  timeoutMs?: number;
  maxBytes?: number;
  isOnline?: () => boolean;
}

export async function fetchDocument(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, isOnline = () => navigator.onLine, timeoutMs = TIMEOUT_MS } = options;
  if (!isOnline()) return { kind: 'failed', code: 'offline' };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await visit(url, options, signal ? AbortSignal.any([signal, timeout]) : timeout);
  } catch {
    signal?.throwIfAborted();
    if (timeout.aborted) return { kind: 'failed', code: 'timeout' };
    return { kind: 'failed', code: isOnline() ? 'unreachable' : 'offline' };
  }
}

async function visit(url: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { fetch: request = fetch, maxBytes = MAX_BYTES, validators } = options;
  const response = await request(url, {
    signal,
    headers: requestHeaders(validators),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const refusal = refuse(response, url);
  if (refusal) {
    await response.body?.cancel();
    return refusal;
  }
  const bytes = await readBody(response, maxBytes);
  if (!bytes) return { kind: 'failed', code: 'too-large' };
  const { headers } = response;
  return {
    kind: 'document',
    bytes,
    url: response.url || url,
    contentType: headers.get('content-type') ?? undefined,
    validators: { etag: headers.get('etag'), lastModified: headers.get('last-modified') },
  };
}

function requestHeaders(validators: Validators | undefined): Headers {
  const headers = new Headers({ accept: ACCEPT });
  if (validators?.etag) headers.set('if-none-match', validators.etag);
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified);
  return headers;
}

/** Why a response's body is not to be read, or null. */
function refuse(response: Response, url: string): Fetched | null {
  if (response.url && isPrivateAddress(response.url) && !isPrivateAddress(url)) {
    return { kind: 'failed', code: 'private-address', host: new URL(response.url).hostname };
  }
  if (response.status === 304) return { kind: 'unchanged' };
  if (!response.ok) return { kind: 'failed', code: 'http-status', status: response.status };
  return null;
}

/** The whole body, or null as soon as it is larger than `maxBytes`, whatever its length header says. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

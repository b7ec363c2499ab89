/** One visit to one address: bounded in time and size, without cookies or referrer, conditional where it can be. */
import type { Failure } from '../model/outcome';
import type { LoginDraft } from '../model/source';
import { isPrivateAddress } from './address';
import { basicAuthorization } from './authorization';
import { readBody } from './body';
import { freshUntil, retryAt } from './freshness';
import { leadsElsewhere } from './redirect';

/** Firefox stops an idle event page after 30 s even while a fetch is pending. */
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_VALIDATOR_CHARACTERS = 1024;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, text/plain;q=0.7, */*;q=0.1';

/** For those who want a web page, and no source of headlines. */
export const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

/** What a server gave to recognise an unchanged document by (RFC 9110, section 8.8). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What an answer says beside its document. */
export interface Answered {
  /** Where the visit ended: another address than it began at, where it was redirected. */
  url: string;
  validators: Validators;
  /** Until when it asks not to be visited again, epoch milliseconds, or null. */
  freshUntil: number | null;
}

export type Fetched =
  | ({ kind: 'document'; bytes: Uint8Array; contentType?: string } & Answered)
  | ({ kind: 'unchanged' } & Answered)
  | ({ kind: 'failed' } & Failure);

export interface FetchOptions {
  validators?: Validators;
  /** What is wanted, as the Accept header says it; a source of headlines unless given. */
  accept?: string;
  /** Sent to the origin of the address, and to no other: the browser takes it off a request that is redirected elsewhere. */
  login?: LoginDraft;
  /** Ends the visit early; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Whether the host of an address is granted: what a redirect led to is read only then. */
  mayContact?: (url: string) => Promise<boolean>;
  fetch?: typeof fetch;
  timeoutMs?: number;
  maxBytes?: number;
  isOnline?: () => boolean;
  now?: () => number;
}

export async function fetchDocument(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, isOnline = () => navigator.onLine, timeoutMs = TIMEOUT_MS } = options;
  if (!isOnline()) return { kind: 'failed', code: 'offline' };
  const timeout = AbortSignal.timeout(timeoutMs);
  const request = requester(options, signal ? AbortSignal.any([signal, timeout]) : timeout);
  const explain = async (otherwise: Failure['code']): Promise<Fetched> => {
    signal?.throwIfAborted();
    if (timeout.aborted) return { kind: 'failed', code: 'timeout' };
    if (!isOnline()) return { kind: 'failed', code: 'offline' };
    const isElsewhere = otherwise === 'unreachable' && (await leadsElsewhere(url, request));
    signal?.throwIfAborted();
    return { kind: 'failed', code: isElsewhere ? 'needs-permission' : otherwise };
  };
  let response: Response;
  try {
    response = await request(url, { headers: requestHeaders(options) });
  } catch {
    return explain('unreachable');
  }
  try {
    return await take(response, url, options);
  } catch {
    return explain('interrupted');
  }
}

/** `fetch` as every visit uses it: nothing of the person goes along, and nothing is kept by the browser. */
function requester({ fetch: request = fetch }: FetchOptions, signal: AbortSignal) {
  return (url: string, init: RequestInit): Promise<Response> =>
    request(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', ...init });
}

function requestHeaders({ validators, login, accept = ACCEPT }: FetchOptions): Headers {
  const headers = new Headers({ accept });
  if (validators?.etag) headers.set('if-none-match', validators.etag);
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified);
  if (login) headers.set('authorization', basicAuthorization(login));
  return headers;
}

async function take(response: Response, url: string, options: FetchOptions): Promise<Fetched> {
  const { now = Date.now, maxBytes = MAX_BYTES, validators } = options;
  const { headers, status } = response;
  const refusal = await refuse(response, url, options);
  if (refusal) {
    await response.body?.cancel();
    return { kind: 'failed', ...refusal };
  }
  const answered: Answered = {
    url: withoutFragment(response.url || url),
    validators: { etag: validator(headers.get('etag')), lastModified: validator(headers.get('last-modified')) },
    freshUntil: freshUntil(headers, now()),
  };
  if (status === 304) {
    const { etag, lastModified } = answered.validators;
    const kept = {
      etag: etag ?? validators?.etag ?? null,
      lastModified: lastModified ?? validators?.lastModified ?? null,
    };
    return { kind: 'unchanged', ...answered, validators: kept };
  }
  const bytes = await readBody(response, maxBytes);
  if (!bytes) return { kind: 'failed', code: 'too-large' };
  return { kind: 'document', bytes, contentType: headers.get('content-type') ?? undefined, ...answered };
}

/** Why a response is not to be read, or null. */
async function refuse(response: Response, url: string, options: FetchOptions): Promise<Failure | null> {
  const { now = Date.now, mayContact = async () => true } = options;
  const { headers, status } = response;
  const ended = response.url || url;
  const host = new URL(ended).hostname;
  if (isPrivateAddress(ended) && !isPrivateAddress(url)) return { code: 'private-address', host };
  if (host !== new URL(url).hostname && !(await mayContact(ended))) return { code: 'needs-permission', host };
  // An answer to a question that was not asked brings no document.
  if (response.ok || (status === 304 && isConditional(options))) return null;
  const wait = retryAt(headers, now());
  return { code: 'http-status', status, ...(wait === null ? {} : { retryAt: wait }) };
}

const isConditional = ({ validators }: FetchOptions): boolean => Boolean(validators?.etag || validators?.lastModified);

/** A longer one comes back as a request that servers refuse, each time. */
const validator = (value: string | null): string | null =>
  value !== null && value.length <= MAX_VALIDATOR_CHARACTERS ? value : null;

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

/** True for a host name or IP address as `URL.host` writes it, without a port: what a match pattern can hold. */
export function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[a-z\d.:[\]_-]+$/.test(value)) return false;
  const url = URL.canParse(`http://${value}/`) ? new URL(`http://${value}/`) : null;
  return url?.hostname === value && url.host === value;
}

/** Longer addresses are no longer addresses: they would fill what every tab is sent. */
const MAX_ADDRESS_CHARACTERS = 4096;

/** An address that parsing would leave as it is: nearly all links of feeds are such, and parsing is slow. */
const PLAIN_ADDRESS =
  /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:\/(?!\.|%2[eE])[\w.~!$&()*+,;=:@%-]*)+(?:\?[\w.~!$&()*+,;=:@%/?-]*)?$/;

/** `url` where it is an absolute http(s) address, else null. Every link that came from outside passes here. */
export function httpUrl(url: unknown, base?: string): string | null {
  if (typeof url !== 'string' || url.length > MAX_ADDRESS_CHARACTERS) return null;
  const written = url.trim();
  if (PLAIN_ADDRESS.test(written)) return written;
  if (!URL.canParse(written, base)) return null;
  const parsed = new URL(written, base);
  const isWeb = parsed.protocol === 'http:' || parsed.protocol === 'https:';
  // What is beyond ASCII is up to nine times as long when it is encoded.
  return isWeb && parsed.href.length <= MAX_ADDRESS_CHARACTERS ? parsed.href : null;
}

/** The address of a source as it is stored: absolute http(s), no credentials, no fragment; null where it can't be one. */
export function sourceAddress(typed: string): string | null {
  const text = typed.trim();
  const address = httpUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!address) return null;
  const url = new URL(address);
  if (url.username || url.password || !isHost(url.hostname)) return null;
  url.hash = '';
  return url.href;
}

/** The match pattern of a host, on http and https alike; match patterns know no ports. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** The match pattern of an address's host. */
export const hostPattern = (url: string): string => patternOf(new URL(url).hostname);

/** The match patterns of the hosts of addresses, each once: what one prompt asks for. */
export const hostPatterns = (urls: readonly string[]): string[] => [...new Set(urls.map(hostPattern))];

/** The other of `example.org` and `www.example.org`, or null for what has none: an IP address, a name of one label. */
export function wwwTwin(host: string): string | null {
  if (!/^[^.:]+\..*[a-z]/.test(host)) return null;
  return host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
}

/** What the http and the https address of one place have in common: by it an address that is there already is known. */
export const placeOf = (url: string): string => url.replace(/^https?:/, '');

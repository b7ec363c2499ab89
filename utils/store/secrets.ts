/** What an address may have that lets someone in, and addresses without it. */
import type { Source } from '../model/source';

/** Names that query values go by when they let someone in. */
const SECRET_NAME = /key(?!word)|token|auth(?!or)|secret|sig(n|$)|hash|pass|pwd|session|^(sid|user|u)$/i;
/** Shorter values are words and numbers; longer ones without a space are more often keys than not. */
const SECRET_LENGTH = 24;

/** A run of letters and digits mixed, without the hyphens that words in an address have; or the sixteen bytes of a UUID. */
const SECRET_RUN = /(?<!\w)(?=[a-z_]*\d)(?=[\d_]*[a-z])\w{16,}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i;

const isSecretSegment = (segment: string): boolean => {
  const [, name = '', value = ''] = /^([^:=]*)[:=](.*)$/.exec(segment) ?? [];
  return SECRET_RUN.test(segment) || (value !== '' && SECRET_NAME.test(name));
};

/** Of an address in an address, what is secret in that one. */
function isSecret(name: string, value: string): boolean {
  if (value === '') return false;
  if (SECRET_NAME.test(name)) return true;
  if (/^https?:/i.test(value) && URL.canParse(value)) return openAddress(value) !== new URL(value).href;
  return SECRET_RUN.test(value) || (value.length >= SECRET_LENGTH && /^[\w~.+/=-]+$/.test(value));
}

/** The address without what lets someone in. */
function openAddress(address: string): string {
  const url = new URL(address);
  const secrets = [...url.searchParams].filter(([name, value]) => isSecret(name, value));
  // A key can stand alone, as the name of nothing.
  const keys = [...url.searchParams].flatMap(([name, value]) =>
    value === '' && !SECRET_NAME.test(name) && isSecret('', name) ? [name] : [],
  );
  const segments = url.pathname.split('/');
  const open = segments.filter((segment) => !isSecretSegment(decoded(segment)));
  url.username = '';
  url.password = '';
  url.hash = '';
  // Written anew, it may be encoded otherwise.
  if (open.length < segments.length) url.pathname = open.join('/');
  for (const [name] of secrets) url.searchParams.set(name, '');
  for (const name of keys) url.searchParams.delete(name);
  return url.href;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The source as the mirror may hold it, or a file that is passed on: without credentials, and `incomplete` where a secret value was left out. An address
 * that it led to may have a secret too; whoever has the source brought back is asked once more about that one.
 */
export function withoutSecrets({ declinedUrl: _, ...source }: Source): Source {
  const whole = new URL(source.url);
  whole.username = '';
  whole.password = '';
  whole.hash = '';
  const url = openAddress(source.url);
  return url === whole.href ? { ...source, url } : { ...source, url, incomplete: true };
}

/** What an address may have that lets someone in, and addresses without it. */
import type { Source } from '../model/source';

/** Names that query values go by when they let someone in. */
const SECRET_NAME = /key(?!word)|token|auth(?!or)|secret|sig(n|$)|hash|pass|pwd|session|^(sid|user|u)$/i;
/** Shorter values are words and numbers; longer ones without a space are more often keys than not. */
const SECRET_LENGTH = 24;

/** Part of a path: letters and digits mixed, without the hyphens that words in an address have. */
const SECRET_SEGMENT = /^(?=.*\d)(?=.*[a-z])\w{16,}$/i;

const isSecret = (name: string, value: string): boolean =>
  value !== '' && (SECRET_NAME.test(name) || (value.length >= SECRET_LENGTH && /^[\w~.+/=-]+$/.test(value)));

/**
 * The source as the mirror may hold it, or a file that is passed on: without credentials, and `incomplete` where a secret value was left out. An address
 * that it led to may have a secret too; whoever has the source brought back is asked once more about that one.
 */
export function withoutSecrets({ declinedUrl: _, ...source }: Source): Source {
  const url = new URL(source.url);
  const secrets = [...url.searchParams].filter(([name, value]) => isSecret(name, value));
  const segments = url.pathname.split('/');
  const open = segments.filter((segment) => !SECRET_SEGMENT.test(segment));
  url.username = '';
  url.password = '';
  url.pathname = open.join('/');
  if (secrets.length === 0 && open.length === segments.length) return { ...source, url: url.href };
  for (const [name] of secrets) url.searchParams.set(name, '');
  return { ...source, url: url.href, incomplete: true };
}

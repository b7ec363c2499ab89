/** What may be kept of an error: nothing that came from outside. */
import type { LoggedError } from './entry';
import { KNOWN_WORDS } from './known-words';

const LONGEST_MESSAGE = 200;
const LONGEST_READ = 800;
const MOST_FRAMES = 6;
const LEFT_OUT = '…';
/** What a parser quotes of what it was given, to the last quote: there may be others in it, and none says which closes. */
const QUOTED = /"(.*"|.*$)|“(.*”|.*$)|«(.*»|.*$)/gs;
/** The same in a message that is cut: the last quote is not there. */
const QUOTED_ON = /["“«].*$/s;

/** Of a message its known words and small numbers; each run of others is one sign. */
export function redactMessage(message: string): string {
  const kept = message
    .slice(0, LONGEST_READ)
    .replace(message.length > LONGEST_READ ? QUOTED_ON : QUOTED, ` ${LEFT_OUT} `)
    .split(/\s+/)
    .filter(Boolean)
    .map((token) => (isKnown(token) ? token : LEFT_OUT));
  return kept
    .filter((token, index) => token !== LEFT_OUT || kept[index - 1] !== LEFT_OUT)
    .join(' ')
    .slice(0, LONGEST_MESSAGE);
}

/** With the marks around it; what has any inside is an address, a key or a name. */
function isKnown(token: string): boolean {
  const [, word = ''] = /^[('"`“‘[]*([\w-]+)[)'"`”’\].,:;!?]*$/.exec(token) ?? [];
  return /^\d{1,3}$/.test(word) || KNOWN_WORDS.has(word.toLowerCase());
}

/** Names of errors are identifiers; one that is not was made up elsewhere. */
const redactName = (name: unknown): string =>
  typeof name === 'string' && /^[A-Z][A-Za-z]{1,39}$/.test(name) && /(Error|Exception|Problem|Failed)$/.test(name)
    ? name
    : 'Error';

/** Our own frames as `file:line:column`, the nearest first. Firefox's addresses of ours would tell one person from another. */
export function ownFrames(stack: string, origin: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const from = line.indexOf(`${origin}/`);
      const [, frame] =
        from < 0 ? [] : (/^((?:[\w-]+\/)*[\w-]+\.js:\d+:\d+)\)?$/.exec(line.slice(from + origin.length + 1)) ?? []);
      return frame ? [frame] : [];
    })
    .slice(0, MOST_FRAMES);
}

interface ErrorLike {
  name?: unknown;
  message?: unknown;
  stack?: unknown;
  inner?: unknown;
  cause?: unknown;
}

export function redactError(error: unknown, origin: string): LoggedError {
  if (typeof error !== 'object' || error === null) {
    return { name: typeof error, message: typeof error === 'string' ? LEFT_OUT : redactMessage(String(error)) };
  }
  const { name, message = '', stack, inner, cause } = error as ErrorLike;
  const frames = ownFrames(traceOf(stack, message), origin);
  const deeper = inner ?? cause;
  return {
    name: redactName(name),
    message: redactMessage(String(message)),
    ...(deeper ? { inner: redactName((deeper as ErrorLike).name) } : {}),
    ...(frames.length > 0 ? { frames } : {}),
  };
}

/** Chromium begins a stack with the message, which may look like a frame. */
function traceOf(stack: unknown, message: unknown): string {
  if (typeof stack !== 'string') return '';
  const at = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1;
  return at < 0 ? stack : stack.slice(at + (message as string).length);
}

/**
 * Regular expressions in RE2's syntax, which are matched in a time that grows with the text alone. What stands for itself in
 * them is folded letter by letter, and so is the text: punctuation stays, and so does every word as it is written.
 */
import { RE2JS } from 're2js';
import { failed, ok, type Result } from '../model/result';
import type { RuleProblem } from '../model/rule';
import { foldLine } from '../text/fold';

/** Steps of the compiled pattern: matching takes that many at the most for each character. */
const MAX_STEPS = 1_000;

export type Pattern = (folded: string) => boolean;

export function compilePattern(source: string): Result<Pattern, RuleProblem> {
  try {
    const compiled = RE2JS.compile(foldPattern(source), RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > MAX_STEPS) return failed({ code: 'pattern' });
    return ok((folded) => compiled.test(folded));
  } catch {
    // Whatever it stumbles over, a pattern that can't be compiled is refused.
    return failed({ code: 'pattern' });
  }
}

/** A quoted stretch, an escape, the start of a group, the name of a class, a repetition, or one character. */
const TOKEN =
  /\\Q(?<quoted>.*?)(?:\\E|$)|\\(?:x\{[^}]*\}|x..|[pP]\{[^}]*\}|[pP].|[0-7]{1,3}|.)|\(\?(?:P?<[^>]*>|[a-zA-Z-]*[:)])|\[:\^?\w+:\]|(?<repeat>(?:[?*+]|\{\d+(?:,\d*)?\})\??)|./gsu;

/** What ASCII's own classes leave out: a word is one in every script. */
const WIDE: Record<string, string> = {
  '\\w': '[\\p{L}\\p{N}_]',
  '\\W': '[^\\p{L}\\p{N}_]',
  '\\d': '\\p{Nd}',
  '\\D': '\\P{Nd}',
  '\\b': '(?:^|$|[^\\p{L}\\p{N}_])',
};
const WIDE_IN_CLASS: Record<string, string> = { '\\w': '\\p{L}\\p{N}_', '\\d': '\\p{Nd}', '\\D': '\\P{Nd}' };

/** `source` with the letters that stand for themselves as folding leaves them; classes, escapes and names as they are. */
function foldPattern(source: string): string {
  let classAt = -1;
  let isDropped = false;
  let folded = '';
  for (const { 0: token, groups } of source.matchAll(TOKEN)) {
    const next = classAt >= 0 ? inClass(token) : outside(token, groups?.quoted);
    // A mark that folding drops takes its repetition along.
    if (!(isDropped && groups?.repeat !== undefined)) folded += next;
    isDropped = next === '';
    classAt = classAfter(token, classAt, folded);
  }
  return folded;
}

/** Where the class begins that the next token is in, −1 for none. */
function classAfter(token: string, classAt: number, folded: string): number {
  if (classAt < 0) return token === '[' ? folded.length : -1;
  // What stands first in a class is in it, also where it is a bracket.
  const isFirst = ['', '^'].includes(folded.slice(classAt, -1));
  return token === ']' && !isFirst ? -1 : classAt;
}

function outside(token: string, quoted: string | undefined): string {
  if (quoted !== undefined) return [...quoted].map((letter) => RE2JS.quote(foldLetter(letter))).join('');
  const letter = foldLetter(token);
  // One that becomes several stays one for what is repeated.
  return WIDE[token] ?? ([...letter].length > 1 && isLetter(token) ? `(?:${letter})` : letter);
}

/** A class takes single letters: one that folding drops or doubles stays as it is, and meets nothing. */
function inClass(token: string): string {
  const letter = foldLetter(token);
  return WIDE_IN_CLASS[token] ?? ([...letter].length === 1 ? letter : token);
}

/** ASCII is left to the flag that ignores case: there letters are also the names of things. */
const isLetter = (token: string): boolean => /^[^\0-\x7f]$/u.test(token) && /[\p{L}\p{N}\p{M}\p{Cf}]/u.test(token);

const known = new Map<string, string>();

function foldLetter(token: string): string {
  if (!isLetter(token)) return token;
  const folded = known.get(token) ?? foldLine(token);
  known.set(token, folded);
  return folded;
}

/** `text` with every letter folded by itself. */
export const foldLetters = (text: string): string => text.replace(/[^\0-\x7f]/gu, foldLetter);

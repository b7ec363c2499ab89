/** What newsrooms put before a headline that they break. */
import type { Headline } from '../model/headline';

/**
 * Only words that are hardly ever put before anything else: «alert», «flash» or «تازہ ترین» are also before the weather
 * and before what is merely new. By language: Arabic, Persian, Urdu, Hebrew, Kurdish, Turkish, English, Spanish and
 * Portuguese, Italian, French, German, Polish, Russian, Ukrainian, Greek, Hindi, Japanese, Chinese, Korean.
 */
const CALLS = `
عاجل, خبر عاجل, عاجل جدا, عاجل الآن, أخبار عاجلة, الأخبار العاجلة
فوری, خبر فوری
بریکنگ, بریکنگ نیوز
מבזק, דחוף
بەپەلە
son dakika, son dakika haberi, flaş, flaş haber
breaking, breaking news, urgent, just in, newsflash, news flash, news alert
urgente, última hora
ultim'ora
alerte info, flash info
eilmeldung, eil
pilne
срочно
терміново
έκτακτο, εκτακτο
ब्रेकिंग, ब्रेकिंग न्यूज़
速報
快讯, 快訊, 突发, 突發
속보, 긴급
`;

/** Written in one way: no capitals, no dot that a Turkish İ leaves behind, no Arabic vowel marks, one apostrophe. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\u0307\u064b-\u0652\u0640]/g, '')
    .replaceAll('’', "'");

const KNOWN = new Set(CALLS.split(/[,\n]/).map(plain).filter(Boolean));

/** A red circle or a flash of lightning. */
const SIGNS = /^(?:\s|\p{Extended_Pictographic}|\ufe0f)+/u;

/** The call in brackets, or after a # and before a space, or set off from the rest by a colon, a bar, a dash or the like. */
const OPENING =
  /^(?:[[(【［|*+#]+\s*([^\])】］|*+:]{2,20}?)\s*[\])】］|*+]|#([\p{L}_]{2,20})\s|([^:：|｜/·•.…!‹›–—-]{2,20}?)\s*(?:[:：|｜/·•!‹›–—]|\.{2,}|…|-\s))/u;

const openingOf = (title: string): RegExpExecArray | null => OPENING.exec(title);
const callIn = (opening: RegExpExecArray | null): string =>
  opening?.[1] ?? opening?.[2]?.replaceAll('_', ' ') ?? opening?.[3] ?? '';
const bare = (title: string): string => title.normalize('NFC').replace(SIGNS, '');

/** Whether a headline's own words, or the categories that its source gives it, call it breaking news. */
export function isBreaking(title: string, categories: readonly string[] = []): boolean {
  return [callIn(openingOf(bare(title))), ...categories].some((words) => KNOWN.has(plain(words)));
}

/** A title without the call that it may begin with: what is left is what it says. */
export function withoutCall(title: string): string {
  const text = bare(title);
  const opening = openingOf(text);
  return opening && KNOWN.has(plain(callIn(opening))) ? text.slice(opening[0].length).trim() : title;
}

/** After that, breaking news is news. */
const BREAKING_MS = 6 * 60 * 60_000;

/** Whether a headline is shown as breaking news at `now`: young, and called so by its source or by a rule. */
export const isBreakingNow = ({ at, breaking, title, categories }: Headline, now: number): boolean =>
  now - at < BREAKING_MS && (breaking === true || isBreaking(title, categories));

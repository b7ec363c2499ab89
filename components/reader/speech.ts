/** What is read aloud of an article, and by which voices. */
import { primaryOf } from '../../utils/text/language';
import { sentencesIn } from '../../utils/text/sentences';

export interface Sentence {
  text: string;
  /** Where it stands, to be marked while it is read. */
  range: Range;
}

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, caption, td, th, dt, dd, div, pre';
/** Code is for the eyes; what is hidden from a screen reader is no text either. */
const UNREAD = 'pre, [aria-hidden="true"], [hidden]';

/** The sentences of the blocks in `roots`, in their order. */
export function sentencesOf(roots: readonly Element[], language: string | null): Sentence[] {
  return roots.flatMap(runsOf).flatMap((run) => {
    const text = run.map(({ data }) => data).join('');
    return sentencesIn(text, language).map(({ start, end }) => ({
      text: text.slice(start, end).replace(/\s+/g, ' '),
      range: rangeOf(run, start, end),
    }));
  });
}

/** The text nodes of `root`, those of one block together. */
function runsOf(root: Element): Text[][] {
  const runs: Text[][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest(UNREAD)) continue;
    const own = text.parentElement?.closest(BLOCK) ?? root;
    if (own === block) runs.at(-1)?.push(text);
    else runs.push([text]);
    block = own;
  }
  return runs;
}

function rangeOf(run: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const text of run) {
    const after = before + text.length;
    if (start >= before && start < after) range.setStart(text, start - before);
    if (end > before && end <= after) range.setEnd(text, end - before);
    before = after;
  }
  return range;
}

/** The part of a voice that it is chosen by. */
export type VoiceTraits = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name' | 'voiceURI'>;

/** The voices that speak `language`, best first: those on the device, of the same region, the person's own default. */
export function voicesFor<V extends VoiceTraits>(voices: readonly V[], language: string): V[] {
  const wanted = language.toLowerCase().replaceAll('_', '-');
  const rank = (voice: V): number =>
    (voice.localService ? 0 : 4) +
    (voice.lang.toLowerCase().replaceAll('_', '-') === wanted ? 0 : 2) +
    (voice.default ? 0 : 1);
  return voices
    .filter((voice) => primaryOf(voice.lang) === primaryOf(wanted))
    .map((voice, index) => ({ voice, index }))
    .sort((a, b) => rank(a.voice) - rank(b.voice) || a.index - b.index)
    .map(({ voice }) => voice);
}

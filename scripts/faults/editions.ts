/** What the sources on a stage have in each of their editions. */
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { ALIKE, likeness, titleOf } from '../../utils/stories/likeness';
import { makeTitles } from '../bench/feeds';

/** Headlines of an edition, each with its article. */
export const BATCH = 8;
/** Of which those that are alike are passed over. */
const DRAFTS = 4_000;

/**
 * The titles of the editions of `sources`, each unlike all others as stories are told apart: what is alike is one story, of which
 * the ticker shows one headline.
 */
export function startEditions(sources: number): (source: number, edition: number) => string[] {
  const drafts = makeTitles(DRAFTS);
  const taken: { title: string; grams: number[] }[] = [];
  const titleAt = (index: number): string => {
    while (taken.length <= index) {
      const title = drafts.shift();
      if (title === undefined) throw new Error(`there are no more than ${taken.length} titles that are unlike`);
      // Those of one edition have its number in common.
      const grams = gramsOf(titled(10, title));
      if (taken.every((other) => likeness(other.grams, grams) < ALIKE)) taken.push({ title, grams });
    }
    return taken[index]?.title ?? '';
  };
  return (source, edition) =>
    Array.from({ length: BATCH }, (_, index) => titled(edition, titleAt((edition * sources + source) * BATCH + index)));
}

const titled = (edition: number, title: string): string => `طبعة ${edition}: ${title}`;
const gramsOf = (title: string): number[] =>
  titleOf({ id: '' as HeadlineId, sourceId: '' as SourceId, at: 0, place: 0, title }).grams;

/** From headline to headline; one that is wider than the lane goes part by part. */
import { lengthOf, SLACK_PX, type Standing } from './standing';

/** A place that shows a headline from its first word on or, of one wider than the lane, its next part. */
export interface Step {
  place: number;
  target: Standing;
  /** How many characters there are to read. */
  length: number;
}

/** Of a headline wider than the lane, this share of the lane is stepped, so that the eye finds its place again. */
const PART = 0.8;
/** The eye needs a moment to find what has come, and the shortest headline some time to be noticed at all. */
const FINDING_MS = 1000;
const SHORTEST_MS = 3000;

function stepsOf(target: Standing, width: number): Step[] {
  const { start, textSize } = target;
  const beyond = Math.max(0, textSize - width);
  const parts = Math.ceil(beyond / (PART * width)) + 1;
  return Array.from({ length: parts }, (_, part) => ({
    place: start + Math.min(part * PART * width, beyond),
    target,
    length: lengthOf(target) / parts,
  }));
}

export const stepForward = (standing: readonly Standing[], place: number, width: number): Step | undefined =>
  standing.flatMap((each) => stepsOf(each, width)).find((step) => step.place > place + SLACK_PX);

export const stepBack = (standing: readonly Standing[], place: number, width: number): Step | undefined =>
  standing.flatMap((each) => stepsOf(each, width)).findLast((step) => step.place < place - SLACK_PX);

/** How long a step stays, so that it can be read. */
export const readingMs = (step: Step | undefined, charactersPerSecond: number): number =>
  Math.max(SHORTEST_MS, FINDING_MS + (1000 * (step?.length ?? 0)) / charactersPerSecond);

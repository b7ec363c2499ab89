/** By hand from headline to headline; one that is wider than the lane goes part by part. */
import { SLACK_PX, type Standing } from './belt';

/** A place that shows a headline from its first word on or, of one wider than the lane, its next part. */
export interface Step {
  place: number;
  target: Standing;
}

/** Of a headline wider than the lane, this share of the lane is stepped, so that the eye finds its place again. */
const PART = 0.8;

function stepsOf(target: Standing, width: number): Step[] {
  const { start, textSize } = target;
  const beyond = Math.max(0, textSize - width);
  const parts = Math.ceil(beyond / (PART * width));
  return Array.from({ length: parts + 1 }, (_, part) => ({
    place: start + Math.min(part * PART * width, beyond),
    target,
  }));
}

export const stepForward = (standing: readonly Standing[], place: number, width: number): Step | undefined =>
  standing.flatMap((each) => stepsOf(each, width)).find((step) => step.place > place + SLACK_PX);

export const stepBack = (standing: readonly Standing[], place: number, width: number): Step | undefined =>
  standing.flatMap((each) => stepsOf(each, width)).findLast((step) => step.place < place - SLACK_PX);

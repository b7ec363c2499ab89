import type { LaneHeadline } from '../../../components/ticker/laps';

/** What the bench does to a ticker, beside letting it run. */
export interface Control {
  pause(): void;
  resume(): void;
  /** Makes it a quarter faster. */
  hurry(): void;
  /** As in fullscreen: out of sight, though the tab is not. */
  leave(): void;
}

export type Mount = (lane: HTMLElement, headlines: readonly LaneHeadline[]) => Control | Promise<Control>;

/** The same for all of them: about the default of 7 characters a second at this type and size. */
export const PX_PER_SECOND = 50;

/** What the log keeps of polls: a row for each run. */

import type { SourceId } from '../model/ids';
import type { FailureCode } from '../model/outcome';

/** How long the steps of a poll took, in milliseconds, and what came. Absent for a step that was not come to. */
export interface PollSteps {
  fetchMs?: number;
  /** Hashing, parsing and listing. */
  readMs?: number;
  storeMs?: number;
  /** Uncompressed. */
  bytes?: number;
}

export interface LoggedPoll extends PollSteps {
  source: SourceId;
  at: number;
  outcome: 'fresh' | 'unchanged' | FailureCode;
  status?: number;
  added?: number;
}

export interface LoggedRun {
  /** When it began. */
  at: number;
  ms: number;
  isRefresh: boolean;
  /** Sources that were not reached. */
  left: number;
  polls: LoggedPoll[];
}

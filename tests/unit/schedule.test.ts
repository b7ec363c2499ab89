import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../utils/model/ids';
import type { FailureCode } from '../../utils/model/outcome';
import { afterPoll, pollIntervalMs } from '../../utils/poll/schedule';
import { resolveSettings } from '../../utils/settings/resolve';
import { freshPollState } from '../../utils/store/sources';

const MINUTE = 60_000;
const state = freshPollState('s' as SourceId, 0);
const failing = (failures: number, code: FailureCode = 'timeout') =>
  afterPoll({ ...state, failures }, { kind: 'failed', at: 0, code }, 15 * MINUTE);

describe('the next poll', () => {
  it('comes after the interval that the person chose', () => {
    expect(afterPoll(state, { kind: 'unchanged', at: 1000 }, 15 * MINUTE)).toMatchObject({
      dueAt: 1000 + 15 * MINUTE,
      lastSuccessAt: 1000,
      failures: 0,
    });
  });

  it('is put off twice as long with each failure in a row, and never for more than six hours', () => {
    expect([failing(0).dueAt, failing(1).dueAt, failing(2).dueAt]).toEqual([30 * MINUTE, 60 * MINUTE, 120 * MINUTE]);
    expect(failing(1000).dueAt).toBe(6 * 60 * MINUTE);
  });

  it('is not put off for having been offline', () => {
    expect(failing(0, 'offline')).toMatchObject({ dueAt: 15 * MINUTE, failures: 0 });
  });

  it('keeps the last success in sight while failing', () => {
    const after = afterPoll({ ...state, lastSuccessAt: 7 }, { kind: 'failed', at: 9, code: 'timeout' }, MINUTE);
    expect(after.lastSuccessAt).toBe(7);
  });

  it('comes in seconds only where the demo or a test says so', () => {
    expect(pollIntervalMs(resolveSettings(new Map()))).toBe(15 * MINUTE);
    expect(pollIntervalMs(resolveSettings(new Map([['poll.seconds', 2]])))).toBe(2000);
  });
});

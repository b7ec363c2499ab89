import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../components/ui/paced';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what is paced', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done at once, and once more for all that came meanwhile', async () => {
    const done: number[] = [];
    let state = 0;
    const look = paced(
      async () => {
        done.push(state);
        await pause(20);
      },
      () => undefined,
    );
    for (state = 1; state <= 100; state++) {
      look();
      if (state === 1) expect(done).toEqual([1]);
    }
    state = 7;
    await vi.advanceTimersByTimeAsync(500);
    expect(done).toEqual([1, 7]);
    look();
    expect(done).toEqual([1, 7, 7]);
  });

  it('rests four times as long as it took', async () => {
    let times = 0;
    const look = paced(
      async () => {
        times += 1;
        await pause(100);
      },
      () => undefined,
    );
    look();
    look();
    await vi.advanceTimersByTimeAsync(499);
    expect(times).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(times).toBe(2);
  });

  it('tells why it failed, and can be done again', async () => {
    const errors: unknown[] = [];
    const look = paced(
      () => Promise.reject(new Error('no store')),
      (error) => errors.push(error),
    );
    look();
    await vi.advanceTimersByTimeAsync(10);
    look();
    await vi.advanceTimersByTimeAsync(10);
    expect(errors).toHaveLength(2);
  });
});

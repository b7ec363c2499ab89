import { describe, expect, it } from 'vitest';
import { paced } from '../../components/ui/paced';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what is paced', () => {
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
    await pause(500);
    expect(done).toEqual([1, 7]);
    look();
    expect(done).toEqual([1, 7, 7]);
  });

  it('tells why it failed, and can be done again', async () => {
    const errors: unknown[] = [];
    const look = paced(
      () => Promise.reject(new Error('no store')),
      (error) => errors.push(error),
    );
    look();
    await pause(10);
    look();
    await pause(10);
    expect(errors).toHaveLength(2);
  });
});

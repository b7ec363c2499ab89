import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchedSearch } from '../../components/sources/watched-search';
import type { SendCommand } from '../../utils/messages';

const FOUND = { ok: true, value: { candidates: [], isComplete: true } };

describe('a search that is watched', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A background that answers each command as told. */
  const background = (answers: Record<string, () => Promise<unknown>>): SendCommand =>
    ((command: string) => answers[command]?.()) as unknown as SendCommand;
  const later = (value: unknown, ms: number): Promise<unknown> =>
    new Promise((resolve) => setTimeout(() => resolve(value), ms));
  const never = (): Promise<unknown> => new Promise(() => undefined);

  const watch = async (send: SendCommand): Promise<{ ended: unknown; visits: number[] }> => {
    const visits: number[] = [];
    const ended = watchedSearch(send, { url: 'https://a.example/' }, (count) => visits.push(count)).catch(
      (error: Error) => error.message,
    );
    await vi.advanceTimersByTimeAsync(70_000);
    return { ended: await ended, visits };
  };

  it('ends with its answer, and tells how far it is until then', async () => {
    let visits = 0;
    const send = background({
      'source.find': () => later(FOUND, 1_500),
      'find.progress': async () => ({ visits: ++visits }),
    });
    expect(await watch(send)).toEqual({ ended: FOUND, visits: [1, 2, 3] });
  });

  it('is not lost in the moment between its end and its answer', async () => {
    const send = background({ 'source.find': () => later(FOUND, 900), 'find.progress': async () => null });
    expect((await watch(send)).ended).toEqual(FOUND);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['knows of no search', async () => null],
    ['is gone', () => Promise.reject(new Error('no receiver'))],
    ['answers nothing', never],
  ])('is lost where the background %s', async (_, progress) => {
    const send = background({ 'source.find': never, 'find.progress': progress });
    expect((await watch(send)).ended).toMatch(/lost|receiver/);
  });
});

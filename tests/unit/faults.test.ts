import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSurvived, startTally, sumUp, type Trial } from '../../scripts/faults/fault';

const trial = (changes: Partial<Trial> = {}) => Promise.resolve({ lost: [], twice: [], back: 'goes on', ...changes });

describe('what is counted of a fault', () => {
  beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  it('is survived where every try was, with nothing lost and nothing shown twice', async () => {
    const tally = startTally('a fault', 'chromium');
    await tally.attempt('once', () => trial());
    await tally.attempt('again', () => trial());
    expect(isSurvived(tally)).toBe(true);
    expect(tally.row).toMatchObject({ tried: 2, survived: 2, lost: 0, twice: 0, leftOut: false, back: 'goes on' });
  });

  it('is not survived where something is lost, is shown twice, or breaks off', async () => {
    const ends = [
      () => trial({ lost: ['a headline'] }),
      () => trial({ twice: ['a headline'] }),
      () => Promise.reject(new Error('no answer')),
    ];
    for (const end of ends) {
      const tally = startTally('a fault', 'firefox');
      await tally.attempt('once', () => trial());
      await tally.attempt('again', end);
      expect(isSurvived(tally)).toBe(false);
      expect(tally.row).toMatchObject({ tried: 2, survived: 1 });
    }
  });

  it('does not tell of a way back where there was none', async () => {
    const tally = startTally('a fault', 'firefox');
    await tally.attempt('once', () => trial({ lost: ['a headline'], back: 'all is there' }));
    expect(tally.row.back).toBe('');
  });

  it('is no success where nothing was tried, unless this machine does not let it be', () => {
    const never = startTally('a fault', 'chromium');
    expect(isSurvived(never)).toBe(false);
    never.leaveOut('it needs root');
    expect(isSurvived(never)).toBe(true);
    expect(never.row).toMatchObject({ tried: 0, leftOut: true, back: 'not possible here: it needs root' });
  });

  it('is summed up in one line', async () => {
    const tried = startTally('a fault', 'chromium');
    await tried.attempt('once', () => trial());
    await tried.attempt('again', () => trial({ lost: ['one', 'two'], twice: ['three'] }));
    const other = startTally('a fault', 'firefox');
    other.leaveOut('it needs root');
    expect(sumUp([tried.row, other.row])).toBe('2 tried, 1 survived, 2 lost, 1 shown twice, 1 left out');
  });
});

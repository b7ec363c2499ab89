import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareFigures, isRegression, sayComparison } from '../../scripts/bench/compare';
import { type Figure, figureOf, isMeasured } from '../../scripts/bench/figures';
import { readCommitted } from '../../scripts/bench/kept';
import { LANGUAGES, README_FIGURES, readmeRows, rowsInText, withTable } from '../../scripts/bench/readme-table';

const NAME = { name: 'lane.cost', what: 'a lane', beside: 'a peer', unit: 'ms' };

const figure = (ratio: number, error = 0, more: Partial<Figure> = {}): Figure => ({
  ...{ ...NAME, ours: ratio, peer: 1, ratio, error, rounds: 5 },
  ...more,
});

const compareOne = (measured: Figure, committed: { ratio: number; error: number }) => {
  const [comparison] = compareFigures([measured], { [measured.name]: committed });
  if (!comparison) throw new Error('nothing was compared');
  return comparison;
};

describe('a figure', () => {
  it('is the middle of the ratios of the rounds, not the ratio of the middles', () => {
    const { ratio, ours, peer } = figureOf(NAME, [
      { ours: 1, peer: 10 },
      { ours: 5, peer: 10 },
      { ours: 30, peer: 100 },
    ]);
    expect(ratio).toBe(0.3);
    expect([ours, peer]).toEqual([5, 10]);
  });

  it('has no error where all rounds agree, and one that grows with what they differ by', () => {
    const errorOf = (...ours: number[]) =>
      figureOf(
        NAME,
        ours.map((value) => ({ ours: value, peer: 1 })),
      ).error;
    expect(errorOf(2, 2, 2)).toBe(0);
    expect(errorOf(1.9, 2, 2.1)).toBeGreaterThan(0.02);
    expect(errorOf(1, 2, 3)).toBeGreaterThan(errorOf(1.9, 2, 2.1));
  });

  it('is not measured where a round has no number, or there is no round', () => {
    const without = [[{ ours: Number.NaN, peer: 1 }], [{ ours: 1, peer: 0 }], []];
    for (const rounds of without) expect(isMeasured(figureOf(NAME, rounds))).toBe(false);
    expect(isMeasured(figureOf(NAME, [{ ours: 1, peer: 2 }]))).toBe(true);
  });
});

describe('a run beside the committed ratios', () => {
  it('fails where a ratio is beyond its tolerance, with the figure, what was committed and the tolerance', () => {
    const comparison = compareOne(figure(1.3), { ratio: 1, error: 0 });
    expect(isRegression(comparison)).toBe(true);
    expect(sayComparison(comparison)).toBe('lane.cost: 1.3, worse; committed 1, tolerance 15 %');
  });

  it('is as it was within the tolerance, and better below it: neither fails', () => {
    const verdicts = [1.1, 0.95, 0.5].map((ratio) => compareOne(figure(ratio), { ratio: 1, error: 0 }));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'better']);
    expect(verdicts.some(isRegression)).toBe(false);
  });

  it('tolerates what the rounds of both runs differ by', () => {
    expect(compareOne(figure(1.3, 0.1), { ratio: 1, error: 0.05 }).verdict).toBe('same');
    expect(compareOne(figure(1.3, 0.02), { ratio: 1, error: 0.02 }).verdict).toBe('worse');
  });

  it('never takes half as much again for noise', () => {
    expect(compareOne(figure(1.6, 2), { ratio: 1, error: 2 }).verdict).toBe('worse');
  });

  it('tolerates next to nothing in what is counted', () => {
    expect(compareOne(figure(1.05, 0, { isCounted: true }), { ratio: 1, error: 0 }).verdict).toBe('worse');
    expect(compareOne(figure(0.01, 0, { isCounted: true }), { ratio: 0, error: 0 }).verdict).toBe('worse');
    expect(compareOne(figure(0, 0, { isCounted: true }), { ratio: 0, error: 0 }).verdict).toBe('same');
  });

  it('fails where a figure is not measured, and takes a new one as it comes', () => {
    const unmeasured = figure(Number.NaN, 0, { name: 'lane.none' });
    const comparisons = compareFigures([figure(1), unmeasured], { 'lane.other': { ratio: 2, error: 0 } });
    expect(comparisons.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['lane.cost', 'new'],
      ['lane.none', 'gone'],
      ['lane.other', 'gone'],
    ]);
    expect(comparisons.map(isRegression)).toEqual([false, true, true]);
  });
});

describe('the table of the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const committed = readCommitted();

  it.each(LANGUAGES)('says what is committed: %s', (language) => {
    expect(rowsInText(readme, language)).toEqual(readmeRows(committed, language));
  });

  it('has a line of every bench whose ratios are committed', () => {
    expect(Object.keys(committed).length).toBeGreaterThan(0);
    const without = Object.entries(committed).filter(
      ([, { figures }]) => !README_FIGURES.some((name) => Object.hasOwn(figures, name)),
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('is put between its markers, and nothing else is touched', () => {
    const text = 'before\n<!-- bench en -->\nold\n<!-- /bench en -->\nafter';
    const written = withTable(text, 'en', committed);
    expect(written.startsWith('before\n<!-- bench en -->')).toBe(true);
    expect(written.endsWith('<!-- /bench en -->\nafter')).toBe(true);
    expect(written).not.toContain('old');
    expect(rowsInText(written, 'en')).toEqual(readmeRows(committed, 'en'));
  });

  it('is refused a text without its markers', () => {
    expect(() => withTable('no place', 'en', committed)).toThrow('no place for the table');
  });
});

describe('the committed ratios', () => {
  it('are finite, of at least one round, with a name that no other bench has', () => {
    const names = Object.values(readCommitted()).flatMap(({ figures }) => Object.keys(figures));
    expect(new Set(names).size).toBe(names.length);
    for (const { figures, measuredAt } of Object.values(readCommitted())) {
      expect(Date.parse(measuredAt)).toBeGreaterThan(0);
      for (const { ratio, rounds } of Object.values(figures)) {
        expect(Number.isFinite(ratio)).toBe(true);
        expect(rounds).toBeGreaterThan(0);
      }
    }
  });
});

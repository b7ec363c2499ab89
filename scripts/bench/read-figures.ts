/** What counts of the search at very many headlines, beside search libraries on the same titles. */
import { quantile } from './bench';
import { type Figure, figureOf, type Round, roundsOf } from './figures';
import type { Contestant, SearchResults } from './read-search';

const LIBRARY = 'MiniSearch';

export function searchFigures({ many, contestants }: SearchResults, count: number): Figure[] {
  const { Shareet: ours, [LIBRARY]: library } = contestants as Record<string, Contestant>;
  if (!ours || !library) throw new Error('the search was not measured');
  const figure = (name: string, what: string, unit: string, rounds: readonly Round[], isCounted = false): Figure =>
    figureOf(
      { name: `read.${name}.${count}`, what: `${what} of ${count} headlines`, beside: LIBRARY, unit, isCounted },
      rounds,
    );
  const keystroke = (share: number): Round[] => {
    const within = (ms: number[]): number => quantile(ms, share);
    return roundsOf(ours.rounds, library.rounds, within, within);
  };
  const plain = (value: number): number => value;
  return [
    figure('keystroke', 'half of the keystrokes into a search', 'ms', keystroke(0.5)),
    figure('keystroke.95', '95 of 100 keystrokes into a search', 'ms', keystroke(0.95)),
    // A library answers nothing before it has built its index.
    figure(
      'cold',
      'the first keystroke in a page just opened',
      'ms',
      roundsOf(many.coldMs, library.readyMs, plain, plain),
    ),
    figure('ready', 'the whole index in memory', 'ms', roundsOf(ours.readyMs, library.readyMs, plain, plain)),
    figure('memory', 'memory of the index', 'MB', roundsOf(ours.memoryMb, library.memoryMb, plain, plain)),
    figure('index', 'the stored index', 'MB', [{ ours: ours.indexMb, peer: library.indexMb }], true),
  ];
}

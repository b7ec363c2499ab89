/** The figures of the poll bench beside each other, and what counts of them. */
import { rounded, type Table } from './bench';
import { type Figure, figureOf } from './figures';
import { HEADLINES, SOURCES } from './poll-publishers';
import type { WorkerFigures } from './poll-worker';

export interface Run extends WorkerFigures {
  seconds: number;
  polled: number;
  wireBytes: number;
}

type Polling = 'first' | 'by304' | 'byBody';
/** What one browser is asked for. */
export type Kind = 'plain' | 'written' | Polling;
export const KINDS: readonly Kind[] = ['plain', 'written', 'first', 'by304', 'byBody'];
export type Round = Record<Kind, Run>;

/** A figure of a run for each hundred sources that it polled. */
const perHundred = (figure: number, { polled }: Run): number => (figure / polled) * 100;

export const timeTable = ({ plain, written, ...runs }: Round, rounds: number): Table => {
  const both = perHundred(plain.seconds, plain) + perHundred(written.seconds, written);
  const rows = { 'plain fetch': plain, 'plain write': written, ...named(runs) };
  return {
    title: `${SOURCES} sources of ${HEADLINES} headlines in the worker of the production build, Chromium: for each 100 sources`,
    note: `Plain: the same documents fetched in the same worker, six at once, and dropped; the same headlines put into a database with the same indexes, a transaction for each source. A gap is what a timer of 2 ms in the worker was late by. The middle one of ${rounds} runs, each in a browser of its own.`,
    rows: Object.entries(rows).map(([run, ran]) => ({
      run,
      sources: ran.polled,
      seconds: rounded(perHundred(ran.seconds, ran), 3),
      'by plain fetch and write': rounded(perHundred(ran.seconds, ran) / both),
      'kB over the wire': Math.round(perHundred(ran.wireBytes, ran) / 1000),
      'by plain fetch': rounded(perHundred(ran.wireBytes, ran) / perHundred(plain.wireBytes, plain), 3),
      'longest gap, ms': rounded(ran.longestMs, 1),
      'by that of plain fetch': rounded(ran.longestMs / plain.longestMs, 1),
      '99th percentile': rounded(ran.p99Ms, 1),
    })),
  };
};

const named = ({ first, by304, byBody }: Pick<Round, Polling>): Record<string, Run> => ({
  'first run': first,
  'nothing new, by 304': by304,
  'nothing new, by body': byBody,
});

const rowsOf = ({ rows }: Run): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

export const writeTable = (runs: Round): Table => {
  const written = (figure: (run: Run) => number, run: Run): number => perHundred(figure(run), run);
  const ofFirst = (figure: (run: Run) => number, run: Run): number =>
    rounded(written(figure, run) / written(figure, runs.first), 4);
  const kilobytes = (figure: (run: Run) => number, run: Run): number => rounded(written(figure, run) / 1000, 1);
  return {
    title: 'What these runs write: for each 100 sources',
    note: 'Rows that IndexedDB was given by any put, add, update or delete in the worker, and their bytes as JSON. storage.local is on the disk too, storage.session is memory. Goal: where nothing is new, at most 0.01 of the first run.',
    rows: Object.entries(named(runs)).map(([run, ran]) => ({
      run,
      rows: Math.round(written(rowsOf, ran)),
      'of first': ofFirst(rowsOf, ran),
      'kB of rows': kilobytes(({ rowBytes }) => rowBytes, ran),
      'bytes of first': ofFirst(({ rowBytes }) => rowBytes, ran),
      'kB storage.local': kilobytes(({ localBytes }) => localBytes, ran),
      'kB storage.session': kilobytes(({ sessionBytes }) => sessionBytes, ran),
      tables: Object.entries(ran.rows)
        .map(([table, count]) => `${table} ${Math.round(perHundred(count, ran))}`)
        .join(', '),
    })),
  };
};

const PLAIN_FETCH = 'plain fetch of the same documents';

export function pollFigures(rounds: readonly Round[]): Figure[] {
  const seconds = (run: Run): number => perHundred(run.seconds, run);
  const wire = (run: Run): number => perHundred(run.wireBytes, run) / 1000;
  const rows = (run: Run): number => perHundred(rowsOf(run), run);
  const time = (name: string, what: string, beside: string, ours: Kind, peers: readonly Kind[]): Figure =>
    figureOf(
      { name, what: `${what}, each 100 sources`, beside, unit: 's' },
      rounds.map((round) => ({
        ours: seconds(round[ours]),
        peer: peers.reduce((sum, peer) => sum + seconds(round[peer]), 0),
      })),
    );
  const count = (
    name: string,
    what: string,
    unit: string,
    ours: Kind,
    peer: Kind,
    cost: (run: Run) => number,
  ): Figure =>
    figureOf(
      { name, what, beside: peer === 'first' ? 'the first poll' : PLAIN_FETCH, unit, isCounted: true },
      rounds.map((round) => ({ ours: cost(round[ours]), peer: cost(round[peer]) })),
    );
  return [
    time('poll.first', 'the first poll', 'plain fetch and plain write', 'first', ['plain', 'written']),
    time('poll.unchanged.304', 'nothing new, by 304', PLAIN_FETCH, 'by304', ['plain']),
    time('poll.unchanged.body', 'nothing new, by body', PLAIN_FETCH, 'byBody', ['plain']),
    count('poll.wire.first', 'over the wire at the first poll', 'kB', 'first', 'plain', wire),
    count('poll.wire.304', 'over the wire where nothing is new', 'kB', 'by304', 'plain', wire),
    count('poll.rows.304', 'rows written where nothing is new', 'rows', 'by304', 'first', rows),
    count('poll.rows.body', 'rows written where nothing is new, by body', 'rows', 'byBody', 'first', rows),
  ];
}

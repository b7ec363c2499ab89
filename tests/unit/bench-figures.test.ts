import { describe, expect, it } from 'vitest';
import type { Figure } from '../../scripts/bench/figures';
import { laneFigures } from '../../scripts/bench/lane-figures';
import type { Run as LaneRun } from '../../scripts/bench/lane-run';
import { laneTables } from '../../scripts/bench/lane-tables';
import { pageFigures } from '../../scripts/bench/page-figures';
import type { Load } from '../../scripts/bench/page-load';
import { goalTable, loadTable } from '../../scripts/bench/page-tables';
import type { Run as PollRun } from '../../scripts/bench/poll-tables';
import { type Round as PollRound, pollFigures, timeTable, writeTable } from '../../scripts/bench/poll-tables';
import type { Opening } from '../../scripts/bench/popup-opening';
import { openingTable, popupFigures, goalTable as popupGoalTable } from '../../scripts/bench/popup-tables';
import { searchFigures } from '../../scripts/bench/read-figures';
import type { Contestant, Typing } from '../../scripts/bench/read-search';
import { peerTable, searchTable } from '../../scripts/bench/read-tables';
import { README_FIGURES } from '../../scripts/bench/readme-table';
import { storageFigures, storageTables } from '../../scripts/bench/storage-figures';
import type { WriterRound } from '../../scripts/bench/storage-peers';

const ROUNDS = 3;
const times = <T>(value: T): T[] => Array.from({ length: ROUNDS }, () => value);

/** Ours needs half of what any other needs, so that every ratio that has them the right way round says so. */
const OURS = 10;
const THEIRS = 20;

function lane() {
  const work = { layouts: 1, styles: 1, paints: 1, commits: 1, scriptMs: 1, frames: 60 };
  const run = (cost: number): LaneRun => ({
    tasks: cost,
    processor: cost,
    script: cost,
    work,
    memory: cost,
    heap: cost,
    nodes: cost,
  });
  const peers = ['bare strip 15', 'react-fast-marquee 2000', 'frame by frame 2000'];
  const results = {
    runs: new Map([
      ...peers.map((name): [string, LaneRun[]] => [name, times(run(THEIRS))]),
      ...[15, 2000].map((count): [string, LaneRun[]] => [`Shareet ${count}`, times(run(OURS))]),
    ]),
    states: new Map([
      ['running', times(run(THEIRS))],
      ['paused', times(run(OURS))],
      ['hidden', times(run(1))],
    ]),
    blocked: new Map([
      ['Shareet after pause and resume', times(60)],
      ['bare strip after pause and resume', times(30)],
    ]),
  };
  const shape = { counts: [15, 2000], runs: [...results.runs.keys()], rounds: ROUNDS, bare: 'bare strip 15' };
  return { tables: laneTables(results, shape), figures: laneFigures(results, shape) };
}

function page() {
  const load = (cost: number, isTraced: boolean): Load => ({
    ...{ mainThread: cost, extensionProcess: cost, layoutShift: 0, heap: cost, memory: cost, nodes: cost },
    ...{ isWorkerAwake: false, isWorkerAwakeAfter: false, hasBar: true },
    traced: isTraced ? { evaluation: cost, script: cost, layout: cost, longestTask: cost } : null,
  });
  const loads = new Map(
    ['no extension', 'empty script', 'written by hand', 'Preact', 'Shareet', 'Shareet with the bar off'].map((name) => {
      const cost = name.startsWith('Shareet') ? OURS : THEIRS;
      return [name, [load(cost, true), load(cost, false), load(cost, false)]];
    }),
  );
  return { tables: [loadTable(loads, []), goalTable(loads)], figures: pageFigures(loads) };
}

function poll() {
  const run = (cost: number, rows: number): PollRun => ({
    ...{ seconds: cost, polled: 100, wireBytes: cost, rows: { headlines: rows }, rowBytes: rows },
    ...{ sessionBytes: 0, localBytes: 0, longestMs: 1, p99Ms: 1 },
  });
  const plain = run(THEIRS, 0);
  const unchanged = run(OURS, OURS);
  const round: PollRound = {
    ...{ plain, written: run(0, 0), first: run(OURS, THEIRS), by304: unchanged, byBody: unchanged },
  };
  return { tables: [timeTable(round, ROUNDS), writeTable(round)], figures: pollFigures(times(round)) };
}

function popup() {
  const opening = (cost: number): Opening => ({
    first: cost,
    usable: cost,
    tasks: cost,
    script: cost,
    heap: cost,
    nodes: 1,
  });
  const counts = [100, 10_000, 100_000];
  const openings = new Map([
    ['empty page', times(opening(THEIRS))],
    ...counts.map((count): [string, Opening[]] => [`whole list, React ${count}`, times(opening(THEIRS))]),
    ...counts.map((count): [string, Opening[]] => [`Shareet ${count}`, times(opening(OURS))]),
  ]);
  const tables = [openingTable(openings, ROUNDS), popupGoalTable(openings, counts)];
  return { tables, figures: popupFigures(openings, counts) };
}

function read() {
  const typing: Typing = { keystrokes: [OURS], coldMs: times(OURS), readyMs: times(OURS), indexMb: OURS };
  const contestant = (cost: number): Contestant => ({
    ...{ rounds: times([cost, cost]), readyMs: times(cost), memoryMb: times(cost), indexMb: cost },
  });
  const contestants = { Shareet: contestant(OURS), MiniSearch: contestant(THEIRS) };
  const results = { few: typing, many: typing, contestants, upgradeMs: 1, segments: 1, newsMs: 1 };
  const tables = [searchTable(results, 100_000), peerTable(results, 100_000)];
  return { tables, figures: searchFigures(results, 100_000) };
}

function storage() {
  const round = (cost: number): WriterRound => {
    const write = { ms: cost, processor: cost, kilobytes: cost };
    return { fresh: write, same: write };
  };
  const others = times(round(THEIRS));
  const results = {
    writes: { Shareet: times(round(OURS)), 'in one go': others, 'one by one': others, 'one key': others },
    opened: { Shareet: times(OURS), raw: times(THEIRS), oneKey: times(THEIRS) },
    publications: { ours: times({ ms: OURS, kilobytes: OURS }), oneKey: times({ ms: THEIRS, kilobytes: THEIRS }) },
    sizes: { database: OURS, index: 1, oneKey: 1, text: THEIRS },
    among: 10_000,
    many: 100_000,
  };
  return { tables: storageTables(results), figures: storageFigures(results) };
}

const BENCHES = { lane, page, poll, popup, read, storage };

describe.each(Object.entries(BENCHES))('the figures of %s', (name, bench) => {
  it('have ours above and the peer below, and the names of their bench', () => {
    for (const figure of bench().figures) {
      expect(figure.name.split('.')[0]).toBe(name);
      expect([figure.name, figure.ratio]).toEqual([figure.name, expectedRatio(figure)]);
    }
  });

  it('have a number in every cell of their tables', () => {
    const cells = bench().tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    expect(cells.filter((cell) => typeof cell === 'number' && Number.isNaN(cell))).toEqual([]);
  });
});

/** Where ours is measured beside itself, it needs as much in these results. */
const expectedRatio = ({ name }: Figure): number => (/\.growth\b/.test(name) ? 1 : 0.5);

it('every line of the README is of a figure that a bench gives by default', () => {
  const given = new Set(Object.values(BENCHES).flatMap((bench) => bench().figures.map(({ name }) => name)));
  expect(README_FIGURES.filter((name) => !given.has(name) && !name.startsWith('parse.'))).toEqual([]);
});

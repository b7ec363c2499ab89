/** What counts of the lane: that it costs what the browser needs to move anything at all, at any length, and nothing where it rests. */
import { type Figure, type FigureName, figureOf, type Round, roundsOf } from './figures';
import type { Run } from './lane-run';
import type { Results, Shape } from './lane-tables';

const BARE_STRIP = 'bare strip of 15';

export function laneFigures(results: Results, { counts, bare }: Shape): Figure[] {
  const [least, most] = [counts[0] ?? 0, counts.at(-1) ?? 0];
  const rounds = (ours: string, peer: string, cost: (run: Run) => number): Round[] =>
    roundsOf(results.runs.get(ours) ?? [], results.runs.get(peer) ?? [], cost, cost);
  const mainThread = (count: number, peer: string, beside: string): Figure =>
    figureOf(
      {
        name: `lane.main-thread.${count}.${nameOf(beside)}`,
        what: `main thread under ${count} headlines`,
        beside,
        unit: 'ms/s',
      },
      rounds(`Shareet ${count}`, peer, (run) => run.tasks),
    );
  const memory = (name: string, peer: string, beside: string): Figure =>
    figureOf(
      { name: `lane.memory.${name}`, what: `private memory under ${most} headlines`, beside, unit: 'MB' },
      rounds(`Shareet ${most}`, peer, (run) => run.memory),
    );
  return [
    mainThread(least, bare, BARE_STRIP),
    mainThread(most, bare, BARE_STRIP),
    mainThread(most, `react-fast-marquee ${most}`, 'react-fast-marquee'),
    mainThread(most, `frame by frame ${most}`, 'frame by frame'),
    memory('growth', `Shareet ${least}`, `ours under ${least}`),
    memory('react-fast-marquee', `react-fast-marquee ${most}`, 'react-fast-marquee'),
    figureOf(HELD, heldRounds(results)),
    figureOf(BLOCKED, blockedRounds(results)),
  ];
}

const nameOf = (beside: string): string => beside.replaceAll(' ', '-');

const HELD: FigureName = {
  name: 'lane.held',
  what: 'main thread paused, hidden, away or still, the worst of them',
  beside: 'ours running',
  unit: 'ms/s',
};

const BLOCKED: FigureName = {
  name: 'lane.blocked',
  what: 'between two frames drawn while the page is blocked, after a pause',
  beside: 'bare strip',
  unit: 'ms',
};

function heldRounds({ states }: Results): Round[] {
  const held = [...states].filter(([state]) => state !== 'running').map(([, costs]) => costs);
  return (states.get('running') ?? []).map((running, round) => ({
    ours: Math.max(...held.map((costs) => costs[round]?.tasks ?? Number.NaN)),
    peer: running.tasks,
  }));
}

function blockedRounds({ blocked }: Results): Round[] {
  const frameMs = (frames: number): number => 1000 / frames;
  const after = 'after pause and resume';
  return roundsOf(blocked.get(`Shareet ${after}`) ?? [], blocked.get(`bare strip ${after}`) ?? [], frameMs, frameMs);
}

/** What a renderer did, as the browser itself recorded it. */
import type { Pipe } from './pipe';

export interface TraceEvent {
  name: string;
  /** Phase: `X` for an event with a duration. */
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and of the thread's own time: what the machine did meanwhile is only in the first. */
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string; fileName?: string; scriptName?: string; documentLoaderURL?: string } };
}

const CATEGORIES = [
  'toplevel',
  'blink',
  'blink.user_timing',
  'cc',
  'loading',
  'v8',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'disabled-by-default-v8.compile',
];

/** Starts recording the whole browser; the answer ends it, and gives what was recorded. */
export async function startTrace(pipe: Pipe): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const end = pipe.on<{ value: TraceEvent[] }>('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  const traceConfig = {
    recordMode: 'recordAsMuchAsPossible',
    traceBufferSizeInKb: 400 * 1024,
    includedCategories: CATEGORIES,
  };
  await pipe.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise<void>((resolve) => {
      const endComplete = pipe.on('Tracing.tracingComplete', () => {
        endComplete();
        resolve();
      });
    });
    await pipe.send('Tracing.end');
    await complete;
    end();
    return events;
  };
}

/** Everything in which script runs, callbacks and promises too. */
const SCRIPT = new Set([
  'v8.compile',
  'EvaluateScript',
  'FunctionCall',
  'v8.callFunction',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'RunMicrotasks',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
]);

export const isScript = ({ name }: TraceEvent): boolean => SCRIPT.has(name);

/** An event that has a beginning and an end, in both times. */
export interface Span extends TraceEvent {
  dur: number;
  tts: number;
  tdur: number;
}

const isSpan = (event: TraceEvent): event is Span =>
  event.ph === 'X' && event.dur !== undefined && event.tts !== undefined && event.tdur !== undefined;

/** The events of the main thread of process `pid` that have a duration, in order. */
export function mainThread(events: readonly TraceEvent[], pid: number): Span[] {
  const main = events.find(
    (each) => each.name === 'thread_name' && each.pid === pid && each.args?.name === 'CrRendererMain',
  );
  return events
    .filter(isSpan)
    .filter((each) => each.pid === pid && each.tid === main?.tid)
    .sort((a, b) => a.ts - b.ts);
}

/** Milliseconds of the thread's time that `spans` cover; what runs inside another counts once. */
export function coveredMs(spans: readonly Span[]): number {
  let end = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { tts, tdur } of spans) {
    sum += Math.max(0, tts + tdur - Math.max(tts, end));
    end = Math.max(end, tts + tdur);
  }
  return sum / 1000;
}

export interface Work {
  layouts: number;
  styles: number;
  paints: number;
  commits: number;
  scriptMs: number;
  /** That the compositor drew. */
  frames: number;
}

export function workOf(events: readonly TraceEvent[], pid: number): Work {
  const main = mainThread(events, pid);
  const count = (name: string): number => main.filter((each) => each.name === name).length;
  return {
    layouts: count('Layout'),
    styles: count('UpdateLayoutTree'),
    paints: count('Paint'),
    commits: count('Commit'),
    scriptMs: coveredMs(main.filter(isScript)),
    frames: framesOf(events, pid).length,
  };
}

/** The frames that the compositor of process `pid` drew, blocked main thread or not. */
export const framesOf = (events: readonly TraceEvent[], pid: number): TraceEvent[] =>
  events.filter((each) => each.name === 'DrawFrame' && each.pid === pid);

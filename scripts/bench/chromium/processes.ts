/** What the system says of a browser's processes: the time that their threads have had, and their memory. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** A process or thread may end between being listed and being read. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** `pid` and all that descend from it. */
export function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter(isNumber)
    .map((name): [number, number] => [
      Number(name),
      // The name of a program, in parentheses, may hold anything.
      attempt(() => Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]), 0),
    ]);
  const family = [pid];
  for (const member of family)
    family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return family;
}

const argumentsOf = (pid: number): string => attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '');

/** The processes of `browser` that render web pages; an extension's own pages and worker have processes apart. */
export const renderersOf = (browser: number): number[] =>
  familyOf(browser).filter((pid) => {
    const command = argumentsOf(pid);
    return command.includes('--type=renderer') && !command.includes('--extension-process');
  });

/** The process of an extension's own pages and worker, where there is one. */
export const extensionProcessesOf = (browser: number): number[] =>
  familyOf(browser).filter((pid) => argumentsOf(pid).includes('--extension-process'));

/** Milliseconds that a process has had of the processor: all of its threads, or its main one. */
export function processorMs(pid: number, threads: 'all' | 'main'): number {
  const ids = threads === 'main' ? [String(pid)] : attempt(() => readdirSync(`/proc/${pid}/task`), []);
  const nanoseconds = ids.map((id) =>
    attempt(() => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]), 0),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}

/** Megabytes that a process has written and shares with no other. */
export function privateMegabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1]) / 1024;
}

/** The renderer of `browser` that `occupy` keeps busiest. */
export async function rendererOf(browser: number, occupy: () => Promise<unknown>): Promise<number> {
  const before = new Map(renderersOf(browser).map((pid) => [pid, processorMs(pid, 'main')]));
  await occupy();
  const gains = renderersOf(browser).map((pid): [number, number] => [
    processorMs(pid, 'main') - (before.get(pid) ?? 0),
    pid,
  ]);
  const [, pid] = gains.sort(([a], [b]) => b - a)[0] ?? [];
  if (pid === undefined) throw new Error('the browser has no renderer');
  return pid;
}

/** Milliseconds that a browser has had of the processor, all of its processes and threads together. */
export const browserMs = (browser: number): number =>
  familyOf(browser).reduce((sum, pid) => sum + processorMs(pid, 'all'), 0);

/** Bytes that a browser's processes have written to files, whether or not they are on the disk yet; no messages to each other. */
export const writtenBytes = (browser: number): number =>
  familyOf(browser).reduce((sum, pid) => {
    const io = attempt(() => readFileSync(`/proc/${pid}/io`, 'utf8'), '');
    return sum + Number(/^wchar: (\d+)/m.exec(io)?.[1] ?? 0);
  }, 0);

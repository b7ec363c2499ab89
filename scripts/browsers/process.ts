/** A browser as an operating-system process of a group of its own, so that a whole one can be killed at once. */
import { spawn } from 'node:child_process';

export interface BrowserProcess {
  /** Where the browser is driven: a WebSocket address. */
  endpoint: string;
  /** Resolves when the process is gone; kills the whole group where it does not go in time by itself. */
  waitForEnd(timeoutMs: number): Promise<void>;
  /** SIGKILL to the whole group: what a crash or a power cut leaves behind. */
  crash(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

/** Starts `command` and waits until it says on stderr where it listens; `endpointPattern` has the address in its first group. */
export async function startProcess(
  command: string,
  args: readonly string[],
  endpointPattern: RegExp,
  environment: Record<string, string> = {},
): Promise<BrowserProcess> {
  const env = { ...process.env, ...environment };
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) killGroup(child.pid);
  };
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));

  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail(`said no address in ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
    const fail = (why: string): void => {
      clearTimeout(timer);
      kill();
      reject(new Error(`${command} ${why}\n${said.slice(-2000)}`));
    };
    child.once('error', (problem) => fail(`did not start: ${problem.message}`));
    child.once('exit', (code) => fail(`ended with code ${code} before it could be driven`));
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      const found = endpointPattern.exec(said)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });

  return {
    endpoint,
    async waitForEnd(timeoutMs) {
      const timer = setTimeout(kill, timeoutMs);
      await ended;
      clearTimeout(timer);
    },
    async crash() {
      kill();
      await ended;
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (problem) {
    // Gone in the meantime is what was wanted.
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem;
  }
}

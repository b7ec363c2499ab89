/** A screen that nobody looks at, for what a browser only does in a window: its own prompts, answered by real keys. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { waitUntil } from './wait';

const run = promisify(execFile);

export interface Display {
  /** What `DISPLAY` has to say for a program to be on it. */
  name: string;
  /** Presses and releases a key of that name, in the window that has the focus. */
  press(key: string): Promise<void>;
  /** The names of the windows that are on it, from the oldest to the newest. */
  windows(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a screen under a number that is free, with a window manager, which gives the focus to what is opened. */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const name = `:${await numberOf(server)}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { stdio: 'ignore', env });
  const xdotool = async (...args: string[]): Promise<string> => (await run('xdotool', args, { env })).stdout.trim();
  const close = async (): Promise<void> => {
    for (const program of [manager, server]) await end(program);
  };
  try {
    await startOf(manager, 'openbox');
    await waitUntil('the window manager', () => xdotool('get_desktop'));
  } catch (problem) {
    await close();
    throw problem;
  }
  return {
    name,
    press: async (key) => void (await xdotool('key', key)),
    async windows() {
      const ids = await xdotool('search', '--onlyvisible', '--name', '.').catch(() => '');
      return Promise.all(ids.split('\n').map((id) => xdotool('getwindowname', id)));
    },
    close,
  };
}

const startOf = (program: ChildProcess, command: string): Promise<void> =>
  new Promise((resolve, reject) => {
    program.once('spawn', resolve);
    program.once('error', ({ message }) => reject(new Error(`${command} did not start: ${message}`)));
  });

/** The server writes its number to its fourth stream once it can be used, and closes that. */
async function numberOf(server: ChildProcess): Promise<number> {
  await startOf(server, 'Xvfb');
  const said = text(server.stdio[2] as NodeJS.ReadableStream);
  const number = Number.parseInt(await text(server.stdio[3] as NodeJS.ReadableStream), 10);
  if (Number.isNaN(number)) throw new Error(`Xvfb gave no display: ${await said}`);
  return number;
}

async function end(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}

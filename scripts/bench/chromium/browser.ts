/** Chromium as the benches drive it: a profile of its own, and only those parts of the debugger on that a bench asks for. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from 'puppeteer-core';
import { findBrowser } from '../../browsers/executable.mjs';
import { openPipe, type Pipe, type Send } from './pipe';
import { rendererOf } from './processes';

/** A renderer that is kept ready for the next site would be counted as one of the page's. */
const NOT_MEASURED = ['SpareRendererForSitePerProcess', 'OptimizationHints', 'MediaRouter', 'Translate'];

const chromiumArguments = (profileFolder: string, extensionFolders: readonly string[]): string[] => [
  '--headless=new',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--window-size=1280,800',
  '--lang=en',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-sync',
  `--disable-features=${NOT_MEASURED.join(',')}`,
  // Every name leads to this machine or nowhere.
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ...(extensionFolders.length > 0 ? [`--disable-extensions-except=${extensionFolders.join(',')}`] : []),
  ...extensionFolders.map((folder) => `--load-extension=${folder}`),
  `--user-data-dir=${profileFolder}`,
  '--remote-debugging-pipe',
  'about:blank',
];

export interface MeasuredBrowser {
  pid: number;
  pipe: Pipe;
  openPage(): Promise<MeasuredPage>;
  targets(): Promise<Protocol.Target.TargetInfo[]>;
  close(): Promise<void>;
}

export interface MeasuredPage {
  send: Send;
  /** Goes to `url`, and waits until it is loaded. */
  go(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page, awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  show(): Promise<void>;
  /** The process that renders it: the one that is busy when the page is. */
  findRenderer(): Promise<number>;
  close(): Promise<void>;
}

export interface MeasuredOptions {
  extensionFolders?: readonly string[];
  /** Kept; without one the browser gets a profile that goes with it. */
  profileFolder?: string;
}

export async function launchMeasured({
  extensionFolders = [],
  profileFolder,
}: MeasuredOptions = {}): Promise<MeasuredBrowser> {
  const executable = findBrowser('chromium');
  if (!executable) throw new Error('no chromium found: install it or name its program in CHROMIUM');
  const folder = profileFolder ?? (await mkdtemp(join(tmpdir(), 'shareet-bench-')));
  const args = chromiumArguments(folder, extensionFolders);
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = (): boolean => child.exitCode === null && child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
  process.once('exit', kill);
  const pipe = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  await pipe.send('Browser.getVersion');
  const pid = child.pid as number;
  return {
    pid,
    pipe,
    openPage: () => openPage(pid, pipe),
    targets: async () => (await pipe.send<Protocol.Target.GetTargetsResponse>('Target.getTargets')).targetInfos,
    async close() {
      // It may be gone before it answers.
      await pipe.send('Browser.close').catch(() => undefined);
      await ended;
      process.off('exit', kill);
      if (!profileFolder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(browserPid: number, pipe: Pipe): Promise<MeasuredPage> {
  const { targetId } = await pipe.send<Protocol.Target.CreateTargetResponse>('Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await pipe.send<Protocol.Target.AttachToTargetResponse>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send: Send = (method, params) => pipe.send(method, params, sessionId);
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const answer = await send<Protocol.Runtime.EvaluateResponse>('Runtime.evaluate', options);
    const { exceptionDetails: problem } = answer;
    if (problem) throw new Error(problem.exception?.description ?? problem.text);
    return answer.result.value as Value;
  };
  return {
    send,
    evaluate,
    async go(url) {
      await send('Page.enable');
      const loaded = new Promise<void>((resolve) => {
        const end = pipe.on('Page.loadEventFired', () => resolve(end() as unknown as undefined), sessionId);
      });
      const { errorText } = await send<Protocol.Page.NavigateResponse>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await loaded;
      await send('Page.disable');
    },
    show: async () => void (await send('Page.bringToFront')),
    findRenderer: () =>
      rendererOf(browserPid, () =>
        evaluate('{ const end = performance.now() + 120; while (performance.now() < end); }'),
      ),
    close: async () => void (await pipe.send('Target.closeTarget', { targetId })),
  };
}

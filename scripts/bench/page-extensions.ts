/** The extensions of the page bench: peers of our own writing, built for the bench, and Shareet with the bar on or off. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { build as bundle } from 'vite';
import { launchBrowser } from '../browsers/browser';
import { openOptions, readSnapshot, sendCommand, setSetting } from '../browsers/shareet';
import { waitUntil } from '../browsers/wait';
import { build, ROOT } from '../start/build';
import { makeTitles } from './feeds';

export const HEADLINES = 30;
const PEERS = `${ROOT}.output/bench/peers`;
const SOURCES = `${ROOT}scripts/bench/page-peers`;

/** The program of a peer in one file, as its author would publish it. */
async function bundlePeer(source: string): Promise<string> {
  const result = await bundle({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { TITLES: JSON.stringify(makeTitles(HEADLINES)) },
    build: {
      write: false,
      target: 'chrome125',
      modulePreload: false,
      rolldownOptions: { input: join(SOURCES, source), output: { format: 'iife' } },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error(`${source} was not built`);
  return built.output[0].code;
}

export interface Peer {
  folder: string;
  /** Of its content script. */
  gzippedBytes: number;
}

/** Builds the peer whose content script is `source`. */
export async function buildPeer(source: string): Promise<Peer> {
  const folder = join(PEERS, source.replace(/\..*/, ''));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const content = await bundlePeer(source);
  const manifest = {
    manifest_version: 3,
    name: source,
    version: '1.0',
    permissions: ['storage'],
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), content);
  await writeFile(join(folder, 'worker.js'), await bundlePeer('worker.ts'));
  return { folder, gzippedBytes: gzipSync(content).length };
}

/** A profile in which Shareet has one source, `feed`, and its bar is on everywhere or off. */
export async function seedShareet(profileFolder: string, feed: string, isOn: boolean): Promise<void> {
  const extensionFolder = await build('chromium');
  const browser = await launchBrowser('chromium', { extensionFolder, profileFolder, headless: true });
  const options = await openOptions(browser);
  const added = await sendCommand(options, 'source.add', { url: feed });
  if (!added.ok) throw new Error(`${feed} was refused: ${JSON.stringify(added)}`);
  await setSetting(options, 'bar.where', isOn ? 'all' : 'off');
  await waitUntil('the headlines to be published', async () => {
    const snapshot = await readSnapshot(options);
    return snapshot?.headlines.length === HEADLINES && snapshot.bar.on === isOn;
  });
  await browser.close();
}

/** Where the driver of `seedShareet` has put the build that the profile knows. */
export const seededExtension = (profileFolder: string): string => join(profileFolder, 'extension-under-test');

/** The stores of the storage bench: an extension that writes as ours and as others do, and one whose pages hold a whole list. */
import { join } from 'node:path';
import { sleep } from '../browsers/wait';
import { bundleForPage } from './bundle';
import { launchMeasured, type MeasuredBrowser, type MeasuredPage } from './chromium/browser';
import { browserMs, writtenBytes } from './chromium/processes';
import { idOf, pageAt, writeStub } from './read-store';

/** For what has been written to have reached the files. */
const WRITING_MS = 400;

export const WRITERS = ['Shareet', 'in one go', 'one by one', 'one key'] as const;
export type Writer = (typeof WRITERS)[number];

export interface Write {
  ms: number;
  /** Milliseconds of the processor that the browser had, in all of its processes. */
  processor: number;
  /** Kilobytes that the browser wrote into files. */
  kilobytes: number;
}

/** What one writer needed in one round: for a document that was new, and for the same once more. */
export interface WriterRound {
  fresh: Write;
  same: Write;
}

export interface ScratchStore {
  browser: MeasuredBrowser;
  origin: string;
  profileFolder: string;
  id: string;
  program: string;
}

export async function openScratch(folder: string): Promise<ScratchStore> {
  const extension = join(folder, 'scratch');
  const profileFolder = join(folder, 'scratch-profile');
  await writeStub(extension, ['storage', 'unlimitedStorage']);
  const id = idOf(extension);
  const browser = await launchMeasured({ profileFolder, extensionFolders: [extension] });
  const program = await bundleForPage('scripts/bench/storage-page/main.ts');
  return { browser, origin: `chrome-extension://${id}`, profileFolder, id, program };
}

/** The page of the scratch store in which `count` headlines are stored in every way; answers their bytes as text, too. */
export async function prepareScratch(
  store: ScratchStore,
  count: number,
): Promise<{ page: MeasuredPage; text: number }> {
  const page = await pageAt(store.browser, `${store.origin}/page.html`, store.program);
  return { page, text: await page.evaluate<number>(`storing.prepare(${count})`) };
}

export async function writeOnce({ browser }: ScratchStore, page: MeasuredPage, writer: Writer): Promise<WriterRound> {
  const measure = async (call: 'write' | 'again'): Promise<Write> => {
    const before = { bytes: writtenBytes(browser.pid), processor: browserMs(browser.pid) };
    const ms = await page.evaluate<number>(`storing.${call}('${writer}')`);
    await sleep(WRITING_MS);
    return {
      ms,
      processor: browserMs(browser.pid) - before.processor,
      kilobytes: (writtenBytes(browser.pid) - before.bytes) / 1000,
    };
  };
  return { fresh: await measure('write'), same: await measure('again') };
}

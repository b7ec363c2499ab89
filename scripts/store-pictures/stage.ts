/** A browser with the built extension, sources of the stores' pictures chosen, and the bar on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchBrowser, type Tab } from '../browsers/browser';
import { startRecordingProxy } from '../browsers/recording-proxy';
import { openOptions, sendCommand, setSetting } from '../browsers/shareet';
import { startTestServer } from '../browsers/test-server';
import { type Newsroom, startNewsroom } from '../newsroom/server';
import { BACKDROP_ORIGIN, backdrop } from './backdrop';
import { SOURCES } from './papers';

export type Language = 'ar' | 'en';

export interface Stage {
  language: Language;
  browser: ExtensionBrowser;
  /** An open options page. */
  own: Tab;
  /** Every name that was asked for, and none of them outside this machine. */
  hosts(): string[];
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;
/** Minutes since the newest headline of each source: that in the other language comes a little later in the lane. */
const AGES = [3, 5, 26];

const openNewsrooms = (language: Language): Promise<Newsroom[]> =>
  Promise.all(
    SOURCES[language].map(({ origin, paper }, index) =>
      startNewsroom({ address: origin, paper, now: () => Date.now() - (AGES[index] ?? 0) * MINUTE_MS }),
    ),
  );

export async function openStage(extensionFolder: string, language: Language): Promise<Stage> {
  const [profileFolder, proxy, page, newsrooms] = await Promise.all([
    mkdtemp(join(tmpdir(), 'shareet-store-')),
    startRecordingProxy(),
    startTestServer('127.0.0.1'),
    openNewsrooms(language),
  ]);
  page.serve('/', backdrop(language));
  proxy.standIn(new URL(BACKDROP_ORIGIN).hostname, `http://127.0.0.1:${page.port}`);
  for (const { origin, port } of newsrooms) proxy.standIn(new URL(origin).hostname, `http://127.0.0.1:${port}`);
  const browser = await launchBrowser('chromium', { extensionFolder, profileFolder, headless: true, language, proxy });
  const own = await openOptions(browser);
  await setSetting(own, 'language', language);
  await setSetting(own, 'theme', 'light');
  // A little larger than usual: the stores show their pictures at half their size.
  await setSetting(own, 'bar.height', '44');
  await setSetting(own, 'lane.fontSize', 19);
  await setSetting(own, 'bar.where', 'all');
  for (const { origin } of SOURCES[language]) await sendCommand(own, 'source.add', { url: `${origin}/rss.xml` });
  return {
    language,
    browser,
    own,
    hosts: proxy.hosts,
    async close() {
      await browser.close();
      await Promise.all([page, proxy, ...newsrooms].map((server) => server.close()));
      await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

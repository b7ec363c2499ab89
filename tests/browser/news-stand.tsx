/** A page with the list of the latest news in it, over a store of its own and a background that carries out what it is told. */
import { render } from 'preact';
import { LatestNews } from '../../components/headlines/LatestNews';
import type { PageHost } from '../../components/ui/host';
import { Frame } from '../../components/ui/interface';
import type { Command, CommandName } from '../../utils/messages';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import { type Database, openDatabase } from '../../utils/store/db';
import { markAllRead, markHeadlines, saveHeadline, unmarkRead, unmarkReadAt } from '../../utils/store/marks';
import { indexHeadlines } from '../../utils/store/search-index';
import { chooseSetting, muteSource } from '../../utils/store/sources';
import { headlineRow, sourceRow } from '../unit/news-rows';
import '../../components/ui/page.css';

export interface Stand {
  db: Database;
  /** Commands as they were sent. */
  sent: Command[];
  close(): Promise<void>;
}

const noStorage = { get: async () => ({}), set: async () => undefined, onChange: () => () => undefined };

/** What a page has of the browser, where the browser has nothing to say. */
export const hostOf = (sendMessage: PageHost['sendMessage']): PageHost => ({
  sendMessage,
  localStorage: noStorage,
  sessionStorage: noStorage,
  uiLanguage: () => 'ar',
  version: () => '1.2.3',
  requestHosts: async () => true,
  missingHosts: async () => [],
  requestNotifications: async () => true,
  mayNotify: async () => true,
  onPermissions: () => () => undefined,
  isPrivate: () => false,
  openOptions: async () => undefined,
  openPage: async () => undefined,
  openSideList: async () => undefined,
  hasSideList: () => true,
  pageAddress: (path) => `https://shareet.example${path}`,
  activeTab: async () => null,
  feedsOfTab: async () => [],
  shortcuts: async () => [],
  canChangeShortcuts: () => false,
  changeShortcut: async () => undefined,
  resetShortcut: async () => undefined,
  openShortcutPage: async () => undefined,
  lookForElement: async () => null,
});

/** What the background does with a command, as far as the list sees it. */
async function carryOut(db: Database, { command, payload }: Command): Promise<unknown> {
  const at = Date.now();
  const acts: Partial<Record<CommandName, () => Promise<unknown>>> = {};
  if (command === 'headline.save') acts[command] = () => saveHeadline(db, payload.id, payload.isSaved, at);
  if (command === 'headlines.readAll') acts[command] = async () => ({ at, count: await markAllRead(db, at) });
  if (command === 'headlines.undoReadAll') acts[command] = () => unmarkReadAt(db, payload.at);
  if (command === 'setting.set') acts[command] = () => chooseSetting(db, payload.key, payload.value);
  if (command === 'headlines.read') {
    acts[command] = async () => {
      await (payload.isRead ? markHeadlines(db, payload.ids, 'readAt', at) : unmarkRead(db, payload.ids));
      return { isMarked: true };
    };
  }
  if (command === 'headline.muteSource') {
    acts[command] = async () => {
      const headline = await db.headlines.get(payload.id);
      if (headline) await muteSource(db, headline.sourceId, payload.isMuted, at);
    };
  }
  return (await acts[command]?.()) ?? null;
}

/** An hour before noon of a day long past: rows a minute apart stay within few days. */
const START = new Date(2026, 10, 20, 11).getTime();

/** `many` headlines of two sources, a minute apart, the newest first and named `n0000`, `n0001` … */
export const newsRows = (many: number): Headline[] =>
  Array.from({ length: many }, (_, index) =>
    headlineRow(`n${String(index).padStart(4, '0')}`, index % 2 ? 'b' : 'a', START - index * 60_000),
  );

/** A headline that stands between two of `newsRows`, or before the first. */
/** Whether a message is more than what every page says once it is open. */
export const isWish = (message: unknown): message is Command => (message as Command).command !== 'background.wake';

export const between = (id: string, index: number): Headline => headlineRow(id, 'a', START - index * 60_000 + 30_000);

export async function openStand(headlines: Headline[]): Promise<Stand> {
  const db = openDatabase(`list-${Math.random()}`);
  const sent: Command[] = [];
  await db.sources.bulkPut([sourceRow('a'), sourceRow('b', { addedAt: 2, language: 'en', direction: 'ltr' })]);
  await db.headlines.bulkPut(headlines);
  await db.transaction('rw', db.tables, () => indexHeadlines(db, headlines));
  const host = hostOf((message) => {
    if (isWish(message)) sent.push(message);
    return carryOut(db, message as Command);
  });
  render(
    <Frame db={db} host={host}>
      <main>
        <LatestNews />
      </main>
    </Frame>,
    document.body,
  );
  return {
    db,
    sent,
    async close() {
      render(null, document.body);
      scrollTo(0, 0);
      await db.delete();
    },
  };
}

export const rowOf = (id: string): HTMLElement | null => document.querySelector(`[data-row="${id}"]`);
export const drawnIds = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.latest > [data-row]')].map(({ dataset }) => dataset.row ?? '');
export const focusedId = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
export const asIds = (...ids: string[]): HeadlineId[] => ids as HeadlineId[];

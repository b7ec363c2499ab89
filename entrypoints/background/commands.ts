/** Carries out the commands of our own surfaces, and of nobody else. */
import { ALLOWED } from '../../utils/allowed-commands';
import { logFailure } from '../../utils/log';
import type { Answer, CommandName, Payload, Surface } from '../../utils/messages';
import { browser, type MessageSender } from '../../utils/platform/page';
import { readCommand } from '../../utils/read-command';
import { showPictures, storePictures } from './article-pictures';
import { type Articles, createArticles } from './articles';
import { type Backups, backUp } from './backups';
import type { Discovery } from './discovery';
import { EFFECTS } from './effects';
import { noteFeeds } from './feed-signs';
import * as headlines from './headlines';
import type { House } from './house';
import * as links from './links';
import { loadAside } from './open-tabs';
import * as opml from './opml';
import type { Poller } from './poller';
import * as reading from './reading';
import * as repair from './repair';
import * as restoring from './restoring';
import * as rules from './rules';
import * as setting from './setting';
import { setOffSite, switchEdge } from './site-bar';
import * as choices from './source-choices';
import * as sources from './sources';
import type { Start } from './start';
import * as stories from './stories';
import * as upkeep from './upkeep';

type Handlers = { [N in CommandName]: (payload: Payload<N>, sender: MessageSender) => Promise<Answer<N>> };

/** Each has the name of its page. */
const PAGES = (Object.keys(ALLOWED) as Surface[]).filter((surface) => surface !== 'bar');

/** Which of our surfaces sent a message, or null where it was none: by what the browser says of the sender, never by what it says of itself. */
export function surfaceOf(sender: MessageSender): Surface | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  const page = PAGES.find((name) => sender.url?.split(/[?#]/)[0] === browser.runtime.getURL(`/${name}.html`));
  if (page) return page;
  const isWebPage = /^https?:/.test(sender.url);
  return isWebPage && sender.tab && sender.frameId === 0 ? 'bar' : null;
}

/** What is done where the database can't be opened. */
const WITHOUT_STORE: readonly CommandName[] = ['repair.retry', 'repair.list', 'repair.reset'];

export function setUpCommands(
  house: House,
  poller: Poller,
  discovery: Discovery,
  start: Start,
  backups: Backups,
): void {
  const handlers = createHandlers(house, poller, discovery, createArticles(house), start);
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    const surface = surfaceOf(sender);
    const command = surface && readCommand(message, surface);
    if (!command) return undefined;
    const handle = handlers[command.command] as (payload: unknown, sender: MessageSender) => Promise<unknown>;
    const isReady = WITHOUT_STORE.includes(command.command) ? Promise.resolve() : start.ready();
    const answer = isReady.then(() => handle(command.payload, sender));
    const effect = EFFECTS[command.command];
    if (effect === 'kept')
      answer.then(() => backups.noteChange()).catch(logFailure('a change was not noted for the backups'));
    if (effect === 'unread')
      answer.then(() => house.showBadge()).catch(logFailure('the badge was not brought up to date'));
    return answer;
  });
}

const createHandlers = (
  house: House,
  poller: Poller,
  discovery: Discovery,
  articles: Articles,
  start: Start,
): Handlers => ({
  'headline.open': (payload, sender) => headlines.open(house, payload, sender),
  'headline.save': (payload) => headlines.save(house, payload),
  'headline.muteSource': (payload) => sources.muteSourceOf(house, poller, payload),
  'headlines.seen': (payload, sender) => headlines.seen(house, payload, sender),
  'bar.leaveSite': (_, sender) => setOffSite(house, new URL(sender.url ?? '').hostname, true),
  'bar.switchEdge': (_, sender) => switchEdge(house, new URL(sender.url ?? '').hostname),
  'bar.loadAside': (_, sender) => loadAside(sender),
  'page.feeds': (payload, sender) => noteFeeds(house, payload, sender),
  'bar.joinSite': ({ host }) => setOffSite(house, host, false),
  'headlines.read': (payload, sender) => reading.markRead(house, payload, sender),
  'headlines.readAll': (payload) => reading.readAll(house, payload),
  'headlines.undoReadAll': (payload) => reading.undoReadAll(house, payload),
  'headlines.open': (payload, sender) => reading.openSeveral(house, payload, sender),
  'headline.progress': (payload, sender) => reading.keepProgress(house, payload, sender),
  'headline.searchWeb': (payload) => reading.searchWeb(house, payload),
  'story.split': (payload) => stories.split(house, payload),
  'story.undoSplit': (payload) => stories.undoSplit(house, payload),
  'article.fetch': (payload) => articles.fetch(payload),
  'article.stopFetch': async (payload) => articles.stopFetch(payload),
  'link.leave': (payload) => links.leave(house, payload),
  'article.keep': (payload) => articles.keep(payload),
  'article.pictures': (payload) => storePictures(house, payload),
  'source.showPictures': (payload) => showPictures(house, payload),
  'source.fetchAhead': (payload) => upkeep.fetchAhead(house, poller, payload),
  'source.retain': (payload) => upkeep.retain(house, poller, payload),
  'rule.save': (payload) => rules.save(house, payload),
  'rule.remove': (payload) => rules.remove(house, payload),
  'rule.restore': (payload) => rules.restore(house, payload),
  'rule.preview': (payload) => rules.preview(house, payload),
  'storage.free': () => upkeep.free(house),
  'source.find': (payload) => discovery.find(payload),
  'find.progress': async () => discovery.progress(),
  'find.stop': async () => {
    discovery.stop();
    return null;
  },
  'find.end': async () => {
    await discovery.end();
    return null;
  },
  'source.add': (payload) => sources.add(house, poller, payload),
  'source.remove': (payload) => sources.remove(house, poller, payload),
  'source.restore': (payload) => sources.undoRemoval(house, poller, payload),
  'source.change': (payload) => choices.change(house, poller, payload),
  'source.place': (payload) => choices.place(house, poller, payload),
  'source.login': (payload) => choices.login(house, poller, payload),
  'source.poll': ({ id }) => poller.refresh(id),
  'source.mute': (payload) => sources.mute(house, poller, payload),
  'source.revive': (payload) => sources.revive(house, poller, payload),
  'source.move': (payload) => sources.move(house, poller, payload),
  'source.stay': (payload) => sources.stay(house, payload),
  'opml.read': (payload) => opml.read(house, payload),
  'opml.write': () => opml.write(house),
  'sources.import': (payload) => opml.take(house, poller, payload),
  'sources.refresh': () => poller.refresh(),
  'refresh.stop': async () => {
    poller.stop();
    return null;
  },
  'setting.set': ({ key, value }) => setting.choose(house, key, value),
  'setting.reset': ({ keys }) => setting.forget(house, keys),
  'backup.write': () => backUp(house.db, 'asked'),
  'backup.read': (payload) => restoring.read(house, payload),
  'backup.restore': (payload) => restoring.restore(house, poller, payload),
  'backup.stop': () => restoring.stop(),
  'backup.undo': (payload) => restoring.undo(house, poller, payload),
  'recovery.dismiss': async () => {
    await house.db.meta.delete('recovered');
    return null;
  },
  // Whatever it was woken by, it has begun by now.
  'background.wake': async () => null,
  'repair.retry': () => repair.retry(house.db, start),
  'repair.list': () => repair.list(),
  'repair.reset': () => repair.reset(house.db, start),
});

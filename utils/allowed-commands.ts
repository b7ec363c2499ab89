/** Which surface may send which command. */
import type { CommandName, Surface } from './messages';

/** What a ticker may send, wherever it runs. */
const TICKER: readonly CommandName[] = ['headline.open', 'headline.save', 'headline.muteSource'];

/** What every page that opens the database may need before, or says once it is open. */
const OPENING: readonly CommandName[] = ['repair.retry', 'background.wake'];

/** Finding and adding sources, and taking that back. */
const ADDING: readonly CommandName[] = [
  'source.find',
  'find.progress',
  'find.stop',
  'find.end',
  'source.add',
  'source.remove',
  'source.restore',
];

/** What the list of the latest news may send, wherever it stands. */
const LISTING: readonly CommandName[] = [
  ...OPENING,
  ...TICKER,
  'headlines.read',
  'headlines.readAll',
  'headlines.undoReadAll',
  'headlines.open',
  'headline.searchWeb',
  'story.split',
  'story.undoSplit',
  'sources.refresh',
  'refresh.stop',
  'recovery.dismiss',
  'setting.set',
];

export const ALLOWED: Record<Surface, readonly CommandName[]> = {
  bar: [...TICKER, 'headlines.seen', 'bar.leaveSite', 'bar.switchEdge', 'bar.loadAside', 'page.feeds'],
  popup: [...LISTING, 'bar.joinSite'],
  sidepanel: LISTING,
  news: LISTING,
  reader: [
    ...OPENING,
    'headline.open',
    'headline.save',
    'headlines.read',
    'headline.progress',
    'headline.searchWeb',
    'article.fetch',
    'article.stopFetch',
    'article.keep',
    'link.leave',
    'article.pictures',
    'source.showPictures',
    'setting.set',
  ],
  options: [
    ...OPENING,
    ...TICKER,
    ...ADDING,
    'bar.joinSite',
    'source.change',
    'source.place',
    'source.login',
    'source.poll',
    'source.mute',
    'source.revive',
    'source.move',
    'source.stay',
    'opml.read',
    'opml.write',
    'sources.import',
    'sources.refresh',
    'refresh.stop',
    'source.fetchAhead',
    'source.retain',
    'rule.save',
    'rule.remove',
    'rule.restore',
    'rule.preview',
    'storage.free',
    'backup.write',
    'backup.read',
    'backup.restore',
    'backup.stop',
    'backup.undo',
    'recovery.dismiss',
    'setting.set',
    'setting.reset',
  ],
  // It reads, and empties the log, which is no part of the store: nothing is wished of a background that may be what is broken.
  diagnostics: [],
  repair: ['repair.retry', 'repair.list', 'repair.reset'],
  welcome: [
    ...OPENING,
    ...TICKER,
    ...ADDING,
    'opml.read',
    'sources.import',
    'sources.refresh',
    'backup.read',
    'backup.restore',
    'backup.stop',
    'backup.undo',
    'setting.set',
  ],
};

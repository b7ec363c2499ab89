/** Pages that are fetched before anybody opens them: which are wanted, what they take, and what is not to be tried. Background only. */
import { type FetchedPage, type Headline, newestFirst } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { AheadLog } from '../model/logs';
import type { PollState, Source } from '../model/source';
import type { Database } from './db';
import { isShown, newestOfSource, polledSources } from './queries';

/** Of each source, how many of its newest headlines are looked at. */
const NEWEST = 20;
/** An article that came with the feed and is this long is the whole of it. */
const WHOLE_CHARACTERS = 3000;
const MAX_NOTED = 1000;

export interface WantedPage {
  headline: Headline & { url: string };
  source: Source;
  poll: PollState;
}

/** The unread headlines, newest first, whose pages the person wants to have and nobody has fetched. */
export async function wantedPages(db: Database): Promise<WantedPage[]> {
  const sources = (await polledSources(db)).filter(({ source }) => source.fetchesAhead && isShown(source));
  const wanted = await Promise.all(sources.map(({ source, poll }) => wantedOf(db, source, poll)));
  return wanted.flat().sort((a, b) => newestFirst(a.headline, b.headline));
}

async function wantedOf(db: Database, source: Source, poll: PollState): Promise<WantedPage[]> {
  const newest = await newestOfSource(db, source.id, NEWEST);
  const unread = newest.filter((each) => each.unread && !each.muted && each.url !== null);
  const ids = unread.map(({ id }) => id);
  const [articles, fetched] = await Promise.all([
    db.articles.bulkGet(ids),
    db.pages.where('headlineId').anyOf(ids).primaryKeys(),
  ]);
  return unread.flatMap((headline, index) => {
    const { from, html = '' } = articles[index] ?? {};
    const isThere = from === 'page' || html.length >= WHOLE_CHARACTERS || fetched.includes(headline.id);
    return isThere || headline.url === null ? [] : [{ headline: { ...headline, url: headline.url }, source, poll }];
  });
}

export async function aheadLog(db: Database, now: number): Promise<AheadLog> {
  const row = await db.meta.get('ahead');
  if (row?.key !== 'ahead') return { hosts: [], headlines: [] };
  const { hosts, headlines } = row;
  return { hosts: hosts.filter(([, until]) => until > now), headlines: headlines.filter(([, until]) => until > now) };
}

/** Notes that a host is left alone, or a headline not tried, until a time. */
export async function noteAhead(db: Database, what: Partial<AheadLog>, now: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const { hosts, headlines } = await aheadLog(db, now);
    await db.meta.put({
      key: 'ahead',
      hosts: [...new Map([...hosts, ...(what.hosts ?? [])])].slice(-MAX_NOTED),
      headlines: [...new Map([...headlines, ...(what.headlines ?? [])])].slice(-MAX_NOTED),
    });
  });
}

/** Bytes of all pages that are stored. */
export async function pagesSize(db: Database): Promise<number> {
  const sizes = (await db.pages.orderBy('size').keys()) as number[];
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Stores a page, in place of the oldest where there is no room; answers the headlines whose pages went. */
export async function keepPage(db: Database, page: FetchedPage, maxBytes: number): Promise<HeadlineId[]> {
  return db.transaction('rw', db.headlines, db.pages, async () => {
    if ((await db.headlines.where({ id: page.headlineId }).count()) === 0) return [];
    const gone: HeadlineId[] = [];
    for (let total = (await pagesSize(db)) + page.size; total > maxBytes; ) {
      const oldest = await db.pages.orderBy('fetchedAt').first();
      if (!oldest) break;
      await db.pages.delete(oldest.headlineId);
      gone.push(oldest.headlineId);
      total -= oldest.size;
    }
    await db.pages.put(page);
    return gone;
  });
}

export async function setFetchesAhead(db: Database, id: Source['id'], isOn: boolean): Promise<void> {
  await db.sources.update(id, { fetchesAhead: isOn ? true : undefined });
}

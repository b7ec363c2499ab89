/** The writes of articles, their pictures, and the hosts that were granted for them. Background only. */
import type { Article, Picture } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { Database } from './db';

/** Hosts that are remembered for one source; beyond them the oldest goes. */
const MAX_ARTICLE_HOSTS = 30;

/** Stores an article that was taken from its page, in place of the page; of a headline that is gone, nothing. Answers which. */
export async function keepArticle(db: Database, article: Article): Promise<boolean> {
  return db.transaction('rw', db.headlines, db.articles, db.pages, async () => {
    const headline = await db.headlines.get(article.headlineId);
    const { fresh: _, ...unsearched } = article;
    if (headline) await db.articles.put(headline.isPassing ? unsearched : article);
    await db.pages.delete(article.headlineId);
    return headline !== undefined;
  });
}

/** The addresses of those pictures of a headline that are stored. */
export async function storedPictures(db: Database, headlineId: HeadlineId): Promise<Set<string>> {
  const keys = await db.pictures.where({ headlineId }).primaryKeys();
  return new Set(keys.map(([, url]) => url));
}

export async function keepPicture(db: Database, picture: Picture): Promise<void> {
  await db.transaction('rw', db.headlines, db.pictures, async () => {
    if ((await db.headlines.where({ id: picture.headlineId }).count()) > 0) await db.pictures.put(picture);
  });
}

/** Remembers that `hosts` were granted for a source's articles; answers those that are remembered no longer. */
export async function addArticleHosts(db: Database, id: SourceId, hosts: readonly string[]): Promise<string[]> {
  return db.transaction('rw', db.sources, async () => {
    const known = (await db.sources.get(id))?.articleHosts ?? [];
    const all = [...known, ...new Set(hosts.filter((host) => !known.includes(host)))];
    if (all.length === known.length) return [];
    await db.sources.update(id, { articleHosts: all.slice(-MAX_ARTICLE_HOSTS) });
    return all.slice(0, -MAX_ARTICLE_HOSTS);
  });
}

export async function setPicturesShown(db: Database, id: SourceId, isOn: boolean): Promise<void> {
  await db.sources.update(id, { showsPictures: isOn ? true : undefined });
}

/** A parsed document as the store takes it: ids, times and places decided. */

import { titleFrom } from '../formats/title';
import type { Direction } from '../model/direction';
import type { ItemDetails, ParsedArticle, ParsedDocument, ParsedHeadline } from '../model/document';
import type { Article, Headline } from '../model/headline';
import type { Source } from '../model/source';
import type { Listing } from '../store/polls';
import { directionOf, directionOfLanguage } from '../text/direction';
import { foldLine } from '../text/fold';
import { headlineId } from './digest';

/** A longer text is no article that anybody reads, and the store has to hold it. */
const MAX_ARTICLE_CHARACTERS = 1_000_000;
const MAX_AHEAD_MS = 366 * 86_400_000;

export async function listDocument(document: ParsedDocument, source: Source, now: number): Promise<Listing> {
  const teasers = new Map(document.teasers?.map(({ id, markup }) => [id, markup]));
  const identities = new Set(document.headlines.map(({ id }) => id));
  const besides = document.articles.filter(({ id }) => !identities.has(id));
  const [lane, own, articles] = await Promise.all([
    Promise.all(
      unique(document.headlines).map(async (item, index) => ({
        ...(await row(item, source, now, -index, 1)),
        ...teaserOf(item, teasers.get(item.id)),
      })),
    ),
    Promise.all(unique(besides).map((item, index) => row(item, source, now, besides.length - index, 0))),
    Promise.all(
      unique(document.articles)
        .filter(isOfSize)
        .map((item) => articleRow(item, source, now)),
    ),
  ]);
  return { headlines: [...lane, ...own], articles, source: describe(document, source) };
}

/** One of each identity, and none without words: there would be nothing to show. */
const isOfSize = ({ html }: ParsedArticle): boolean => html.length <= MAX_ARTICLE_CHARACTERS;

const unique = <T extends ParsedHeadline>(items: T[]): T[] => [
  ...new Map(items.filter(({ title }) => title !== '').map((item) => [item.id, item])).values(),
];

async function row(item: ParsedHeadline, source: Source, now: number, place: number, inLane: 0 | 1): Promise<Headline> {
  const publishedAt = trusted(item.publishedAt, now);
  return {
    id: await headlineId(source.id, item.id),
    sourceId: source.id,
    title: item.title,
    url: item.url,
    publishedAt,
    ...detailsOf(item),
    at: Math.min(publishedAt ?? now, now),
    place,
    inLane,
  };
}

/** A teaser that only says the title again is none. */
function teaserOf({ title }: ParsedHeadline, markup = ''): Pick<Headline, 'teaser'> {
  const teaser = titleFrom(markup);
  return teaser === '' || foldLine(teaser) === foldLine(title) ? {} : { teaser };
}

/** News of tomorrow is dated by today (`at`); a date more than a year ahead is a slip, and as good as none. */
function trusted(publishedAt: number | null, now: number): number | null {
  return publishedAt !== null && publishedAt > now + MAX_AHEAD_MS ? null : publishedAt;
}

/** Without a key for what there is none of: the store would keep it. */
function detailsOf({ author, categories, thumbnail, enclosures }: ItemDetails): ItemDetails {
  return {
    ...(author === undefined ? {} : { author }),
    ...(categories === undefined ? {} : { categories }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
    ...(enclosures === undefined ? {} : { enclosures }),
  };
}

async function articleRow(item: ParsedArticle, source: Source, now: number): Promise<Article> {
  return { headlineId: await headlineId(source.id, item.id), html: item.html, from: 'feed', at: now };
}

/** The direction is decided once and kept, so that no poll turns a running lane round. */
function describe(document: ParsedDocument, source: Source): Listing['source'] {
  return {
    title: document.title ?? source.ownTitle ?? source.title,
    language: document.language ?? source.language,
    siteUrl: document.siteUrl ?? source.siteUrl,
    direction: source.direction ?? directionOfDocument(document),
    format: document.format,
  };
}

function directionOfDocument({ language, headlines, articles }: ParsedDocument): Direction {
  const prior = directionOfLanguage(language);
  return directionOf([...headlines, ...articles].map(({ title }) => title).join(' '), prior ?? undefined);
}

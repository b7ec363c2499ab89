/** The newsroom's news in the forms that sources come in. */
import { LEAD_STORY, type NewsItem } from './news';

export interface PublishedItem extends NewsItem {
  /** Epoch milliseconds. */
  publishedAt: number;
}

export interface Edition {
  /** Origin of the newsroom, with no slash at the end. */
  origin: string;
  /** Newest first. */
  items: readonly PublishedItem[];
}

export const NEWSROOM_NAME = 'غرفة أخبار شريط';
/** What stands between two headlines of a ticker line: space, no-break space, space. */
const SEPARATOR = ' \u00a0 ';
const LATEST_NEWS = 'آخر الأخبار';

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const tickerLine = (items: readonly NewsItem[]): string => items.map(({ title }) => title).join(SEPARATOR);
const storyAddress = (origin: string, { slug }: NewsItem): string => `${origin}/story/${slug}`;
const asMarkup = (paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n');

export const tickerText = ({ items }: Edition): string =>
  `${tickerLine(items)}${SEPARATOR.slice(0, 2)}\n${[LATEST_NEWS, LEAD_STORY.title, ...LEAD_STORY.paragraphs].join('\n\n')}\n`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)}</title>
<style>
  body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1.1rem/1.9 'Noto Naskh Arabic', serif; }
  .ticker { border-block: 1px solid; padding-block: .5rem; }
  h1, h2, h3 { line-height: 1.5; }
</style>
<body>
${body}
</body>
</html>
`;

export const newsPage = ({ items }: Edition): string =>
  page(
    NEWSROOM_NAME,
    `<h1>${NEWSROOM_NAME}</h1>
<p class="ticker">${escapeMarkup(tickerLine(items)).replaceAll('\u00a0', '&nbsp;')}</p>
<h2>${LATEST_NEWS}</h2>
<article>
<h3>${escapeMarkup(LEAD_STORY.title)}</h3>
${asMarkup(LEAD_STORY.paragraphs)}
</article>`,
  );

export const storyPage = (item: NewsItem): string =>
  page(item.title, `<article>\n<h1>${escapeMarkup(item.title)}</h1>\n${asMarkup(item.paragraphs)}\n</article>`);

export const rssFeed = ({ origin, items }: Edition): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${NEWSROOM_NAME}</title>
<link>${origin}/</link>
<description>أخبار مختلقة للتجربة</description>
<language>ar</language>
${items
  .map(
    (item) => `<item>
<title>${escapeMarkup(item.title)}</title>
<link>${storyAddress(origin, item)}</link>
<guid isPermaLink="false">${item.slug}</guid>
<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>
<description>${escapeMarkup(item.paragraphs[0] ?? '')}</description>
<content:encoded><![CDATA[${asMarkup(item.paragraphs)}]]></content:encoded>
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`;

export const atomFeed = ({ origin, items }: Edition): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<title>${NEWSROOM_NAME}</title>
<id>urn:shareet:newsroom</id>
<link href="${origin}/"/>
<link rel="self" href="${origin}/atom.xml"/>
<updated>${new Date(items[0]?.publishedAt ?? 0).toISOString()}</updated>
${items
  .map(
    (item) => `<entry>
<title>${escapeMarkup(item.title)}</title>
<id>urn:shareet:newsroom:${item.slug}</id>
<link href="${storyAddress(origin, item)}"/>
<updated>${new Date(item.publishedAt).toISOString()}</updated>
<content type="html">${escapeMarkup(asMarkup(item.paragraphs))}</content>
</entry>`,
  )
  .join('\n')}
</feed>
`;

/** The newsroom's news in the forms that sources come in. */
import { LEAD_STORY, type NewsItem, OPENING_NEWS } from './news';

export interface PublishedItem extends NewsItem {
  /** Epoch milliseconds. */
  publishedAt: number;
}

/** Who publishes, in which language, and what the newsroom opens with. */
export interface Paper {
  name: string;
  about: string;
  language: 'ar' | 'en';
  /** What stands over the newest story. */
  latest: string;
  lead: NewsItem;
  opening: readonly NewsItem[];
}

export interface Edition {
  paper: Paper;
  /** Origin of the newsroom, with no slash at the end. */
  origin: string;
  /** Newest first. */
  items: readonly PublishedItem[];
}

export const DEMO_PAPER: Paper = {
  name: 'غرفة أخبار شريط',
  about: 'أخبار مختلقة للتجربة',
  language: 'ar',
  latest: 'آخر الأخبار',
  lead: LEAD_STORY,
  opening: OPENING_NEWS,
};
/** What stands between two headlines of a ticker line: space, no-break space, space. */
const SEPARATOR = ' \u00a0 ';

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const tickerLine = (items: readonly NewsItem[]): string => items.map(({ title }) => title).join(SEPARATOR);
const storyAddress = (origin: string, { slug }: NewsItem): string => `${origin}/story/${slug}`;
const asMarkup = (paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n');

export const tickerText = ({ paper, items }: Edition): string =>
  `${tickerLine(items)}${SEPARATOR.slice(0, 2)}\n${[paper.latest, paper.lead.title, ...paper.lead.paragraphs].join('\n\n')}\n`;

const page = ({ language }: Paper, title: string, body: string): string => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
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

export const newsPage = ({ paper, items }: Edition): string =>
  page(
    paper,
    paper.name,
    `<h1>${paper.name}</h1>
<p class="ticker">${escapeMarkup(tickerLine(items)).replaceAll('\u00a0', '&nbsp;')}</p>
<h2>${paper.latest}</h2>
<article>
<h3>${escapeMarkup(paper.lead.title)}</h3>
${asMarkup(paper.lead.paragraphs)}
</article>`,
  );

export const storyPage = (paper: Paper, item: NewsItem): string =>
  page(paper, item.title, `<article>\n<h1>${escapeMarkup(item.title)}</h1>\n${asMarkup(item.paragraphs)}\n</article>`);

export const rssFeed = ({ paper, origin, items }: Edition): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${paper.name}</title>
<link>${origin}/</link>
<description>${paper.about}</description>
<language>${paper.language}</language>
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

export const atomFeed = ({ paper, origin, items }: Edition): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${paper.language}">
<title>${paper.name}</title>
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

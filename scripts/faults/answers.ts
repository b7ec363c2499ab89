/** What goes wrong on the way to a source, and what it is called. */
import type { FailureCode } from '../../utils/model/outcome';
import type { Handler, TestServer } from '../browsers/test-server';
import { escapeMarkup } from '../newsroom/documents';

export interface FeedItem {
  title: string;
  link?: string;
  content?: string;
}

/** An RSS feed; titles are escaped once, so that markup in them arrives as the text of markup. */
export const rssWith = (items: readonly FeedItem[], name = 'نشرة'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${name}</title><language>ar</language>
${items
  .map(
    ({ title, link, content }, index) =>
      `<item><guid isPermaLink="false">item-${index}-${escapeMarkup(title)}</guid><title>${escapeMarkup(title)}</title>${
        link ? `<link>${escapeMarkup(link)}</link>` : ''
      }${content ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : ''}</item>`,
  )
  .join('\n')}
</channel></rss>`;

/** Long enough to be taken for a whole article. */
export const ARTICLE = 'نص الخبر كما جاء من مصدره، وفيه ما يكفي من الكلام ليُعدّ مقالاً كاملاً. '.repeat(20);

const MEGABYTE = 1024 * 1024;

const status =
  (code: number): Handler =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/html' }).end('<h1>لا يمكن</h1>');
  };

const redirect =
  (to: string): Handler =>
  (_, response) => {
    response.writeHead(302, { location: to }).end();
  };

/** A document that begins well and goes on for 50 MB, as fast as it is taken. */
const huge: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  const block = 'عنوان طويل \u00a0 '.repeat(40_000).slice(0, MEGABYTE / 2);
  let left = 50;
  const go = (): void => {
    while (left > 0) {
      left -= 1;
      if (!response.write(block)) {
        response.once('drain', go);
        return;
      }
    }
    response.end();
  };
  go();
};

const cutShort: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '100000' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>ن</title>');
  setTimeout(() => response.destroy(), 100);
};

/** More than was announced never comes. */
const wrongLength: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '5000' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>ن</title></channel></rss>');
  setTimeout(() => response.socket?.end(), 100);
};

export const trickles: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  const timer = setInterval(() => response.write(' '), 1000);
  response.once('close', () => clearInterval(timer));
};

const stalls: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel>');
};

/** No headline line, no feed: a page as any shop has. */
const PLAIN_PAGE = `<!doctype html><html lang="ar"><meta charset="utf-8"><title>متجر</title>
<nav><a href="/a">الرئيسية</a> <a href="/b">اتصل بنا</a></nav><p>أهلاً بكم.</p></html>`;

/** What a hotel's network puts in the place of any page, here with a list that could be taken for headlines. */
export const SIGN_IN_PAGE = `<!doctype html><html lang="ar"><meta charset="utf-8"><title>شبكة الفندق</title>
${[
  'سجّل الدخول إلى شبكة الفندق من هنا',
  'اطّلع على شروط استعمال الشبكة قبل الدخول',
  'احجز جولة في المدينة القديمة صباح الغد',
  'مواعيد الإفطار في مطعم الطابق السابع',
]
  .map((title, index) => `<h2><a href="/${index}">${title}</a></h2>`)
  .join('\n')}</html>`;

export interface BadAnswer {
  /** Ends the sentence "after …". */
  what: string;
  code: FailureCode;
  answer: (server: TestServer) => Handler | string;
}

export const BAD_ANSWERS: readonly BadAnswer[] = [
  { what: 'a 404', code: 'http-status', answer: () => status(404) },
  { what: 'an empty document', code: 'empty', answer: () => '' },
  { what: 'a server error', code: 'http-status', answer: () => status(500) },
  { what: 'a page that is no source', code: 'not-a-source', answer: () => PLAIN_PAGE },
  { what: '50 MB', code: 'too-large', answer: () => huge },
  { what: 'a connection cut in the middle', code: 'interrupted', answer: () => cutShort },
  { what: 'a length that is not its own', code: 'interrupted', answer: () => wrongLength },
  { what: 'a network’s sign-in page', code: 'page-for-feed', answer: () => SIGN_IN_PAGE },
  { what: 'one byte a second', code: 'timeout', answer: () => trickles },
  { what: 'a server that never answers', code: 'timeout', answer: () => () => {} },
  { what: 'redirects without end', code: 'unreachable', answer: (server) => redirect(server.url('/news.xml')) },
  {
    what: 'a document that never ends',
    code: 'timeout',
    answer: () => stalls,
  },
  {
    // The browser does not tell where it led.
    what: 'a redirect to a host that was not granted',
    code: 'needs-permission',
    answer: (server) => redirect(server.url('/elsewhere.xml', 'other.test')),
  },
];

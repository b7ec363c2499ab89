import { describe, expect, it } from 'vitest';
import { parseFixture, parseText, problemOf, titlesOf } from './documents';

const HEADLINES = [
  'افتتاح جسر المشاة فوق الوادي بعد عامين',
  'سوق السمك.. حكاية أقدم باعة الميناء',
  'وزير الزراعة: موسم الزيتون "أفضل من المتوقع" بنسبة 20%',
  'هل تعود الطيور إلى البحيرة - أم تغير طريقها',
  'AT&T & R2D2: فيلم قصير عن هاتف قديم',
];
const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const STORY = 'قطار الساحل يصل إلى محطته الأخيرة';
const PARAGRAPHS = [
  'وصل قطار الساحل ظهر اليوم إلى محطته الأخيرة عند رأس المنارة، بعد ثلاث سنوات من العمل في الأنفاق.',
  'ويقطع القطار المسافة كلها في خمسين دقيقة.',
];
const OTHER_STORY = 'سوق الكتب القديمة ينتقل إلى ظلال الحديقة';

describe('the page with the ticker, the latest news and its article', () => {
  const text = parseFixture('twin.txt');
  const html = parseFixture('twin.html');

  it('gives its 15 headlines in order as text', () => {
    expect(text.format).toBe('text');
    expect(text.headlines).toHaveLength(15);
    expect(titlesOf(text)[1]).toBe('سليم الحداد ....شاعر الميناء القديم');
    expect(titlesOf(text)[13]).toBe('المجلس البلدي يسمي حديقة الحي "بستان الريحان " تكريما لبستاني متقاعد');
    expect(
      text.headlines.every(({ url, publishedAt, id, title }) => url === null && publishedAt === null && id === title),
    ).toBe(true);
  });

  it('gives its latest story as one article of 8 paragraphs beside them', () => {
    expect(text.articles).toHaveLength(1);
    const [story] = text.articles;
    expect(story).toMatchObject({ title: 'قوافل الملح تعود إلى طريقها القديم بين الواحة والساحل', url: null });
    expect(titlesOf(text)).not.toContain(story?.title);
    expect(story?.html.match(/<p>[^<]+<\/p>/g)).toHaveLength(8);
  });

  it('gives the same as an HTML page', () => {
    expect(html).toMatchObject({ format: 'html', title: 'صحيفة الواحة', language: 'ar' });
    expect(html.headlines).toEqual(text.headlines);
    expect(html.articles).toEqual(text.articles);
  });
});

describe('a text ticker', () => {
  it.each([
    ' | ',
    '|',
    ' • ',
    '•',
    ' *** ',
    ' – ',
    ' — ',
    ' // ',
    ' :: ',
    ' ■ ',
    '\t',
    ' \u00a0 ',
    '\u00a0\u00a0',
    '   ',
    ' ◄ ',
    '\n',
    '\r\n\r\n',
    '\u2028',
  ])('is read where headlines are separated by «%s»', (separator) => {
    expect(titlesOf(parseText(HEADLINES.join(separator)))).toEqual(HEADLINES);
    expect(titlesOf(parseText(`${separator}${HEADLINES.join(separator)}${separator}`))).toEqual(HEADLINES);
  });

  it('leaves the name of the line out', () => {
    expect(titlesOf(parseText(`عاجل | ${HEADLINES.join(' | ')}`))).toEqual(HEADLINES);
    expect(titlesOf(parseText(`شريط الأخبار:\n${HEADLINES.join(' | ')}`))).toEqual(HEADLINES);
  });

  it.each([
    'آخر الأخبار',
    'أخبار عاجلة',
    'آخر الأنباء',
    'أهم الأخبار:',
    '*** آخِر الأخبار ***',
    'Latest news',
    'BREAKING NEWS',
  ])('has its stories under «%s»', (name) => {
    const page = parseText(
      [HEADLINES.join(' | '), name, STORY, ...PARAGRAPHS, OTHER_STORY, ...PARAGRAPHS].join('\n\n'),
    );
    expect(titlesOf(page)).toEqual(HEADLINES);
    expect(page.articles.map(({ title, html }) => [title, html])).toEqual(
      [STORY, OTHER_STORY].map((title) => [title, PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')]),
    );
  });

  it('needs no second headline where the latest news follows', () => {
    const page = parseText(['خبر وحيد في الشريط اليوم', 'آخر الأخبار', STORY, ...PARAGRAPHS].join('\n'));
    expect(titlesOf(page)).toEqual(['خبر وحيد في الشريط اليوم']);
    expect(page.articles).toHaveLength(1);
  });

  it('may be nothing but a list under the name of the latest news', () => {
    expect(titlesOf(parseText(`آخر الأخبار\n${HEADLINES.join('\n')}`))).toEqual(HEADLINES);
  });

  it('may begin with the name of the page', () => {
    expect(parseFixture('ticker-lines.txt')).toMatchObject({ title: 'وكالة الجبل', headlines: { length: 5 } });
  });

  it('escapes the paragraphs of its stories', () => {
    const page = parseText(
      [HEADLINES.join(' | '), 'Latest news', 'A story about signs', 'if a < b & c > d then <script> is text.'].join(
        '\n',
      ),
    );
    expect(page.articles[0]?.html).toBe('<p>if a &lt; b &amp; c &gt; d then &lt;script&gt; is text.</p>');
  });
});

describe('an HTML ticker', () => {
  it('takes links, ages, labels and lines of a marked element for what they are', () => {
    const page = parseFixture('ticker-links.html');
    expect(page).toMatchObject({ format: 'html', title: 'بوابة الساحل الإخبارية' });
    expect(page.headlines.map(({ title, url }) => [title, url])).toEqual([
      ['انطلاق معرض القوارب الخشبية في مرسى المدينة', 'https://coast.example/ar/1'],
      ['وفاة أكبر معمرة في الساحل عن ١١٢ عاما', 'https://coast.example/ar/2?x=1&y=2'],
      ['المنتخب يعلن قائمته لبطولة الشواطئ', null],
      ['بلا رابط: مهرجان الفوانيس يعود بعد غياب', null],
      ['مزرعة رياح في البحر تضيء ألف بيت', 'https://coast.example/ar/wind'],
    ]);
    expect(page.articles.map(({ title }) => title)).toEqual([STORY, 'سوق الكتب القديمة ينتقل إلى الحديقة']);
  });

  const escaped = HEADLINES.map(escapeText);
  it.each([
    ['a paragraph', `<p>${escaped.join(' | ')}</p>`],
    ['a nested div with no-break spaces', `<div><div>${escaped.join('&nbsp;&nbsp;')}</div></div>`],
    ['a marquee', `<marquee behavior=scroll>${escaped.join(' • ')}</marquee>`],
    [
      'a marquee in a table of the nineties',
      `<table><tr><td><font><marquee>${escaped.join(' *** ')}</marquee></table>`,
    ],
    ['spans of a ticker', `<div class="news-ticker">${escaped.map((title) => `<span>${title}</span>`).join('')}</div>`],
    [
      'items with a time',
      `<ul id=ticker>${escaped.map((title) => `<li><span>10:30</span><span>${title}</span>`).join('')}</ul>`,
    ],
    ['items each marked', `<ul>${escaped.map((title) => `<li class="ticker-item">${title}</li>`).join('')}</ul>`],
    ['an Arabic class', `<div class="شريط">${escaped.join('<br>')}</div>`],
    ['a preformatted page', `<html><body><pre>${escaped.join(' | ')}</pre>`],
    [
      'a duplicated strip',
      `<div class=marquee>${`<div>${escaped.map((title) => `<p>${title}</p>`).join('')}</div>`.repeat(2)}</div>`,
    ],
  ])('is read from %s', (_, body) => {
    expect(titlesOf(parseText(body))).toEqual(HEADLINES);
  });

  it('keeps the links of an unmarked line', () => {
    const line = HEADLINES.map((title, index) => `<a href="/${index}">${escapeText(title)}</a>`).join(' | ');
    expect(parseText(`<p>${line}</p>`).headlines.map(({ url }) => url)).toEqual(
      HEADLINES.map((_, index) => `https://source.example/${index}`),
    );
  });

  it('gives each headline of a line the first link in it, and none to the others', () => {
    const line =
      '<a href=/1>خبر أول</a> من <a href=/2>كلمات</a> | خبر بلا رابط | خبر <a href=/3>ثالث من | كلمات رابعة</a> هنا';
    expect(parseText(`<p>${line}</p>`).headlines.map(({ title, url }) => [title, url])).toEqual([
      ['خبر أول من كلمات', 'https://source.example/1'],
      ['خبر بلا رابط', null],
      ['خبر ثالث من', 'https://source.example/3'],
      ['كلمات رابعة هنا', 'https://source.example/3'],
    ]);
  });

  it('gives what a link around links has over to it', () => {
    const line = '<a href=/1><div><a href=/2>خبر أول من كلمات</a> | خبر ثان من كلمات | خبر ثالث من كلمات</div></a>';
    expect(parseText(line).headlines.map(({ url }) => url)).toEqual([
      'https://source.example/2',
      'https://source.example/1',
      'https://source.example/1',
    ]);
  });

  it('reads a list of linked headlines under the latest news, and linked headings', () => {
    const list = HEADLINES.map((title, index) => `<li><a href="/${index}">${escapeText(title)}</a>`).join('');
    expect(parseText(`<h2>آخر الأخبار</h2><ul>${list}</ul>`).headlines).toHaveLength(HEADLINES.length);
    const cards = HEADLINES.map(
      (title, index) => `<a href="/${index}"><h3>${escapeText(title)}</h3></a><p>مقدمة.</p>`,
    ).join('');
    const page = parseText(`<h1>صحيفة</h1>${cards}`);
    expect(titlesOf(page)).toEqual(HEADLINES);
    expect(page.headlines.every(({ url }) => url !== null)).toBe(true);
    expect(page.articles).toEqual([]);
  });
});

describe('the story of an HTML page', () => {
  const ticker = `<p>${HEADLINES.map(escapeText).join(' | ')}</p>`;
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  it.each([
    [
      'under headings',
      `<h2>آخر الأخبار</h2><h3>${STORY}</h3>${paragraphs}<h2>الطقس</h2><p>مشمس نهارا وبارد ليلا في كل المناطق.</p>`,
    ],
    ['under headings of one rank', `<h2>آخر الأخبار</h2><h2>${STORY}</h2>${paragraphs}`],
    ['in divs', `<div>آخر الأخبار</div><div>${STORY}</div>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}`],
    ['between breaks', `<b>آخر الأخبار</b><br><br>${STORY}<br><br>${PARAGRAPHS.join('<br><br>')}`],
    [
      'with markup inside',
      `<h2>آخر الأخبار</h2><h3>${STORY}</h3>${PARAGRAPHS.map((text) => `<p><strong>${text.slice(0, 9)}</strong>${text.slice(9)}<script>x</script></p>`).join('')}`,
    ],
  ])('is found %s', (_, rest) => {
    const page = parseText(`<!doctype html><body>${ticker}${rest}</body>`);
    expect(titlesOf(page)).toEqual(HEADLINES);
    expect(page.articles).toHaveLength(1);
    expect(page.articles[0]).toMatchObject({ title: STORY, url: null, html: paragraphs });
  });
});

describe('what is no source', () => {
  const prose =
    'كتب أحدهم نصا طويلا، ثم تركه على الصفحة. لا عناوين فيه – كما ترى – ولا شريط – ولا أخبار – بل جمل متتابعة تنتهي بنقطة. ثم يمضي النص إلى نهايته.';
  it.each([
    ['prose', prose],
    ['prose in lines', prose.replaceAll('. ', '.\n')],
    [
      'wrapped prose',
      'This text was wrapped by an editor at a narrow width,\nso that every line ends in the middle of something, and\nthe next one goes on. It has no headline. It ends here,\nas it must.',
    ],
    [
      'a licence',
      'You may read this text and tell others of it as long as you\nleave it whole. Nobody promises that it is right. If it breaks\nsomething of yours, that is a pity but not our fault, and the\nsame holds for what others make of it. Keep this note with\nevery copy that you give away',
    ],
    ['a word', 'OK'],
    ['an HTML article', `<html><h1>مقال طويل في صفحة</h1><p>${prose}</p><p>${prose}</p></html>`],
    [
      'a login page',
      '<html><title>Sign in</title><h1>Sign in</h1><form><label>Name <input></label><button>Go</button></form><a href="/forgot">Forgot your password?</a><p>Terms of use | Privacy policy | Help</p></html>',
    ],
    [
      'a menu',
      '<p><a href="/">الرئيسية</a> | <a href="/s">رياضة</a> | <a href="/e">اقتصاد</a> | <a href="/c">اتصل بنا</a></p>',
    ],
    ['JSON', '{"items": [{"title": "خبر طويل من أربع كلمات"}]}'],
    ['a JSON list', '["خبر أول طويل هنا", "خبر ثان طويل هنا", "خبر ثالث طويل هنا"]'],
    ['a sitemap', '<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>'],
    [
      'OPML',
      '<opml version="2.0"><head><title>قائمة المصادر كلها</title></head><body><outline text="مصدر" xmlUrl="https://a.example"/></body></opml>',
    ],
    ['RDF about something else', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x/></rdf:RDF>'],
    ['robots.txt', 'User-agent: *\nDisallow: /admin\nDisallow: /private\nSitemap: https://a.example/sitemap.xml'],
    [
      'an HTML page about feeds',
      '<!doctype html><html><body><pre>&lt;rss&gt;</pre><script>"<rss><channel><item>"</script></body></html>',
    ],
  ])('is said of %s', (_, text) => {
    expect(problemOf(text)).toBe('not-a-source');
  });

  it('is said of bytes that are no text', () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
    expect(problemOf(bytes)).toBe('not-a-source');
    expect(problemOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...bytes]))).toBe('not-a-source');
  });

  it.each(['', ' \n\t ', '\ufeff', '\u00a0'])('is called empty where there is nothing', (text) => {
    expect(problemOf(text)).toBe('empty');
  });
});

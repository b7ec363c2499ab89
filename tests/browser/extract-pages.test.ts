/** Pages that are made in ways which mislead: what may look like clutter and is none, and the other way round. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../components/reader/extract';
import { parseInert } from '../../components/reader/inert';

const URL_OF_PAGE = 'https://www.news.example/2026/story';
const A =
  'افتتحت البلدية صباح اليوم الجسر الجديد الذي يربط ضفتي النهر، بعد عامين من العمل تأخر فيهما الافتتاح ثلاث مرات بسبب الفيضان.';
const B =
  'ويتسع الجسر لأربعة مسارات ورصيفين للمشاة وممر للدراجات، ويقول المهندسون إنه صمم ليحتمل ضعف الأحمال المتوقعة في العقود المقبلة.';
const C =
  'وقال السكان إنهم ينتظرون أن تخف الزحمة عن الجسر القديم، الذي سيغلق شهرين للصيانة قبل أن يفتح للمشاة وحدهم في بداية الصيف.';
const D =
  'وتنوي البلدية أن تزرع على جانبي الطريق المؤدي إليه مئتي شجرة، وأن تنقل سوق الخضر إلى ساحة أوسع في الجهة المقابلة من النهر.';
const ALL = [A, B, C, D];
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const TITLE = 'افتتاح الجسر الجديد على النهر';
const TEASER = (n: number): string =>
  `<article><h3><a href="/t/${n}">عنوان خبر آخر في المدينة رقم ${n}</a></h3><p>هذه مقدمة خبر آخر من أخبار المدينة تظهر تحت عنوانه في القائمة، وهي أطول من عنوانه رقم ${n}.</p></article>`;
const page = (body: string, head = '', attributes = ''): string =>
  `<!doctype html><html lang="ar"><head><title>${TITLE} | صحيفة</title>${head}</head><body ${attributes}>${body}</body></html>`;

function linesOf(markup: string): string[] {
  const article = extractArticle({ html: markup, url: URL_OF_PAGE });
  const { body } = parseInert(article?.html ?? '', URL_OF_PAGE).page;
  const marks = 'p, h2, h3, h4, li, td, th, figcaption, pre, dt, dd';
  return [...body.querySelectorAll(`${marks}, blockquote`)]
    .filter((block) => !block.querySelector(marks))
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

describe('the article of a page', () => {
  it.each([
    [
      'whose classes are about its looks',
      `<main class="flex print:hidden overflow-hidden"><h1 class="font-bold">${TITLE}</h1><div class="share-y font-serif hidden:no"><div class="print:mt-0 tag-x"><p class="mb-4 print:text-black text-social">${A}</p></div><div class="overflow-hidden report-body"><p class="related-none">${B}</p></div>${p(C, D)}</div></main>`,
    ],
    [
      'of a weblog, with sharing, related posts and comments',
      `<div id="page" class="site has-sidebar"><div id="content"><article class="post-12 post type-post tag-share category-comment has-comments"><header class="entry-header"><h1>${TITLE}</h1><div class="entry-meta"><span class="posted-on"><time>٢٦ نوفمبر</time></span> <span class="byline">ليلى</span></div></header><div class="entry-content">${p(...ALL)}<div class="sharedaddy sd-sharing-enabled"><h3>مشاركة:</h3><ul><li><a href="?share=x">X</a></li></ul></div><div id="jp-relatedposts"><h3><em>ذات صلة</em></h3><p><a href="/r">خبر سابق عن الجسر القديم وصيانته</a></p></div></div><footer class="entry-footer"><span class="tags-links">الوسوم: <a href="/tag/a">جسر</a></span></footer></article><div id="comments" class="comments-area"><h2>3 تعليقات</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><p>${C} ${C}</p></article></li></ol><div id="respond"><form><p>لن يتم نشر عنوان بريدك الإلكتروني.</p><textarea></textarea></form></div></div></div><aside id="secondary" class="widget-area"><section class="widget"><h2>أحدث المقالات</h2><ul><li><a href="/1">مقال عن شيء آخر تماما</a></li></ul></section></aside></div>`,
    ],
    [
      'that is one form, with its text in a span',
      `<form method="post" action="./x.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><table width="100%"><tr><td><a href="/">الأولى</a> <a href="/2">محليات</a></td></tr><tr><td><span id="ctl00_lblTitle">${TITLE}</span></td></tr><tr><td><span id="ctl00_lblBody">${ALL.join('<br /><br />')}</span></td></tr><tr><td><input type="submit" value="بحث"></td></tr></table></form>`,
    ],
    [
      'with each paragraph in spans in boxes',
      `<div><div><h1>${TITLE}</h1></div><div><div>${ALL.map((text) => `<div><div><span>${text}</span></div></div>`).join('')}</div></div></div>`,
    ],
    [
      'whose rest waits for a click',
      `<main><h1>${TITLE}</h1><div class="text">${p(A, B)}<div class="more" style="display:none">${p(C, D)}</div><button>اقرأ المزيد</button></div></main>`,
    ],
    [
      'before a list of others',
      `<main><article><h1>${TITLE}</h1>${p(...ALL)}</article><section>${[1, 2, 3, 4, 5, 6].map(TEASER).join('')}</section></main>`,
    ],
    ['directly in its body', `<h1>${TITLE}</h1>${p(...ALL)}`],
    [
      'under a long notice without a name',
      `<div><p>نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لنعرف كيف يستعمل الموقع ولنعرض ما يناسب القارئ، ويمكن تغيير ذلك في أي وقت من الإعدادات في أسفل الصفحة.</p><button>موافق</button></div><div><div><h1>${TITLE}</h1>${p(...ALL)}</div></div>`,
    ],
    [
      'with a card of another article in it, and links to skip it',
      `<main><h1>${TITLE}</h1><div>${p(A, B)}<p><a href="#after">تخطَّ المقترح وتابع القراءة</a></p><div><a href="/other"><img src="/o.jpg" width="300" height="200" alt=""><div>خبر آخر عن سوق الخضر في المدينة</div></a></div><p id="after"></p>${p(C, D)}</div></main>`,
    ],
    [
      'with names of others between its paragraphs',
      `<main><h1>${TITLE}</h1><div>${p(A)}<p><strong>اقرأ أيضًا:</strong></p><ul><li><a href="/a">خبر أول له صلة</a></li><li><a href="/b">خبر ثان له صلة</a></li></ul>${p(B)}<blockquote><p>طالع أيضاً</p><p><a href="https://news.example/c">خبر ثالث له صلة بالموضوع نفسه</a></p></blockquote>${p(C)}<p><a href="/d">سوق الخضر ينتقل إلى ساحة أوسع قريبا</a></p>${p(D)}<p>اقرأ أيضا | <a href="/e">الجسر القديم يغلق شهرين</a></p></div></main>`,
    ],
    [
      'split over boxes, with advertising between',
      `<div class="wrap"><h1>${TITLE}</h1><div class="part">${p(A)}</div><div id="div-gpt-ad-1">إعلان</div><div class="part">${p(B, C)}</div><div class="ad-box"><p>إعلان ممول</p></div><div class="part">${p(D)}</div></div><div class="foot"><a href="/a">من نحن</a></div>`,
    ],
    [
      'that asks to be followed',
      `<article><h1>${TITLE}</h1>${p(A, B)}<p>اشترك في قناتنا على واتساب ليصلك كل جديد</p>${p(C, D)}<p>تابعونا على <a href="https://t.example/x">تلغرام</a></p><div><input type="email"><p>النشرة اليومية في بريدك</p></div></article>`,
    ],
    [
      'whose lines only white space parts',
      `<article><h1>${TITLE}</h1><div style="white-space: pre-line">${ALL.join('\n\n')}</div></article>`,
    ],
  ])('%s is whole and alone', (_, body) => {
    expect(linesOf(page(body))).toEqual(ALL);
  });

  it.each([
    [
      'words that are also those of appeals',
      ['سجل في الدقيقة التسعين هدف الفوز.', 'اشترك في البطولة ستة عشر فريقًا.', 'شارك في الافتتاح مئات السكان.'],
    ],
    [
      'words that are also those of labels',
      [
        'المزيد من الأمطار متوقع غدًا.',
        'للمزيد من الأمان أضيفت حواجز على الجانبين.',
        'مختارات من الشعر ألقيت في الحفل.',
      ],
    ],
    ['short lines', ['نعم.', '«لا!»', 'هكذا قال.']],
    [
      'words on copyright and subscribers',
      ['انتهاك حقوق النشر في المدينة موضوع ندوة.', 'ارتفع عدد المشتركين في الشبكة إلى ألفين.'],
    ],
  ])('keeps %s', (_, lines) => {
    expect(linesOf(page(`<article><h1>${TITLE}</h1>${p(A, ...lines, B, C)}</article>`))).toEqual([A, ...lines, B, C]);
  });

  it('keeps its structure: lists, tables, terms, code, notes, references elsewhere', () => {
    const inside = `<h2>أرقام</h2><ul><li>طوله كيلومتر.</li><li>عرضه عشرون مترًا.<ul><li>بلا الأرصفة.</li></ul></li></ul>
<table><tr><th>الشهر</th><th>المركبات</th></tr><tr><td><a href="/m/1">يناير</a></td><td>10<sup>4</sup></td></tr></table>
<dl><dt>الجسر</dt><dd>ما يعبر عليه.</dd></dl><pre><code>a = 1\nb = 2</code></pre>
<ol><li><a href="https://university.example/study">دراسة الجامعة عن النهر</a></li><li><a href="https://ministry.example/law">نص القانون</a></li></ol>`;
    const article = extractArticle({
      html: page(`<article><h1>${TITLE}</h1>${p(A)}${inside}${p(B, C)}</article>`),
      url: URL_OF_PAGE,
    });
    const { body } = parseInert(article?.html ?? '', URL_OF_PAGE).page;
    const counts = Object.fromEntries(
      ['h2', 'ul', 'ul ul', 'ol', 'li', 'table', 'tr', 'th', 'sup', 'dl', 'dt', 'dd', 'pre code', 'a'].map((css) => [
        css,
        body.querySelectorAll(css).length,
      ]),
    );
    expect(counts).toEqual({
      h2: 1,
      ul: 2,
      'ul ul': 1,
      ol: 1,
      li: 5,
      table: 1,
      tr: 2,
      th: 2,
      sup: 1,
      dl: 1,
      dt: 1,
      dd: 1,
      'pre code': 1,
      a: 3,
    });
    expect(body.querySelector('pre')?.textContent).toBe('a = 1\nb = 2');
  });

  it.each([
    [
      'a list of articles',
      `<h1>المدينة</h1>${[1, 2, 3, 4].map((n) => `<div><a href="/t/${n}">عنوان خبر من أخبار المدينة الكثيرة رقم ${n}</a></div>`).join('')}`,
    ],
    ['nothing but a script', '<div id="root"></div><script src="/app.js"></script>'],
    ['a word that it was not found', '<h1>404</h1><p>الصفحة غير موجودة</p>'],
    ['frames', '<frameset><frame src="/a"></frameset>'],
    ['nothing at all', ''],
  ])('is not made up where there is %s', (_, body) => {
    expect(extractArticle({ html: `<html>${body}`, url: URL_OF_PAGE })).toBeNull();
  });

  const closed = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
  it.each([
    ['said to be closed, and short', page(`<article><h1>${TITLE}</h1>${p(A, B)}</article>`, closed), true],
    [
      'said to be closed, and whole',
      page(`<article><h1>${TITLE}</h1>${p(...ALL, ...ALL, ...ALL, ...ALL)}</article>`, closed),
      false,
    ],
    [
      'with a wall',
      page(
        `<article><h1>${TITLE}</h1>${p(A, B)}<div><p>هذا المقال للمشتركين فقط</p><a href="/s">اشتراك</a></div></article>`,
      ),
      true,
    ],
    ['that breaks off', page(`<article><h1>${TITLE}</h1>${p(A, `${B.slice(0, 60)}…`)}</article>`), true],
    ['that is whole', page(`<article><h1>${TITLE}</h1>${p(A, B)}</article>`), false],
    [
      'with a lock that is not shown',
      page(
        `<article><h1>${TITLE}</h1>${p(A, B)}<div class="paywall" style="display:none"><a href="/s">اشتراك وقراءة</a></div></article>`,
      ),
      false,
    ],
  ])('is known for a beginning, or not, where it is %s', (_, markup, isStub) => {
    const article = extractArticle({ html: markup, url: URL_OF_PAGE });
    expect(article?.isStub ?? false).toBe(isStub);
    expect(article?.html).not.toContain('للمشتركين');
  });

  it.each([
    ['ar', 'en', 'ar'],
    ['fa', 'en-US', 'fa'],
    ['ar', 'ar_EG', 'ar-EG'],
    ['ar', '', 'ar'],
    ['ar', 'nonsense tag', 'ar'],
  ])('is in the language of its letters: %s under a page in "%s"', (text, declared, language) => {
    const words =
      text === 'ar'
        ? ALL
        : [
            'پل تازه شهر که دو سال از آغاز ساخت آن می‌گذرد، صبح امروز با حضور مردم گشایش یافت و ترافیک آن از فردا آغاز می‌شود.',
          ];
    const markup = page(`<article><h1>${TITLE}</h1>${p(...words)}</article>`).replace(
      'lang="ar"',
      `lang="${declared}"`,
    );
    expect(extractArticle({ html: markup, url: URL_OF_PAGE })?.language).toBe(language);
  });

  it('has the addresses of its pictures, whole, and of no counter', () => {
    const pictures = `<base href="https://cdn.news.example/a/"><img src="1.jpg" alt="واحدة" width="640" height="360"><img src="data:image/gif;base64,R0lGOD" data-src="2.jpg">
<picture><source srcset="3-small.webp 300w, 3.webp 1200w"><img src="/img/placeholder.png"></picture><img src="https://count.example/p.gif" width="1" height="1"><img src="x.svg">
<noscript><img src="https://count.example/n.gif" width="1" height="1"></noscript><img class="emoji" src="e.png" alt="🌊">`;
    const article = extractArticle({
      html: page(`<article><h1>${TITLE}</h1>${p(A)}<div>${pictures}</div>${p(B, C)}</article>`),
      url: URL_OF_PAGE,
    });
    const { body } = parseInert(article?.html ?? '', URL_OF_PAGE).page;
    expect([...body.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual(
      ['1.jpg', '2.jpg', '3.webp'].map((name) => `https://cdn.news.example/a/${name}`),
    );
    expect(body.textContent).toContain('🌊');
  });
});

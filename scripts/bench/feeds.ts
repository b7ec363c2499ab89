/** Feeds for measuring: RSS as newsrooms' software writes it, in Arabic, of any length and the same at every run. */
import { makeRandom } from '../../tests/fuzz/mutate';

export interface FeedShape {
  items: number;
  /** Whether each item carries its article beside the teaser. */
  fullContent: boolean;
  /** For feeds of one shape that differ. */
  seed?: number;
  /** Makes each title, as text without markup; without it they are of one pattern, and so alike that they make few stories. */
  titled?: () => string;
}

const words = (text: string): string[] => text.split('، ');

const WHO = words(
  'رئيسة البلدية، اتحاد الصيادين، طلاب الجامعة، شركة القطارات، نادي التجديف، وزارة الزراعة، جمعية القراء، مزارعو الوادي، مهندسة الجسر، حراس الحديقة، فرقة المسرح، أطباء المستشفى الريفي، لجنة التحكيم، سائقو الحافلات، أمين المتحف، باحثون من «معهد الرمال»، غرفة التجارة، قائد الفريق، مترجمو الرواية، شركة Nova',
);
const DID = words(
  'يعلن افتتاح، يؤجل إصلاح، يراجع ميزانية، يستعد لموسم، ينتقد تأخر، يوسع، يرمم، يدرس مستقبل، يعرض صور، يخفض كلفة، يزور، يحصي زوار، يختار تصميم، يغلق مؤقتا، ينقل محتويات، يناقش خطة',
);
const WHAT = words(
  'الميناء القديم، مكتبة الأطفال، سوق السمك، الخط الثالث للترام، محطة تحلية المياه، بستان الزيتون، مهرجان الخط العربي، متحف الفخار، جسر المشاة، مرصد الفلك، قاعة الموسيقى، ملعب الحي، طريق الواحات، أرشيف الصحف، مصنع الورق، حديقة النباتات الطبية، برنامج AI للترجمة، سفينة الأبحاث',
);
const WHERE = words(
  'في تونس، قرب نواكشوط، شمالي حلب، في مسقط، على ساحل جدة، بضواحي الخرطوم، في رام الله، بين بغداد والبصرة، في مراكش، وسط عمّان، بطرابلس، في صنعاء القديمة، عند بحيرة قارون، في المنامة',
);
const WHEN = words(
  'مطلع الأسبوع، بعد انتظار دام سنوات، مساء الخميس، قبل حلول الشتاء، للمرة الثانية هذا العام، رغم الأمطار، خلال أيام، وسط إقبال كبير، بحضور مئات السكان، حتى نهاية الربيع، من دون رسوم، في موعده',
);
const SAID = words(
  'وقالت المشرفة على المشروع إن، ويرى سكان المنطقة أن، وأوضح بيان صدر صباحا أن، وتشير أرقام البلدية إلى أن، وأضاف شهود أن، ويذكر أن، ولم يتضح بعد هل صحيح أن، وكان المجلس قد قرر سابقا أن',
);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The bytes of a feed in UTF-8. */
export function makeFeed({ items, fullContent, seed = items, titled }: FeedShape): Uint8Array {
  const writer = new FeedWriter(makeRandom(seed), titled);
  const body = Array.from({ length: items }, (_, index) => writer.item(index, fullContent)).join('\n');
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>صحيفة الواحة</title><link>https://oasis.example/</link><language>ar</language>
<atom:link href="https://oasis.example/feed" rel="self" type="application/rss+xml"/>
${body}
</channel></rss>`);
}

/** Titles as these feeds have them, in plain text. */
export function makeTitles(count: number, seed = count): string[] {
  const writer = new FeedWriter(makeRandom(seed));
  return Array.from({ length: count }, () => writer.plainTitle());
}

class FeedWriter {
  constructor(
    private readonly random: () => number,
    private readonly titled?: () => string,
  ) {}

  item(index: number, fullContent: boolean): string {
    const address = `https://oasis.example/news/${2026 - (index % 3)}/${index}`;
    const query = this.chance(0.2) ? '?utm_source=rss&amp;utm_medium=feed' : '';
    const content = fullContent ? `\n<content:encoded><![CDATA[${this.article()}]]></content:encoded>` : '';
    return `<item>
<title>${this.titled?.() ?? this.title()}</title>
<link>${address}${query}</link>
<dc:creator><![CDATA[${this.pick(WHO)}]]></dc:creator>
<pubDate>${this.date(index)}</pubDate>
<category><![CDATA[${this.pick(WHAT)}]]></category>
<category>${this.pick(WHERE)}</category>
<guid isPermaLink="false">https://oasis.example/?p=${index}</guid>
<media:thumbnail url="${address}/small.jpg" width="150" height="100"/>
<description>${this.teaser()}</description>${content}
</item>`;
  }

  plainTitle(): string {
    return `${this.pick(WHO)} ${this.pick(DID)} ${this.pick(WHAT)} ${this.pick(WHERE)} ${this.number()}`;
  }

  /** One in eight in CDATA, one in eight with an entity. */
  private title(): string {
    const title = this.plainTitle();
    if (this.chance(1 / 8)) return `<![CDATA[${title}: "${this.pick(WHEN)}"]]>`;
    return this.chance(1 / 7) ? `${title} &#8211; &quot;${this.pick(WHEN)}&quot;` : title;
  }

  /** Text, or markup: in CDATA, or escaped. */
  private teaser(): string {
    const text = `${this.sentence()} ${this.sentence()}`;
    const kind = this.random();
    if (kind < 0.5) return text;
    return kind < 0.8 ? `<![CDATA[<p>${text}</p>]]>` : `&lt;p&gt;${text}&lt;/p&gt;`;
  }

  private article(): string {
    const paragraphs = Array.from({ length: 4 + Math.floor(this.random() * 8) }, () => {
      const text = Array.from({ length: 2 + Math.floor(this.random() * 3) }, () => this.sentence()).join(' ');
      const link = this.chance(0.3)
        ? ` <a href="https://oasis.example/tag/${this.number()}?a=1&amp;b=2">اقرأ أيضا</a>.`
        : '';
      return `<p>${text}${link}</p>`;
    });
    return `<figure><img src="https://oasis.example/${this.number()}.jpg" alt="${this.pick(WHAT)}"/></figure>${paragraphs.join('\n')}`;
  }

  private sentence(): string {
    return `${this.pick(SAID)} ${this.pick(WHO)} ${this.pick(DID)} ${this.pick(WHAT)} ${this.pick(WHERE)} ${this.pick(WHEN)}، بكلفة ${this.number()} ألفا.`;
  }

  private date(index: number): string {
    const two = (value: number) => String(value).padStart(2, '0');
    const at = new Date(Date.UTC(2026, 10, 1) - index * 600_000);
    const day = at.toUTCString().slice(0, 3);
    return `${day}, ${two(at.getUTCDate())} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:00 +0300`;
  }

  private number(): number {
    return Math.floor(this.random() * 9_000) + 10;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private pick(from: readonly string[]): string {
    return from[Math.floor(this.random() * from.length)] ?? '';
  }
}

import { describe, expect, it } from 'vitest';
import type { ItemDetails, UpdateHints } from '../../../utils/model/document';
import { parseText } from './documents';

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/" xmlns:pod="http://www.itunes.com/dtds/podcast-1.0.dtd"';

function detailsIn(item: string): ItemDetails {
  const [headline] = parseText(
    `<rss ${NAMESPACES}><channel><title>ق</title><item><title>خبر</title>${item}</item></channel></rss>`,
  ).headlines;
  const { id: _, title: __, url: ___, publishedAt: ____, ...details } = headline ?? { id: '', title: '' };
  return details as ItemDetails;
}

const hintsIn = (channel: string): UpdateHints | null =>
  parseText(
    `<rss xmlns:s="http://purl.org/rss/1.0/modules/syndication/"><channel><title>ق</title>${channel}</channel></rss>`,
  ).updates;

describe('the author of an item', () => {
  it.each([
    ['the name beside an address', '<author>desk@a.example (سلمى الحداد)</author>', 'سلمى الحداد'],
    ['the name before an address', '<author>Salma Haddad &lt;desk@a.example&gt;</author>', 'Salma Haddad'],
    ['an address where there is no name', '<author>desk@a.example</author>', 'desk@a.example'],
    [
      'a name rather than an address',
      '<author>desk@a.example</author><dc:creator>سلمى الحداد</dc:creator>',
      'سلمى الحداد',
    ],
    ['the name of an Atom author', '<author><name>سلمى</name><uri>https://a.example/</uri></author>', 'سلمى'],
    ['that of a podcast', '<pod:author>إذاعة الميناء</pod:author>', 'إذاعة الميناء'],
    [
      'several, each once',
      '<dc:creator>سلمى</dc:creator><dc:creator>نادر</dc:creator><author>سلمى</author>',
      'سلمى، نادر',
    ],
    ['plain text', '<dc:creator><![CDATA[<a href="/x">Tom &amp; Ann</a>]]></dc:creator>', 'Tom & Ann'],
  ])('is %s', (_, item, author) => {
    expect(detailsIn(item)).toEqual({ author });
  });
});

describe('the categories of an item', () => {
  it('are those of every vocabulary, each once, the label before the term', () => {
    expect(
      detailsIn(
        '<category domain="x">رياضة &amp;amp; شباب</category><category term="eco" label="اقتصاد"/><category term="فن"/><dc:subject>فن</dc:subject><category/>',
      ),
    ).toEqual({ categories: ['رياضة & شباب', 'اقتصاد', 'فن'] });
  });

  it('are not without end', () => {
    const many = Array.from({ length: 500 }, (_, index) => `<category>باب ${index}</category>`).join('');
    expect(detailsIn(`<category>${'طويل '.repeat(100)}</category>${many}`).categories).toHaveLength(20);
  });
});

describe('the picture of an item', () => {
  const picture = 'https://a.example/p.jpg';
  it.each([
    ['a thumbnail', `<m:thumbnail url="${picture}"/>`],
    [
      'one in a group',
      `<m:group><m:content url="/f.mp4" type="video/mp4"><m:thumbnail url="${picture}"/></m:content></m:group>`,
    ],
    [
      'before any other file',
      `<enclosure url="/other.jpg" type="image/jpeg" length="1"/><m:thumbnail url="${picture}"/>`,
    ],
    ['content that is an image', `<m:content url="${picture}" medium="image"/>`],
    ['content named like an image', `<m:content url="${picture}"/>`],
    ['an enclosure', `<enclosure url="${picture}" type="image/jpeg" length="0"/>`],
    ['an Atom enclosure', `<link rel="enclosure" href="${picture}" type="image/jpeg"/>`],
    ['that of a podcast', `<pod:image href="${picture}"/>`],
    ['an element of no standard', `<image><url>${picture}</url></image>`],
    ['an address as text', `<image> ${picture} </image>`],
  ])('is %s', (_, item) => {
    expect(detailsIn(item).thumbnail).toBe(picture);
  });

  it('leads nowhere but to the web', () => {
    expect(detailsIn('<m:thumbnail url="data:image/png;base64,AAAA"/><image>javascript:x</image>')).toEqual({});
  });
});

describe('the files of an item', () => {
  it('are named with type and size as far as they make sense, each once', () => {
    expect(
      detailsIn(
        '<enclosure url="/1.mp3" type="audio/mpeg" length="1234"/><enclosure url="/2.mp3" type="صوت" length="-1"/><m:content url="/1.mp3" fileSize="9"/><m:content url="/3.mp4" type="video/mp4" fileSize="99"/><link rel="enclosure" href="4.pdf" length="ten"/><enclosure/>',
      ),
    ).toEqual({
      enclosures: [
        { url: 'https://source.example/1.mp3', type: 'audio/mpeg', bytes: 1234 },
        { url: 'https://source.example/2.mp3' },
        { url: 'https://source.example/3.mp4', type: 'video/mp4', bytes: 99 },
        { url: 'https://source.example/news/4.pdf' },
      ],
    });
  });

  it('are not without end', () => {
    const many = Array.from({ length: 100 }, (_, index) => `<enclosure url="/${index}"/>`).join('');
    expect(detailsIn(many).enclosures).toHaveLength(10);
  });
});

describe('how often a feed says that it changes', () => {
  const minutes = (count: number) => ({ intervalMs: count * 60_000, skipHours: [], skipDays: [] });
  it.each([
    ['ttl in minutes', '<ttl> 90 </ttl>', minutes(90)],
    ['a ttl before a period', '<ttl>30</ttl><s:updatePeriod>daily</s:updatePeriod>', minutes(30)],
    ['a period', '<s:updatePeriod>Hourly</s:updatePeriod>', minutes(60)],
    [
      'a frequency in it',
      '<s:updatePeriod> daily </s:updatePeriod><s:updateFrequency>4</s:updateFrequency>',
      minutes(360),
    ],
    ['a frequency in the day that is meant without a period', '<s:updateFrequency>2</s:updateFrequency>', minutes(720)],
    ['no period that is none', '<s:updatePeriod>often</s:updatePeriod>', null],
    ['no ttl that is none', '<ttl>0</ttl>', null],
    ['no ttl below none', '<ttl>-5</ttl>', null],
    ['no ttl in words', '<ttl>soon</ttl>', null],
    ['no ttl of centuries', '<ttl>99999999</ttl>', null],
    ['no frequency of never', '<s:updatePeriod>daily</s:updatePeriod><s:updateFrequency>0</s:updateFrequency>', null],
    [
      'hours, midnight counted either way',
      '<skipHours><hour>24</hour><hour>5</hour><hour>0</hour><hour>25</hour><hour>x</hour></skipHours>',
      { intervalMs: null, skipHours: [0, 5], skipDays: [] },
    ],
    [
      'days by their names',
      '<skipDays><day>friday</day><day>Sunday </day><day>الجمعة</day></skipDays>',
      { intervalMs: null, skipHours: [], skipDays: [0, 5] },
    ],
    [
      'no hours where it would be all of them',
      `<skipHours>${Array.from({ length: 24 }, (_, hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`,
      null,
    ],
    ['nothing', '', null],
  ])('is %s', (_, channel, hints) => {
    expect(hintsIn(channel)).toEqual(hints);
  });

  it('is said by RDF too', () => {
    const feed = parseText(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>ق</title><sy:updatePeriod>weekly</sy:updatePeriod></channel><item><title>خبر</title></item></rdf:RDF>',
    );
    expect(feed.updates).toEqual(minutes(7 * 24 * 60));
  });
});

/**
 * The feeds that the starter packs offer, at most `MAX_FEEDS`: Arab newsrooms first. None of them is known to work before the
 * person's own browser has polled it. Why these and no others is in docs/decisions/0027-starter-packs.md.
 */

export const MAX_FEEDS = 40;

/** What a feed is about: the news of its country, of the Arab countries, of the world, or one field. */
export const SUBJECTS = ['arab', 'world', 'country', 'economy', 'sport', 'technology'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface CatalogueFeed {
  /** As it writes itself. */
  name: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO 3166-1 code of the country that it is about, or null. */
  country: string | null;
  subject: Subject;
  url: string;
  /** A public document that names this very address. */
  document: string;
}

const DOCUMENTS = {
  gituas: 'https://github.com/zorino96/gituas/blob/13ef55da17f883040cb016ac093adc9b5dd6b91a/src/lib/news/catalog.ts',
  newsShorts:
    'https://github.com/mahmoudibrahimabdulfattah/NewsShortsCMP/blob/9dc23e9fc8f163db937b0a8568cb07337af23a94/server/src/main/kotlin/org/example/newsshorts/server/config/FeedCatalog.kt',
  contentRights:
    'https://github.com/mahmoudibrahimabdulfattah/NewsShortsCMP/blob/8b6ed210715cfed251c64007c11c75a9a067ffe9/docs/content-rights.md',
  yaqeen: 'https://github.com/Ilyasslamti/yaqeen-agent/blob/089599822bd7f2ae98c6cc2ec1c33121292a9448/manadger_lib.py',
  othman:
    'https://github.com/trippixn963/OthmanBot/blob/f191afbd77852cc74ced8ef91a7f0d56721b6bc5/src/services/scrapers/news.py',
  plenaryIran:
    'https://github.com/plenaryapp/awesome-rss-feeds/blob/0c6833b33af5a05b922c20c90b9a054682c3f580/countries/with_category/Iran.opml',
  plenaryPakistan:
    'https://github.com/plenaryapp/awesome-rss-feeds/blob/0c6833b33af5a05b922c20c90b9a054682c3f580/countries/with_category/Pakistan.opml',
  countries:
    'https://github.com/yavuz/news-feed-list-of-countries/blob/016ec32011176d3083aa2b23651673564375bcc3/README.md',
  ynet: 'https://github.com/hodayapozen/rss_project/blob/11bb4e7ef387b100dae2b5731246d341b3f0f5ff/rss_feeds.py',
  infobubble:
    'https://github.com/wokenlex/infobubble-support/blob/00c7a34b8b60bb4222e7183bda382c5286a6d080/Sources/all.sources.rss.yaml',
  worldMonitor:
    'https://github.com/koala73/worldmonitor/blob/0bc22e1a14f9613d0d1511553ab04288dd7b6d3a/src/config/feeds.ts',
} as const;

type Row = [name: string, url: string, document: keyof typeof DOCUMENTS];

const feeds = (language: string, country: string | null, subject: Subject, rows: Row[]): CatalogueFeed[] =>
  rows.map(([name, url, document]) => ({ name, language, country, subject, url, document: DOCUMENTS[document] }));

/** In the order in which the packs are shown to somebody whose browser speaks Arabic. */
export const CATALOGUE: readonly CatalogueFeed[] = [
  ...feeds('ar', null, 'arab', [
    [
      'الجزيرة نت',
      'https://www.aljazeera.net/aljazeerarss/a7c186be-1baa-4bd4-9d80-a84db769f779/73d0e1b4-532f-45ef-b135-bfdff8b8cab9',
      'gituas',
    ],
    ['الشرق الأوسط', 'https://aawsat.com/feed', 'gituas'],
    ['سكاي نيوز عربية', 'https://www.skynewsarabia.com/rss', 'gituas'],
    ['العربية', 'https://www.alarabiya.net/.mrss/ar/last-24-hours.xml', 'yaqeen'],
    ['إندبندنت عربية', 'https://www.independentarabia.com/rss.xml', 'gituas'],
    ['القدس العربي', 'https://www.alquds.co.uk/feed', 'yaqeen'],
  ]),
  ...feeds('ar', null, 'world', [
    ['بي بي سي عربي', 'https://feeds.bbci.co.uk/arabic/rss.xml', 'gituas'],
    ['فرانس 24', 'https://www.france24.com/ar/rss', 'gituas'],
    ['دويتشه فيله عربية', 'https://rss.dw.com/xml/rss-ar-all', 'gituas'],
    ['سي إن إن بالعربية', 'https://arabic.cnn.com/api/v1/rss/rss.xml', 'newsShorts'],
    ['آر تي عربي', 'https://arabic.rt.com/rss/', 'newsShorts'],
    ['الأناضول', 'https://www.aa.com.tr/ar/rss/default?cat=guncel', 'gituas'],
    ['أخبار الأمم المتحدة', 'https://news.un.org/feed/subscribe/ar/news/all/rss.xml', 'gituas'],
  ]),
  ...feeds('ar', 'EG', 'country', [
    ['اليوم السابع', 'https://www.youm7.com/rss/SectionRss?SectionID=65', 'newsShorts'],
    ['المصري اليوم', 'https://www.almasryalyoum.com/rss/rssfeeds', 'newsShorts'],
  ]),
  ...feeds('ar', 'IQ', 'country', [
    ['شفق نيوز', 'https://shafaq.com/rss/ar', 'gituas'],
    ['السومرية نيوز', 'https://www.alsumaria.tv/Rss/iraq-latest-news/ar', 'gituas'],
    ['المدى', 'https://almadapaper.net/feed/', 'gituas'],
  ]),
  ...feeds('ar', 'MA', 'country', [
    ['هسبريس', 'https://www.hespress.com/feed', 'yaqeen'],
    ['العمق المغربي', 'https://al3omk.com/feed', 'yaqeen'],
  ]),
  ...feeds('ar', 'SY', 'country', [['عنب بلدي', 'https://www.enabbaladi.net/feed/', 'othman']]),
  ...feeds('ar', null, 'economy', [
    ['سي إن إن بالعربية: اقتصاد', 'https://arabic.cnn.com/api/v1/rss/business/rss.xml', 'newsShorts'],
    ['آر تي عربي: اقتصاد', 'https://arabic.rt.com/rss/business/', 'newsShorts'],
  ]),
  ...feeds('ar', null, 'sport', [
    ['سي إن إن بالعربية: رياضة', 'https://arabic.cnn.com/api/v1/rss/sport/rss.xml', 'newsShorts'],
    ['آر تي عربي: رياضة', 'https://arabic.rt.com/rss/sport/', 'newsShorts'],
  ]),
  ...feeds('ar', null, 'technology', [
    ['آر تي عربي: تكنولوجيا', 'https://arabic.rt.com/rss/technology/', 'newsShorts'],
    ['يورونيوز: نكست', 'https://arabic.euronews.com/rss?level=vertical&name=next', 'contentRights'],
  ]),
  ...feeds('fa', 'IR', 'country', [
    ['ایسنا', 'https://www.isna.ir/rss', 'plenaryIran'],
    ['خبرگزاری مهر', 'https://www.mehrnews.com/rss', 'plenaryIran'],
  ]),
  ...feeds('fa', null, 'world', [['رادیو فردا', 'http://www.radiofarda.com/api/', 'countries']]),
  ...feeds('he', 'IL', 'country', [
    ['ynet', 'https://www.ynet.co.il/Integration/StoryRss2.xml', 'ynet'],
    ['וואלה', 'https://rss.walla.co.il/feed/1?type=main', 'infobubble'],
  ]),
  ...feeds('ur', 'PK', 'country', [
    ['جنگ', 'https://jang.com.pk/rss/1/1', 'plenaryPakistan'],
    ['ایکسپریس اردو', 'https://www.express.pk/feed/', 'plenaryPakistan'],
  ]),
  ...feeds('ckb', 'IQ', 'country', [
    ['کوردستان٢٤', 'https://www.kurdistan24.net/ckb/rss.xml', 'gituas'],
    ['شەفەق نیوز', 'https://shafaq.com/rss/ku', 'gituas'],
  ]),
  ...feeds('tr', 'TR', 'country', [
    ['Anadolu Ajansı', 'https://www.aa.com.tr/tr/rss/default?cat=guncel', 'gituas'],
    ['Hürriyet', 'https://www.hurriyet.com.tr/rss/anasayfa', 'worldMonitor'],
  ]),
  ...feeds('en', null, 'world', [
    ['BBC News', 'https://feeds.bbci.co.uk/news/world/rss.xml', 'worldMonitor'],
    ['Al Jazeera English', 'https://www.aljazeera.com/xml/rss/all.xml', 'gituas'],
  ]),
];

/** The sources in the stores' pictures: papers that do not exist, with news that did not happen and names no make. */
import type { Paper } from '../newsroom/documents';
import { LEAD_STORY, OPENING_NEWS } from '../newsroom/news';

export interface Source {
  /** Under `.example`, which belongs to nobody (RFC 2606). */
  origin: string;
  paper: Paper;
}

const harbour: Source = {
  origin: 'http://almarfa.example',
  paper: {
    name: 'صحيفة المرفأ',
    about: 'أخبار المدن والناس',
    language: 'ar',
    latest: 'آخر الأخبار',
    lead: LEAD_STORY,
    opening: [LEAD_STORY, ...OPENING_NEWS.filter(({ slug }) => slug !== 'browser-arabic')],
  },
};

const workshop: Source = {
  origin: 'http://daftar.example',
  paper: {
    name: 'دفتر العلوم',
    about: 'علوم وتقنية بلغة قريبة',
    language: 'ar',
    latest: 'آخر الأخبار',
    lead: LEAD_STORY,
    opening: [
      {
        slug: 'sea-sensor',
        title: 'عوّامات صغيرة تقيس حرارة البحر الأحمر كل دقيقة وتعمل بموجه',
        paragraphs: ['أطلق فريق من جامعة ساحلية أربعين عوّامة لا يزيد وزن الواحدة منها على كيلوغرامين.'],
      },
      {
        slug: 'palm-paper',
        title: 'ورق من سعف النخيل: مصنع تجريبي ينتج طنًّا في اليوم بنصف الماء',
        paragraphs: ['يقول المهندسون إن الألياف أطول من المعتاد، وإن الورق يحتمل الطي مرات أكثر.'],
      },
      {
        slug: 'moon-night',
        title: 'خسوف كلي يُرى من الخليج إلى المحيط: مواعيده في كل مدينة',
        paragraphs: ['يبدأ الخسوف بعد غروب الشمس بقليل، ويبلغ ذروته قبل منتصف الليل.'],
      },
      {
        slug: 'arabic-voice',
        title: 'قاموس صوتي للهجات: عشرة آلاف كلمة بأصوات أهلها',
        paragraphs: ['جُمعت التسجيلات في ثلاث سنوات، وهي متاحة لمن شاء أن يسمعها أو يدرسها.'],
      },
    ],
  },
};

const post: Source = {
  origin: 'http://harbourpost.example',
  paper: {
    name: 'The Harbour Post',
    about: 'News of towns and people',
    language: 'en',
    latest: 'Latest news',
    lead: LEAD_STORY,
    opening: [
      {
        slug: 'night-ferry',
        title: 'The night ferry returns after eleven years, with a library on the lower deck',
        paragraphs: [
          'The first crossing left the old pier at a quarter past nine on Thursday evening, four minutes late and with every cabin taken.',
          'The line had been closed since the bridge opened. The town council voted to bring it back after a petition by commuters, who wrote that the bridge was faster but that nobody had ever finished a book on it.',
          'The lower deck, once a duty-free shop, now holds 3,200 books. Passengers may take one ashore and return it on any later crossing; the librarian, who is also the purser, keeps no list.',
          '“People bring back more than they take,” she said. “By spring we shall need a second shelf.”',
          'Tickets cost the same as the bus across the bridge. The ferry sails every evening but Sunday, and the café stays open until the ropes are tied.',
        ],
      },
      {
        slug: 'clock-tower',
        title: 'Clock tower stopped for repairs: the town agrees to be seven minutes late until March',
        paragraphs: ['Schools, shops and the bakery will keep the old time, the mayor announced.'],
      },
      {
        slug: 'orchard',
        title: 'Orchard thought lost since 1931 found behind a railway wall, still bearing pears',
        paragraphs: ['A surveyor followed the smell of fruit through a gap in the bricks.'],
      },
      {
        slug: 'storm-watch',
        title: 'Breaking: strong winds expected on the coast tonight, harbour closed from eight',
        paragraphs: ['Boats are asked to be moored by dusk. The warning ends on Saturday at noon.'],
      },
      {
        slug: 'choir',
        title: 'Choir of dockworkers wins the winter prize with a song about a crane',
        paragraphs: ['The jury praised its patience and its low notes.'],
      },
      {
        slug: 'market-hall',
        title: 'Market hall reopens with 64 stalls and the old fish scales polished',
        paragraphs: ['The scales have been right to the gram since 1908, the inspector found.'],
      },
    ],
  },
};

const notes: Source = {
  origin: 'http://fieldnotes.example',
  paper: {
    name: 'Field Notes',
    about: 'Science, slowly',
    language: 'en',
    latest: 'Latest news',
    lead: LEAD_STORY,
    opening: [
      {
        slug: 'eclipse',
        title: 'Total lunar eclipse tonight: when to look up, city by city',
        paragraphs: ['No glasses are needed; a chair and a blanket help.'],
      },
      {
        slug: 'river-otters',
        title: 'Otters are back in the mill stream, and the miller counts them for us',
        paragraphs: ['He has seen five, or one very busy otter.'],
      },
      {
        slug: 'paper-battery',
        title: 'A battery made of paper and salt powers a weather station for a year',
        paragraphs: ['It was folded by hand in an afternoon.'],
      },
      {
        slug: 'slow-glacier',
        title: 'Glacier’s name for each of its sounds: a dictionary from the valley below',
        paragraphs: ['The valley has nine words for the noise of ice at night.'],
      },
    ],
  },
};

/** Those that are chosen in a picture of each language; most decide which way the headlines move. */
export const SOURCES: Readonly<Record<'ar' | 'en', readonly Source[]>> = {
  ar: [harbour, workshop, post],
  en: [post, notes, harbour],
};

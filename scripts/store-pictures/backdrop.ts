/** The web page that the bar and the popup are shown over: the site of a library that does not exist. */

export const BACKDROP_ORIGIN = 'http://library.example';

interface Words {
  site: string;
  sections: readonly string[];
  title: string;
  lead: string;
  paragraphs: readonly string[];
  aside: string;
  hours: readonly (readonly [string, string])[];
}

const WORDS: Readonly<Record<'ar' | 'en', Words>> = {
  ar: {
    site: 'مكتبة الضفة',
    sections: ['الفهرس', 'القاعات', 'الفعاليات', 'الزيارة'],
    title: 'كيف يُصنع فهرس مدينة؟',
    lead: 'قبل أن تُفتح أبواب المكتبة كان على اثني عشر شخصًا أن يتفقوا على سؤال واحد: أين يوضع كتاب عن النهر؟',
    paragraphs: [
      'أهو في الجغرافيا لأنه ماء يجري على خريطة، أم في التاريخ لأن المدينة قامت عليه، أم في الأدب لأن أكثر ما كُتب عنه شعر؟ استغرق الجواب عامين، وانتهى إلى رفّ صغير عند المدخل لا يتبع قسمًا ولا يشبه ما حوله.',
      'يقول أمين المكتبة إن الرف صار أكثر الرفوف زوّارًا، وإن الناس يأتون إليه ليقرؤوا ثم يقفون عند النافذة التي تطل على الماء نفسه.',
      'وفي القاعة الثانية خرائط رسمها بحّارة من الذاكرة، لا تتطابق اثنتان منها، وتصدق كلها في ما تقول عن الطريق إلى البيت.',
    ],
    aside: 'مواعيد القراءة',
    hours: [
      ['السبت – الأربعاء', '9:00 – 21:00'],
      ['الخميس', '9:00 – 23:00'],
      ['الجمعة', '14:00 – 20:00'],
    ],
  },
  en: {
    site: 'Riverside Library',
    sections: ['Catalogue', 'Rooms', 'Events', 'Visit'],
    title: 'How to make a catalogue of a town',
    lead: 'Before the library could open, twelve people had to agree on one question: where does a book about the river belong?',
    paragraphs: [
      'In geography, because it is water on a map? In history, because the town stands on it? Or among the poems, because most of what was ever written about it rhymes? The answer took two years, and ended as a small shelf by the door that belongs to no department.',
      'It has become the most visited shelf in the house, the librarian says. People come to read, and then stand at the window that looks out on the water itself.',
      'In the second room hang maps that sailors drew from memory. No two of them agree, and all are right about the way home.',
    ],
    aside: 'Reading hours',
    hours: [
      ['Monday – Friday', '9 am – 9 pm'],
      ['Saturday', '9 am – 11 pm'],
      ['Sunday', '2 pm – 8 pm'],
    ],
  },
};

const STYLE = `
  body { margin: 0; background: #f7f4ee; color: #2a2622; font: 18px/1.9 'Noto Naskh Arabic', 'Noto Serif', serif }
  header { display: flex; gap: 36px; align-items: center; padding: 18px 72px; background: #fff; border-block-end: 1px solid #e5dfd3 }
  header b { font-size: 26px; margin-inline-end: auto; color: #7a3b1d }
  header span { font-size: 17px; color: #6a6259 }
  main { display: grid; grid-template-columns: 1fr 300px; gap: 56px; padding: 40px 72px }
  h1 { margin: 0 0 12px; font-size: 42px; line-height: 1.5 }
  :lang(ar) p { font-size: 21px }
  :lang(ar) .lead, .lead { font-size: 24px; line-height: 1.8; color: #5b5249; margin: 0 0 20px }
  p { margin: 0 0 16px }
  .art { height: 220px; border-radius: 14px; overflow: hidden; margin-block-end: 20px; background: #cfe0de }
  aside { background: #fff; border: 1px solid #e5dfd3; border-radius: 14px; padding: 20px 24px; height: max-content }
  aside h2 { margin: 0 0 8px; font-size: 21px }
  dl { margin: 0; display: grid; gap: 6px }
  dt { color: #6a6259; font-size: 16px } dd { margin: 0; font-weight: 600 }`;

/** A river between two banks, with the library's roof. */
const ART = `<svg viewBox="0 0 300 220" width="300" height="220" aria-hidden="true">
  <rect width="300" height="220" fill="#f3dfc1"/><circle cx="214" cy="66" r="30" fill="#f0a868"/>
  <path d="M0 132c60-24 120-24 180-6s90 12 120 0v94H0z" fill="#8fb3ac"/>
  <path d="M0 160c70-20 130 4 180 6s90-14 120-10v64H0z" fill="#4f8a8b"/>
  <path d="M40 132V92l44-26 44 26v40z" fill="#fff7ea"/><path d="M32 94l52-32 52 32" fill="none" stroke="#7a3b1d" stroke-width="7"/>
  <path d="M60 132v-26h14v26zm34 0v-26h14v26z" fill="#7a3b1d"/></svg>`;

export function backdrop(language: 'ar' | 'en'): string {
  const { site, sections, title, lead, paragraphs, aside, hours } = WORDS[language];
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<title>${site}</title>
<style>${STYLE}</style>
<header><b>${site}</b>${sections.map((section) => `<span>${section}</span>`).join('')}</header>
<main>
<article><h1>${title}</h1><p class="lead">${lead}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>
<div><div class="art">${ART}</div>
<aside><h2>${aside}</h2><dl>${hours.map(([day, time]) => `<div><dt>${day}</dt><dd>${time}</dd></div>`).join('')}</dl></aside></div>
</main>
</html>`;
}

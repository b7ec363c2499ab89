/** What newsrooms put before a headline that they break. */

/** Arabic, Persian, Urdu, Hebrew, Kurdish, Turkish, and the languages that news agencies write in. */
const CALLS = [
  ...[
    'عاجل',
    'خبر عاجل',
    'عاجل جدا',
    'فوری',
    'خبر فوری',
    'بریکنگ نیوز',
    'بریکنگ',
    'تازہ ترین',
    'מבזק',
    'דחוף',
    'بەپەلە',
  ],
  ...['son dakika', 'flaş', 'acil'],
  ...['breaking', 'breaking news', 'urgent', 'just in', 'newsflash', 'news flash', 'alert'],
  ...[
    'urgente',
    'última hora',
    "ultim'ora",
    'flash',
    'alerte',
    'alerte info',
    'eilmeldung',
    'eil',
    'pilne',
    'срочно',
    'молния',
  ],
  ...['терміново', 'έκτακτο', '速報', '快讯', '突发', '속보', 'ब्रेकिंग'],
];

/** Alone in brackets, or set off from the rest by a colon, a bar, a dash or the like. */
const OPENING =
  /^\s*(?:[[(【「|*#«"]+\s*([^\])】」|*»"]{2,20}?)\s*[\])】」|*»"]+|([^:|/·•.…!‹›–—-]{2,20}?)\s*(?:[:|/·•!‹›–—]|\.{2,}|…|\s-\s))/u;

/** Whether a title's own words call it breaking news. */
export function isBreaking(title: string): boolean {
  const [, bracketed, setOff] = OPENING.exec(title.normalize('NFC')) ?? [];
  const call = (bracketed ?? setOff ?? '')
    .trim()
    .toLocaleLowerCase('en')
    .replace(/[\u064b-\u0652\u0640]/g, '');
  return CALLS.includes(call);
}

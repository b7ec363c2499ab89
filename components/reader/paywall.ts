/** Whether a page shows only the beginning of its article, to those who neither pay nor sign in. */
import { CONSENT } from './clutter-words';
import type { PageFacts } from './page-facts';
import { STYLE } from './quiet';

const WALL_NAME =
  /(?:^|[^a-z])(?:pay-?wall|reg-?wall|premium-?wall|meter(?:ed)?-?wall|subscriber-?(?:only|wall)|subscription-?(?:wall|required)|locked-?content|content-?lock(?:ed)?|piano-?offer|wall-?container|barrier-?page|login-?wall)/i;
const WALL_WORDS = new RegExp(
  [
    'للمشتركين (?:فقط|حصر)|حصري(?:ا|ًا|اً)? للمشتركين|(?:متاح|مخصص)ة? (?:فقط )?للمشتركين|(?:اشترك|سج[لّ]+)[^.]{0,40}(?:لمتابعة|لإكمال|لقراءة|لمواصلة|لاستكمال)|(?:لمتابعة|لإكمال|لمواصلة|لاستكمال) (?:القراءة|قراءة)[^.]{0,40}(?:اشترك|سج[لّ]+|الاشتراك|الدخول)|هذا المحتوى (?:حصري|مدفوع)|باقي (?:المقال|الخبر) للمشتركين',
    '(?:ویژه|مخصوص|فقط برای) (?:مشترک|مشترکان|مشترکین|اعضا)|برای (?:خواندن|مطالعه|مشاهده)[^.]{0,40}(?:مشترک شوید|اشتراک|وارد شوید|ثبت[‌ ]?نام)',
    '(?:صرف|فقط) (?:سبسکرائبرز|اراکین|ممبران|صارفین)|(?:مکمل|پوری|باقی) [^۔]{0,40}(?:سبسکرائب|لاگ ?ان|رکنیت)',
    'למנויים בלבד|לקריאת (?:הכתבה|המאמר|הכתבה המלאה)[^.]{0,30}(?:הירשמו|התחברו|מנוי|לרכישת)|כדי להמשיך לקרוא|להמשך קריאה[^.]{0,30}(?:מנוי|הירשמו|התחברו)|תוכן (?:זה )?(?:זמין )?למנויים',
    '(?:subscribe|sign in|log in|register)[^.]{0,40}(?:to (?:continue|keep|read)|full (?:article|story))|(?:to (?:continue|keep) reading|to read the (?:full|rest))[^.]{0,40}(?:subscribe|sign|log|register)|already a subscriber|subscribers? only|for subscribers|exclusive to subscribers|réservé aux abonnés|nur für abonnenten',
  ].join('|'),
  'iu',
);
/** Beyond this, what is there is an article, whatever is locked beside it. */
const MAX_STUB = 3000;
const MAX_WALL = 400;
const MAX_CONSENT = 1200;
const MAX_OPEN_END = 1500;

/** The walls of a page, by their names and words; to be looked for before anything is removed. Each has a way through. */
export function findWalls(page: Document): Element[] {
  const boxes = page.body.querySelectorAll('div, section, aside, p, form, dialog');
  return [...boxes].filter((element) => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length < 10 || text.length > MAX_WALL || !element.querySelector('a[href], button')) return false;
    if (element.querySelector('h1') || element.closest('nav, footer, header, [hidden]')) return false;
    // What is locked may have the same name as the lock.
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    return (
      WALL_WORDS.test(text) || (WALL_NAME.test(name) && !/display\s*:\s*none/i.test(element.getAttribute(STYLE) ?? ''))
    );
  });
}

/** What asks to be agreed to: it stands above what a page is about, and may be longer. */
export const findConsents = (page: Document): Element[] =>
  [...page.body.querySelectorAll('div, section, aside, form, dialog')].filter((element) => {
    const text = (element.textContent ?? '').trim();
    const isAsking = element.querySelector('button, input, [role="button"]') !== null;
    return isAsking && text.length <= MAX_CONSENT && CONSENT.test(text) && !element.querySelector(`h1, article, main`);
  });

/** Whether `paragraphs`, what was found of an article, is only its beginning. */
export function isStub(paragraphs: readonly string[], { isClosed }: PageFacts, hasWall: boolean): boolean {
  const text = paragraphs.join(' ').trim();
  const isOpenEnded = /(?:…|\.\.\.)[\s\])»”"]*$/.test(text);
  if (isOpenEnded && text.length <= MAX_OPEN_END) return hasWall || isClosed || paragraphs.length <= 3;
  if (hasWall) return text.length <= MAX_STUB;
  // Some send the whole, and only cover it.
  return isClosed && (isOpenEnded || text.length <= MAX_OPEN_END);
}

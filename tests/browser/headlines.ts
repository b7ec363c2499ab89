/** Invented news for lanes: Arabic, Latin and mixed, with the punctuation and digits that trouble a line's direction. */
import type { HeadlineId } from '../../utils/model/ids';
import type { SnapshotHeadline } from '../../utils/snapshot/shape';

const ARABIC = [
  'بلدية المرسى تفتتح مكتبة عائمة تجوب الموانئ الصغيرة طوال الشتاء',
  'علماء في مسقط: رصدنا 14 نوعاً جديداً من الشعاب المرجانية',
  'أسعار الزيتون تتراجع مع بداية موسم وفير في الشمال',
  '"قطار الواحات" يصل إلى محطته الأخيرة بعد رحلة دامت 9 ساعات',
  'ورشة في فاس تُعيد إحياء صناعة الورق يدويّاً.. والطلب يفوق التوقعات',
  'مدرسة قروية تفوز بجائزة أفضل حديقة علمية',
  'هل تغيّر السيارات الصغيرة وجه المدن القديمة؟',
  'مهرجان الخط العربي يختتم دورته الثالثة بمشاركة 210 خطّاطين',
  'وزارة النقل: حافلات كهربائية على 12 خطّاً جديداً قبل نهاية العام',
  'مزارعو الواحة يجنون أوّل محصول من قمح يتحمّل الملوحة',
  'صيّادة من اللاذقية تروي حكاية أربعين عاماً مع البحر',
  'المتحف البحري يعرض خريطة نادرة رُسمت على جلد غزال',
  'رياح قوية متوقعة على السواحل الغربية مساء الأحد',
  'جامعة أسوان تطلق قمراً صناعياً صغيراً صنعه الطلاب',
  'عودة طائر أبي منجل إلى الأهوار بعد غياب طويل',
  'مباراة الديربي تنتهي بالتعادل 2-2 أمام مدرجات ممتلئة',
  'نصائح: كيف تحفظ صورك القديمة من الرطوبة',
  'خبز القرية على قائمة التراث.. والأفران تستعد للزوّار',
];
const MIXED = [
  'شركة Novaris تعلن عن هاتف قابل للطيّ بسعر 399 دولاراً',
  'تحديث جديد لنظام Linux 7.2 يدعم الكتابة من اليمين إلى اليسار',
  'فريق "Desert Robotics" يفوز بكأس الروبوتات في دبي',
  'باحثون: تقنية LED الجديدة توفّر 60% من الطاقة',
  'إطلاق منصّة OpenKitab لتبادل الكتب بين الطلاب (مجاناً)',
  'القبة السماوية تعرض فيلم Beyond the Rings بثلاث لغات',
];
const LATIN = [
  'Harbour town votes to keep its Friday market',
  'Study: walking meetings make people 12% more likely to agree',
  'Night trains return to the coast line after nine years',
  'A bakery, a bridge & a river: the week in pictures',
  'New library opens with 40,000 books and no silence rule',
  'Chess club of Tartus wins the island cup (again)',
];
const HEBREW = [
  'ספריית הנמל פותחת אולם קריאה הצף על המים',
  'חוקרים: 14 מיני אלמוגים חדשים נמצאו במפרץ',
  'רכבת הלילה חוזרת לקו החוף אחרי תשע שנים',
  'שוק הדגים נפתח מוקדם',
  'נבחרת "רובוטי המדבר" זכתה בגביע האי (שוב)',
  'מחיר השמן ירד ב-12% עם תחילת המסיק',
  'האם מכוניות קטנות ישנו את פני הערים הישנות?',
  'תערוכת הכתב: 60 לוחות, שלושה דורות, וסדנה אחת לילדים שנמשכת עד סוף האביב ברחבת המוזיאון הימי',
  'חברת Novaris מציגה טלפון מתקפל ב-399 שקלים',
  'גשם, סוף סוף: 14 מ"מ',
];
const PERSIAN = [
  'کتابخانهٔ شناور بندر در زمستان به راه می‌افتد',
  'پژوهشگران: ۱۴ گونهٔ تازهٔ مرجان پیدا شد',
  'قطار شبانه پس از نُه سال به خط ساحلی بازگشت',
  'بازار ماهی زود باز می‌شود',
  'تیم «ربات‌های کویر» جام جزیره را بُرد (باز هم)',
  'بهای زیتون با آغاز برداشت ۱۲٪ پایین آمد',
  'آیا خودروهای کوچک چهرهٔ شهرهای کهن را دگرگون می‌کنند؟',
  'نمایشگاه خوشنویسی: ۶۰ تابلو، سه نسل و کارگاهی برای کودکان که تا پایان بهار در حیاط موزهٔ دریایی برپا می‌ماند',
  'شرکت Novaris تلفن تاشو با بهای ۳۹۹ دلار می‌سازد',
  'باران، سرانجام: ۱۴ میلی‌متر',
];

/** Wider than a small lane, narrower than a large one. */
export const LONG_TITLE =
  'بعد ثلاث سنوات من العمل المتواصل، أهالي الحيّ القديم يعيدون فتح الخان التاريخي أمام الزوار والحرفيين، ويعلنون عن برنامج أسبوعي للموسيقى والقراءة والطبخ يمتدّ حتى آخر الربيع';

function languageOf(title: string): string {
  if (/[א-ת]/.test(title)) return 'he';
  if (/[پچژگکی]/.test(title)) return 'fa';
  return isLatin(title) ? 'en' : 'ar';
}
const isLatin = (title: string): boolean => /^[A-Z]/.test(title);

export function headlineOf(title: string, id: string = title): SnapshotHeadline {
  const dir = isLatin(title) ? 'ltr' : 'rtl';
  return {
    id: id as HeadlineId,
    title,
    dir,
    lang: languageOf(title),
    source: 'صحيفة الميناء',
    url: null,
    at: 0,
  };
}

/** 30 headlines, the scripts shuffled through each other, in a fixed order. */
export const MIXED_30: readonly SnapshotHeadline[] = Array.from({ length: 6 }, (_, group) => [
  ...ARABIC.slice(group * 3, group * 3 + 3),
  ...MIXED.slice(group, group + 1),
  ...LATIN.slice(group, group + 1),
])
  .flat()
  .map((title, index) => headlineOf(title, `h${index}`));

/** By the script of most of its titles; each has titles that fit into a small lane and ones that do not. */
const TITLES = {
  Arabic: [...ARABIC, 'سوق السمك يفتح باكراً', LONG_TITLE],
  Hebrew: HEBREW,
  Persian: PERSIAN,
  Latin: [...LATIN, 'Rain, at last: 14 mm'],
  mixed: [...ARABIC, ...HEBREW, ...MIXED, ...PERSIAN, ...LATIN, LONG_TITLE].sort((a, b) => a.length - b.length),
};
export type Script = keyof typeof TITLES;
export const SCRIPTS = Object.keys(TITLES) as Script[];

/** As long a list as one likes, no title twice. */
export function listOf(script: Script, count: number): SnapshotHeadline[] {
  const titles = TITLES[script];
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / titles.length);
    const title = titles[index % titles.length] ?? '';
    return headlineOf(round === 0 ? title : `${title} ${round}`, `h${index}`);
  });
}

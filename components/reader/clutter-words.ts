/** What pages call the things that stand beside an article, and inside it without being part of it. */

/** Parts of class names and ids, whatever they stand on. */
export const SURELY_CLUTTER = new Set(
  'adsbygoogle addthis addtoany breadcrumb breadcrumbs captcha comment comments commentlist commentform consent cookie cookies dable disqus footer gdpr mailchimp masthead mgid modal navbar newsletter newsletters outbrain pagination popup recirculation recommendations related relatedarticles relatednews relatedposts relatedtopics respond sharedaddy sharebar sharebuttons sharer sharing shareicons sidebar sitemap skyscraper subnav taboola toolbar trending whatsapp'.split(
    ' ',
  ),
);

/** Parts that are also in the names of what surrounds an article: they count only on what is small beside it. */
export const LIKELY_CLUTTER = new Set(
  'actions ad ads adslot adunit advert advertise advertisement advertising adv adbox alsoread authorbox authorbio banner bio bottombar buttons catlinks copyright donate donation editsection favorites follow fontsize jumplinks keywords login menu mostread mostviewed morenews nav navigation offscreen paging player poll popular promo promoted promotion ratings readalso readmore recommended reactions register seealso share shares shortlink signup skip social socials sponsor sponsored sponsorship srlinks suggested suggestions subscribe subscription survey tag tags taglist tools upnext vote'.split(
    ' ',
  ),
);

/** Words of a class that say what something has, or when it is shown, and not what it is. */
export const STATE_WORD =
  /:|^(?:d|no|not|hide|is|js|has|u|xs|sm|md|lg|xl|with|without)-|^post-\d|^(?:tag|category)-(?!list|cloud|links)|-(?:on|off|open|opened|closed|enabled|disabled|allowed|count)$/i;

/** Hidden from eyes, and read out only for what stands around it. */
export const FOR_SCREEN_READERS =
  /\b(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|off-?screen|a11y-hidden|u-hidden-visually)\b/i;

/** Before a name for others of its kind. */
const MORE =
  '(?:[إا]?قر[أاؤ](?:وا|ئي)? (?:أيض|ايض|المزيد|كذلك)\\p{L}*|[إ]قر[أا] (?:أيض|ايض|المزيد)\\p{L}*|(?:طالع|شاهد|تابع)(?:وا)? (?:أيض|ايض)\\p{L}*|انظر (?:أيض|ايض)\\p{L}*|للمزيد|لمزيد من (?:الأخبار|التفاصيل|المعلومات)|قد يهمك(?: (?:أيض|ايض)\\p{L}*)?|قد يعجبك(?: (?:أيض|ايض)\\p{L}*)?|ربما يهمك|ذات صلة|(?:أخبار|مواضيع|موضوعات|مقالات|مواد|تقارير|محتوى|روابط|قصص) (?:ذات صلة|مشابهة|متعلقة|متصلة|مرتبطة|أخرى|مقترحة|قد تهمك)|الأكثر (?:قراءة|مشاهدة|تداولا?|شيوعا?|تعليقا?)|(?:أحدث|آخر) (?:الأخبار|المقالات|الموضوعات|المواضيع)|المزيد (?:من|عن|حول)|مختارات|(?:اخترنا|نرشح|نقترح) (?:لك|لكم|عليك)' +
  '|بیشتر بخوانید|(?:هم[‌ ]?چنین|در همین زمینه|در این (?:باره|زمینه)) (?:بخوانید|ببینید)|در همین زمینه|(?:مطالب|اخبار|خبرهای|مقالات) (?:مرتبط|مشابه|دیگر)|مطالعه (?:بیشتر|کنید)|پر ?بازدید(?:ترین)?(?:[‌ ]?ها)?|پر ?بیننده(?:ترین)?(?:[‌ ]?ها)?|پیشنهاد (?:ما|سردبیر)|بخوانید ?:|از دست ندهید' +
  '|مزید پڑھ(?:یں|یے|ئے)|(?:یہ|اسے) بھی (?:پڑھ|دیکھ)\\p{L}*|متعلقہ (?:خبر|مضامین|مضمون|تحریر)\\p{L}*|مزید خبریں|مقبول (?:خبریں|ترین)|سب سے زیادہ پڑھ\\p{L}*' +
  '|קראו? (?:גם|עוד|בהרחבה)|קרא\\/י (?:גם|עוד)|ראו גם|(?:עוד|כתבות|ידיעות) (?:בנושא|נוספות|קשורות|באותו נושא)|לקריאה נוספת|לכתבות? נוספו?ת|אולי יעניין(?: אותך)?|הנקר(?:אים|אות) ביותר|הכי נקראות|מומלצים|לכל הכתבות' +
  '|read (?:also|more|next|on)|also read|see also|related(?: (?:articles?|stories|news|topics|content|links|posts))?|more (?:on|from|about|stories|news)|most (?:read|popular|viewed)|recommended(?: (?:for you|stories))?|you may also like|(?:up|read) next|don.t miss|further reading|lire aussi|à lire aussi|devamını oku|ilgili haberler)';

/** A label over a list of other articles, or at the beginning of a line that names one. */
export const MORE_LABEL = new RegExp(`^[\\s\\p{P}\\p{S}]*${MORE}`, 'iu');

/** Such a label, and nothing else. */
export const ONLY_MORE_LABEL = new RegExp(`^[\\s\\p{P}\\p{S}]*${MORE}[\\s\\p{P}\\p{S}]*$`, 'iu');

/** Blocks of nothing else: buttons, labels, captions of advertising. */
export const LONE_LABEL = new RegExp(
  `^[\\s\\p{P}\\p{S}\\d]*(?:${[
    '[إا]علان(?:ات)?(?: ممو[لّ]+ة?)?|محتوى (?:إعلاني|مدفوع)|إقرأ|شارك(?:ها?|وا?)?(?: (?:هذا )?(?:الخبر|المقال|الموضوع|على.*))?|مشاركة(?: (?:الخبر|المقال|الصفحة|عبر|على).{0,25})?|نهاية|انشر|نشر|طباعة|حفظ|تعليقات?|التعليقات|[أا]ضف تعليق(?:ا|ًا|اً)?|ترك تعليق|اكتب تعليق(?:ا|ًا|اً)?|نسخ الرابط|تم النسخ|تكبير الخط|تصغير الخط|حجم الخط|استمع(?: (?:إلى|الى) (?:الخبر|المقال|النص|المحتوى).*)?|(?:الكلمات|كلمات) (?:المفتاحية|مفتاحية|دلالية|الدلالية)|الوسوم|وسوم|تابعنا.{0,40}|تابعونا.{0,40}|العودة (?:إلى|الى) الأعلى|فيسبوك|تويتر|واتس ?[اآ]ب|تلي?[غق]رام|لينكد ?[إا]ن|إنستغرام|ماسنجر|مدة القراءة.*|وقت القراءة.*|.{0,6}دقائق قراءة|.{0,6}دقيقة قراءة',
    'تبلیغات?|آگهی|اشتراک[‌ ]?گذاری|هم[‌ ]?رسانی|چاپ|ارسال|نظرات?|ثبت نظر|دیدگاه‌?ها?|برچسب[‌ ]?ها|کپی لینک|لینک کوتاه|کلیدواژه[‌ ]?ها',
    'اشتہار(?:ات)?|شیئر(?: کریں)?|تبصرے|تبصرہ کریں|ٹیگز|پرنٹ',
    'פרסומת|תוכן שיווקי|שתפו?(?: .{0,20})?|שיתוף|תגובות|הוספת תגובה|הוסף תגובה|הדפסה|תגיות|העתק קישור|שמור כתבה|זמן קריאה.*',
    'advertisements?|sponsored(?: content)?|ad|share(?: (?:this|on|via|it).{0,25})?|tweet|print|e-?mail|save|copy link|comments?(?: \\(\\d+\\))?|leave a (?:comment|reply)|tags|follow us.{0,40}|back to top|listen(?: to (?:this|the) (?:article|story).*)?|\\d+ min(?:utes?)? read|loading.*|whatsapp|facebook|twitter|telegram|linkedin|messenger|pinterest|instagram|x',
  ].join('|')})[\\s\\p{P}\\p{S}\\d]*$`,
  'iu',
);

/** The line of an article's keywords. */
export const TAGS_LABEL =
  /^[\s\p{P}]*(?:الوسوم|وسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحية|دلالية)|مواضيع متعلقة|برچسب[‌ ]?ها|کلیدواژه[‌ ]?ها|تگ[‌ ]?ها|ٹیگز|תגיות|נושאים|tags|topics|keywords)\s*[:：]/iu;

/** Short lines that ask to be followed or subscribed to, and those that claim rights. */
export const APPEAL = new RegExp(
  [
    '(?:اشترك|اشتركوا|سجّ?ل|سجلوا|انضم|انضموا|تابع|تابعوا)(?: \\p{L}+){0,6} (?:ال)?(?:نشرتنا|نشرة|قناتنا|قناة|قنوات|واتس ?[اآ]ب|تلي?[غق]رام|بريدية|بريدك|صفحتنا|حسابنا|حساباتنا|يوتيوب|[إا]شعارات|جوجل نيوز)|بريدك الإلكتروني|تابعونا|تابعنا|نشرتنا (?:البريدية|الإخبارية|اليومية)|(?:جميع )?(?:ال)?حقوق (?:النشر |الطبع )?محفوظة|حمّ?ل(?:وا)? تطبيق',
    '(?:عضویت|اشتراک|عضو) .{0,30}(?:خبرنامه|کانال)|ما را در .{0,40}دنبال کنید|به کانال .{0,40}بپیوندید|تمامی? حقوق .{0,60}محفوظ|انتهای پیام',
    '(?:فالو|سبسکرائب|جوائن) کریں|نیوز ?لیٹر|جملہ حقوق',
    '(?:הירשמו|הצטרפו|עקבו).{0,40}(?:ניוזלטר|הטלגרם|הווא?טסאפ|אחרינו|לעדכונים|לקבלת)|כל הזכויות שמורות|הורידו את האפליקציה',
    '(?:sign up|subscribe|join|get).{0,50}newsletter|sign up for our|subscribe to our|all rights reserved|follow us on|download our app|enter your e-?mail',
  ].join('|'),
  'iu',
);

/** Who wrote it, where, and when: said above the article by the page that shows it. */
export const PUBLISHED_LINE =
  /^[\s\p{P}]*(?:تاريخ النشر|نشر (?:في|بتاريخ|يوم)|نُشر|آخر تحديث|تم التحديث|تحديث:|حُدّث|كتب(?:ت|ه)? ?[:：]|بقلم|إعداد ?:|تحرير ?:|المصدر ?:|انتشار ?:|تاریخ انتشار|زمان انتشار|به[‌ ]?روز|کد خبر|نویسنده ?:|شائع|شائع شدہ|اپ ڈیٹ|פורסם|עודכן|מאת ?:|published|updated|last (?:modified|updated)|posted|by:)/iu;

/** What a page has to ask of those who come, whatever they came for. */
export const CONSENT = /ملفات (?:تعريف )?الارتباط|کوکی|کوکیز|עוגיות|\bcookies?\b/iu;

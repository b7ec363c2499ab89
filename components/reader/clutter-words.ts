/** What pages call the things that stand beside an article, and inside it without being part of it. */

/** Parts of class names and ids, whatever they stand on. */
export const SURELY_CLUTTER = new Set(
  'adsbygoogle addthis addtoany breadcrumb breadcrumbs captcha comment comments commentlist commentform consent cookie cookies dable disqus footer gdpr mailchimp masthead mgid modal navbar newsletter newsletters outbrain pagination popup recirculation recommendations related relatedarticles relatednews relatedposts relatedtopics respond sharedaddy sharebar sharebuttons sharer sharing shareicons sidebar sitemap skyscraper subnav taboola toolbar trending whatsapp'.split(
    ' ',
  ),
);

/** Parts that are also in the names of what surrounds an article: they count only on what is small beside it. */
export const LIKELY_CLUTTER = new Set(
  'actions ad ads adslot adunit advert advertise advertisement advertising adv adbox alsoread authorbox authorbio banner bio bottombar buttons catlinks copyright donate donation edit editsection favorites follow font fontsize hidden jumplinks keywords latest login menu mostread mostviewed more morenews nav navigation notice offscreen paging player poll popular print promo promoted promotion rate rating ratings readalso readmore recommended reactions register report seealso share shares shortlink signup skip social socials sponsor sponsored sponsorship sr srlinks suggest suggested suggestions subscribe subscription survey tag tags taglist teaser teasers tools topics upnext visuallyhidden vote widget widgets'.split(
    ' ',
  ),
);

/** Hidden from eyes, and read out only for what stands around it. */
export const FOR_SCREEN_READERS =
  /\b(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|off-?screen|a11y-hidden|u-hidden-visually)\b/i;

/** Before a name for others of its kind. */
const MORE =
  '(?:اقر[أاؤ]وا? (?:أيض|ايض|المزيد|كذلك)|[إا]?قر[أا] (?:أيض|ايض|المزيد|كذلك)|إقر[أا] (?:أيض|ايض|المزيد)|اقرئي? أيض|طالع(?:وا)? (?:أيض|ايض)|شاهد(?:وا)? (?:أيض|ايض)|تابع(?:وا)? (?:أيض|ايض)|انظر (?:أيض|ايض)|للمزيد|لمزيد من|قد يهم[كّ]|قد يعجبك|ربما يهمك|ذات صلة|(?:أخبار|مواضيع|موضوعات|مقالات|مواد|تقارير|محتوى|روابط) (?:ذات صلة|مشابهة|متعلقة|متصلة|مرتبطة|أخرى|قد تهمك)|الأكثر (?:قراءة|مشاهدة|تداول|شيوع|تعليق)|(?:أحدث|آخر) (?:الأخبار|المقالات|الموضوعات|المواضيع)|المزيد (?:من|عن|حول)|مختارات|اخترنا ل' +
  '|بیشتر بخوانید|(?:هم[‌ ]?چنین|در همین زمینه|در این (?:باره|زمینه)) ?(?:بخوانید|ببینید)?|(?:مطالب|اخبار|خبرهای|مقالات) (?:مرتبط|مشابه|دیگر)|مطالعه (?:بیشتر|کنید)|پربازدید|پر ?بیننده|پیشنهاد (?:ما|سردبیر)|بخوانید ?:|از دست ندهید' +
  '|مزید پڑھ|(?:یہ|اسے) بھی (?:پڑھ|دیکھ)|متعلقہ (?:خبر|مضامین|مضمون|تحریر)|مزید خبریں|مقبول (?:خبریں|ترین)|سب سے زیادہ پڑھ' +
  '|קראו? (?:גם|עוד|בהרחבה)|קרא\\/י (?:גם|עוד)|ראו גם|(?:עוד|כתבות|ידיעות) (?:בנושא|נוספות|קשורות|באותו)|לקריאה נוספת|לכתבות? נוספ|אולי יעניין|הנקרא(?:ים|ות) ביותר|הכי נקרא|מומלצים|לכל הכתבות' +
  '|read (?:also|more|next|on)|also read|see also|related(?: (?:articles?|stories|news|topics|content|links|posts))?|more (?:on|from|about|stories|news)|most (?:read|popular|viewed)|recommended|you may also like|(?:up|read) next|don.t miss|further reading|lire aussi|à lire|lisez aussi|devamını oku|ilgili haberler)';

/** A label over a list of other articles, or at the beginning of a line that names one. */
export const MORE_LABEL = new RegExp(`^[\\s\\p{P}\\p{S}]*${MORE}`, 'iu');

/** Blocks of nothing else: buttons, labels, captions of advertising. */
export const LONE_LABEL = new RegExp(
  `^[\\s\\p{P}\\p{S}\\d]*(?:${[
    '[إا]علان(?:ات)?(?: ممو[لّ]+ة?)?|محتوى (?:إعلاني|مدفوع)|إقرأ|شارك(?:ها?|وا?)?(?: (?:هذا )?(?:الخبر|المقال|الموضوع|على.*))?|مشاركة(?: .{0,20})?|انشر|نشر|طباعة|حفظ|تعليقات?|التعليقات|[أا]ضف تعليق(?:ا|ًا|اً)?|ترك تعليق|اكتب تعليق(?:ا|ًا|اً)?|نسخ الرابط|تم النسخ|تكبير الخط|تصغير الخط|حجم الخط|استمع(?: .{0,30})?|(?:الكلمات|كلمات) (?:المفتاحية|مفتاحية|دلالية|الدلالية)|الوسوم|وسوم|تابعنا.{0,40}|تابعونا.{0,40}|العودة (?:إلى|الى) الأعلى|مدة القراءة.*|وقت القراءة.*|.{0,6}دقائق قراءة|.{0,6}دقيقة قراءة',
    'تبلیغات?|آگهی|اشتراک[‌ ]?گذاری|هم[‌ ]?رسانی|چاپ|ارسال|نظرات?|ثبت نظر|دیدگاه‌?ها?|برچسب[‌ ]?ها|کپی لینک|لینک کوتاه|کلیدواژه[‌ ]?ها',
    'اشتہار(?:ات)?|شیئر(?: کریں)?|تبصرے|تبصرہ کریں|ٹیگز|پرنٹ',
    'פרסומת|תוכן שיווקי|שתפו?(?: .{0,20})?|שיתוף|תגובות|הוספת תגובה|הוסף תגובה|הדפסה|תגיות|העתק קישור|שמור כתבה|זמן קריאה.*',
    'advertisements?|sponsored(?: content)?|ad|share(?: .{0,30})?|tweet|print|e-?mail|save|copy link|comments?(?: \\(\\d+\\))?|leave a (?:comment|reply)|tags|follow us.{0,40}|back to top|listen(?: .{0,30})?|\\d+ min(?:utes?)? read|loading.*|whatsapp|facebook|twitter|telegram|linkedin|messenger|pinterest|instagram|x',
  ].join('|')})[\\s\\p{P}\\p{S}\\d]*$`,
  'iu',
);

/** The line of an article's keywords. */
export const TAGS_LABEL =
  /^[\s\p{P}]*(?:الوسوم|وسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحية|دلالية)|مواضيع متعلقة|برچسب[‌ ]?ها|کلیدواژه[‌ ]?ها|تگ[‌ ]?ها|ٹیگز|תגיות|נושאים|tags|topics|keywords)\s*[:：]/iu;

/** Short lines that ask for something or claim something. */
export const APPEAL = new RegExp(
  [
    '(?:اشترك|اشتركوا|سج[لّ]+|انضم|انضموا) (?:الآن |معنا )?(?:في|ب|إلى|الى|عبر|مع|للحصول|لتصلك|ليصلك)',
    'النشرة (?:البريدية|الإخبارية|اليومية|الإلكترونية)|نشرتنا|بريدك الإلكتروني|(?:قناتنا|حسابنا|صفحتنا|مجموعتنا) (?:على|في|عبر)|تابع(?:ونا|نا|وا قناتنا)|جميع الحقوق محفوظة|حقوق النشر|حم[لّ]+ (?:التطبيق|تطبيق)|تطبيق(?:نا)? (?:على|للهاتف)|أخبار جوجل|جوجل نيوز',
    'خبرنامه|(?:کانال|صفحه) (?:تلگرام|اینستاگرام|ما )|(?:ما را|به ما) .{0,30}(?:دنبال|بپیوندید)|عضو (?:شوید|کانال)|تمامی? حقوق|کپی[‌ ]?رایت|انتهای پیام',
    'نیوز ?لیٹر|(?:ہمارے|ہمیں) .{0,40}(?:فالو|سبسکرائب|جوائن)|جملہ حقوق|چینل کو',
    'ניוזלטר|הירשמו (?:ל|כאן|עכשיו)|הצטרפו (?:ל|אלינו)|עקבו אחרי|כל הזכויות שמורות|ערוץ הטלגרם|קבוצת הווא?טסאפ|הורידו את האפליקציה',
    'newsletter|sign up (?:for|to)|subscribe to our|all rights reserved|follow us on|download (?:the|our) app|enter your e-?mail',
  ].join('|'),
  'iu',
);

/** Who wrote it, where, and when: said above the article by the page that shows it. */
export const PUBLISHED_LINE =
  /^[\s\p{P}]*(?:تاريخ النشر|نشر (?:في|بتاريخ|يوم)|نُشر|آخر تحديث|تم التحديث|تحديث:|حُدّث|كتب(?:ت|ه)? ?[:：]|بقلم|إعداد ?:|تحرير ?:|المصدر ?:|انتشار ?:|تاریخ انتشار|زمان انتشار|به[‌ ]?روز|کد خبر|نویسنده ?:|شائع|شائع شدہ|اپ ڈیٹ|פורסם|עודכן|מאת ?:|published|updated|last (?:modified|updated)|posted|by:)/iu;

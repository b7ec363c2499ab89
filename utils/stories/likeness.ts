/** What two titles are compared by. Pure. */
import type { HeadlineId, SourceId } from '../model/ids';
import { withoutCall } from '../text/breaking';
import { FILLER, MONTHS } from '../text/date-words';
import { type FoldedWord, foldedWords } from '../text/fold';

/** So much of their 3-grams two titles have in common that tell the same story. */
export const SAME = 0.7;
/** This much is enough where they share a number or a name too. */
export const ALIKE = 0.5;
/** Of one column, numbers and days aside. */
const RECURRING = 0.8;

/** A title ready to be compared, and what its headline brings along. */
export interface Title {
  id: HeadlineId;
  sourceId: SourceId;
  at: number;
  place: number;
  text: string;
  words: string[];
  /** The 3-grams of its folded words, ascending, each once. */
  grams: number[];
  /** Whether it says enough to be told from others: “Cartoon” or “Morning briefing” could stand over anything. */
  isTelling: boolean;
  /** The splits that it came out of. */
  splits: readonly string[];
  storyId?: HeadlineId;
}

export type TitleOrigin = Pick<Title, 'id' | 'sourceId' | 'at' | 'place' | 'storyId'> & { title: string };

export function titleOf(headline: TitleOrigin, splits: readonly string[] = []): Title {
  const { id, sourceId, at, place, title, storyId } = headline;
  // Breaking or not, it is the same news.
  const text = withoutCall(title);
  const words = foldedWords(text)
    .map(({ folded }) => folded)
    .filter(Boolean);
  const comparable = { text, words, grams: gramsOf(words), isTelling: isTelling(words) };
  return { id, sourceId, at, place, ...comparable, splits, storyId };
}

const UNIT = 0x1_00_00;

/** Three units are one number, so that nothing is hashed and none are taken for others. */
function gramsOf(words: readonly string[]): number[] {
  const line = words.join(' ');
  const grams = new Set<number>();
  for (let at = 0; at + 2 < line.length; at++) {
    grams.add((line.charCodeAt(at) * UNIT + line.charCodeAt(at + 1)) * UNIT + line.charCodeAt(at + 2));
  }
  return [...grams].sort((a, b) => a - b);
}

/** The share of their 3-grams that two titles have in common, 0 to 1 (Jaccard). */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
const LEAST_WORDS = 3;
const LEAST_LETTERS = 12;
const LEAST_UNSPACED = 8;

function isTelling(words: readonly string[]): boolean {
  const line = words.join('');
  if ((line.match(UNSPACED)?.length ?? 0) >= LEAST_UNSPACED) return true;
  return words.filter((word) => !isDatePart(word)).length >= LEAST_WORDS && line.length >= LEAST_LETTERS;
}

const isNumber = (word: string): boolean => /\p{N}/u.test(word);
const isDatePart = (word: string): boolean => isNumber(word) || MONTHS.has(word) || FILLER.test(word);

/** Whether one title is another's with at most its numbers and days changed, as those of a column are. */
export function isRecurrence(one: Title, other: Title): boolean {
  return likeness(columnGramsOf(one), columnGramsOf(other)) >= RECURRING;
}

const columnGrams = new WeakMap<Title, number[]>();

function columnGramsOf(title: Title): number[] {
  const grams = columnGrams.get(title) ?? gramsOf(title.words.filter((word) => !isDatePart(word)));
  columnGrams.set(title, grams);
  return grams;
}

/** Whether two titles of that `likeness` tell the same story. */
export const tellTheSame = (one: Title, other: Title, like: number): boolean =>
  like >= ALIKE && (like >= SAME || shareSign(one, other)) && !areElsewhere(one, other);

/** Whether both have a number or a name in them. */
function shareSign(one: Title, other: Title): boolean {
  const numbers = other.words.filter((word) => isNumber(word) && !isYear(word));
  if (one.words.some((word) => numbers.includes(word))) return true;
  const [first, second] = [signsOf(one), signsOf(other)];
  return shareAny(first.names, second.possible) || shareAny(first.possible, second.names);
}

/** Whether each names what the other does not, and nothing that both do: the same has happened in two places. */
function areElsewhere(one: Title, other: Title): boolean {
  const [first, second] = [signsOf(one), signsOf(other)];
  return first.names.length > 0 && second.names.length > 0 && !shareAny(first.possible, second.possible);
}

const shareAny = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));

interface Signs {
  /** Words that look like names. */
  names: string[];
  /** Those, and what may be one though it is first in its title. */
  possible: string[];
}

const signsByTitle = new WeakMap<Title, Signs>();

function signsOf(title: Title): Signs {
  const signs = signsByTitle.get(title) ?? signsIn(title.text);
  signsByTitle.set(title, signs);
  return signs;
}

/** The year is in many titles that have nothing else in common. */
const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

const CASED = /[\p{Lu}\p{Ll}]/u;
const INNER_CAPITAL = /.\p{Lu}/u;
const LEAST_NAME = 4;
/** Where more of the words than that begin with a capital, capitals say nothing. */
const MOST_CAPITALS = 0.6;

/**
 * The words of a title that look like names: with a capital where the script has them, though not for being first; where
 * it has none, those that are not words which many titles have.
 */
function signsIn(text: string): Signs {
  const words = foldedWords(text).filter(({ folded }) => folded.length >= LEAST_NAME && !isDatePart(folded));
  const cased = words.filter(({ start, end }) => CASED.test(text.slice(start, end)));
  const capitals = cased.filter(({ start }) => /\p{Lu}/u.test(text.slice(start, start + 2)));
  const isTitleCase = capitals.length > cased.length * MOST_CAPITALS;
  const saysNothing = (word: FoldedWord): boolean => isTitleCase || !cased.includes(word);
  const possible = words.filter((word) => (saysNothing(word) || capitals.includes(word)) && !isCommon(word.folded));
  const first = foldedWords(text)[0]?.start;
  const isName = (word: FoldedWord): boolean =>
    saysNothing(word) || word.start !== first || INNER_CAPITAL.test(text.slice(word.start, word.end));
  const names = possible.filter(isName);
  return { names: names.map(bareOf), possible: possible.map(bareOf) };
}

/** Written as they are; compared as they are folded. */
const COMMON = new Set(
  foldedWords(
    `
    الرئيس رئيس الوزراء وزير وزارة الحكومة حكومة مجلس البرلمان النواب قتلى قتيل مقتل مصرع جرحى إصابة إصابات إصابة وفاة ضحايا
    أشخاص شخص شخصا آخرين عشرات مئات آلاف مليون مليار ملايين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة واحد اثنان
    حادث حوادث سير تصادم حريق انفجار هجوم قصف غارة غارات زلزال فيضانات أمطار انهيار سقوط يضرب تضرب يودي بحياة
    يعلن تعلن أعلن أعلنت إعلان يقول تقول قال قالت يؤكد تؤكد أكد أكدت يدعو تدعو يبحث تبحث يلتقي يستقبل يفتتح تفتتح يطلق تطلق
    كبير كبيرة صغير صغيرة قديم قديمة عام عامة جديد جديدة الجديد الجديدة اليوم أمس غدا صباح مساء مباشر عاجل خلال بعد قبل منذ على إلى حول بين أمام ضد دون عبر حتى لدى
    الدولة الدول دولة العالم العربي العربية الدولي الدولية المحلي المحلية الوطني الوطنية العام العامة المدينة مدينة محافظة منطقة
    أسعار سعر الذهب الدولار النفط الأسهم البورصة ارتفاع انخفاض ترتفع تنخفض تراجع يتراجع استقرار السوق الأسواق البنك المركزي
    الشرطة الجيش قوات الأمن المحكمة القضاء اتفاق اجتماع قمة مؤتمر زيارة قرار قانون مشروع خطة بسبب وسط جنوب شمال شرق غرب
    مباراة فوز يفوز تفوز خسارة تعادل الدوري كأس بطولة نهائي فريق المنتخب مدرب لاعب هدف أهداف التعليم الصحة الطقس درجات الحرارة
    شاهد فيديو صور تفاصيل الذي التي الذين هذا هذه ذلك كان كانت يكون سوف أكثر أول آخر كل جميع عدد نحو مواعيد موعد

    رئیس جمهور دولت مجلس وزیر وزارت کشته زخمی حادثه تصادف زلزله سیل باران انفجار حمله آتش سوزی نفر میلیون میلیارد
    اعلام کرد کردند گفت است شدند برای امروز دیروز فردا جدید کشور کشورها جهان استان شهر قیمت بازار دلار طلا سکه نفت افزایش کاهش
    دیدار توافق نشست سفر بازی پیروزی شکست قهرمانی تیم ملی لیگ پلیس ارتش دادگاه بانک مرکزی درباره پیش خواهد می‌شود

    صدر وزیراعظم حکومت پارلیمنٹ ہلاک زخمی دھماکا دھماکہ حملہ زلزلہ بارش سیلاب افراد کروڑ لاکھ ہزار اعلان کہا گیا گئے ہیں
    پولیس فوج عدالت قیمت قیمتوں اضافہ کمی سونے ڈالر ملک نئے نئی آج کل میچ جیت شکست ٹیم فائنل

    הממשלה ממשלת ראש הנשיא נשיא השר הכנסת הרוגים נהרגו נהרג פצועים נפצעו תאונה תאונת פיצוץ רעידת אדמה אנשים מיליון מיליארד
    המשטרה הצבא בית המשפט היום אתמול מחר חדש חדשה חדשים לאחר אחרי לפני בגלל נגד אומר אמר הודיע מודיע מחיר מחירי עלייה ירידה
    דולר זהב נפט משחק ניצחון הפסד גמר קבוצה

    president minister government killed dead dies injured after before people says said will have been with from over into
    more than this that their about against between first last year years week month today police court attack fire crash
    earthquake flood flooding storm rain strikes hits market markets stocks prices price rise rises fall falls oil gold dollar bank
    million billion thousand hundred report reports announces announced launches opens plan plans deal talks meeting summit visit
    wins loses beats match final league team city country state world news live update updates breaking what when where which
    `,
  ).map(({ folded }) => folded),
);

/** Arabic writes its conjunctions, prepositions and article onto the word. */
const PREFIXED = /^[وف]?[بلك]?(?:ال)?(?=\p{Script=Arabic}{3})/u;

const bareOf = ({ folded }: Pick<FoldedWord, 'folded'>): string => folded.replace(PREFIXED, '');

const isCommon = (word: string): boolean => COMMON.has(word) || COMMON.has(bareOf({ folded: word }));

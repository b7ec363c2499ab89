/**
 * The Arabic ال: it is written as part of its word, and whoever searches leaves it out or not as it comes. Here it is taken
 * off, but where it belongs to the word.
 */

/** With what may stand before it. Alef with a hamza (أ إ آ) is never part of it, and that is proof enough. */
const DEFINITE = /^(?:([وف]?[بك]?)ال|[وف]?(لل))(?=(.+)$)/;

/** Fewer letters than these are left alone: الذي is no ذي. */
const MIN_LETTERS = 3;

/** Nouns of the eighth form, and others that begin with ال whether their hamza is written or not. */
const NOUNS = `
التهاب التزام التقاء التقائ التقاؤ التماس التحاق التفاف التباس التفات التقاط التحام التواء التوائ التهام التئام التصاق التجاء
التماع الغاء الغائ الغاؤ القاء القائ القاؤ الزام الحاق الحاح الصاق المام
العاب الوان القاب الحان الغام البان الواح الياف الفاظ الوي البوم الماس الفين الفان اليات
المان الماني المانيا البانيا الكترون الكتروني الاسكا الاباما الكسندر الكساندر البرت اليزابيث الياس
بالغين بالغون بالون باليستي بالستي كالسيوم فالوج والد والدي والدت وكال
`;
const NOUN_ENDINGS = '(?:ات|ان|ين|ون|ا|ه|ت|ي|يه|يا|يات|يين|يون)?(?:ه|ها|هم|هن|هما|نا|ي)?';

/** Verbs of the eighth form; التهم and التحف are left out, which are more often the accusations and the antiques. */
const VERBS = 'التقي التق التزم التحق التفت التقط التحم التوى التوي التهب التصق التجا التبس التمس التهمت';
const VERB_ENDINGS = '(?:ت|تا|ا|وا|نا|ه|ها|هم|ته|تها|تهم)?';

/** إليها and the like, and what is said to God. */
const PARTICLES = 'اليها اليهم اليكم الينا اليهما اليهن اللهم';

const words = (list: string): string => `(?:${list.trim().split(/\s+/).join('|')})`;
const OF_THE_WORD = new RegExp(
  `^(?:[وف]?[بكل]?${words(NOUNS)}${NOUN_ENDINGS}|[وف]?${words(VERBS)}${VERB_ENDINGS}|[وف]?${words(PARTICLES)})$`,
);

/** Nouns whose own first letter is the second ل of لل. */
const WITH_LAM =
  /^(?:لجنه$|لجنت|لجان(?!ب)|لقاء|لقاح|لاعب|لاجئ|لغه$|لغات|لبنان|ليبي|لندن|لوائح|لائح|لحوم|لحظه$|لحظات|ليله?$|لواء)/;

/** `word` without ال; letters other than the hamza's seats have to be folded already. */
export function withoutDefinite(word: string): string {
  const rest = restOf(word);
  if (rest === null || OF_THE_WORD.test(word)) return word;
  // البالغين is whatever بالغين is; but no word has ال twice.
  const again = rest.startsWith('ال') ? null : restOf(rest);
  return again === null || OF_THE_WORD.test(rest) ? rest : again;
}

/** Whether no more has been written of a word than what may be ال. */
export const isDefiniteOnly = (word: string): boolean => /^(?:[وف]?[بك]?ال?|[وف]?لل)$/.test(word);

/** What the beginning of a word may be the beginning of, once what may yet become ال is off. */
export function beginningsWithout(word: string): string[] {
  const [, , lam, rest] = DEFINITE.exec(word) ?? [];
  if (rest === undefined) return [];
  return lam ? [rest, `ل${rest}`] : [rest];
}

function restOf(word: string): string | null {
  const [, , lam, rest = ''] = DEFINITE.exec(word) ?? [];
  if (lam && WITH_LAM.test(`ل${rest}`)) return `ل${rest}`;
  return rest.length < MIN_LETTERS ? null : rest;
}

/** The words that dates are made of, as they are after `date-spelling.ts` has unified their spelling. */

/**
 * Month names, to 1 … 12: English, French, German, Spanish, Turkish; Arabic of Egypt and the Gulf, of the Levant and Iraq,
 * of the Maghreb; Persian and Urdu names of the common calendar, Hebrew, Greek, Hungarian.
 */
export const MONTHS = wordsByNumber([
  'jan january janvier janv januar jänner enero ocak يناير كانون2 جانفي ينائر ژانويه جنوري ינואר בינואר ιαν január',
  'feb february février fevrier févr fév februar febrero şubat فبراير شباط فيفري فورييه فوريه فروري פברואר בפברואר φεβ február',
  'mar march mars märz marzo mart مارس اذار مارچ מרץ במרץ μάρ μαρ március',
  'apr april avril avr abril nisan ابريل نيسان افريل اوريل اپريل אפריל באפריל απρ április',
  'may mai mayo mayıs مايو ايار ماي مه مئي מאי במאי μάι μαϊ μαι május',
  'jun june juin juni junio haziran يونيو يونيه حزيران جوان ژوين ژوئن جون יוני ביוני ιούν ιουν június',
  'jul july juillet juil juli julio temmuz يوليو يوليه تموز جويليه يوليوز ژوييه ژوئيه جولائي יולי ביולי ιούλ ιουλ július',
  'aug august août aout agosto ağustos اغسطس اب اوت غشت اغشت اگست אוגוסט באוגוסט αύγ αυγ augusztus',
  'sep sept september septembre septiembre eylül سبتمبر ايلول شتنبر شتمبر سپتامبر ستمبر ספטמבר בספטמבר σεπ szeptember',
  'oct october octobre oktober okt octubre ekim اكتوبر تشرين1 اكتبر אוקטובר באוקטובר οκτ október',
  'nov november novembre noviembre kasım نوفمبر تشرين2 نونبر نوامبر نومبر נובמבר בנובמבר νοέ νοε',
  'dec december décembre decembre déc dezember dez diciembre aralık ديسمبر كانون1 دجنبر دجمبر دسامبر دسمبر דצמבר בדצמבר δεκ',
]);

/** Hours east of Greenwich. What two countries claim goes to the one that RFC 822 or most feeds mean by it. */
export const ZONES = new Map<string, number>([
  ...zones(0, 'z ut utc gmt wet غرينتش جرينتش غرينيتش ت.غ'),
  ...zones(-4, 'at ast edt'),
  ...zones(-3, 'adt'),
  ...zones(-5, 'et est cdt'),
  ...zones(-6, 'ct cst mdt'),
  ...zones(-7, 'mt mst pdt'),
  ...zones(-8, 'pt pst akdt'),
  ...zones(-9, 'akst'),
  ...zones(-10, 'hst'),
  ...zones(1, 'west bst cet wat'),
  ...zones(2, 'cest eet sast cat'),
  ...zones(3, 'eest idt msk trt eat ksa مكه السعوديه الرياض بغداد الكويت الدوحه قطر'),
  ...zones(3.5, 'irst'),
  ...zones(4, 'gst دبي ابوظبي الامارات مسقط'),
  ...zones(4.5, 'aft'),
  ...zones(5, 'pkt'),
  ...zones(5.5, 'ist'),
  ...zones(7, 'ict wib'),
  ...zones(8, 'sgt hkt myt pht awst'),
  ...zones(9, 'jst kst'),
  ...zones(10, 'aest'),
  ...zones(11, 'aedt'),
  ...zones(12, 'nzst'),
  ...zones(13, 'nzdt'),
]);

const WEEKDAYS = [
  '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar',
  '(?:ال)?(?:احد|اثنين|ثلاثاء|ثلثاء|اربعاء|خميس|جمعه|سبت)',
  '(?:يك|دو|سه|چهار|پنج)?شنبه|پير|منگل|بدھ|جمعرات|هفته|اتوار',
  'יום|ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת',
  'κυρ|δευ|τρι|τρί|τετ|πεμ|πέμ|παρ|σαβ|σάβ',
];
const BETWEEN =
  'at|on|of|de|le|à|um|uhr|يوم|م|ميلادي|ميلاديه|الساعه|بتوقيت|المكرمه|في|عند|بتاريخ|تاريخ|التاريخ|النشر|نشر|ساعت|בשעה|[-|•]';

/** Days of the week and words between the parts, which say nothing more. */
export const FILLER = new RegExp(`^(?:${[...WEEKDAYS, BETWEEN].join('|')})[.:]?$`);
export const MORNING = /^(?:a\.?m\.?|ص|صباحا|فجرا|오전)$/;
export const AFTERNOON = /^(?:p\.?m\.?|م|مساء|ظهرا|عصرا|오후)$/;
/** Words for half of a day that may stand before the time; «م» there means the common era. */
export const HALF_BEFORE = /^(?:صباحا|مساء|오전|오후)$/;

function wordsByNumber(lines: string[]): Map<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index + 1])));
}

function zones(hours: number, names: string): [name: string, hours: number][] {
  return names.split(' ').map((name) => [name, hours]);
}

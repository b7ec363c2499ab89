/** The words that dates are made of, as they are after `dates.ts` has unified their spelling. */

/** Month names, to 1 … 12. */
export const MONTHS = wordsByNumber([
  'jan january janvier janv يناير كانون2 جانفي ژانويه جنوري',
  'feb february février fevrier févr fév فبراير شباط فيفري فوريه فروري',
  'mar march mars مارس اذار مارچ',
  'apr april avril avr ابريل نيسان افريل اوريل اپريل',
  'may mai مايو ايار ماي مه مئي',
  'jun june juin يونيو يونيه حزيران جوان ژوين ژوئن جون',
  'jul july juillet juil يوليو يوليه تموز جويليه يوليوز ژوييه ژوئيه جولائي',
  'aug august août aout اغسطس اب اوت غشت اگست',
  'sep sept september septembre سبتمبر ايلول شتنبر سپتامبر ستمبر',
  'oct october octobre اكتوبر تشرين1 اكتبر',
  'nov november novembre نوفمبر تشرين2 نونبر نوامبر نومبر',
  'dec december décembre decembre déc ديسمبر كانون1 دجنبر دسامبر دسمبر',
]);

/** Hours east of Greenwich. What two countries claim goes to the one that RFC 822 or most feeds mean by it. */
export const ZONES = new Map<string, number>(
  Object.entries({
    ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, غرينتش: 0, جرينتش: 0, غرينيتش: 0 },
    ...{ at: -4, ast: -4, adt: -3, et: -5, est: -5, edt: -4, ct: -6, cst: -6, cdt: -5 },
    ...{ mt: -7, mst: -7, mdt: -6, pt: -8, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
    ...{ west: 1, bst: 1, cet: 1, cest: 2, eet: 2, eest: 3, sast: 2, idt: 3, msk: 3, trt: 3, irst: 3.5 },
    ...{
      gst: 4,
      pkt: 5,
      ist: 5.5,
      ict: 7,
      sgt: 8,
      hkt: 8,
      awst: 8,
      jst: 9,
      kst: 9,
      aest: 10,
      aedt: 11,
      nzst: 12,
      nzdt: 13,
    },
  }),
);

/** Days of the week and words between the parts, which say nothing more. */
export const FILLER =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|at|on|of|le|à|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الساعه|بتوقيت|في|[-–|•])\.?$/;
export const MORNING = /^(?:a\.?m\.?|ص|صباحا)$/;
export const AFTERNOON = /^(?:p\.?m\.?|م|مساء)$/;

function wordsByNumber(lines: string[]): Map<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index + 1])));
}

import { describe, expect, it } from 'vitest';
import { isBreaking } from '../../../utils/text/breaking';

describe('breaking news', () => {
  it.each([
    'عاجل: انفجار في المرفأ القديم',
    'عاجل | انفجار في المرفأ القديم',
    'عاجل.. انفجار في المرفأ القديم',
    'عاجل… انفجار في المرفأ القديم',
    'عاجل - انفجار في المرفأ القديم',
    'عاجل- انفجار في المرفأ القديم',
    'عاجل/ انفجار في المرفأ القديم',
    'عاجــل: انفجار في المرفأ القديم',
    'عَاجِل: انفجار في المرفأ القديم',
    '#عاجل انفجار في المرفأ القديم',
    '#عاجل | انفجار في المرفأ القديم',
    '[عاجل] انفجار في المرفأ القديم',
    '(عاجل) انفجار في المرفأ القديم',
    '🔴 عاجل: انفجار في المرفأ القديم',
    '⚡️عاجل: انفجار في المرفأ القديم',
    'خبر عاجل: انفجار في المرفأ القديم',
    'عاجل جداً: انفجار في المرفأ القديم',
    'فوری: انفجار در بندر قدیمی',
    'خبر فوری | انفجار در بندر قدیمی',
    'بریکنگ نیوز: پرانی بندرگاہ میں دھماکہ',
    'מבזק: פיצוץ בנמל הישן',
    'דחוף | פיצוץ בנמל הישן',
    'بەپەلە: تەقینەوەیەک لە بەندەر',
    'SON DAKİKA: Eski limanda patlama',
    'Son dakika! Eski limanda patlama',
    'FLAŞ... Eski limanda patlama',
    'BREAKING: Explosion in the old harbour',
    'Breaking news - Explosion in the old harbour',
    'BREAKING — Explosion in the old harbour',
    '#BREAKING Explosion in the old harbour',
    '#Breaking_News Explosion in the old harbour',
    '**URGENT** Explosion in the old harbour',
    'Just in: Explosion in the old harbour',
    'URGENTE | Explosión en el puerto viejo',
    'ÚLTIMA HORA: Explosión en el puerto viejo',
    'Ultim’ora: esplosione nel porto vecchio',
    'ALERTE INFO\u00a0: Explosion dans le vieux port',
    '+++ Eilmeldung +++ Explosion im alten Hafen',
    'EIL: Explosion im alten Hafen',
    'PILNE! Wybuch w starym porcie',
    'СРОЧНО: взрыв в старом порту',
    'Терміново: вибух у старому порту',
    'ΕΚΤΑΚΤΟ: Έκρηξη στο παλιό λιμάνι',
    'ब्रेकिंग न्यूज़: पुराने बंदरगाह में धमाका',
    '【速報】旧港で爆発',
    '快讯：旧港口发生爆炸',
    '[속보] 옛 항구에서 폭발',
  ])('is called so by its own words: %s', (title) => {
    expect(isBreaking(title)).toBe(true);
  });

  it.each([
    'الوزير يدعو إلى اجتماع عاجل: التفاصيل',
    'علاج عاجل لجرحى المرفأ',
    'عاجل الشفاء لقائد المنتخب',
    'العاجل والآجل: قراءة في الموازنة',
    'نداء عاجل - جمعية خيرية تطلب التبرع',
    '«عاجل» ليست كلمة للاستهلاك',
    'اقدام فوری برای بازگشایی جاده',
    'Breaking Bad returns',
    'Breaking Bad: the film after the series',
    'Breaking up is hard to do',
    'Alert level raised: what it means',
    'Alert: boil water until Friday',
    'Flash floods hit the north',
    'Flash: the end of a technology',
    'Urgent care centres: where to find one',
    '“Breaking” becomes an Olympic word',
    '"Urgent" is the new normal',
    'Record-breaking heat: what to do',
    'The just in time economy: a post-mortem',
    'Urgent calls for a ceasefire',
    'Eilig: wer heute noch bestellt',
    'Молния: как защититься в грозу',
    'Acil servis: hangi hastane açık',
    '#breakingbad fans meet',
    'عاجل',
    '',
  ])('is not what merely has such a word in it: %s', (title) => {
    expect(isBreaking(title)).toBe(false);
  });

  it('is what its source puts among its breaking news', () => {
    const title = 'انفجار في المرفأ القديم';
    expect(isBreaking(title, ['محليات', 'عاجل'])).toBe(true);
    expect(isBreaking(title, ['Breaking News'])).toBe(true);
    expect(isBreaking(title, ['أخبار عاجلة'])).toBe(true);
    expect(isBreaking(title, ['محليات', 'Record breaking', 'Breaking Bad'])).toBe(false);
  });
});

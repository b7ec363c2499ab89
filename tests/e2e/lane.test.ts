/** Thirty headlines, Arabic and Latin mixed, along pages of either direction, watched frame by frame for a whole lap. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readSnapshot } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { beginWatch, endWatch, type LaneRecord, wholeSoFar } from './lane-watch';
import { addSource, BROWSERS, openSession, type Session, turnBarOn } from './session';

const TITLES = [
  'افتتاح مكتبة الحي بعد ترميمها',
  'Harbour lights return to Sidi Bou',
  'اجتماع للبلديات: 12 بنداً',
  'مطار مسقط يستقبل أول رحلة من Oslo',
  'Tea prices steady (for now)',
  '"نجوم الصحراء" يفوز بكأس الناشئين',
  'Version 4.2 adds right-to-left',
  'قطار الليل يعود بين فاس ووجدة',
  'C++ و Rust في جامعة القاهرة',
  'A museum of salt opens in Aqaba',
  'الحرارة تنخفض 5 درجات غداً',
  'عودة الدراجات إلى شارع الحمرا',
  'Olive harvest begins early',
  'شركة Noor تفتح مصنعاً في طنجة',
  '100 شجرة في 100 يوم',
  'كيف تُصنع السفن في صور؟',
  'Two bridges, one river',
  'معرض الخط العربي: 60 لوحة',
  'نتائج سباق الهجن.. مفاجأة في الختام',
  'Night buses for Amman',
  'برنامج "صباح" يدخل عامه العاشر',
  'سوق السمك يفتح باكراً',
  'Wi-Fi مجاني في حدائق الرباط',
  'New stamps honour old wells',
  'فريق طبي ينجح في عملية دقيقة',
  'مليون زائر للقلعة في عام',
  'Rain, at last: 14 mm',
  'رواية أولى تصل إلى القائمة القصيرة',
  'أسطول صيد جديد لنواذيبو',
  'The last page is not the end',
];

const PAGES = ['ltr', 'rtl'] as const;
const pageOf = (direction: string): string =>
  `<!doctype html><html dir="${direction}" lang="en"><meta charset="utf-8"><title>${direction}</title><h1>Page</h1></html>`;

/** Whether `row` follows the list round, from each headline to the next. */
const followsList = (row: readonly string[], ids: readonly string[]): boolean =>
  row.every((id, index) => index === 0 || ids[(ids.indexOf(row[index - 1] ?? '') + 1) % ids.length] === id);

describe.each(BROWSERS)('a lap of thirty headlines in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let ids: string[];
  const tabs = new Map<string, Tab>();
  const records = new Map<string, LaneRecord>();

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/thirty.xml', rssWith(TITLES.map((title) => ({ title }))));
    for (const direction of PAGES) server.serve(`/${direction}.html`, pageOf(direction));
    session = await openSession(name);
    await turnBarOn(session);
    await addSource(session, server.url('/thirty.xml'));
    const snapshot = await readSnapshot(session.options);
    ids = snapshot?.headlines.map(({ id }) => id) ?? [];
    expect(snapshot?.headlines.map(({ title }) => title)).toEqual(TITLES);
    // A window each, so that both are in view and one lap's time is enough for both.
    for (const direction of PAGES) {
      const tab = await session.browser.openPage(server.url(`/${direction}.html`), 'window');
      tabs.set(direction, tab);
      await waitUntil('the bar', () => tab.evaluateInBar((root) => root.querySelector('[data-id]') !== null));
      await beginWatch(tab);
    }
    await Promise.all([...tabs].map(([direction, tab]) => watchOneLap(direction, tab)));
  }, 180_000);

  async function watchOneLap(direction: string, tab: Tab): Promise<void> {
    await waitUntil(
      'a whole lap',
      async () => {
        const whole = await wholeSoFar(tab);
        return new Set(whole).size === ids.length && whole.length > ids.length;
      },
      { timeoutMs: 120_000, periodMs: 1000 },
    ).catch(() => {}); // What is missing is said by the tests below.
    records.set(direction, await endWatch(tab));
  }

  const recordOf = (direction: string): LaneRecord => {
    const record = records.get(direction);
    if (!record) throw new Error(`the ${direction} page was not watched`);
    return record;
  };

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  describe.each(PAGES)('on a dir=%s page', (direction) => {
    it('brings every headline wholly into view once, in list order', () => {
      const { whole } = recordOf(direction);
      const first = ids.indexOf(whole[0] ?? '');
      const expected = [...ids.slice(first), ...ids.slice(0, first)];
      expect(whole.slice(0, ids.length)).toEqual(expected);
    });

    it('keeps list order on screen, from right to left', () => {
      const wrong = recordOf(direction).rows.filter((row) => !followsList(row, ids));
      expect(wrong).toEqual([]);
    });

    it('shows no blank frame', () => {
      expect(recordOf(direction).frames).toBeGreaterThan(100);
      expect(recordOf(direction).blankFrames).toBe(0);
    });

    it('moves to the right, without a jump', () => {
      const { mostLeft, mostRight, longestFrameMs } = recordOf(direction);
      expect(mostRight).toBeGreaterThan(0);
      expect(mostLeft).toBeLessThan(1);
      // At 17 characters a second no headline moves faster than this; a late frame moves it further.
      expect(mostRight).toBeLessThan(0.4 * Math.max(longestFrameMs, 1000 / 60) + 2);
    });
  });
});

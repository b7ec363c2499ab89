/** The search over what is stored, in the production build of each browser: typed into the list of the latest news. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { addSource, BROWSERS, openSession, type Session } from './session';

const AHMAD = 'أحمد يفتتح معرضا عن خَطّ الثلث';
const SORE_THROAT = 'التهاب الحلق يغلق مدرسة ليومين';
const AGREEMENT = 'توقيع الاتفاق على خط القطار الجديد';
const PORT = 'Łódź otwiera muzeum portu';
const TEHRAN = 'کتابخانهٔ تهران در سال ۲۰۲۶ باز می‌شود';

/** What is typed, and what is found. */
const SEARCHES: [typed: string, found: string[], marked: string[]][] = [
  ['احمد', [AHMAD], ['أحمد']],
  ['خط', [AHMAD, AGREEMENT], ['خَطّ', 'خط']],
  ['"خط القطار"', [AGREEMENT], ['خط', 'القطار']],
  ['خط -قطار', [AHMAD], ['خَطّ']],
  ['واتفاق', [], []],
  ['الإتفا', [AGREEMENT], ['الاتفاق']],
  ['تهاب ', [], []],
  ['مدرسه', [SORE_THROAT], ['مدرسة']],
  ['lodz MUZ', [PORT], ['Łódź', 'muzeum']],
  ['كتابخانه 2026', [TEHRAN], ['کتابخانهٔ', '۲۰۲۶']],
  ['ميشود', [TEHRAN], ['می‌شود']],
  ['الصيدلية', [SORE_THROAT], []],
  ['مصدر:ميناء', [PORT, TEHRAN], []],
  ['منذ:2001-01-01 قطار', [AGREEMENT], ['القطار']],
];

const titlesIn = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('main li [data-id] bdi')].map((bdi) => bdi.textContent ?? ''));

const markedIn = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...(CSS.highlights.get('search-match') ?? [])].map((range) => range.toString()));

describe.each(BROWSERS)('the search in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let list: Tab;

  const type = (text: string): Promise<void> =>
    list.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('input[name=query]');
      if (!field) throw new Error('no field');
      field.focus();
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);

  beforeAll(async () => {
    server = await startTestServer();
    const content = `<p>نصحت <b>الصيدلية</b> المجاورة بالراحة وبشرب السوائل الدافئة.</p>`.repeat(5);
    const town = [{ title: AHMAD }, { title: SORE_THROAT, content }, { title: AGREEMENT }];
    server.serve('/town.xml', rssWith(town, 'جريدة البلدة'));
    server.serve('/port.xml', rssWith([{ title: PORT }, { title: TEHRAN }], 'الميناء'));
    session = await openSession(name);
    await setSetting(session.options, 'language', 'ar');
    await addSource(session, server.url('/town.xml'));
    await addSource(session, server.url('/port.xml'));
    list = await session.browser.openOwnPage('news.html');
    await list.show();
    await waitUntil('the list', async () => (await titlesIn(list)).length === 5);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(SEARCHES)('finds for %s what is meant, and marks it as whole words', async (typed, found, marked) => {
    await type(typed);
    await waitUntil(
      `what ${typed} finds`,
      async () => (await titlesIn(list)).sort().join() === [...found].sort().join(),
    );
    await waitUntil(`its marks`, async () => (await markedIn(list)).sort().join() === [...marked].sort().join());
  });

  it('shows everything again once nothing is asked for', async () => {
    await type('');
    await waitUntil('the list', async () => (await titlesIn(list)).length === 5);
    expect(await markedIn(list)).toEqual([]);
  });
});

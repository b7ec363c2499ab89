/** One story from several sources, and what a person's rules do, in the bar's snapshot and on the options page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readSnapshot, readTable, sendCommand } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import type { Rule, RuleDraft } from '../../utils/model/rule';
import { addSource, BROWSERS, openSession, publishedTitles, type Session, waitForPublished } from './session';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const BRIDGE = 'افتتاح الجسر الجديد فوق نهر دجلة في الموصل';
const ALSO_BRIDGE = 'إفتتاح الجسر الجديد فوق نهر دجله في الموصل اليوم';
const MUSEUM = 'متحف للخط العربي يفتح أبوابه في مدينة فاس';
const MARKET = 'سوق أَحْمَد القديم يعود إلى الحياة بعد الترميم';

const draft = (text: string, changes: Partial<RuleDraft> = {}): RuleDraft => ({
  kind: 'words',
  text,
  fields: ['title'],
  actions: ['mute'],
  ...changes,
});

describe.each(BROWSERS)('stories and rules in %s', (name) => {
  let session: Session;
  let server: TestServer;

  const headlines = () => readTable<Headline>(session.options, 'headlines');
  const idOf = async (title: string): Promise<HeadlineId> =>
    (await headlines()).find((headline) => headline.title === title)?.id as HeadlineId;
  const pollAll = () => sendCommand(session.options, 'sources.refresh', {});
  const popupTitles = (popup: Tab) =>
    popup.evaluate(() => [...document.querySelectorAll('main li [data-id] bdi')].map((bdi) => bdi.textContent ?? ''));
  /** Presses a control of the section of rules, once it is there: a page behind another takes its time. */
  const press = async (selector: string) => {
    await wait(selector, selector);
    await session.options.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  };
  const type = (text: string) =>
    session.options.evaluate((typed) => {
      const input = document.querySelector<HTMLInputElement>('.rule-form input[name="text"]');
      if (!input) return;
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  const wait = (what: string, selector: string) =>
    waitUntil(what, () => session.options.evaluate((wanted) => document.querySelector(wanted) !== null, selector));

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/one.xml', rssWith([{ title: BRIDGE }, { title: MUSEUM }], 'نشرة الشمال'));
    server.serve('/two.xml', rssWith([{ title: ALSO_BRIDGE }, { title: MARKET }], 'نشرة الجنوب'));
    session = await openSession(name);
    await addSource(session, server.url('/one.xml', 'one.test'));
    await addSource(session, server.url('/two.xml', 'two.test'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('show a story of two sources once, by the headline that came first', async () => {
    const titles = await waitForPublished(session, 'all but the second', (all) => all.includes(MARKET));
    expect(titles.toSorted()).toEqual([BRIDGE, MARKET, MUSEUM].toSorted());
    const stories = new Set((await headlines()).map(({ storyId }) => storyId));
    expect(stories).toEqual(new Set([undefined, await idOf(BRIDGE)]));
  });

  it('leave a story apart that was split, also when its headlines are edited and polled again', async () => {
    const popup = await session.browser.openOwnPage('popup.html');
    const answer = await popup.evaluate(
      async (id) => chrome.runtime.sendMessage({ command: 'story.split', payload: { id } }),
      await idOf(ALSO_BRIDGE),
    );
    expect(answer).toEqual({ splitId: expect.any(String) });
    await popup.close();
    expect(await publishedTitles(session)).toContain(ALSO_BRIDGE);
    server.serve('/one.xml', rssWith([{ title: BRIDGE }, { title: `${MUSEUM} غدًا` }], 'نشرة الشمال'));
    await pollAll();
    expect(await publishedTitles(session)).toEqual(expect.arrayContaining([BRIDGE, ALSO_BRIDGE, `${MUSEUM} غدًا`]));
  });

  it('say while a rule is written what it would have done, and mute what it finds', async () => {
    await press('[data-action="add-rule"]');
    await wait('the form', '.rule-form');
    await type('الجسر');
    await wait('the preview', '.rule-form [data-preview="2"]');
    await type('احمد');
    await wait('the preview of another text', '.rule-form [data-preview="1"]');
    const tried = await session.options.evaluate(() => document.querySelector('.rule-form .preview')?.textContent);
    expect(tried).toBe(MARKET);
    await press('.rule-form [name="action"][value="mute"]');
    await press('[data-action="save-rule"]');
    await wait('the rule in the list', '[data-rule-id]');
    await waitForPublished(session, 'a snapshot without what is muted', (titles) => !titles.includes(MARKET));
    const focused = await session.options.evaluate(() => document.activeElement?.getAttribute('data-action'));
    expect(focused).toBe('add-rule');
    const popup = await session.browser.openOwnPage('popup.html');
    const listed = await waitUntil('the list', async () => {
      const titles = await popupTitles(popup);
      return titles.length > 0 ? titles : null;
    });
    expect(listed).toContain(BRIDGE);
    expect(listed).not.toContain(MARKET);
    await popup.close();
  });

  it('turn a rule off, on, remove it and bring it back', async () => {
    const isMuted = async () => !(await publishedTitles(session)).includes(MARKET);
    await press('[data-rule-id] input[type="checkbox"]');
    await waitUntil('what was muted', async () => !(await isMuted()));
    await press('[data-rule-id] input[type="checkbox"]');
    await waitUntil('it to be muted again', isMuted);
    await press('[data-action="remove-rule"]');
    await wait('the way back', '[data-action="undo-rule"]');
    await waitUntil('what was muted', async () => !(await isMuted()));
    await press('[data-action="undo-rule"]');
    await waitUntil('it to be muted again', isMuted);
    expect(await readTable<Rule>(session.options, 'rules')).toMatchObject([{ text: 'احمد', isOn: true }]);
  });

  it('refuse a pattern that is none at its field, in a sentence', async () => {
    await press('[data-action="add-rule"]');
    await wait('the form', '.rule-form');
    await press('.rule-form [name="action"][value="mute"]');
    await type('(?=x)');
    await session.options.evaluate(() => {
      const kind = document.querySelector<HTMLSelectElement>('.rule-form select');
      if (!kind) return;
      kind.value = 'pattern';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('[data-action="save-rule"]');
    const said = await waitUntil('the reason', () =>
      session.options.evaluate(() => document.querySelector('.rule-form .problem')?.textContent || null),
    );
    expect(said).toContain('RE2');
    await press('[data-action="cancel-rule"]');
  });

  it('are through with a hostile pattern at once, and highlight what another finds', async () => {
    const long = `${'a'.repeat(20_000)}!`;
    server.serve('/two.xml', rssWith([{ title: ALSO_BRIDGE }, { title: MARKET, content: long }], 'نشرة الجنوب'));
    await pollAll();
    const hostile = draft('(a+)+$', { kind: 'pattern', fields: ['title', 'text'] });
    expect(await sendCommand(session.options, 'rule.preview', { draft: hostile })).toMatchObject({
      ok: true,
      value: { matched: 0 },
    });
    expect(await sendCommand(session.options, 'rule.save', { draft: hostile })).toMatchObject({ ok: true });
    const wanted = draft('ال[جح]سر|متحف', { kind: 'pattern', actions: ['highlight', 'breaking'] });
    expect(await sendCommand(session.options, 'rule.save', { draft: wanted })).toMatchObject({ ok: true });
    const shown = (await readSnapshot(session.options))?.headlines ?? [];
    expect(shown.filter(({ highlight, breaking }) => highlight && breaking)).toHaveLength(3);
  });
});

/** The person's rules in the options, as a person with a keyboard writes and undoes them. */
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RulesSection } from '../../components/rules/RulesSection';
import '../../components/settings/options.css';
import '../../components/settings/settings.css';
import '../../components/ui/page.css';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import type { Command } from '../../utils/messages';
import type { HeadlineId, RuleId } from '../../utils/model/ids';
import type { Rule } from '../../utils/model/rule';
import { type Database, openDatabase } from '../../utils/store/db';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

const RULE: Rule = {
  id: 'r1' as RuleId,
  kind: 'words',
  text: 'كرة القدم',
  fields: ['title', 'source'],
  actions: ['mute'],
  isOn: true,
  addedAt: 1,
};

let db: Database;
let sent: Command[];

/** A background that does what it is told, and knows one wrong pattern. */
async function carryOut(command: Command): Promise<unknown> {
  sent.push(command);
  const { command: name, payload } = command;
  if (name === 'rule.preview') {
    const titles = [{ id: 'h1' as HeadlineId, title: 'افتتاح الجسر' }];
    return { ok: true, value: { looked: 5_000, matched: 12, titles } };
  }
  if (name === 'rule.save') {
    if (payload.draft.text === '(') return { ok: false, problem: { code: 'pattern' } };
    const id = payload.id ?? ('r2' as RuleId);
    await db.rules.put({ ...payload.draft, id, isOn: payload.isOn ?? true, addedAt: payload.id ? 1 : 2 });
    return { ok: true, value: { id } };
  }
  if (name === 'rule.remove') await db.rules.delete(payload.id);
  if (name === 'rule.restore') await db.rules.put(payload.rule);
  return null;
}

const host = (language: string): PageHost =>
  ({
    sendMessage: (message: unknown) => carryOut(message as Command),
    uiLanguage: () => language,
  }) as unknown as PageHost;

const Page = () => (
  <main class="options">
    <h1>—</h1>
    <section>
      <h2>—</h2>
      <RulesSection />
    </section>
  </main>
);

const until = async <T,>(find: () => T | null | undefined | false): Promise<T> => {
  for (let turn = 0; turn < 200; turn++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not there: ${find}`);
};
const find = (css: string) => until(() => document.querySelector<HTMLElement>(css));
const focused = () =>
  document.activeElement?.getAttribute('data-action') ?? document.activeElement?.getAttribute('name');

async function open(language = 'ar'): Promise<void> {
  await page.viewport(400, 900);
  document.documentElement.lang = language;
  document.title = '—';
  mountPage(Page, host(language));
  await find('[data-action="add-rule"]');
}

beforeEach(async () => {
  sent = [];
  db = openDatabase();
  await db.open();
  await db.rules.clear();
  await db.rules.put(RULE);
});

afterEach(() => {
  render(null, document.body);
  db.close();
});

describe('the rules', () => {
  it('leave the focus where it is when the page opens', async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
  });

  it('are written by the keyboard alone, and the focus comes back', async () => {
    await open();
    (await find('[data-action="add-rule"]')).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused() === 'text');
    await userEvent.keyboard('جسر{Tab}{Tab}{Tab}{Space}');
    expect(document.querySelector('[name="action"]:checked')).toBe(null);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Space}');
    expect((await find('[data-preview]')).textContent?.replace(/[\u2066-\u2069]/g, '')).toBe(
      'كانت هذه القاعدة ستكتم ١٢ عنوانًا من آخر ٥٬٠٠٠ عنوان.',
    );
    await userEvent.keyboard('{Enter}');
    await until(() => focused() === 'add-rule');
    expect(await db.rules.get('r2' as RuleId)).toMatchObject({ text: 'جسر', fields: ['title', 'source'] });
  });

  it('say at the field what is wrong, and go back to it', async () => {
    await open();
    (await find('[data-action="add-rule"]')).click();
    const input = await find('input[name="text"]');
    (await find('[name="action"][value="mute"]')).click();
    await userEvent.fill(input, '(');
    await userEvent.keyboard('{Enter}');
    const problem = await until(() => document.querySelector('.rule-form .problem:not(:empty)'));
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain(problem.id);
    expect(document.activeElement).toBe(input);
    await userEvent.fill(input, 'x');
    await until(() => input.getAttribute('aria-invalid') === 'false');
    for (const box of document.querySelectorAll<HTMLInputElement>('[name="field"]:checked')) box.click();
    (await find('[data-action="save-rule"]')).click();
    await until(() => document.querySelector('.rule-form .problem')?.textContent?.includes('موضع'));
    expect(sent.filter(({ command }) => command === 'rule.save')).toHaveLength(1);
  });

  it('are removed and brought back, with the focus on what undoes and then on what was undone', async () => {
    await open();
    (await find('[data-action="remove-rule"]')).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused() === 'undo-rule');
    expect(await db.rules.count()).toBe(0);
    await userEvent.keyboard('{Enter}');
    await until(() => focused() === 'edit-rule');
    expect(await db.rules.toArray()).toEqual([RULE]);
  });

  it('are changed in their place, or left as they were', async () => {
    await open();
    (await find('[data-action="edit-rule"]')).click();
    const input = await find('li input[name="text"]');
    expect((input as HTMLInputElement).value).toBe(RULE.text);
    (await find('[data-action="cancel-rule"]')).click();
    await until(() => focused() === 'edit-rule');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(await find('li input[name="text"]'), 'شطرنج');
    await userEvent.keyboard('{Enter}');
    await until(() => document.querySelector('li h3')?.textContent === 'شطرنج');
    expect(await db.rules.toArray()).toEqual([{ ...RULE, text: 'شطرنج' }]);
  });

  it.each(['ar', 'en'])(
    'have nothing that axe finds fault with, also while one is written, in %s',
    async (language) => {
      await open(language);
      (await find('[data-action="add-rule"]')).click();
      await userEvent.fill(await find('input[name="text"]'), '(');
      await find('[data-preview]');
      await userEvent.keyboard('{Enter}');
      await until(() => document.querySelector('.rule-form .problem:not(:empty)'));
      const { violations } = await axe.run();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    },
  );
});

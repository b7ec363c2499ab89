/** The welcome page where the browser's answer is no, and for who sees little or nothing of it. */
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import type { SourceId } from '../../utils/model/ids';
import type { ListedSource } from '../../utils/model/listed';
import { freshPollState } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

let db: Database;
let language = 'en';
/** What the browser answers to each request for hosts, and what it was asked for. */
let answer = false;
let asked: string[][] = [];
let commands: string[] = [];

const nothing = { get: async () => ({}), onChange: () => () => undefined };

/** Stands in for the background: keeps what is imported, and finds that it may not contact it. */
async function obey(message: unknown): Promise<unknown> {
  const { command, payload } = message as { command: string; payload: { sources: ListedSource[]; id: SourceId } };
  commands.push(command);
  if (command === 'sources.import') {
    const at = Date.now();
    for (const [index, { url, title }] of payload.sources.entries()) {
      const id = `s${index}` as SourceId;
      await db.sources.put({
        id,
        url,
        title,
        language: null,
        siteUrl: null,
        direction: null,
        addedAt: at + index,
        removedAt: null,
      });
      await db.polls.put({ ...freshPollState(id, at), lastOutcome: { kind: 'failed', at, code: 'needs-permission' } });
    }
    return { ok: true, value: { added: payload.sources.length } };
  }
  if (command === 'source.remove') await db.sources.update(payload.id, { removedAt: Date.now() });
  return null;
}

const host = {
  sendMessage: obey,
  uiLanguage: () => language,
  requestHosts: async (origins: string[]) => {
    asked.push(origins);
    return answer;
  },
  localStorage: nothing,
  sessionStorage: nothing,
} as unknown as PageHost;

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
const press = async (selector: string): Promise<void> => {
  await vi.waitFor(() => expect(find(selector)).not.toBeNull(), 5000);
  find(selector)?.click();
};
const said = (): string => (document.body.textContent ?? '').replace(/[\u2066-\u2069]/g, '');

beforeEach(async () => {
  db = openDatabase();
  await db.open();
  await Promise.all([db.sources.clear(), db.polls.clear(), db.headlines.clear()]);
  answer = false;
  asked = [];
  commands = [];
});

afterEach(() => {
  render(null, document.body);
  db.close();
});

/** Chooses the pack of Egypt, two newsrooms on two hosts, and adds it. */
async function addEgypt(): Promise<void> {
  mountPage(WelcomePage, host);
  await press('[data-pack=ar-EG-country] .pack-face input');
  await vi.waitFor(() => expect(find('[data-action=add-chosen]')).not.toBeNull());
  await press('[data-action=add-chosen]');
  await vi.waitFor(() => expect(document.querySelectorAll('[data-standing=unallowed]').length).toBe(2), 5000);
}

describe('the welcome page', () => {
  it('asks for the hosts of what was chosen and no others, once', async () => {
    await addEgypt();
    expect(asked).toEqual([['*://www.youm7.com/*', '*://www.almasryalyoum.com/*']]);
  });

  it('keeps what it may not contact, says what still works, and asks again only when that is pressed', async () => {
    await addEgypt();
    expect(await db.sources.count()).toBe(2);
    expect(said()).toContain('Everything else works.');
    expect(asked.length).toBe(1);
    await press('[data-action=allow-missing]');
    await vi.waitFor(() => expect(said()).toContain('The browser has not allowed it yet.'));
    expect(asked[1]).toEqual(asked[0]);
    expect(asked.length).toBe(2);
  });

  it('blames the network where no source has answered, and tries again when that is pressed', async () => {
    await addEgypt();
    expect(find('[data-action=retry]')).toBeNull();
    const outcome = { kind: 'failed', at: 1, code: 'unreachable' } as const;
    await db.polls.toCollection().modify({ lastOutcome: outcome });
    await press('[data-action=retry]');
    await vi.waitFor(() => expect(commands).toContain('sources.refresh'));
    await vi.waitFor(() => expect(said()).toContain('This device may not be connected to the network.'));
    await db.polls.update('s0' as SourceId, { lastOutcome: { kind: 'unchanged', at: 2 } });
    await vi.waitFor(() => expect(find('[data-action=retry]')).toBeNull());
  });

  it('offers no way back from what has been taken back one by one', async () => {
    await addEgypt();
    await vi.waitFor(() => expect(find('[data-action=undo-adding]')).not.toBeNull());
    await press('[data-source-id=s0] [data-action=remove]');
    await press('[data-source-id=s1] [data-action=remove]');
    await vi.waitFor(() => expect(document.querySelectorAll('[data-standing=removed]').length).toBe(2));
    await vi.waitFor(() => expect(find('[data-action=undo-adding]')).toBeNull());
  });

  it('has the field for an address take the keys as soon as it is opened', async () => {
    mountPage(WelcomePage, host);
    await press('.other-way summary');
    await vi.waitFor(() => expect(document.activeElement).toBe(find('.other-way input')));
  });

  it('leaves the bar off where the browser does not let it in', async () => {
    mountPage(WelcomePage, host);
    await press('[name=bar-where][value=all]');
    await vi.waitFor(
      () => expect(said()).toContain('The browser did not let the bar in, so it stays as it was.'),
      5000,
    );
    expect(asked).toEqual([['*://*/*']]);
    expect((find('[name=bar-where][value=off]') as HTMLInputElement).checked).toBe(true);
  });

  it('finds a pack by its country, its language or one of its newsrooms', async () => {
    mountPage(WelcomePage, host);
    await vi.waitFor(() => expect(find('#pack-search')).not.toBeNull());
    const search = find('#pack-search') as HTMLInputElement;
    for (const wanted of ['egy', 'اليوم السابع']) {
      search.value = wanted;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => expect(document.querySelectorAll('[data-pack]').length).toBe(1));
      expect(find('[data-pack]')?.dataset.pack).toBe('ar-EG-country');
    }
    search.value = 'zzz';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(said()).toContain('There is no pack of that name.'));
  });

  it('has a pack that is chosen in part say so', async () => {
    mountPage(WelcomePage, host);
    await press('[data-pack=ar-EG-country] details input');
    await vi.waitFor(() => expect(find('[data-pack=ar-EG-country]')?.dataset.share).toBe('some'));
    await vi.waitFor(() =>
      expect((find('[data-pack=ar-EG-country] .pack-face input') as HTMLInputElement).indeterminate).toBe(true),
    );
  });

  it('begins with the packs of the browser’s language', async () => {
    language = 'he';
    mountPage(WelcomePage, host);
    await vi.waitFor(() => expect(find('[data-pack]')?.dataset.pack).toBe('he-IL-country'));
    language = 'en';
  });

  it.each([
    ['en', 'ar-arab', 'rtl', '"، "'],
    ['en', 'ur-PK-country', 'rtl', '"، "'],
    ['ar', 'en-world', 'ltr', '", "'],
  ])('in %s names the newsrooms of %s as their own language does', async (spoken, pack, direction, comma) => {
    language = spoken;
    mountPage(WelcomePage, host);
    const names = await vi.waitFor(() => {
      const element = find(`[data-pack=${pack}] .pack-names > span`);
      if (!element) throw new Error('there are no names');
      return element;
    });
    expect(getComputedStyle(names).direction).toBe(direction);
    expect(getComputedStyle(names.firstElementChild as Element, '::after').content).toBe(comma);
    language = 'en';
  });

  it.each([
    ['en', '","'],
    ['ar', '"،"'],
  ])('in %s has no dot before a number, which would be a zero beside Arabic digits', async (spoken, comma) => {
    language = spoken;
    mountPage(WelcomePage, host);
    await vi.waitFor(() => expect(find('.pack .about > span')).not.toBeNull());
    expect(getComputedStyle(find('.pack .about > span') as Element, '::after').content).toBe(comma);
    language = 'en';
  });

  it.each(['ar', 'en'])('has no violation under axe in %s, with something of every state on it', async (spoken) => {
    language = spoken;
    await addEgypt();
    await db.polls.update('s0' as SourceId, { lastOutcome: { kind: 'failed', at: 1, code: 'timeout' } });
    await press('[data-pack=ar-arab] summary');
    await press('[data-pack=ar-arab] .pack-face input');
    await press('[data-action=later]');
    await vi.waitFor(() => expect(find('[data-standing=failed]')).not.toBeNull(), 5000);
    const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: true } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    language = 'en';
  });
});

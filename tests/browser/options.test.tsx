/** The options page as a person searches it, changes things in it, and takes changes back. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsPage } from '../../components/settings/OptionsPage';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import type { Command } from '../../utils/messages';
import type { Snapshot } from '../../utils/snapshot/shape';
import { type Database, openDatabase } from '../../utils/store/db';
import { chooseSetting, forgetSettings } from '../../utils/store/sources';
import { ARABIC } from './fake-extension';
import { hostOf } from './news-stand';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

const SNAPSHOT: Snapshot = { ...ARABIC, headlines: [] };

let db: Database;
let sent: Command[];
/** Whether the background refuses what it is told. */
let isRefusing: boolean;

async function carryOut(command: Command): Promise<unknown> {
  sent.push(command);
  if (isRefusing) throw new Error('no background');
  if (command.command === 'setting.set') await chooseSetting(db, command.payload.key, command.payload.value);
  if (command.command === 'setting.reset') await forgetSettings(db, command.payload.keys);
  return { ok: true, value: null };
}

const host = (language: string): PageHost => ({
  ...hostOf((message) => carryOut(message as Command)),
  uiLanguage: () => language,
  localStorage: {
    get: async () => ({ snapshot: SNAPSHOT }),
    onChange: () => () => undefined,
  },
});

const find = <E extends Element = HTMLElement>(css: string): E => {
  const element = document.querySelector<E>(css);
  if (!element) throw new Error(`there is no ${css}`);
  return element;
};
const bare = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const shownSections = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('main > section')].filter(({ hidden }) => !hidden).map(({ id }) => id);
const shownSettings = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-setting]')]
    .filter((one) => one.offsetParent !== null)
    .map(({ dataset }) => dataset.setting);
const said = (): string => bare(find('.change-notice').textContent);
const stored = async (key: string): Promise<unknown> => (await db.settings.get(key))?.value;

async function open(language = 'en'): Promise<void> {
  mountPage(OptionsPage, host(language));
  await vi.waitFor(() => find('[data-setting=theme]'));
}

async function search(text: string): Promise<void> {
  await userEvent.fill(find('#search-options'), text);
}

beforeEach(async () => {
  db = openDatabase();
  await db.open();
  await db.settings.clear();
  sent = [];
  isRefusing = false;
  history.replaceState(null, '', location.pathname + location.search);
});

afterEach(() => {
  render(null, document.body);
  db.close();
});

describe('a search of the options', () => {
  it.each([
    ['en', 'speed of the tick', ['lane.speed']],
    ['en', 'سرعة الشريط', ['lane.speed']],
    ['ar', 'pixel', []],
    ['ar', 'الارقام', ['digits']],
    ['ar', 'تقويم', ['calendar']],
    ['ar', 'umm al-qura', ['calendar']],
    ['ar', 'داكنه', ['theme', 'reader.theme']],
    ['ar', 'هُدوء', ['alerts.quiet']],
  ])('in %s finds by “%s” just %j', async (language, typed, settings) => {
    await db.settings.put({ key: 'alerts.of', value: 'rules' });
    mountPage(OptionsPage, host(language));
    await vi.waitFor(() => find('[data-setting=theme]'));
    await search(typed);
    await vi.waitFor(() => expect(shownSettings().filter((key) => key !== 'alerts.mostPerHour')).toEqual(settings));
  });

  it.each(['كلمة السر', 'rename', 'عنوان الموقع'])(
    'finds the sources by “%s”, which stands nowhere in them',
    async (typed) => {
      await open('ar');
      await search(typed);
      await vi.waitFor(() =>
        expect([...document.querySelectorAll('main section h2')].map(({ textContent }) => textContent)).toContain(
          'المصادر',
        ),
      );
      expect(document.querySelector('[data-setting=theme]')).toBeNull();
    },
  );

  it('says how much it found, and finds sections by their names with all that is in them', async () => {
    await open('ar');
    await search('اللغة والتاريخ');
    await vi.waitFor(() => expect(shownSections()).toEqual(['language']));
    expect(shownSettings()).toEqual(['language', 'digits', 'calendar', 'months']);
    expect(bare(find('.search-options [role=status]').textContent)).toBe('٥ نتائج');
    await search('زرافة');
    await vi.waitFor(() => expect(shownSections()).toEqual([]));
    expect(find('.search-options [role=status]').textContent).toContain('لا شيء');
  });

  it('is reached by the slash, also where that is another letter, and left by Escape', async () => {
    await open('ar');
    const all = shownSections();
    await userEvent.keyboard('/');
    expect(document.activeElement?.id).toBe('search-options');
    await search('حجم');
    await vi.waitFor(() => expect(shownSections().length).toBeLessThan(all.length));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(shownSections()).toEqual(all));
    expect(find<HTMLInputElement>('#search-options').value).toBe('');
    (document.activeElement as HTMLElement).blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ظ', code: 'Slash', bubbles: true }));
    expect(document.activeElement?.id).toBe('search-options');
  });

  it('keeps what was being typed elsewhere', async () => {
    await open();
    await vi.waitFor(() => find('input[name=url]'));
    await userEvent.fill(find('input[name=url]'), 'example.org');
    await search('calendar');
    await search('');
    expect(find<HTMLInputElement>('input[name=url]').value).toBe('example.org');
  });

  it('gives way to a section that the address comes to name', async () => {
    await open();
    await search('calendar');
    await vi.waitFor(() => expect(shownSections()).toEqual(['language']));
    location.hash = '#storage';
    await vi.waitFor(() => expect(shownSections()).toContain('storage'));
    await vi.waitFor(() => expect(find('#storage').getBoundingClientRect().top).toBeLessThan(innerHeight / 2));
    await vi.waitFor(() => expect(find('nav [aria-current]').getAttribute('href')).toBe('#storage'));
  });
});

describe('a change', () => {
  it('is saved at once, said by its name, and undone to not chosen', async () => {
    await open();
    await userEvent.selectOptions(find('[data-setting=theme] select'), 'dark');
    await vi.waitFor(() => expect(said()).toContain('Saved: Colours.'));
    expect(await stored('theme')).toBe('dark');
    await userEvent.click(find('[data-action=undo-change]'));
    await vi.waitFor(() => expect(said()).toContain('The last change was undone.'));
    expect(await stored('theme')).toBeUndefined();
    expect(find<HTMLSelectElement>('[data-setting=theme] select').value).toBe('system');
  });

  it('is undone by the key, the last one first, and not from where text is typed', async () => {
    await db.settings.put({ key: 'theme', value: 'light' });
    await open();
    await userEvent.selectOptions(find('[data-setting=theme] select'), 'dark');
    await vi.waitFor(async () => expect(await stored('theme')).toBe('dark'));
    await userEvent.click(find('[data-setting="list.pictures"] input'));
    await vi.waitFor(async () => expect(await stored('list.pictures')).toBe(true));
    await search('x');
    await userEvent.keyboard('{Control>}z{/Control}');
    await search('');
    find('[data-setting=badge] select').focus();
    expect(await stored('list.pictures')).toBe(true);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(async () => expect(await stored('list.pictures')).toBeUndefined());
    expect(await stored('theme')).toBe('dark');
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(async () => expect(await stored('theme')).toBe('light'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await stored('theme')).toBe('light');
  });

  it('of a slider by several keys in a row is one, and says its value as it moves', async () => {
    await open();
    const slider = find<HTMLInputElement>('[data-setting="lane.speed"] input');
    slider.value = '12';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(bare(find('[data-setting="lane.speed"] output').textContent)).toContain('12'));
    expect(await stored('lane.speed')).toBeUndefined();
    slider.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await vi.waitFor(async () => expect(await stored('lane.speed')).toBe(15));
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(async () => expect(await stored('lane.speed')).toBeUndefined());
  });

  it('that is not saved is said so, and its control goes back', async () => {
    await open();
    isRefusing = true;
    const select = find<HTMLSelectElement>('[data-setting=theme] select');
    await userEvent.selectOptions(select, 'dark');
    await vi.waitFor(() => expect(said()).toContain('not saved'));
    expect(select.value).toBe('system');
    expect(document.querySelector('[data-action=undo-change]')).toBeNull();
    await userEvent.click(find('[data-setting="list.pictures"] input'));
    await vi.waitFor(() => expect(find<HTMLInputElement>('[data-setting="list.pictures"] input').checked).toBe(false));
  });

  it('of a whole section back to what Shareet chooses can be undone', async () => {
    await db.settings.bulkPut([
      { key: 'lane.speed', value: 12 },
      { key: 'lane.mode', value: 'still' },
      { key: 'theme', value: 'dark' },
    ]);
    await open();
    await userEvent.click(find('#ticker [data-action=reset]'));
    await vi.waitFor(async () => expect(await stored('lane.speed')).toBeUndefined());
    expect(await stored('lane.mode')).toBeUndefined();
    expect(await stored('theme')).toBe('dark');
    await vi.waitFor(() => expect(document.querySelector('#ticker [data-action=reset]')).toBeNull());
    await userEvent.click(find('[data-action=undo-change]'));
    await vi.waitFor(async () => expect(await stored('lane.mode')).toBe('still'));
    expect(await stored('lane.speed')).toBe(12);
  });

  it('shows in another language at once, in the page that is open', async () => {
    await open('en');
    await userEvent.selectOptions(find('[data-setting=language] select'), 'ar');
    await vi.waitFor(() => expect(find('h1').textContent).toBe('خيارات «شريط»'));
    await vi.waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
  });
});

describe('the preview of the ticker', () => {
  const titles = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>('.live-ticker .lane-link')].map(({ dataset }) => dataset.title);

  it('shows samples where there are no headlines, says so, and does nothing with them', async () => {
    await open('ar');
    await vi.waitFor(() => expect(titles()).toContain('قطار الليل يعود إلى خط الساحل بعد تسع سنوات'));
    expect(find('.live-ticker').textContent).toContain('للمثال');
    // As a person does: the lane stands still under the pointer.
    await userEvent.hover(find('.live-ticker .lane'));
    await userEvent.click(find('.live-ticker .lane-link'));
    await vi.waitFor(() => expect(said()).toContain('عنوان للمثال'));
    expect(sent.filter(({ command }) => command.startsWith('headline'))).toEqual([]);
  });

  it('goes, and comes back by its setting', async () => {
    await open();
    await vi.waitFor(() => find('.live-ticker'));
    await userEvent.click(find('[data-action=hide-preview]'));
    await vi.waitFor(() => expect(document.querySelector('.live-ticker')).toBeNull());
    await userEvent.click(find('[data-setting="lane.preview"] input'));
    await vi.waitFor(() => find('.live-ticker'));
  });

  it('stands at the edge and as high as the bar does', async () => {
    await open();
    await vi.waitFor(() => find('.dock-bottom .live-ticker'));
    await userEvent.selectOptions(find('[data-setting="bar.edge"] select'), 'top');
    await vi.waitFor(() => find('.dock-top .live-ticker'));
    await userEvent.selectOptions(find('[data-setting="bar.height"] select'), '56');
    await vi.waitFor(() => expect(find('.live-ticker .ticker').getBoundingClientRect().height).toBe(56));
  });

  it('is not covered by the list of sections where that stands beside the page', async () => {
    await page.viewport(1280, 900);
    await db.settings.put({ key: 'bar.edge', value: 'top' });
    await open('ar');
    await vi.waitFor(() => find('.dock-top .live-ticker'));
    const bottom = find('.dock-top .live-ticker').getBoundingClientRect().bottom;
    expect(find('.options nav').getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
  });
});

/** The list of the latest news in a real browser: order, no jumps, rows that come and go, focus, keys, selection, undo. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asIds, between, drawnIds, focusedId, newsRows, openStand, rowOf, type Stand } from './news-stand';

// What the store notes in the session is of no concern here, and no page of a test has an extension's API.
vi.mock('../../utils/platform/page', () => ({ sessionStorage: {} }));

let stand: Stand;
const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const until = <T,>(what: string, look: () => T | null | undefined | false): Promise<T> =>
  vi.waitFor(
    () => {
      const seen = look();
      if (!seen) throw new Error(`there is no ${what}`);
      return seen;
    },
    { timeout: 5000, interval: 20 },
  );
const button = (action: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-action="${action}"]`);
  if (!found) throw new Error(`no button ${action}`);
  return found;
};
const topOf = (id: string): number | undefined => rowOf(id)?.getBoundingClientRect().top;
const names = (): string[] => stand.sent.map(({ command }) => command);

async function open(many: number): Promise<void> {
  stand = await openStand(newsRows(many));
  await until('first row', () => rowOf('n0000'));
}
/** Scrolls in steps, as a person does, until `isThere`. */
async function scrollUntil(step: number, isThere: () => boolean): Promise<void> {
  for (let times = 0; times < 400 && !isThere(); times += 1) {
    scrollBy({ top: step, behavior: 'instant' });
    await frame();
  }
  expect(isThere()).toBe(true);
}

beforeEach(() => page.viewport(420, 600));
afterEach(() => stand.close());

describe('the list', () => {
  it('has the newest first under their days, the unread marked, and one row to tab to', async () => {
    await open(30);
    expect(drawnIds().slice(0, 3)).toEqual(['n0000', 'n0001', 'n0002']);
    expect(document.querySelectorAll('.latest h2')).toHaveLength(1);
    expect(rowOf('n0000')?.className).toBe('unread');
    expect(rowOf('n0000')?.getAttribute('aria-posinset')).toBe('1');
    await until('size', () => rowOf('n0000')?.getAttribute('aria-setsize') === '30');
    expect(document.querySelectorAll('.latest [data-id][tabindex="0"]')).toHaveLength(1);
  });

  it('draws only what is in view and around it, and comes to every row in order', async () => {
    await open(1000);
    const seen = new Set<string>();
    let most = 0;
    await scrollUntil(500, () => {
      for (const id of drawnIds()) seen.add(id);
      most = Math.max(most, drawnIds().length);
      return seen.has('n0999');
    });
    expect([...seen]).toEqual(newsRows(1000).map(({ id }) => id));
    expect(most).toBeLessThan(80);
  });

  it('stays where it is while news arrives, and shows it when the person wants that', async () => {
    await open(300);
    await scrollUntil(400, () => rowOf('n0040') !== null);
    await until('row to look at', () => (topOf('n0040') ?? 0) > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = topOf('n0040');
    await stand.db.headlines.bulkPut([between('x1', 0), between('x2', 0), between('x3', 39)]);
    const arrivals = await until('button', () => document.querySelector<HTMLElement>('[data-action=arrivals]'));
    await until('count', () => /٣/.test(arrivals.textContent ?? ''));
    expect(topOf('n0040')).toBe(before);
    expect(rowOf('x3')).toBeNull();
    await userEvent.click(arrivals);
    await until('news at the top', () => rowOf('x2') && focusedId() === 'x2');
    expect(drawnIds().slice(0, 3)).toEqual(['x2', 'x1', 'n0000']);
    await until('no button', () => document.querySelector('[data-action=arrivals]') === null);
  });

  it('reads the store seldom while one thing after another comes, and has all of it in the end', async () => {
    await open(300);
    await new Promise((resolve) => setTimeout(resolve, 300));
    let looks = 0;
    stand.db.sources.hook('reading', (source) => {
      looks += 1;
      return source;
    });
    for (let index = 0; index < 100; index += 1) await stand.db.headlines.put(between(`y${index}`, 0));
    const looksMeanwhile = looks;
    const arrivals = await until('button', () => document.querySelector<HTMLElement>('[data-action=arrivals]'));
    await until('all of them', () => /١٠٠/.test(arrivals.textContent ?? ''));
    expect(looksMeanwhile).toBeLessThan(50);
  });

  it('shows at once what comes to an empty list', async () => {
    stand = await openStand([]);
    await until('the words for nothing', () => document.querySelector('.latest-empty'));
    await stand.db.headlines.bulkPut(newsRows(2));
    await until('rows', () => rowOf('n0001'));
    expect(document.querySelector('[data-action=arrivals]')).toBeNull();
  });

  it('says what became of a headline without a move: read, saved, deleted', async () => {
    await open(30);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stand.db.headlines.update(asIds('n0002')[0] as never, { title: 'عنوان عُدّل' });
    await until('new title', () => rowOf('n0002')?.querySelector('bdi')?.textContent === 'عنوان عُدّل');
    const before = topOf('n0001');
    await stand.db.headlines.bulkDelete(asIds('n0003', 'n0000'));
    await until('rows gone', () => !rowOf('n0003') && !rowOf('n0000'));
    expect(drawnIds().slice(0, 3)).toEqual(['n0001', 'n0002', 'n0004']);
    expect(before).toBeGreaterThan(0);
  });
});

describe('the focus', () => {
  it('outlives the row that leaves the view, and goes on from there', async () => {
    await open(600);
    document.querySelector<HTMLElement>('[data-id=n0001]')?.focus();
    await scrollUntil(500, () => rowOf('n0200') !== null);
    expect(focusedId()).toBe('n0001');
    expect(rowOf('n0100')).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    await until('next row', () => focusedId() === 'n0002');
    expect(topOf('n0002')).toBeGreaterThan(-1);
  });

  it('goes by rows, by pages and to both ends, and back up from the end without a jump', async () => {
    await open(800);
    await userEvent.keyboard('j');
    await until('first', () => focusedId() === 'n0000');
    await userEvent.keyboard('j{ArrowDown}k');
    await until('second', () => focusedId() === 'n0001');
    await userEvent.keyboard('{PageDown}');
    await until('a page on', () => Number(focusedId()?.slice(1)) > 3);
    await userEvent.keyboard('{End}');
    await until('oldest', () => focusedId() === 'n0799');
    expect(rowOf('n0799')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight + 1);
    expect(rowOf('n0799')?.hasAttribute('aria-posinset')).toBe(false);
    for (let times = 0; times < 120; times += 1) {
      const [id] = drawnIds().filter((each) => (topOf(each) ?? -1) >= 0 && (topOf(each) ?? 0) < innerHeight);
      const before = topOf(id ?? '') ?? 0;
      scrollBy({ top: -150, behavior: 'instant' });
      await frame();
      await frame();
      const moved = (topOf(id ?? '') ?? Number.NaN) - before;
      // A row moves by what was scrolled, or less where there was nothing more to scroll to yet.
      expect(moved).toBeLessThan(152);
      expect(moved).toBeGreaterThan(-2);
    }
    await userEvent.keyboard('{Home}');
    await until('newest', () => focusedId() === 'n0000');
    document.querySelector<HTMLElement>('.news')?.focus();
    await userEvent.keyboard('{Home}');
    await until('newest again', () => focusedId() === 'n0000');
  });
});

describe('the keys', () => {
  it('save, mark as read and unread, open, and open behind', async () => {
    await open(20);
    await userEvent.keyboard('js');
    await until('star', () => rowOf('n0000')?.querySelector('[aria-pressed=true]'));
    await userEvent.keyboard('m');
    await until('read', () => rowOf('n0000')?.className === 'read');
    expect(focusedId()).toBe('n0000');
    await userEvent.keyboard('m');
    await until('unread', () => rowOf('n0000')?.className === 'unread');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const opened = stand.sent.filter(({ command }) => command === 'headline.open').map(({ payload }) => payload);
    expect(opened).toEqual([
      { id: 'n0000', inBackground: false },
      { id: 'n0000', inBackground: true },
    ]);
  });

  it('are in the place of the letter on a keyboard of another script', async () => {
    await open(20);
    await userEvent.keyboard('j');
    const type = (key: string, code: string, shiftKey = false) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true }));
    type('س', 'KeyS');
    await until('star', () => rowOf('n0000')?.querySelector('[aria-pressed=true]'));
    type('ت', 'KeyJ');
    await until('the next', () => focusedId() === 'n0001');
    type('؟', 'Slash', true);
    await until('the keys', () => document.querySelector('.key-help'));
    type('ظ', 'Slash');
    await until('field', () => document.activeElement?.getAttribute('type') === 'search');
  });

  it('mean nothing while something is typed, and lead into the search and out of it', async () => {
    await open(20);
    await userEvent.keyboard('j/');
    await until('field', () => document.activeElement?.getAttribute('type') === 'search');
    await userEvent.keyboard('smx?');
    expect(names()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector<HTMLInputElement>('[type=search]')?.value).toBe('');
    await userEvent.keyboard('?');
    await until('the keys', () => document.querySelector('.key-help'));
    await userEvent.keyboard('{Escape}');
    await until('no keys', () => !document.querySelector('.key-help'));
  });

  it('open a menu, walk in it and leave it, with the focus back where it was', async () => {
    await open(20);
    await userEvent.keyboard('j{Tab}{Tab}{Enter}');
    await until('menu', () => document.activeElement?.getAttribute('role') === 'menuitem');
    await userEvent.keyboard('{ArrowUp}');
    expect((document.activeElement as HTMLElement).dataset.item).toBe('mute');
    await userEvent.keyboard('{Escape}');
    expect((document.activeElement as HTMLElement).dataset.action).toBe('menu');
    expect(document.querySelector('[role=menu]')).toBeNull();
  });
});

describe('what is done with several', () => {
  it('opens what is selected in the order of the list', async () => {
    await open(20);
    await userEvent.keyboard('jjjx');
    await until('boxes', () => document.querySelector('.latest input[type=checkbox]:checked'));
    await userEvent.keyboard('kk{Shift>}x{/Shift}');
    await until('three', () => document.querySelectorAll('.latest input:checked').length === 3);
    await userEvent.click(button('open-selected'));
    expect(stand.sent.at(-1)).toEqual({
      command: 'headlines.open',
      payload: { ids: ['n0000', 'n0001', 'n0002'] },
    });
    await until('end of selecting', () => !document.querySelector('.latest input[type=checkbox]'));
  });

  it('marks everything as read, and takes that back', async () => {
    await open(60);
    await userEvent.click(button('read-all'));
    const undo = await until('way back', () => document.querySelector<HTMLElement>('[data-action=undo]'));
    await until('read', () => rowOf('n0000')?.className === 'read');
    await userEvent.click(undo);
    await until('unread', () => rowOf('n0000')?.className === 'unread');
    expect(
      await stand.db.headlines
        .where('unread')
        .equals(1)
        .count()
        .catch(() => 60),
    ).toBe(60);
  });

  it('takes out the source that is muted, and brings it back where the person was', async () => {
    await open(60);
    await userEvent.click(rowOf('n0001')?.querySelector('[data-action=menu]') as HTMLElement);
    await userEvent.click(document.querySelector('[data-item=mute]') as HTMLElement);
    await until('only the other source', () => drawnIds().slice(0, 3).join() === 'n0000,n0002,n0004');
    await userEvent.click(await until('way back', () => document.querySelector<HTMLElement>('[data-action=undo]')));
    await until('both', () => drawnIds().slice(0, 3).join() === 'n0000,n0001,n0002');
  });
});

describe('what narrows the list', () => {
  it('shows the unread, the saved, and one language', async () => {
    await open(20);
    await userEvent.keyboard('jms');
    await until('read', () => rowOf('n0000')?.className === 'read');
    const choose = async (view: string) => userEvent.click(document.querySelector(`[value=${view}]`) as HTMLElement);
    await choose('unread');
    await until('the unread', () => drawnIds()[0] === 'n0001');
    await choose('saved');
    await until('the saved', () => drawnIds().join() === 'n0000');
    await choose('all');
    await userEvent.click(button('filters'));
    await userEvent.selectOptions(document.querySelector('[name=language]') as HTMLElement, 'en');
    await until('one language', () => drawnIds().slice(0, 2).join() === 'n0001,n0003');
  });

  it('groups by source, with a way to all of one', async () => {
    await open(60);
    await userEvent.click(button('filters'));
    await userEvent.selectOptions(document.querySelector('[name=group]') as HTMLElement, 'source');
    await until('two sources', () => document.querySelectorAll('.latest h2').length === 2);
    expect(drawnIds().filter((id) => Number(id.slice(1)) % 2 === 0)).toHaveLength(10);
    await userEvent.click([...document.querySelectorAll<HTMLElement>('[data-action=source]')].at(-1) as HTMLElement);
    await until('all of the second', () => drawnIds().length > 12 && drawnIds()[0] === 'n0001');
  });

  it('finds what is typed, marks it in the titles, and says what it looked for where there is nothing', async () => {
    await open(60);
    await userEvent.type(document.querySelector('[type=search]') as HTMLElement, 'n0042');
    await until('what was found', () => drawnIds().join() === 'n0042');
    await until('marks', () => CSS.highlights.get('search-match')?.size === 1);
    const [mark] = CSS.highlights.get('search-match') ?? [];
    expect(mark?.toString()).toBe('n0042');
    await userEvent.type(document.querySelector('[type=search]') as HTMLElement, ' لا-أحد since:zzz ');
    const nothing = await until('the note', () =>
      document.querySelector('.nothing-found li')?.closest('.nothing-found'),
    );
    expect(document.querySelector('.query-note')?.textContent).toContain('since:zzz');
    expect(nothing.textContent).toContain('n0042');
    expect(nothing.textContent).toContain('«لا-أحد»');
  });
});

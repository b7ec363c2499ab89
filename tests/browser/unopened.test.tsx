/** What a page says where it can't get at the database, and waits behind another that can't either; and once it has it. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import { DATABASE_NAME, openDatabase } from '../../utils/store/db';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: {}, localStorage: {} }));

/** What the background says to a command. */
const answer = vi.fn();
const host = {
  sendMessage: async (message: unknown) => answer(message),
  uiLanguage: () => 'en',
  localStorage: { get: async () => ({}), onChange: () => () => undefined },
} as unknown as PageHost;

/** Opens the database and keeps it, whoever wants to change it. */
const hold = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE_NAME, version);
    opening.onupgradeneeded = () => opening.result.createObjectStore('meta', { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
const upgrade = async (): Promise<void> => {
  const db = openDatabase();
  await db.open();
  db.close();
};
const shows = (selector: string): Promise<void> =>
  vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull(), 30_000);
const mount = (): void => mountPage(() => <main data-page="open" />, host);

// Other tests leave one by the same name.
const clear = async (): Promise<void> => {
  render(null, document.body);
  await openDatabase().delete();
};
beforeEach(clear);
beforeEach(() => answer.mockReset());
afterEach(clear);

it('leaves an upgrade to the background, says what that says, and goes on once it is done', async () => {
  answer.mockReturnValue({ ok: false, problem: { code: 'blocked' } });
  const held = await hold(10);
  mount();
  await shows('[data-unopened=blocked]');
  held.close();
  expect((await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)?.version).toBe(10);
  await upgrade();
  await shows('[data-page=open]');
}, 90_000);

it('wakes the background once the database is open: it may not have been started after an update', async () => {
  await upgrade();
  mount();
  await shows('[data-page=open]');
  expect(answer.mock.calls).toEqual([[{ command: 'background.wake', payload: {} }]]);
}, 90_000);

it('is not blank behind another that waits too, and goes on once the database is let go', async () => {
  await upgrade();
  const held = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(DATABASE_NAME);
    opening.onsuccess = () => resolve(opening.result);
  });
  // The browser tells the first in the queue that it is blocked, and nobody behind it.
  const deletion = openDatabase().delete();
  mount();
  await shows('[data-unopened=blocked]');
  held.close();
  await deletion;
  await shows('[data-page=open]');
}, 90_000);

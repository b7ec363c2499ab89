/** What a page says where it can't get at the database, and waits behind another that can't either. */
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import { type Database, openDatabase } from '../../utils/store/db';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: {}, localStorage: {} }));

const host = {
  sendMessage: async () => null,
  uiLanguage: () => 'en',
  localStorage: { get: async () => ({}), onChange: () => () => undefined },
} as unknown as PageHost;

/** Opens the database in an older version and keeps it, whoever wants to change it. */
const holdOlder = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('shareet', 10);
    opening.onupgradeneeded = () => opening.result.createObjectStore('meta', { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

let held: IDBDatabase;
let first: Database;

afterEach(async () => {
  render(null, document.body);
  held.close();
  await first.delete();
});

it('is not blank behind another page that is blocked, and goes on once the database is let go', async () => {
  held = await holdOlder();
  first = openDatabase();
  // The browser tells the first in the queue that it is blocked, and nobody behind it.
  const opened = first.open();
  mountPage(() => <main data-page="open" />, host);
  await vi.waitFor(() => expect(document.querySelector('[data-unopened=blocked]')).not.toBeNull(), 30_000);
  held.close();
  await opened;
  await vi.waitFor(() => expect(document.querySelector('[data-page=open]')).not.toBeNull(), 30_000);
}, 90_000);

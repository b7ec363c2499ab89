/** What is stored, as the options count it for a person who comes to see it. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangesProvider } from '../../components/settings/changes';
import { StorageSettings } from '../../components/settings/StorageSettings';
import '../../components/ui/page.css';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import { type Database, openDatabase } from '../../utils/store/db';
import { headlineRow } from '../unit/news-rows';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

let db: Database;

const host = { sendMessage: async () => null, uiLanguage: () => 'en' } as unknown as PageHost;

/** The storage stands at the end of a page that is longer than the window. */
const Page = () => (
  <main>
    <div style={{ height: '3000px' }} />
    <ChangesProvider>
      <StorageSettings />
    </ChangesProvider>
  </main>
);

const said = (): string =>
  (document.querySelector('[data-storage=used]')?.textContent ?? '').replace(/[\u2066-\u2069]/g, '');

beforeEach(async () => {
  db = openDatabase();
  await db.open();
  await db.headlines.clear();
});

afterEach(() => {
  render(null, document.body);
  db.close();
});

describe('the storage in the options', () => {
  it('is counted anew when the person comes to see it', async () => {
    mountPage(Page, host);
    await vi.waitFor(() => expect(said()).toContain('No headlines'), 5000);
    // By the second frame the page knows that the person does not see it yet.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await db.headlines.add(headlineRow('h1', 's1', 1));
    document.querySelector('[data-storage=used]')?.scrollIntoView();
    await vi.waitFor(() => expect(said()).toContain('1 headline:'), 5000);
  });
});

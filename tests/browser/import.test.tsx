import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ImportSources } from '../../components/sources/ImportSources';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import type { ListedEntry } from '../../utils/model/listed';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

const nothing = { get: async () => ({}), onChange: () => () => undefined };
const ENTRY: ListedEntry = {
  url: 'https://paper.example/rss',
  title: 'جريدتي',
  ownTitle: 'صحيفة المثال',
  folder: ['صحف'],
  state: 'new',
};

let sent: [command: string, payload: unknown][];
const host = {
  sendMessage: async (message: unknown) => {
    const { command, payload } = message as { command: string; payload: unknown };
    sent.push([command, payload]);
    return { ok: true, value: command === 'opml.read' ? { entries: [ENTRY] } : { added: 1 } };
  },
  uiLanguage: () => 'en',
  requestHosts: async () => true,
  localStorage: nothing,
  sessionStorage: nothing,
} as unknown as PageHost;

beforeEach(() => {
  sent = [];
});
afterEach(() => render(null, document.body));

it('an imported source keeps the name that it had and its own', async () => {
  mountPage(() => <ImportSources onBackup={() => undefined}>{null}</ImportSources>, host);
  await vi.waitFor(() => expect(document.querySelector('input[type=file]')).not.toBeNull(), 5000);
  const chooser = document.querySelector('input[type=file]') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File(['<opml/>'], 'list.opml'));
  chooser.files = files.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector('[data-action=import]')).not.toBeNull(), 5000);
  document.querySelector<HTMLElement>('[data-action=import]')?.click();
  const { state: _, ...source } = ENTRY;
  await vi.waitFor(() => expect(sent.at(-1)).toEqual(['sources.import', { sources: [source] }]));
});

/** The list of local backups, which the background adds to while the page is open. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLocalBackups } from '../../components/backups/LocalBackups';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: {}, localStorage: {} }));

const NAME = '2026-11-27T12-58-12-123Z-daily.json';

function Listed() {
  const [backups] = useLocalBackups();
  return <output>{backups?.map(({ name, isWhole }) => `${name} ${isWhole}`).join()}</output>;
}

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });

const clear = async (): Promise<void> =>
  (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true }).catch(() => undefined);

beforeEach(clear);
afterEach(async () => {
  render(null, document.body);
  await clear();
});

it('shows a backup that is written while the page is open, and none that is gone', async () => {
  render(<Listed />, document.body);
  await vi.waitFor(() => expect(document.querySelector('output')?.textContent).toBe(''));
  const file = await (await folder()).getFileHandle(NAME, { create: true });
  const stream = await file.createWritable();
  await stream.write('cut off');
  await stream.close();
  const says = (text: string) => () => expect(document.querySelector('output')?.textContent).toBe(text);
  await vi.waitFor(says(`${NAME} false`), { timeout: 8000 });
  await (await folder()).removeEntry(NAME);
  await vi.waitFor(says(''), { timeout: 8000 });
});

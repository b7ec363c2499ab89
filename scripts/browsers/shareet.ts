/** What start and the tests do with Shareet itself, through its own pages: commands, settings, and what is stored. */
import type { Answer, CommandName, Payload } from '../../utils/messages';
import type { PollState } from '../../utils/model/source';
import type { SettingKey, SettingValue } from '../../utils/settings/registry';
import type { Snapshot } from '../../utils/snapshot/shape';
import type { ExtensionBrowser, Tab } from './browser';

/** Every web page, which is what the bar asks for when it is turned on everywhere. */
export const ALL_HOSTS = ['*://*/*'];

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: Record<'local' | 'session', { get(key: string | null): Promise<Record<string, unknown>> }>;
};

/** Sends a command as the options page would; `options` has to be that page. */
export const sendCommand = <N extends CommandName>(options: Tab, command: N, payload: Payload<N>): Promise<Answer<N>> =>
  options.evaluate((message) => chrome.runtime.sendMessage(message), { command, payload }) as Promise<Answer<N>>;

export async function setSetting<K extends SettingKey>(options: Tab, key: K, value: SettingValue<K>): Promise<void> {
  const answer = await sendCommand(options, 'setting.set', { key, value });
  if (!answer?.ok) throw new Error(`${key} was not set to ${JSON.stringify(value)}: ${JSON.stringify(answer)}`);
}

/** The options page of a fresh profile, with every host granted or those that are named. */
export async function openOptions(browser: ExtensionBrowser, hosts: readonly string[] = ALL_HOSTS): Promise<Tab> {
  if (hosts.length > 0) await browser.grantHosts(hosts);
  return browser.openOwnPage('options.html');
}

export const readSnapshot = async (own: Tab): Promise<Snapshot | null> =>
  (await own.evaluate(async () => (await chrome.storage.local.get('snapshot')).snapshot ?? null)) as Snapshot | null;

/** All rows of a table, read behind the store's back so that a test sees what is really on the disk. */
export const readTable = <Row>(own: Tab, table: string): Promise<Row[]> =>
  own.evaluate(async (name) => {
    // Opening a database that is not there would make an empty one, in the store's way.
    if (!(await indexedDB.databases()).some((database) => database.name === 'shareet')) return [];
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('shareet');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction(name).objectStore(name).getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result);
        };
      };
    });
  }, table) as Promise<Row[]>;

/** Where the polls of all sources stand, as the store has it: its rows, and over them what is noted in the session. */
export async function readPollStates(own: Tab): Promise<PollState[]> {
  const rows = await readTable<PollState>(own, 'polls');
  const noted = (await own.evaluate(() => chrome.storage.session.get(null))) as Record<string, PollState | undefined>;
  return rows.map((row) => noted[`poll:${row.sourceId}`] ?? row);
}

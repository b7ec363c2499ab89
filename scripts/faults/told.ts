/** Whether a page says what has happened, in the words of the language file. */
import { readFileSync } from 'node:fs';
import type { Session } from '../browsers/session';
import { waitUntil } from '../browsers/wait';
import { ROOT } from '../start/build';

const WORDS = readFileSync(`${ROOT}utils/i18n/en.ftl`, 'utf8');

/** What the English words of `key` look like on a page, whatever stands in their gaps. */
function sentence(key: string): RegExp {
  const [, words] = new RegExp(`^${key} = (.+)$`, 'm').exec(WORDS) ?? [];
  if (!words) throw new Error(`there are no words ${key}`);
  const parts = words.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+?'));
}

/** Opens a page of the extension and waits until it says all of `keys`; throws with what it says where it does not. */
export async function waitToBeTold({ browser }: Session, path: string, ...keys: string[]): Promise<void> {
  const page = await browser.openOwnPage(path);
  let said = '';
  try {
    await waitUntil(
      `${path} to say ${keys.join(' and ')}`,
      async () => {
        said = (await page.evaluate(() => document.body.textContent)).replace(/[\u2066-\u2069]/g, '');
        return keys.every((key) => sentence(key).test(said));
      },
      { timeoutMs: 45_000 },
    );
  } catch (problem) {
    throw new Error(`${(problem as Error).message}; it says: ${said.slice(0, 600)}`);
  } finally {
    await page.close();
  }
}

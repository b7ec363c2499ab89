/** What the icon says of unread news. */
import type { Words } from '../../utils/i18n';
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import type { Database } from '../../utils/store/db';
import { type UnreadStories, unreadStories } from '../../utils/store/unread';

/** A badge has room for four characters. */
const MOST = 1000;
const PAPER = '#0b5d6b';
const INK = '#ffffff';

/** The words of a badge: calm unless there is something, and in the digits of the interface. */
export function badgeText(kind: Settings['badge'], { count, isMore }: UnreadStories, locale: string): string {
  if (kind === 'none' || count === 0) return '';
  if (kind === 'dot') return '•';
  const digits = new Intl.NumberFormat(locale, { useGrouping: false }).format(Math.min(count, MOST - 1));
  return isMore || count >= MOST ? `${digits}+` : digits;
}

export async function showBadge(db: Database, { badge }: Settings, { locale }: Words): Promise<void> {
  const unread = badge === 'none' ? { count: 0, isMore: false } : await unreadStories(db, MOST);
  const text = badgeText(badge, unread, locale);
  if ((await browser.action.getBadgeText({})) === text) return;
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: PAPER }),
    browser.action.setBadgeTextColor({ color: INK }),
  ]);
  await browser.action.setBadgeText({ text });
}

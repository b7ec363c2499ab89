/** Notifications: what a person wanted to be told of, shown as `decideAlerts` decides, and what a click on one opens. */
import type { Words } from '../../utils/i18n';
import { type Headline, newestFirst } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import { browser, mayNotify } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import type { Database } from '../../utils/store/db';
import { activeSources, isShown } from '../../utils/store/queries';
import {
  type AlertNews,
  type AlertPolicy,
  type Decision,
  decideAlerts,
  emptyLog,
  minutesOf,
} from '../../utils/stories/alerting';
import * as headlines from './headlines';
import type { House } from './house';
import type { Start } from './start';

/** Wakes the background when something that was held may be told. */
export const ALERT_ALARM = 'alerts';

/** Titles that a summary names. */
const NAMED = 3;
const HEADLINE_PREFIX = 'headline:';

const policyOf = (settings: Settings): AlertPolicy => ({
  mostPerHour: settings['alerts.mostPerHour'],
  quiet: settings['alerts.quiet']
    ? {
        from: minutesOf(settings['alerts.quietFrom']),
        to: minutesOf(settings['alerts.quietTo']),
        isToldAfter: settings['alerts.afterQuiet'] === 'summary',
      }
    : null,
});

/** What has come, newest first: what a rule wants told, and what is breaking news besides. */
export interface News {
  alerts: readonly Headline[];
  breaking?: readonly Headline[];
}

/** Tells the person of what has come, and of what was held before, as far as they want it now. */
export async function tell(db: Database, settings: Settings, words: Words, news: News): Promise<void> {
  const of = settings['alerts.of'];
  const isWanted = of !== 'off' && (await mayNotify());
  const { alerts, breaking = [] } = news;
  const wanted = of === 'breaking' ? [...alerts, ...breaking].toSorted(newestFirst) : alerts;
  const { show, againAt } = await decide(db, isWanted ? policyOf(settings) : null, wanted);
  if (againAt === null) await browser.alarms.clear(ALERT_ALARM);
  else browser.alarms.create(ALERT_ALARM, { when: againAt });
  const told = await stillNews(db, show);
  if (told.length > 0) await notify(db, told, words);
}

const NOTHING: Omit<Decision, 'log'> = { show: [], againAt: null };

/** Written down before it is shown: a background that dies in between tells too little rather than twice. */
const decide = (db: Database, policy: AlertPolicy | null, news: readonly AlertNews[]): Promise<Omit<Decision, 'log'>> =>
  db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('telling');
    const before = row?.key === 'telling' ? row : emptyLog();
    if (before.held.length === 0 && (news.length === 0 || !policy)) return NOTHING;
    if (!policy) {
      await db.meta.put({ ...before, key: 'telling', held: [] });
      return NOTHING;
    }
    const { log, ...decision } = decideAlerts(news, policy, before, Date.now());
    await db.meta.put({ ...log, key: 'telling' });
    return decision;
  });

/** Of what waited, that which nobody has read or muted meanwhile. */
async function stillNews(db: Database, ids: readonly HeadlineId[]): Promise<Headline[]> {
  if (ids.length === 0) return [];
  const [rows, sources] = await Promise.all([db.headlines.bulkGet([...ids]), activeSources(db)]);
  const shown = new Set(sources.filter(isShown).map(({ id }) => id));
  return rows.filter((row) => row !== undefined).filter((row) => row.unread && !row.muted && shown.has(row.sourceId));
}

/** A title is text, and stands on its own whatever its direction. */
const isolated = (title: string): string => `\u2068${title}\u2069`;

async function notify(db: Database, told: readonly Headline[], words: Words): Promise<void> {
  const [first] = told;
  const isOne = told.length === 1 && first !== undefined;
  const source = isOne ? await db.sources.get(first.sourceId) : undefined;
  await browser.notifications.create(isOne ? HEADLINE_PREFIX + first.id : `news:${Date.now()}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: isOne ? isolated(first.title) : words.say('alerts-summary', { count: told.length }),
    message: isOne
      ? isolated(source?.title ?? '')
      : told
          .slice(0, NAMED)
          .map(({ title }) => isolated(title))
          .join('\n'),
  });
}

/** A click opens the headline in the reader, or for a summary the list. */
async function open(house: House, notification: string): Promise<void> {
  await browser.notifications.clear(notification);
  if (notification.startsWith(HEADLINE_PREFIX)) {
    const id = notification.slice(HEADLINE_PREFIX.length) as HeadlineId;
    await headlines.open(house, { id, where: 'reader' }, {});
    await house.showBadge();
  } else await browser.tabs.create({ url: browser.runtime.getURL('/news.html') });
}

/** Listens for clicks; where the permission comes later, from then on. */
export function setUpAlerts(house: House, { ready }: Start): void {
  let isListening = false;
  const listen = (): void => {
    // Without its permission a browser has no such interface at all.
    if (isListening || !browser.notifications) return;
    isListening = true;
    browser.notifications.onClicked.addListener(async (notification: string) => {
      await ready();
      await open(house, notification);
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name !== ALERT_ALARM) return;
    await ready();
    await house.publish();
  });
}

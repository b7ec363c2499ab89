/** Puts what was found in order. Addresses and titles are in it only where the person chose so. */
import { BACKGROUND_STARTED } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import { at, bytes, count, text, yesNo } from './cells';
import type { Diagnosis } from './diagnose';
import { log } from './log-section';
import type { Cell, Fact, Place, Section, Telling } from './section';
import { polls, sourceList } from './source-sections';

/** Whether somebody is at the machine, as the browser says it. */
const PRESENCE: ReadonlyMap<string, Cell> = new Map([
  ['active', { word: 'diagnostics-active' }],
  ['idle', { word: 'diagnostics-idle' }],
  ['locked', { word: 'diagnostics-locked' }],
]);

export function sectionsOf(diagnosis: Diagnosis, telling: Telling): Section[] {
  const sources = (diagnosis.stored?.sources ?? []).toSorted((one, other) => one.source.addedAt - other.source.addedAt);
  const places = new Map(sources.map(({ source }, index) => [source.id, index + 1]));
  const placeOf = (id: SourceId): Place => places.get(id) ?? (diagnosis.stored ? 'gone' : 'unread');
  return [
    versions(diagnosis),
    permissions(diagnosis, telling),
    storage(diagnosis),
    backups(diagnosis),
    background(diagnosis),
    sourceList(diagnosis, sources, telling),
    polls(diagnosis, placeOf),
    log(diagnosis, placeOf),
  ];
}

function versions({ at: now, version, browser, stored, published }: Diagnosis): Section {
  return {
    title: 'diagnostics-versions',
    facts: [
      ['diagnostics-read-at', at(now)],
      ['diagnostics-extension', text(version)],
      ['diagnostics-browser', text(browser?.browser)],
      ['diagnostics-platform', text(browser?.platform)],
      ['diagnostics-schema', count(stored?.schema)],
      ['diagnostics-snapshot-version', count(published?.version)],
      ['diagnostics-settings', text(stored?.settings.join(' '))],
    ],
  };
}

function permissions({ browser }: Diagnosis, { withAddresses }: Telling): Section {
  if (!browser) return { title: 'diagnostics-permissions', problem: 'diagnostics-unread', facts: [] };
  const isAll = browser.origins.some((origin) => /^(\*|https?):\/\/\*\/\*$|^<all_urls>$/.test(origin));
  return {
    title: 'diagnostics-permissions',
    facts: [
      ['diagnostics-api', text(browser.permissions.join(' '))],
      ['diagnostics-hosts', count(browser.origins.length)],
      ['diagnostics-all-hosts', yesNo(isAll)],
      ...(withAddresses ? browser.origins.map((origin): Fact => ['diagnostics-host', text(origin)]) : []),
    ],
  };
}

function storage({ problem, stored, estimate, isPersisted, published, mirrored }: Diagnosis): Section {
  return {
    title: 'diagnostics-storage',
    ...(problem ? { problem: `repair-problem-${problem}` } : stored ? {} : { problem: 'diagnostics-unread' }),
    facts: [
      ['diagnostics-used', bytes(estimate?.usage)],
      ['diagnostics-quota', bytes(estimate?.quota)],
      ['diagnostics-persisted', yesNo(isPersisted)],
      ['diagnostics-snapshot-bytes', bytes(published?.bytes)],
      ['diagnostics-snapshot-headlines', count(published?.headlines)],
      ['diagnostics-mirrored', count(mirrored)],
    ],
    rows: (stored?.tables ?? []).map(([name, rows]): Fact[] => [
      ['diagnostics-table', text(name)],
      ['diagnostics-rows', count(rows)],
    ]),
  };
}

function backups({ backups: listed }: Diagnosis): Section {
  if (!listed) return { title: 'diagnostics-backups', problem: 'backup-problem-unavailable', facts: [] };
  return {
    title: 'diagnostics-backups',
    facts: [['diagnostics-number', count(listed.length)]],
    rows: listed.map(({ writtenAt, reason, size }): Fact[] => [
      ['diagnostics-time', at(writtenAt)],
      ['diagnostics-reason', { word: `backup-reason-${reason}` }],
      ['diagnostics-size', bytes(size)],
    ]),
  };
}

function background({ browser, session, log: logged, isOnline }: Diagnosis): Section {
  const starts = logged?.entries.find(({ what }) => what === BACKGROUND_STARTED);
  const next = Math.min(...(browser?.alarms ?? []));
  return {
    title: 'diagnostics-background',
    facts: [
      ['diagnostics-last-start', at(starts?.lastAt)],
      ['diagnostics-next-alarm', Number.isFinite(next) ? at(next) : null],
      ['diagnostics-presence', PRESENCE.get(browser?.presence ?? '') ?? null],
      ['diagnostics-run-since', at(session?.runAt)],
      ['diagnostics-refreshing', yesNo(session?.isRefreshing)],
      ['diagnostics-online', yesNo(isOnline)],
    ],
  };
}

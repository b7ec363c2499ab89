/** Puts what was found in order. Addresses and titles are in it only where the person chose so. */
import type { LogEntry, LoggedPoll } from '../../utils/log';
import { BACKGROUND_STARTED } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import type { Outcome } from '../../utils/model/outcome';
import type { SourceState } from '../../utils/store/queries';
import { withoutSecrets } from '../../utils/store/secrets';
import type { Diagnosis } from './diagnose';
import type { Cell, Fact, Place, Section } from './section';

/** So many of the newest are told: a report has to be read. */
const MOST_TOLD = 100;

/** Whether somebody is at the machine, as the browser says it. */
const PRESENCE: ReadonlyMap<string, Cell> = new Map([
  ['active', { word: 'diagnostics-active' }],
  ['idle', { word: 'diagnostics-idle' }],
  ['locked', { word: 'diagnostics-locked' }],
]);

export interface Telling {
  withAddresses: boolean;
}

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

const text = (value: unknown): Cell | null =>
  value === null || value === undefined || value === '' ? null : { text: String(value) };
const count = (value: number | null | undefined): Cell | null =>
  value === null || value === undefined ? null : { count: value };
const at = (value: number | null | undefined): Cell | null => (value ? { at: value } : null);
const bytes = (value: number | null | undefined): Cell | null =>
  value === null || value === undefined ? null : { bytes: value };
const yesNo = (value: boolean | null | undefined): Cell | null =>
  value === null || value === undefined ? null : { word: value ? 'diagnostics-yes' : 'diagnostics-no' };
const when = (condition: unknown, word: string): Fact[] => (condition ? [['diagnostics-state', { word }]] : []);

function versions({ at: now, version, browser, stored, published }: Diagnosis): Section {
  return {
    title: 'diagnostics-versions',
    facts: [
      ['diagnostics-read-at', at(now)],
      ['diagnostics-extension', text(version)],
      ['diagnostics-browser', text(browser?.browser)],
      ['diagnostics-platform', text(browser?.platform)],
      ['diagnostics-schema', count(stored?.schema)],
      ['diagnostics-snapshot-version', text(published?.version)],
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

function sourceList({ stored, log: logged }: Diagnosis, sources: readonly SourceState[], telling: Telling): Section {
  if (!stored) return { title: 'diagnostics-sources', problem: 'diagnostics-unread', facts: [] };
  const logins = new Set(stored.logins);
  const polled = new Map(
    (logged?.runs ?? [])
      .flatMap(({ polls: all }) => all)
      .toReversed()
      .map((poll) => [poll.source, poll]),
  );
  return {
    title: 'diagnostics-sources',
    facts: [['diagnostics-number', count(sources.length)]],
    rows: sources.map((state, index) => [
      ...describeSource(state, index + 1, telling, logins.has(state.source.id)),
      ...timings(polled.get(state.source.id)),
    ]),
  };
}

function describeSource(
  { source, poll }: SourceState,
  place: number,
  { withAddresses }: Telling,
  hasLogin: boolean,
): Fact[] {
  const name = withAddresses ? { title: source.title, address: withoutSecrets(source).url } : {};
  const outcome = poll?.lastOutcome;
  const { host: _, ...bare } = outcome?.kind === 'failed' ? outcome : { ...outcome, host: undefined };
  const told = outcome && ((withAddresses ? outcome : bare) as typeof outcome);
  return [
    ['diagnostics-source', { source: place, ...name }],
    ...when(source.removedAt !== null, 'diagnostics-is-removed'),
    ...when(source.mutedAt, 'diagnostics-is-muted'),
    ...when(source.retiredAt, 'diagnostics-is-retired'),
    ...when(source.incomplete, 'diagnostics-is-incomplete'),
    ...when(hasLogin, 'diagnostics-has-login'),
    ...when(source.fetchesAhead, 'diagnostics-fetches-ahead'),
    ['diagnostics-format', text(source.format)],
    ['diagnostics-outcome', told ? { outcome: told, source: place } : null],
    ['diagnostics-outcome-at', at(outcome?.at)],
    ['diagnostics-success-at', at(poll?.lastSuccessAt)],
    ['diagnostics-failures', count(poll?.failures)],
    ['diagnostics-due', at(poll?.dueAt)],
    ['diagnostics-held', at(poll?.heldUntil)],
  ];
}

const timings = (poll: LoggedPoll | undefined): Fact[] => [
  ['diagnostics-fetch', poll?.fetchMs === undefined ? null : { ms: poll.fetchMs }],
  ['diagnostics-parse', poll?.readMs === undefined ? null : { ms: poll.readMs }],
  ['diagnostics-store', poll?.storeMs === undefined ? null : { ms: poll.storeMs }],
  ['diagnostics-size', bytes(poll?.bytes)],
];

function polls({ log: logged }: Diagnosis, placeOf: (id: SourceId) => Place): Section {
  if (!logged) return { title: 'diagnostics-polls', problem: 'diagnostics-unread', facts: [] };
  const all = logged.runs.flatMap((run) => run.polls.toReversed());
  const [run] = logged.runs;
  return {
    title: 'diagnostics-polls',
    facts: [
      ['diagnostics-runs', count(logged.runs.length)],
      ['diagnostics-last-run', at(run?.at)],
      ['diagnostics-took', run ? { ms: run.ms } : null],
      ['diagnostics-left', count(run?.left)],
    ],
    rows: all
      .slice(0, MOST_TOLD)
      .map((poll): Fact[] => [
        ['diagnostics-time', at(poll.at)],
        ['diagnostics-source', { source: placeOf(poll.source) }],
        ['diagnostics-outcome', { outcome: outcomeOf(poll), source: placeOf(poll.source) }],
        ['diagnostics-added', count(poll.added)],
        ...timings(poll),
      ]),
    more: Math.max(0, all.length - MOST_TOLD),
  };
}

function outcomeOf({ outcome: found, at: polledAt, status, added = 0 }: LoggedPoll): Outcome {
  if (found === 'fresh') return { kind: 'fresh', at: polledAt, added };
  if (found === 'unchanged') return { kind: 'unchanged', at: polledAt };
  return { kind: 'failed', at: polledAt, code: found, ...(status === undefined ? {} : { status }) };
}

function log({ log: logged }: Diagnosis, placeOf: (id: SourceId) => Place): Section {
  if (!logged) return { title: 'diagnostics-log', problem: 'diagnostics-unread', facts: [] };
  const { entries } = logged;
  return {
    title: 'diagnostics-log',
    facts: [['diagnostics-number', count(entries.length)]],
    rows: entries.slice(0, MOST_TOLD).map((entry) => describeEntry(entry, placeOf)),
    more: Math.max(0, entries.length - MOST_TOLD),
  };
}

function describeEntry(entry: LogEntry, placeOf: (id: SourceId) => Place): Fact[] {
  const { source, ...facts } = entry.facts ?? {};
  const { error } = entry;
  return [
    ['diagnostics-time', at(entry.lastAt)],
    ['diagnostics-level', text(entry.level)],
    ['diagnostics-from', text(entry.from)],
    ['diagnostics-what', text(entry.what)],
    ['diagnostics-count', entry.count > 1 ? count(entry.count) : null],
    ['diagnostics-source', source === undefined ? null : { source: placeOf(String(source) as SourceId) }],
    [
      'diagnostics-facts',
      text(
        Object.entries(facts)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
      ),
    ],
    ['diagnostics-error', text(error && [`${error.name}: ${error.message}`, error.inner].filter(Boolean).join(' ← '))],
    ['diagnostics-frames', text(error?.frames?.join(' ← '))],
  ];
}

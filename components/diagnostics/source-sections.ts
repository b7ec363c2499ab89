/** The sources with where their polls stand, and the newest polls. */
import type { LoggedPoll } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import type { Outcome } from '../../utils/model/outcome';
import type { SourceState } from '../../utils/store/queries';
import { withoutSecrets } from '../../utils/store/secrets';
import { at, bytes, count, MOST_TOLD, text, when } from './cells';
import type { Diagnosis } from './diagnose';
import type { Fact, Place, Section, Telling } from './section';

export function sourceList(
  { stored, log: logged }: Diagnosis,
  sources: readonly SourceState[],
  telling: Telling,
): Section {
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
  // To the byte, it would tell which source it is to whoever looks at those that it could be.
  ['diagnostics-size', bytes(poll?.bytes === undefined ? undefined : Number(poll.bytes.toPrecision(2)))],
];

export function polls({ log: logged }: Diagnosis, placeOf: (id: SourceId) => Place): Section {
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

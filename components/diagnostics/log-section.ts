/** The newest entries of the log. */
import type { LogEntry } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import { at, count, MOST_TOLD, text } from './cells';
import type { Diagnosis } from './diagnose';
import type { Fact, Place, Section } from './section';

export function log({ log: logged }: Diagnosis, placeOf: (id: SourceId) => Place): Section {
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

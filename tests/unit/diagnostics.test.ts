import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../components/diagnostics/diagnose';
import { writeReport } from '../../components/diagnostics/report';
import { sectionsOf } from '../../components/diagnostics/sections';
import { createWords } from '../../utils/i18n';
import type { SourceId } from '../../utils/model/ids';
import { freshPollState, type PollState, type Source } from '../../utils/model/source';

const english = createWords({ language: 'en', digits: 'latn' }, 'en');
const AT = Date.UTC(2026, 10, 27, 12);

const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id: id as SourceId, url: `https://${id}.example/feed?token=s3cret`, title: `صحيفة ${id}`, language: 'ar' },
  ...{ siteUrl: null, direction: 'rtl', addedAt: AT, removedAt: null, ...more },
});
const state = (id: string, more: Partial<PollState> = {}): PollState => ({
  ...freshPollState(id as SourceId, AT),
  ...more,
});

const FOUND: Diagnosis = {
  ...{ at: AT, version: '0.1.0', problem: null, estimate: { usage: 5, quota: 10 }, isPersisted: true, mirrored: 2 },
  browser: {
    ...{ browser: 'Firefox 153.0', platform: 'linux x86-64', permissions: ['storage'], alarms: [AT], presence: 'idle' },
    origins: ['*://first.example/*'],
  },
  stored: {
    ...{ schema: 4, tables: [['headlines', 7]], settings: ['theme'], logins: ['first' as SourceId] },
    sources: [
      {
        source: source('first', { addedAt: AT + 1 }),
        poll: state('first', {
          lastOutcome: { kind: 'failed', at: AT, code: 'needs-permission', host: 'elsewhere.example' },
          failures: 3,
        }),
      },
      { source: source('second', { title: 'a | b ]( *x*\n\u202e## y' }), poll: undefined },
    ],
  },
  backups: [{ name: 'x', writtenAt: AT, reason: 'daily', size: 100 }],
  published: { version: 2, bytes: 900, headlines: 7 },
  session: { runAt: null, isRefreshing: false },
  isOnline: true,
  log: {
    entries: [
      {
        ...{ at: AT, lastAt: AT, count: 3, level: 'error', from: 'background', what: 'a poll broke off', key: 'k' },
        facts: { source: 'first', n: 1 },
        error: { name: 'TypeError', message: 'Failed to fetch', frames: ['background.js:1:2'] },
      },
      {
        ...{ at: AT, lastAt: AT, count: 1, level: 'info', from: 'options', what: 'it was', key: 'l' },
        facts: { source: 'gone-since' },
      },
    ],
    runs: [
      {
        ...{ at: AT, ms: 40, isRefresh: true, left: 0 },
        polls: [
          {
            source: 'first' as SourceId,
            at: AT,
            outcome: 'http-status',
            status: 503,
            fetchMs: 12,
            storeMs: 1,
            bytes: 48_731,
          },
        ],
      },
    ],
  },
};

const report = (found: Diagnosis, withAddresses = false): string =>
  writeReport(sectionsOf(found, { withAddresses }), english);

describe('the report of the diagnostics', () => {
  it('calls sources by their numbers, in the order in which they were added', () => {
    const text = report(FOUND);
    expect(text).toContain('| source 1 |');
    expect(text).toContain('| source 2 | with a name and password |');
    expect(text).toContain('source 2 | http-status 503 | 12 ms | 1 ms | 49000 B |');
    expect(text).toContain('| 3 | source 2 | n=1 | TypeError: Failed to fetch | background.js:1:2 |');
    expect(text).toContain('a source that is gone');
  });

  it('has no address, title or id in it', () => {
    expect(report(FOUND)).not.toMatch(/example|صحيفة|s3cret|first|second|gone-since|a \\\| b/);
  });

  it('has names and addresses where they are wanted, without what is secret in them', () => {
    const text = report(FOUND, true);
    expect(text).toContain('source 2 `صحيفة first` `https://first.example/feed?token=`');
    expect(text).toContain('needs-permission elsewhere.example');
    expect(text).toContain('*://first.example/*'.replaceAll('*', '\\*'));
    expect(text).not.toContain('s3cret');
  });

  it('lets a name that came from outside mark nothing up, call nobody, link nowhere and turn nothing around', () => {
    const text = report(FOUND, true);
    expect(text).toContain('`a ¦ b ]( *x* ## y`');
    expect(text).not.toMatch(/\u202e|^## y/m);
    const named = (title: string): string => {
      const { sources = [], ...stored } = FOUND.stored ?? {};
      const renamed = sources.map((each) => ({ ...each, source: { ...each.source, title } }));
      return report({ ...FOUND, stored: { ...stored, sources: renamed } as Diagnosis['stored'] }, true);
    };
    for (const title of [
      '@everyone',
      '&#64;everyone',
      '<img src=x onerror=y>',
      '![x](https://a.example/y)',
      'www.a.example',
    ])
      expect(named(title)).toContain(`source 1 \`${title}\` \`https:`);
    expect(named('`` @one `</td> `\\| x')).toContain("source 1 `'' @one '</td> '\\¦ x` `https:");
    expect(named('\u202e\n')).toContain('source 1 `https:');
  });

  it('stands though a time or a version in it is none that a clock or a program of ours has given', () => {
    const [first, ...rest] = FOUND.stored?.sources ?? [];
    if (!first || !FOUND.stored) throw new Error('there is no source');
    const odd = { ...first, poll: state('first', { dueAt: Number.MAX_VALUE, heldUntil: Number.POSITIVE_INFINITY }) };
    expect(report({ ...FOUND, stored: { ...FOUND.stored, sources: [odd, ...rest] } })).toContain('| source 1 |');
  });

  it('says what could not be read, and has the rest', () => {
    const text = report({ ...FOUND, problem: 'unreadable', stored: null, browser: null, backups: null, session: null });
    expect(text).toContain('The browser cannot open Shareet’s database.');
    expect(text).toContain('TypeError: Failed to fetch');
    expect(text.match(/This could not be read\./g)).toHaveLength(2);
    // Nobody can tell whether a source is still there.
    expect(text).toContain('| one of the sources | http-status 503 |');
    expect(text).not.toContain('gone');
    expect(report({ ...FOUND, log: null })).toContain('This could not be read.');
  });

  it('has the newest hundred of a long log, and says how many there are', () => {
    const [entry] = FOUND.log?.entries ?? [];
    if (!entry || !FOUND.log) throw new Error('there is no entry');
    const entries = Array.from({ length: 130 }, (_, n) => ({ ...entry, what: `number ${n}` }));
    const text = report({ ...FOUND, log: { ...FOUND.log, entries } });
    expect(text).toContain('number 99');
    expect(text).not.toContain('number 100');
    expect(text).toContain('30 more, older, are not listed.');
  });
});

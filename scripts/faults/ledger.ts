/** All that a person would miss, as the database has it; and what is shown twice. */
import type { Article, Headline, Mark } from '../../utils/model/headline';
import type { Rule } from '../../utils/model/rule';
import type { Source } from '../../utils/model/source';
import type { Tab } from '../browsers/browser';
import { readSnapshot, readTable } from '../browsers/shareet';

/** What there is, by a name that says it; each with what must stay the same of it. */
export type Ledger = ReadonlyMap<string, string>;

interface ChosenSetting {
  key: string;
  value: unknown;
}

export async function readLedger(own: Tab): Promise<Ledger> {
  const [sources, settings, rules, marks, headlines, articles] = await Promise.all([
    readTable<Source>(own, 'sources'),
    readTable<ChosenSetting>(own, 'settings'),
    readTable<Rule>(own, 'rules'),
    readTable<Mark>(own, 'marks'),
    readTable<Headline>(own, 'headlines'),
    readTable<Article>(own, 'articles'),
  ]);
  return new Map<string, string>([
    ...sources.map(({ id, url, removedAt }) => [`source ${id}`, JSON.stringify([url, removedAt])] as const),
    ...settings.map(({ key, value }) => [`setting ${key}`, JSON.stringify(value)] as const),
    ...rules.map(({ id }) => [`rule ${id}`, ''] as const),
    ...marks.map(
      ({ headlineId, savedAt, readAt }) => [`mark of ${headlineId}`, JSON.stringify([savedAt, readAt])] as const,
    ),
    ...headlines.map(({ id, title }) => [`headline ${id}`, title] as const),
    ...articles.map(({ headlineId, html }) => [`article of ${headlineId}`, html] as const),
  ]);
}

/** What was there before and is not there, or not the same, after. */
export const missingFrom = (before: Ledger, after: Ledger): string[] =>
  [...before].filter(([name, value]) => after.get(name) !== value).map(([name]) => `${name} is not what it was`);

/** Titles that the snapshot has more than once, and headlines that a source has twice. Sources on a stage repeat none. */
export async function shownTwice(own: Tab): Promise<string[]> {
  const shown = (await readSnapshot(own))?.headlines.map(({ title }) => title) ?? [];
  const stored = (await readTable<Headline>(own, 'headlines')).map(({ sourceId, title }) => `${sourceId}: ${title}`);
  return [
    ...repeated(shown).map((title) => `${title} shown twice`),
    ...repeated(stored).map((title) => `${title} stored twice`),
  ];
}

export const repeated = (all: readonly string[]): string[] => all.filter((each, index) => all.indexOf(each) !== index);

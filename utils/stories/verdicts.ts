/** Puts headlines under the rules. Part of a transaction over sources and articles, which are read. */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { RuleAction, RuleField } from '../model/rule';
import type { Database } from '../store/db';
import { plainText } from '../text/plain';
import { type CompiledRule, compileRule, subjectOf, verdictOf } from './rules';

export type Verdicts = ReadonlyMap<HeadlineId, ReadonlySet<RuleAction>>;

const NOTHING: ReadonlySet<RuleAction> = new Set();

/** What was compiled last: rules seldom change, and patterns take their time. */
let known: { key: string; rules: CompiledRule[] } = { key: '[]', rules: [] };

/** The rules that are on; one that this version does not understand is left out. */
export async function rulesOn(db: Database): Promise<CompiledRule[]> {
  const rules = (await db.rules.toArray()).filter(({ isOn }) => isOn);
  const key = JSON.stringify(rules);
  if (key !== known.key) {
    const compiled = rules.map(compileRule);
    known = { key, rules: compiled.flatMap((rule) => (rule.ok ? [rule.value] : [])) };
  }
  return known.rules;
}

/** A pattern may take long for each: so long a transaction may hold up all others. */
const LONGEST_MS = 1_000;

/** What the rules want done with each of `headlines`: from the first on as many as there is time for, one at the least. */
export async function judge(
  db: Database,
  headlines: readonly Headline[],
  rules: readonly CompiledRule[],
): Promise<Verdicts> {
  if (rules.length === 0) return new Map(headlines.map(({ id }) => [id, NOTHING]));
  const ids = headlines.map(({ id }) => id);
  const looksAt = (field: RuleField): boolean => rules.some(({ fields }) => fields.includes(field));
  const [sources, articles] = await Promise.all([
    looksAt('source') ? db.sources.toArray() : [],
    looksAt('text') ? db.articles.bulkGet(ids) : [],
  ]);
  const names = new Map(sources.map(({ id, title }) => [id, title]));
  const endAt = performance.now() + LONGEST_MS;
  const verdicts = new Map<HeadlineId, ReadonlySet<RuleAction>>();
  for (const [index, headline] of headlines.entries()) {
    if (index > 0 && performance.now() > endAt) break;
    const read: Record<RuleField, () => string> = {
      title: () => headline.title,
      source: () => names.get(headline.sourceId) ?? '',
      author: () => headline.author ?? '',
      text: () => plainText(articles[index]?.html ?? ''),
    };
    const subject = subjectOf((field) => read[field]());
    verdicts.set(headline.id, verdictOf(rules, subject));
  }
  return verdicts;
}

const MARKS = [
  ['mute', 'muted'],
  ['highlight', 'highlight'],
  ['breaking', 'breaking'],
] as const;

/** A headline as a verdict leaves it. */
export function marked(headline: Headline, verdict: ReadonlySet<RuleAction> | undefined): Headline {
  const { muted: _, highlight: __, breaking: ___, ...rest } = headline;
  const marks = MARKS.filter(([action]) => verdict?.has(action)).map(([, mark]) => [mark, true as const]);
  return { ...rest, ...Object.fromEntries(marks) };
}

/**
 * Puts stored headlines under the rules anew, and writes those that it changes; part of a transaction over headlines too.
 * Answers how many there was time for, from the first on.
 */
export async function judgeAgain(
  db: Database,
  headlines: readonly Headline[],
  rules: readonly CompiledRule[],
): Promise<number> {
  const verdicts = await judge(db, headlines, rules);
  const judged = headlines.slice(0, verdicts.size);
  const changed = judged.filter((headline) => isChanged(headline, verdicts.get(headline.id)));
  await db.headlines.bulkPut(changed.map((headline) => marked(headline, verdicts.get(headline.id))));
  return judged.length;
}

/** Whether a verdict would change a headline. */
const isChanged = (headline: Headline, verdict: ReadonlySet<RuleAction> | undefined): boolean =>
  MARKS.some(([action, mark]) => (verdict?.has(action) ?? false) !== (headline[mark] ?? false));

/** Puts headlines under the rules. Part of a transaction over sources and articles, which are read. */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { RuleAction, RuleField } from '../model/rule';
import type { Database } from '../store/db';
import { plainText } from '../text/plain';
import { type CompiledRule, compileRule, subjectOf, verdictOf } from './rules';

export type Verdicts = ReadonlyMap<HeadlineId, ReadonlySet<RuleAction>>;

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

/** What the rules want done with each of `headlines`. */
export async function judge(
  db: Database,
  headlines: readonly Headline[],
  rules: readonly CompiledRule[],
): Promise<Verdicts> {
  if (rules.length === 0) return new Map();
  const ids = headlines.map(({ id }) => id);
  const looksAt = (field: RuleField): boolean => rules.some(({ fields }) => fields.includes(field));
  const [sources, articles] = await Promise.all([
    looksAt('source') ? db.sources.toArray() : [],
    looksAt('text') ? db.articles.bulkGet(ids) : [],
  ]);
  const names = new Map(sources.map(({ id, title }) => [id, title]));
  return new Map(
    headlines.map((headline, index) => {
      const read: Record<RuleField, () => string> = {
        title: () => headline.title,
        source: () => names.get(headline.sourceId) ?? '',
        author: () => headline.author ?? '',
        text: () => plainText(articles[index]?.html ?? ''),
      };
      return [
        headline.id,
        verdictOf(
          rules,
          subjectOf((field) => read[field]()),
        ),
      ];
    }),
  );
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

/** Puts stored headlines under the rules anew, and writes those that it changes; part of a transaction over headlines too. */
export async function judgeAgain(
  db: Database,
  headlines: readonly Headline[],
  rules: readonly CompiledRule[],
): Promise<void> {
  const verdicts = await judge(db, headlines, rules);
  const changed = headlines.filter((headline) => isChanged(headline, verdicts.get(headline.id)));
  await db.headlines.bulkPut(changed.map((headline) => marked(headline, verdicts.get(headline.id))));
}

/** Whether a verdict would change a headline. */
const isChanged = (headline: Headline, verdict: ReadonlySet<RuleAction> | undefined): boolean =>
  MARKS.some(([action, mark]) => (verdict?.has(action) ?? false) !== (headline[mark] ?? false));

/** The writes of rules: with each, what it did is to be done again over the stored headlines. Background only. */
import type { RuleId } from '../model/ids';
import type { Rule, RuleAction } from '../model/rule';
import type { Database } from './db';

/** What rules do to headlines that are stored; the rest they do once, to news. */
const LASTING: readonly RuleAction[] = ['mute', 'highlight', 'breaking'];

const lasts = (rule: Rule | undefined): boolean =>
  (rule?.isOn ?? false) && (rule?.actions.some((action) => LASTING.includes(action)) ?? false);

/** Adds a rule, or changes the one of its id. */
export async function putRule(db: Database, rule: Rule): Promise<void> {
  await db.transaction('rw', [db.rules, db.meta], async () => {
    const before = await db.rules.get(rule.id);
    await db.rules.put(rule);
    if (lasts(before) || lasts(rule)) await startOver(db);
  });
}

export async function removeRule(db: Database, id: RuleId): Promise<void> {
  await db.transaction('rw', [db.rules, db.meta], async () => {
    const before = await db.rules.get(id);
    await db.rules.delete(id);
    if (lasts(before)) await startOver(db);
  });
}

/** The name of a source has changed: what the rules that look at names make of the stored headlines is done again. Part of a transaction. */
export async function judgeSourcesAgain(db: Database): Promise<void> {
  const rules = await db.rules.toArray();
  if (rules.some((rule) => lasts(rule) && rule.fields.includes('source'))) await startOver(db);
}

const startOver = (db: Database) => db.meta.put({ key: 'rules', from: [Infinity, Infinity] });

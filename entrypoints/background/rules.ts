/** The person's rules: what is written of them, and what they would do. */
import { logError } from '../../utils/log';
import type { Answer, Payload } from '../../utils/messages';
import type { RuleId } from '../../utils/model/ids';
import { failed, ok } from '../../utils/model/result';
import type { Rule, RuleDraft } from '../../utils/model/rule';
import { putRule, removeRule } from '../../utils/store/rules';
import { previewRule } from '../../utils/stories/preview';
import { compileRule } from '../../utils/stories/rules';
import type { House } from './house';

export async function save(house: House, { draft, id, isOn }: Payload<'rule.save'>): Promise<Answer<'rule.save'>> {
  const compiled = compileRule(draft);
  if (!compiled.ok) return compiled;
  const known = id && (await house.db.rules.get(id));
  const rule: Rule = {
    ...draftOf(draft),
    id: id ?? (crypto.randomUUID() as RuleId),
    isOn: isOn ?? known?.isOn ?? true,
    addedAt: known?.addedAt ?? Date.now(),
  };
  try {
    await putRule(house.db, rule);
  } catch (error) {
    logError('a rule was not stored', error);
    return failed({ code: 'storage' });
  }
  await house.publish();
  return ok({ id: rule.id });
}

/** Of what was sent, only what a rule is made of. */
const draftOf = ({ kind, text, fields, actions }: RuleDraft): RuleDraft => ({
  kind,
  text: text.trim(),
  fields: [...new Set(fields)],
  actions: [...new Set(actions)],
});

export async function remove(house: House, { id }: Payload<'rule.remove'>): Promise<null> {
  await removeRule(house.db, id);
  await house.publish();
  return null;
}

export async function restore(house: House, { rule }: Payload<'rule.restore'>): Promise<null> {
  if (!compileRule(rule).ok) return null;
  const { id, isOn, addedAt } = rule;
  await putRule(house.db, { ...draftOf(rule), id, isOn, addedAt });
  await house.publish();
  return null;
}

/** The preview that is waited for: one that comes later takes its place. */
let current = 0;

export async function preview(house: House, { draft }: Payload<'rule.preview'>): Promise<Answer<'rule.preview'>> {
  const compiled = compileRule(draft);
  if (!compiled.ok) return compiled;
  current += 1;
  const own = current;
  return ok(await previewRule(house.db, compiled.value, () => own !== current));
}

/** What rules mean: which headlines they hit. Pure. */
import { failed, ok, type Result } from '../model/result';
import { RULE_FIELDS, type RuleAction, type RuleDraft, type RuleField, type RuleProblem } from '../model/rule';
import { foldLine } from '../text/fold';
import { compilePattern, foldLetters } from './pattern';

/** Of a rule's text. */
export const MAX_RULE_LENGTH = 500;
/** Of what a rule looks at: an article is longer only where it is a book. */
const MAX_TEXT = 50_000;

/** What rules look at in one headline; folded once for all of them. */
export interface Subject {
  /** The folded words of a field, a space around each. */
  line(field: RuleField): string;
  /** A field as it is written, letter by letter folded. */
  folded(field: RuleField): string;
}

export interface CompiledRule {
  actions: readonly RuleAction[];
  fields: readonly RuleField[];
  hits(subject: Subject): boolean;
}

export function subjectOf(read: (field: RuleField) => string): Subject {
  const texts = remember((field) => read(field).slice(0, MAX_TEXT));
  return {
    line: remember((field) => ` ${foldLine(texts(field))} `),
    folded: remember((field) => foldLetters(texts(field))),
  };
}

function remember<T>(read: (field: RuleField) => T): (field: RuleField) => T {
  const known = new Map<RuleField, T>();
  return (field) => {
    const value = known.has(field) ? (known.get(field) as T) : read(field);
    known.set(field, value);
    return value;
  };
}

export function compileRule({ kind, text, fields, actions }: RuleDraft): Result<CompiledRule, RuleProblem> {
  const said = text.trim();
  if (said === '') return failed({ code: 'empty' });
  if (said.length > MAX_RULE_LENGTH) return failed({ code: 'too-long' });
  const looked = RULE_FIELDS.filter((field) => fields.includes(field));
  if (kind === 'pattern') {
    const pattern = compilePattern(said);
    if (!pattern.ok) return pattern;
    const hits = (subject: Subject) => looked.some((field) => pattern.value(subject.folded(field)));
    return ok({ actions, fields: looked, hits });
  }
  const parts = (kind === 'words' ? said.split(/\s+/) : [said]).map(foldLine).filter(Boolean);
  if (parts.length === 0) return failed({ code: 'empty' });
  const wanted = parts.map((part) => ` ${part} `);
  const hits = (subject: Subject) => wanted.every((part) => looked.some((field) => subject.line(field).includes(part)));
  return ok({ actions, fields: looked, hits });
}

/** All that the rules want done with a headline. */
export const verdictOf = (rules: readonly CompiledRule[], subject: Subject): ReadonlySet<RuleAction> =>
  new Set(rules.filter((rule) => rule.hits(subject)).flatMap(({ actions }) => actions));

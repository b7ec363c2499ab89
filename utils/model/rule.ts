/** What a person wants done with headlines that say certain things. */
import type { HeadlineId, RuleId } from './ids';

/** All of the words anywhere; the words in this order, side by side; a regular expression (RE2 syntax). All of it folded. */
export const RULE_KINDS = ['words', 'phrase', 'pattern'] as const;
/** `text` is that of the stored article. */
export const RULE_FIELDS = ['title', 'source', 'author', 'text'] as const;
export const RULE_ACTIONS = ['mute', 'highlight', 'breaking', 'notify', 'save'] as const;

export type RuleKind = (typeof RULE_KINDS)[number];
export type RuleField = (typeof RULE_FIELDS)[number];
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** A rule before it is stored. */
export interface RuleDraft {
  kind: RuleKind;
  text: string;
  /** At least one. */
  fields: RuleField[];
  /** At least one. */
  actions: RuleAction[];
}

export interface Rule extends RuleDraft {
  id: RuleId;
  isOn: boolean;
  addedAt: number;
}

/** `pattern`: no regular expression, or one whose matching could take too long. */
export type RuleProblem = { code: 'empty' | 'too-long' | 'pattern' };

/** What a rule would do to the headlines that are stored. */
export interface RulePreview {
  /** How many of the newest headlines were looked at, and how many of them the rule means. */
  looked: number;
  matched: number;
  /** The newest that it means. */
  titles: { id: HeadlineId; title: string }[];
}

/** Branded strings, so that one kind of id is never taken for another. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A source's id: random, made when the source is added, never reused. */
export type SourceId = Branded<'SourceId'>;

/** A rule's id: random, made when the rule is added. */
export type RuleId = Branded<'RuleId'>;

/** A headline's id: a digest of its source's id and its identity within the source; short enough for a snapshot. */
export type HeadlineId = Branded<'HeadlineId'>;

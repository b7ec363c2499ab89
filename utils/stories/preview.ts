/** What a rule would do to the headlines that are stored. */
import type { Headline } from '../model/headline';
import type { RulePreview } from '../model/rule';
import type { Database } from '../store/db';
import type { CompiledRule } from './rules';
import { judge } from './verdicts';

/** The newest headlines, so many of them. */
const MOST = 5_000;
/** After each, whatever else the background has to do comes first. */
const SLICE = 250;
const TITLES = 5;
/** Articles are long: where a rule reads them, fewer headlines may be looked at. */
const LONGEST_MS = 4_000;

/** Looks at the newest headlines, until `isGone` says that nobody waits any more. */
export async function previewRule(db: Database, rule: CompiledRule, isGone: () => boolean): Promise<RulePreview> {
  const preview: RulePreview = { looked: 0, matched: 0, titles: [] };
  const startedAt = performance.now();
  while (preview.looked < MOST && performance.now() - startedAt < LONGEST_MS && !isGone()) {
    const slice = await newest(db, preview.looked);
    const verdicts = await judge(db, slice, [rule]);
    const hit = slice.filter(({ id }) => (verdicts.get(id)?.size ?? 0) > 0);
    preview.looked += verdicts.size;
    preview.matched += hit.length;
    preview.titles.push(...hit.slice(0, TITLES - preview.titles.length).map(({ id, title }) => ({ id, title })));
    if (slice.length < SLICE) break;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return preview;
}

const newest = (db: Database, offset: number): Promise<Headline[]> =>
  db.headlines.orderBy('[at+place]').reverse().offset(offset).limit(SLICE).toArray();

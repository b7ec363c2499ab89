/** A store with sources that are polled, for tests of what is made of their headlines. */
import type { Headline } from '../../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../../utils/model/ids';
import type { Rule, RuleDraft } from '../../../utils/model/rule';
import { freshPollState, type Source } from '../../../utils/model/source';
import type { Database } from '../../../utils/store/db';
import { saveListing } from '../../../utils/store/polls';
import { putRule } from '../../../utils/store/rules';
import { addSources } from '../../../utils/store/sources';

export const NOW = Date.UTC(2026, 10, 27, 12);
export const HOUR = 60 * 60_000;
export const id = (text: string) => text as HeadlineId;

const sourceOf = (name: string): Source => ({
  id: name as SourceId,
  url: `https://${name}.example/feed`,
  title: name,
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  // It has been read before: what it has now is news.
  format: 'rss',
  addedAt: 1,
  removedAt: null,
});

/** Sources that have been polled before. */
export async function addPolled(db: Database, ...names: string[]): Promise<void> {
  await addSources(db, names.map(sourceOf), 1);
  for (const name of names) await poll(db, name, [[`${name}-old`, `ما كان في ${name} من قبل`, NOW - 90 * 24 * HOUR]]);
  await db.headlines.toCollection().modify((headline) => {
    delete headline.fresh;
    headline.inLane = 0;
  });
}

export const addNew = (db: Database, name: string) => {
  const { format: _, ...source } = sourceOf(name);
  return addSources(db, [source], 1);
};

export type Item = readonly [id: string, title: string, at?: number, more?: Partial<Headline> & { html?: string }];

/** A poll of a source that finds `items`, and what the source had before. */
export const poll = async (db: Database, source: string, items: readonly Item[]): Promise<number> =>
  saveListing(
    db,
    source as SourceId,
    {
      headlines: items.map(([headlineId, title, at = NOW, { html: _, ...more } = {}], index) => ({
        id: id(headlineId),
        sourceId: source as SourceId,
        title,
        url: `https://${source}.example/${headlineId}`,
        publishedAt: at,
        at,
        place: -index,
        inLane: 1,
        ...more,
      })),
      articles: items.flatMap(([headlineId, , , more]) =>
        more?.html ? [{ headlineId: id(headlineId), html: more.html }] : [],
      ),
      source: { title: source, language: 'ar', siteUrl: null, direction: 'rtl', format: 'rss' },
    },
    () => freshPollState(source as SourceId, NOW),
  );

export async function addRule(db: Database, text: string, changes: Partial<Rule> = {}): Promise<Rule> {
  const draft: RuleDraft = { kind: 'words', text, fields: ['title'], actions: ['mute'] };
  const rule = { ...draft, id: `rule-${text}` as Rule['id'], isOn: true, addedAt: NOW, ...changes };
  await putRule(db, rule);
  return rule;
}

/** The stories in the store: the ids of each. */
export async function storedStories(db: Database): Promise<string[][]> {
  const stories = new Map<string, string[]>();
  for (const { id: member, storyId } of await db.headlines.toArray()) {
    if (storyId) stories.set(storyId, [...(stories.get(storyId) ?? []), member].sort());
  }
  return [...stories.values()].sort();
}

/** The ids of headlines that a rule has marked. */
export const markedBy = async (db: Database, mark: 'muted' | 'highlight' | 'breaking'): Promise<string[]> =>
  (await db.headlines.filter((headline) => headline[mark] === true).primaryKeys()).sort();

/** Brings the stories in the store in line with the headlines, around those that are new, edited or split. */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { Database } from '../store/db';
import { circleOf, STORY_SPAN_MS, storiesIn } from './group';
import { type Title, titleOf } from './likeness';

/** Part of a transaction over headlines and marks. */
export async function regroup(db: Database, changed: readonly Headline[]): Promise<void> {
  const splits = await storedSplits(db);
  const rows = new Map<HeadlineId, Headline>();
  const titles = new Map<HeadlineId, Title>();
  const take = (headlines: readonly Headline[]): void => {
    for (const headline of headlines) {
      rows.set(headline.id, headline);
      titles.set(headline.id, titleOf(headline, splits.get(headline.id)));
    }
  };
  take(await around(db, changed));
  const circle = () =>
    circleOf(
      changed.flatMap(({ id }) => titles.get(id) ?? []),
      [...titles.values()],
    );
  let reached = circle();
  // A story is taken whole or not at all, also where part of it is further away.
  for (;;) {
    const ids = new Set([...reached.titles].flatMap(({ storyId }) => storyId ?? []));
    const missing = (await membersOf(db, [...ids])).filter(({ id }) => !rows.has(id));
    if (missing.length === 0) break;
    take(missing);
    reached = circle();
  }
  const stories = storiesIn(reached);
  const moved = [...reached.titles].filter((title) => title.storyId !== stories.get(title));
  await db.headlines.bulkPut(
    moved.flatMap((title) => {
      const row = rows.get(title.id);
      return row ? [inStory(row, stories.get(title))] : [];
    }),
  );
}

function inStory({ storyId: _, ...headline }: Headline, storyId: HeadlineId | undefined): Headline {
  return storyId ? { ...headline, storyId } : headline;
}

const membersOf = (db: Database, ids: HeadlineId[]): Promise<Headline[]> =>
  db.headlines.where('storyId').anyOf(ids).toArray();

/** Few headlines have ever been split. */
async function storedSplits(db: Database): Promise<Map<HeadlineId, string[]>> {
  const marks = await db.marks.orderBy('splitIds').distinct().toArray();
  return new Map(marks.map(({ headlineId, splitIds = [] }) => [headlineId, splitIds]));
}

/** Every headline that is near enough in time to one of `changed` to be its story, those among them. */
async function around(db: Database, changed: readonly Headline[]): Promise<Headline[]> {
  const spans: { from: number; to: number }[] = [];
  for (const at of changed.map((headline) => headline.at).sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && at - STORY_SPAN_MS <= last.to) last.to = at + STORY_SPAN_MS;
    else spans.push({ from: at - STORY_SPAN_MS, to: at + STORY_SPAN_MS });
  }
  const found = await Promise.all(
    spans.map(({ from, to }) =>
      db.headlines.where('[at+place]').between([from, -Infinity], [to, Infinity], true, true).toArray(),
    ),
  );
  return found.flat();
}

/**
 * Which titles are one story. The answer depends on the titles alone, never on the order in which they came: pairs are joined
 * from the likest down, as long as nothing forbids it. Pure.
 */
import { oldestFirst } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import { isRecurrence, type Title, tellTheSame } from './likeness';
import { type Pair, TitleWindow } from './window';

const HOUR_MS = 60 * 60_000;
/** How far apart the headlines of one story may be. */
export const STORY_SPAN_MS = 48 * HOUR_MS;
/** A source that has the same title again after so long has a column of that name; sooner, it tells how a story goes on. */
const COLUMN_GAP_MS = 18 * HOUR_MS;
/** Of one title: what is like hundreds of others is made by a machine. */
const MAX_PAIRS = 200;

/** Everything that what happens to some titles can change. */
export interface Circle {
  titles: Set<Title>;
  pairs: Pair[];
  /** Titles that their own source has had before, or again. */
  recurring: Set<Title>;
}

/** The titles that `seeds`, all of them among `titles`, are connected to by likeness or by being one story so far. */
export function circleOf(seeds: readonly Title[], titles: readonly Title[]): Circle {
  const window = new TitleWindow(titles);
  const mates = matesIn(titles);
  const circle: Circle = { titles: new Set(seeds), pairs: [], recurring: new Set() };
  // A set is walked to its end, also where it grows on the way.
  for (const title of circle.titles) {
    for (const mate of mates.get(title.storyId) ?? []) circle.titles.add(mate);
    meet(title, window, circle);
  }
  return circle;
}

function matesIn(titles: readonly Title[]): Map<HeadlineId | undefined, Title[]> {
  const mates = new Map<HeadlineId | undefined, Title[]>();
  for (const title of titles) {
    if (title.storyId) mates.set(title.storyId, [...(mates.get(title.storyId) ?? []), title]);
  }
  return mates;
}

function meet(title: Title, window: TitleWindow, { titles, pairs, recurring }: Circle): void {
  const isOwn = (other: Title): boolean => other.sourceId === title.sourceId;
  const alike = window.alike(title, (other) => !isOwn(other) || isLater(title, other));
  const own = alike.filter(({ other }) => isOwn(other) && isRecurrence(title, other));
  if (own.length > 0) recurring.add(title);
  // They were taken for stories until their column had a second one.
  for (const { other } of own) if (other.storyId) titles.add(other);
  for (const pair of alike.filter(({ other }) => !isOwn(other)).slice(0, MAX_PAIRS)) {
    titles.add(pair.other);
    pairs.push(pair);
  }
}

const isLater = (one: Title, other: Title): boolean => Math.abs(one.at - other.at) >= COLUMN_GAP_MS;

interface Story {
  titles: Title[];
  sources: Set<string>;
  splits: Set<string>;
}

/** The stories in a circle: each by the id of its first headline, which is in it too. Headlines that stand alone are in none. */
export function storiesIn(circle: Circle): Map<Title, HeadlineId> {
  const stories = new Map<Title, Story>();
  for (const { one, other } of joinable(circle)) join(stories, one, other);
  const ids = new Map<Title, HeadlineId>();
  for (const { titles } of new Set(stories.values())) {
    const first = titles.toSorted(oldestFirst)[0];
    if (first && titles.length > 1) for (const title of titles) ids.set(title, first.id);
  }
  return ids;
}

/** The pairs that tell the same, the likest first. */
function joinable({ pairs, recurring }: Circle): Pair[] {
  const columns = new Set(recurring);
  for (const { one, other } of pairs) {
    // Where a title is one source's column, it is no story of another's.
    if (recurring.has(other) && isRecurrence(one, other)) columns.add(one);
    if (recurring.has(one) && isRecurrence(one, other)) columns.add(other);
  }
  return pairs
    .map((pair) => (oldestFirst(pair.one, pair.other) < 0 ? pair : { ...pair, one: pair.other, other: pair.one }))
    .filter(({ one, other }) => !columns.has(one) && !columns.has(other))
    .filter(({ one, other, like }) => tellTheSame(one, other, like))
    .sort((a, b) => b.like - a.like || oldestFirst(a.one, b.one) || oldestFirst(a.other, b.other));
}

const alone = (title: Title): Story => ({
  titles: [title],
  sources: new Set([title.sourceId]),
  splits: new Set(title.splits),
});

/** A story has one headline of each source, none further from another than its span, and no two of one split. */
function join(stories: Map<Title, Story>, one: Title, other: Title): void {
  const [first, second] = [stories.get(one) ?? alone(one), stories.get(other) ?? alone(other)];
  if (first === second) return;
  const titles = [...first.titles, ...second.titles];
  const times = titles.map(({ at }) => at);
  const isFree =
    Math.max(...times) - Math.min(...times) <= STORY_SPAN_MS &&
    areApart(first.sources, second.sources) &&
    areApart(first.splits, second.splits);
  if (!isFree) return;
  const story: Story = {
    titles,
    sources: new Set([...first.sources, ...second.sources]),
    splits: new Set([...first.splits, ...second.splits]),
  };
  for (const title of titles) stories.set(title, story);
}

const areApart = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].every((each) => !others.has(each));

/** The writes that follow from what a person chooses for one source: its name, folder, interval, weight, direction, place. Background only. */
import type { SourceId } from '../model/ids';
import { withoutGaps } from '../model/row';
import { inOrder, type PollState, type Source, type SourceChange } from '../model/source';
import { foldText } from '../text/plain';
import type { Database } from './db';
import { forgetNotes, pollStateOf } from './poll-states';
import { judgeSourcesAgain } from './rules';

/** Changes what `change` names, and puts the rules that look at names to the stored headlines again where its name is another. */
export async function changeSource(db: Database, id: SourceId, change: SourceChange): Promise<void> {
  await db.transaction('rw', db.sources, db.rules, db.meta, async () => {
    const source = await db.sources.get(id);
    if (!source) return;
    const changed = withChange(source, change);
    await db.sources.put(changed);
    if (changed.title !== source.title) await judgeSourcesAgain(db);
  });
}

/** A source as the person changes it. */
function withChange(source: Source, change: SourceChange): Source {
  const changed = { ...source };
  if (change.title !== undefined) Object.assign(changed, named(source, foldText(change.title ?? '')));
  if (change.folder !== undefined) changed.folder = foldersOf(change.folder);
  if (change.pollMinutes !== undefined) changed.pollMinutes = change.pollMinutes ?? undefined;
  if (change.weight !== undefined) changed.weight = change.weight ?? undefined;
  if (change.direction !== undefined) changed.chosenDirection = change.direction ?? undefined;
  // As a source for which nothing was ever chosen.
  return withoutGaps<Source>(changed);
}

function foldersOf(names: string[] | null): string[] | undefined {
  const folders = (names ?? []).map(foldText).filter(Boolean);
  return folders.length > 0 ? folders : undefined;
}

/** No name, or the one that it has of itself, is none of the person's. */
function named({ title, ownTitle = title }: Source, name: string): Pick<Source, 'title' | 'ownTitle'> {
  return name === '' || name === ownTitle ? { title: ownTitle, ownTitle: undefined } : { title: name, ownTitle };
}

/** Puts a source before another, or last; every source then has a place, so that there is always room. */
export async function placeSource(db: Database, id: SourceId, before: SourceId | null): Promise<void> {
  await db.transaction('rw', db.sources, async () => {
    const all = (await db.sources.toArray()).sort(inOrder);
    const moved = all.find((source) => source.id === id);
    if (!moved || before === id) return;
    const order = all.filter((source) => source !== moved);
    const at = order.findIndex((source) => source.id === before);
    order.splice(at < 0 ? order.length : at, 0, moved);
    await db.sources.bulkPut(order.map((source, place) => ({ ...source, place })));
  });
}

/** Sets anew when a source is polled. */
export async function resetDue(db: Database, id: SourceId, reset: (state: PollState) => PollState): Promise<void> {
  const state = await pollStateOf(db, id);
  if (!state) return;
  await db.polls.put({ ...reset(state), savedAt: Date.now() });
  await forgetNotes([id]);
}

/** The folders of the list of sources: as they are written, and the sources under them. Pure. */
import { MAX_FOLDER_NAME, MAX_FOLDERS } from '../../utils/messages';
import type { SourceState } from '../../utils/store/queries';

const BETWEEN = ' / ';

/** A folder in the folders that it is in, outermost first, as one line. */
export const writeFolder = (folder: readonly string[] = []): string => folder.join(BETWEEN);

/** The folders that a line names, outermost first; null where there are too many, or one's name is too long. */
export function readFolder(text: string): string[] | null {
  const names = text
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
  const fits = names.length <= MAX_FOLDERS && names.every((name) => name.length <= MAX_FOLDER_NAME);
  return fits ? names : null;
}

export interface FolderGroup {
  /** The line that its folder is written as; '' for those in none. */
  name: string;
  states: SourceState[];
}

/** Sources by their folders, as an exported list has them: first those in no further one, then each folder as it is first met. */
export function groupByFolder(states: readonly SourceState[], depth = 0): FolderGroup[] {
  const inner = new Map<string, SourceState[]>();
  const own: SourceState[] = [];
  for (const state of states) {
    const name = state.source.folder?.[depth];
    if (name === undefined) own.push(state);
    else inner.set(name, [...(inner.get(name) ?? []), state]);
  }
  const groups = [...inner.values()].flatMap((members) => groupByFolder(members, depth + 1));
  const [first] = own;
  return first ? [{ name: writeFolder(first.source.folder), states: own }, ...groups] : groups;
}

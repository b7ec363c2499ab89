/** `CHANGELOG.md`: one section for each version, the newest first, each under «## VERSION, DATE», or «unreleased». */

const HEADING = /^## (\d+\.\d+\.\d+), (unreleased|\d{4}-\d{2}-\d{2})$/gm;

export interface Section {
  version: string;
  /** ISO 8601, or null while it is not released. */
  date: string | null;
  /** What stands under the heading. */
  notes: string;
}

export function readSections(changelog: string): Section[] {
  const headings = [...changelog.matchAll(HEADING)];
  return headings.map(({ 0: heading, 1: version = '', 2: date = '', index }, at) => ({
    version,
    date: date === 'unreleased' ? null : date,
    notes: changelog.slice(index + heading.length, headings[at + 1]?.index).trim(),
  }));
}

/** The changelog with what is unreleased as `version`, of `date`; throws a sentence where that can't be. */
export function withRelease(changelog: string, version: string, date: string): string {
  const [newest, ...older] = readSections(changelog);
  if (!newest || newest.date !== null)
    throw new Error('CHANGELOG.md has no unreleased section on top: write what is new');
  if (!newest.notes) throw new Error('CHANGELOG.md says nothing of what is new');
  if (older.some((section) => section.date === null)) throw new Error('CHANGELOG.md has two unreleased sections');
  return changelog.replace(HEADING, (heading, _version, when) =>
    when === 'unreleased' ? `## ${version}, ${date}` : heading,
  );
}

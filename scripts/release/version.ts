/** Versions as the stores take them: three numbers, nothing after. */

const VERSION = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

/** The three numbers, or null where it is no version that every store takes. */
export function parseVersion(text: string): number[] | null {
  const numbers = VERSION.exec(text)?.slice(1).map(Number);
  return numbers?.every((number) => number <= 65_535) ? numbers : null;
}

export function isHigher(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  if (!a || !b) return false;
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

interface Versions {
  /** Without the v before it. */
  tag: string;
  package: string;
  lock: string;
  /** Of each package's manifest. */
  manifests: string[];
  /** Of the newest section of the changelog, null while that is unreleased. */
  changelog: string | null;
}

/** A sentence for each place that names another version than the tag. */
export function disagreements(versions: Versions): string[] {
  const { tag } = versions;
  const places: [string, string | null][] = [
    ['package.json', versions.package],
    ['package-lock.json', versions.lock],
    ...versions.manifests.map((version): [string, string] => ['a manifest', version]),
    ['the newest section of CHANGELOG.md', versions.changelog],
  ];
  return [
    ...(parseVersion(tag) ? [] : [`${tag} is no version: three numbers with dots between`]),
    ...places.flatMap(([place, version]) =>
      version === tag ? [] : [`${place} says ${version ?? '«unreleased»'}, the tag says ${tag}`],
    ),
  ];
}

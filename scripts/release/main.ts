/**
 * `npm run release -- X.Y.Z`: the half of a release that is done on one's own machine. Raises the version, dates the changelog,
 * checks, commits and tags; pushes nothing. `npm run release -- --verify X.Y.Z` only says whether the tag, package.json, the
 * manifests and the changelog agree; `npm run release -- --notes X.Y.Z` prints what the changelog says of that version.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../packages/archive';
import { ROOT } from '../start/build';
import { readSections, withRelease } from './changelog';
import { disagreements, isHigher, parseVersion } from './version';

const BRANCH = 'main';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const versionIn = (path: string): string => JSON.parse(read(path)).version;

function refuse(sentence: string): never {
  throw new Error(sentence);
}

/** Runs a program and answers what it prints; with `loud` that is shown as it comes. */
function run(program: string, args: readonly string[], loud = false): string {
  const stdio = loud ? 'inherit' : 'pipe';
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', stdio });
  if (status !== 0) refuse(`${program} ${args.join(' ')} failed${stderr ? `\n${stderr}` : ''}`);
  return (stdout ?? '').trim();
}

/** Refuses before anything was changed. */
function checkStart(version: string): void {
  if (!parseVersion(version)) refuse(`${version} is no version: three numbers with dots between`);
  const branch = run('git', ['rev-parse', '--abbrev-ref', 'HEAD']);
  if (branch !== BRANCH) refuse(`this is the branch ${branch}; releases are made on ${BRANCH}`);
  if (run('git', ['status', '--porcelain'])) refuse('there are changes that are not committed');
  if (run('git', ['tag', '--list', `v${version}`])) refuse(`there is a tag v${version} already`);
  const tags = run('git', ['tag', '--list', 'v*']).split('\n').filter(Boolean);
  const notLower = tags.map((tag) => tag.slice(1)).filter((tag) => parseVersion(tag) && !isHigher(version, tag));
  if (notLower.length > 0) refuse(`${version} is not above ${notLower.join(', ')}, which is released`);
  const current = versionIn('package.json');
  if (version !== current && !isHigher(version, current)) refuse(`${version} is below ${current} in package.json`);
}

const CHANGED = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

function release(version: string): void {
  checkStart(version);
  try {
    const changelog = withRelease(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
    writeFileSync(join(ROOT, 'CHANGELOG.md'), changelog);
    run('npm', ['version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts']);
    run('npm', ['run', 'check'], true);
    run('npm', ['run', 'zip', '--', '--check'], true);
    verify(version);
    run('git', ['commit', '--quiet', '--message', `chore(release): ${version}`, '--', ...CHANGED]);
  } catch (problem) {
    run('git', ['checkout', '--quiet', 'HEAD', '--', ...CHANGED]);
    throw problem;
  }
  run('git', ['tag', '--annotate', `v${version}`, '--message', version]);
  console.log(`v${version} is committed and tagged here; \`git push --follow-tags\` starts the release workflow`);
}

/** Compares all that names a version, the packages in `.output/packages/` among it. */
function verify(version: string): void {
  const folder = join(ROOT, '.output/packages');
  const archives = readdirSync(folder).filter((name) => /-(?:chrome|edge|firefox)\.zip$/.test(name));
  const manifests = archives.map((name) => {
    const { 'manifest.json': manifest } = unpack(readFileSync(join(folder, name)));
    return JSON.parse(Buffer.from(manifest ?? []).toString()).version as string;
  });
  const [newest] = readSections(read('CHANGELOG.md'));
  const wrong = disagreements({
    tag: version,
    package: versionIn('package.json'),
    lock: versionIn('package-lock.json'),
    manifests,
    changelog: newest?.date ? newest.version : null,
  });
  if (archives.length !== 3) wrong.push(`there are ${archives.length} packages, not 3: run \`npm run zip\``);
  if (wrong.length > 0) refuse(wrong.join('; '));
}

function printNotes(version: string): void {
  const section = readSections(read('CHANGELOG.md')).find((one) => one.version === version);
  if (!section) refuse(`CHANGELOG.md has no section ${version}`);
  console.log(section.notes);
}

const ACTIONS: Record<string, (version: string) => void> = { '--verify': verify, '--notes': printNotes };
const [first = '', second = ''] = process.argv.slice(2);
try {
  const action = Object.hasOwn(ACTIONS, first) ? ACTIONS[first] : undefined;
  if (action) action(second.replace(/^v/, ''));
  else release(first);
} catch (problem) {
  console.error(`no release: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exitCode = 1;
}

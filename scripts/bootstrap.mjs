/**
 * What `npm start` and `npm test` need before anything else can run. Plain JavaScript with no dependencies, because on
 * a fresh clone there are none. Each step says what it does in a line on stderr.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from './browsers/executable.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Something that only the person at the machine can put right. */
export class CannotGoOn extends Error {}

export const say = (line) => process.stderr.write(`shareet: ${line}\n`);

const OLDEST_NODE = [20, 19];
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without it Arabic is shown in whatever font happens to have the letters. */
const ARABIC_FONTS = 'fonts-noto-core';

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new CannotGoOn(`Node ${version} is too old: install Node ${OLDEST_NODE.join('.')} or newer.`);
}

/** Runs `npm ci` where node_modules is missing or older than the lock file. */
export function installPackages() {
  const stamp = `${ROOT}node_modules/.package-lock.json`;
  if (existsSync(stamp) && isInstalled(stamp)) return;
  say('installing the packages (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    // What npm prints belongs to the steps, not to the answer on stdout.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new CannotGoOn('the packages could not be installed: run `npm ci` and see what it says.');
}

/** Compares what is installed with the lock file: by time first, because that is cheap, then by versions. */
function isInstalled(stamp) {
  if (statSync(stamp).mtimeMs >= statSync(`${ROOT}package-lock.json`).mtimeMs) return true;
  const wanted = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(stamp, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** The program of the browser `name`, installed through apt where it is missing and apt may be used. */
export function ensureBrowser(name) {
  const variable = name.toUpperCase();
  const found = findBrowser(name);
  if (found) return found;
  if (process.env[variable]) throw new CannotGoOn(`${variable} names ${process.env[variable]}, which can't be run.`);
  if (mayInstall()) {
    installWithApt([PACKAGES[name], ARABIC_FONTS]);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new CannotGoOn(
    `no ${name} found: install the package ${PACKAGES[name]} (and ${ARABIC_FONTS}), or name its program in ${variable}.`,
  );
}

/** What the browser's own prompts are tested on, by program and package: a screen, its windows, keys. */
const DISPLAY_PROGRAMS = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/** Makes sure that a test can open a screen of its own, through apt where something is missing and apt may be used. */
export function ensureDisplay() {
  const missing = () => Object.keys(DISPLAY_PROGRAMS).filter((program) => !findProgram(program));
  const packages = missing().map((program) => DISPLAY_PROGRAMS[program]);
  if (packages.length > 0 && mayInstall()) installWithApt(packages);
  const gone = missing();
  if (gone.length === 0) return;
  const wanted = gone.map((program) => DISPLAY_PROGRAMS[program]).join(', ');
  throw new CannotGoOn(`no ${gone.join(', ')} found, which show and answer the browser's prompts: install ${wanted}.`);
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say('bringing the list of packages up to date (apt-get update)');
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env });
  say(`installing ${packages.join(' and ')} (apt-get install)`);
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 2, 2],
    env,
  });
  if (status !== 0) say('apt-get could not install everything');
}

/** Runs `main`; a CannotGoOn ends the process with its sentence and exit code 3. */
export async function runOrExplain(main) {
  try {
    process.exitCode = await main();
  } catch (problem) {
    if (!(problem instanceof CannotGoOn)) throw problem;
    say(problem.message);
    process.exitCode = 3;
  }
}

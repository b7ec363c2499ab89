/** Plain JavaScript because `npm start` needs it before anything is installed. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Where installers put them outside of PATH. */
const PLACES = {
  chromium: [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

export const BROWSER_NAMES = ['chromium', 'firefox'];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const foldersOf = ({ PATH }) => (PATH ?? '').split(delimiter).filter(Boolean);

/** The program called `name` in a folder of PATH, or null. */
export const findProgram = (name, env = process.env) =>
  foldersOf(env)
    .map((folder) => join(folder, name))
    .find(isExecutable) ?? null;

/**
 * The program of the browser `name`, or null: what CHROMIUM or FIREFOX in the environment says, else the first found.
 * Branded Chrome is not looked for, because it ignores `--load-extension`.
 */
export function findBrowser(name, env = process.env) {
  const chosen = env[name.toUpperCase()];
  if (chosen) return isExecutable(chosen) ? chosen : null;
  const folders = foldersOf(env);
  const candidates = [...NAMES[name].flatMap((file) => folders.map((folder) => join(folder, file))), ...PLACES[name]];
  return candidates.find(isExecutable) ?? null;
}

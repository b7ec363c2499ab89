import preact from '@preact/preset-vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { licenceFiles } from './scripts/build/licences';
import { ModuleList, shippedPackages } from './scripts/build/modules';
import { OWN_NAME, SHORT_NAMES } from './scripts/build/own-names';
import { trustedReadability } from './scripts/build/readability';

/** Names this add-on to Firefox and its store; must never change. */
const GECKO_ID = 'shareet@shareet.org';

/**
 * Strict on every page. Scripts and styles are our own files. `connect-src` is open to sources because the background
 * is under this policy too; each page closes it again for itself with a meta element. Firefox would upgrade every
 * plain-http source to https if `upgrade-insecure-requests` were left to its default.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types reader-parse',
].join('; ');

/**
 * With letters these keys are access keys of many a page in Firefox, and Chromium has some for itself; with Option a Mac
 * writes signs, so that there it is Control.
 */
const suggestedKey = (digit: 1 | 2 | 3 | 4) => ({ default: `Alt+Shift+${digit}`, mac: `MacCtrl+Shift+${digit}` });

/**
 * WXT starts a script with a wrapper that logs failures in development and does nothing in production; every tab would
 * carry it. This starts the script and no more.
 */
const startScriptsBare: Plugin = {
  name: 'start-scripts-bare',
  transform(code, id) {
    if (id.includes('wxt/dist/utils/define-unlisted-script'))
      return 'export const defineUnlistedScript = (main) => ({ main });';
    if (!id.includes('wxt-unlisted-script-entrypoint')) return null;
    const [, script] = /import definition from (".+?");/.exec(code) ?? [];
    if (!script) this.error('the wrapper around unlisted scripts has changed: start-scripts-bare must follow it');
    // What WXT puts after it names the script's value, so that there has to be one.
    return `import script from ${script}; export default script.main();`;
  },
};

/**
 * What tabs carry is minified once more, by a minifier that takes longer and finds three hundredths more. Every page
 * compiles the bar anew, and runs nearly all of it at once: with the comment Chromium compiles it in one go and not
 * function by function, which takes a tenth off what the bar costs the load of a page; to others it says nothing.
 */
const pressTabScripts: Plugin = {
  name: 'press-tab-scripts',
  async generateBundle(_options, bundle) {
    for (const name of ['bar.js', 'aside.js']) {
      const script = bundle[name];
      if (script?.type !== 'chunk') continue;
      const { code = '' } = await minify(script.code, {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true },
        mangle: { properties: { regex: OWN_NAME } },
        nameCache: { props: { props: SHORT_NAMES } },
      });
      script.code = name === 'bar.js' ? `//# allFunctionsCalledOnLoad\n${code}\n` : `${code}\n`;
    }
  },
};

const list = new ModuleList();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    // Without this, WXT 0.20 still imports its own storage into any file that names something `storage`.
    'config:resolved': (wxt) => {
      wxt.config.imports.presets = [];
    },
    'build:before': () => list.clear(),
    // By now all bundles are made: what is in them is what has to be named.
    'build:publicAssets': (_, files) => {
      files.push(...licenceFiles(shippedPackages(list.modules)));
    },
    // WXT takes the sidebar's name from its page, where it is in one language.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_shortName__';
    },
    'build:done': (wxt) => list.write(`${wxt.config.outDir}.modules.json`),
  },
  // The minimum versions below: anything lower rewrites light-dark() and nested rules at three times their size.
  vite: () => ({
    plugins: [preact(), trustedReadability(), startScriptsBare, pressTabScripts, list.plugin(import.meta.dirname)],
    build: {
      modulePreload: false,
      target: ['chrome125', 'firefox142'],
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'ar',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'idle', 'search', 'contextMenus'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: suggestedKey(1) },
      'open-news': { suggested_key: suggestedKey(2), description: '__MSG_openNews__' },
      'toggle-bar': { suggested_key: suggestedKey(3), description: '__MSG_toggleBar__' },
      refresh: { suggested_key: suggestedKey(4), description: '__MSG_refresh__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});

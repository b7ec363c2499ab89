import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { OWN_NAMES } from './scripts/build/own-names';

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
  "img-src 'self'",
  "font-src 'self'",
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types reader-parse',
].join('; ');

/**
 * WXT starts a script with a wrapper that logs failures in development and does nothing in production; every tab would
 * carry it. This starts the script and no more.
 */
const startScriptsBare: Plugin = {
  name: 'start-scripts-bare',
  transform(code, id) {
    if (!id.includes('wxt-unlisted-script-entrypoint')) return null;
    const [, script] = /import definition from (".+?");/.exec(code) ?? [];
    if (!script) this.error('the wrapper around unlisted scripts has changed: start-scripts-bare must follow it');
    // What WXT puts after it names the script's value, so that there has to be one.
    return `import script from ${script}; export default script.main();`;
  },
};

/** Gives the bar's own properties short names, as every minifier does with its variables. */
const nameBarShortly: Plugin = {
  name: 'name-bar-shortly',
  outputOptions(options) {
    if (options.name !== 'bar') return null;
    const minify = typeof options.minify === 'object' ? options.minify : {};
    return { ...options, minify: { ...minify, mangleProps: { include: new RegExp(`^(${OWN_NAMES.join('|')})$`) } } };
  },
};

/**
 * Every page compiles the bar anew, and runs nearly all of it at once. With this comment Chromium compiles it in one go
 * and not function by function, which takes a tenth off what the bar costs the load of a page; to others it says nothing.
 */
const compileBarAtOnce: Plugin = {
  name: 'compile-bar-at-once',
  generateBundle(_options, bundle) {
    const bar = bundle['bar.js'];
    if (bar?.type === 'chunk') bar.code = `//# allFunctionsCalledOnLoad\n${bar.code}`;
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    // Without this, WXT 0.20 still imports its own storage into any file that names something `storage`.
    'config:resolved': (wxt) => {
      wxt.config.imports.presets = [];
    },
  },
  // The minimum versions below: anything lower rewrites light-dark() and nested rules at three times their size.
  vite: () => ({
    plugins: [preact(), startScriptsBare, nameBarShortly, compileBarAtOnce],
    build: { modulePreload: false, target: ['chrome125', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'ar',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'idle'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});

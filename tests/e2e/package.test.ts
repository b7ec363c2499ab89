/** What the built packages ask of the browser: the README explains each permission, and there is no other. */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/browsers/executable.mjs';
import { buildAgain, describeDifference } from '../../scripts/packages/again';
import { findForeign } from '../../scripts/packages/contents';
import { lint, unexpectedWarnings } from '../../scripts/packages/lint';
import { makePackages, readBuild } from '../../scripts/packages/make';
import { ROOT } from '../../scripts/start/build';
import { builtFor } from './session';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  sidebar_action?: { default_panel: string; open_at_install: boolean };
  content_security_policy: { extension_pages: string };
}

const manifestOf = async (name: (typeof BROWSER_NAMES)[number]): Promise<Manifest> =>
  JSON.parse(await readFile(`${builtFor(name)}/manifest.json`, 'utf8'));

describe.each(BROWSER_NAMES)('the package for %s', (name) => {
  it('holds nothing but what belongs into it, all of it ours or of a library whose licence it names', async () => {
    expect(findForeign(await readBuild(builtFor(name)))).toEqual([]);
  });

  it('asks for no host and nothing else at install but what the README explains', async () => {
    const manifest = await manifestOf(name);
    const own = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'idle', 'search', 'contextMenus'];
    // Firefox needs none for its sidebar.
    expect(manifest.permissions).toEqual(name === 'chromium' ? [...own, 'sidePanel'] : own);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    const readme = await readFile(`${ROOT}README.md`, 'utf8');
    for (const permission of manifest.permissions) expect(readme).toContain(`| \`${permission}\``);
  });

  it('declares no content script, and lets no page load a file of it', async () => {
    const keys = Object.keys(await manifestOf(name));
    expect(keys).toEqual(
      expect.not.arrayContaining(['host_permissions', 'content_scripts', 'web_accessible_resources']),
    );
    expect(keys).not.toContain('externally_connectable');
  });

  it('has one strict policy: its own files alone, and Trusted Types', async () => {
    const { extension_pages: policy } = (await manifestOf(name)).content_security_policy;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types reader-parse");
    // Pictures that the background stored are shown from memory; a page asks no host for any.
    expect(policy).toContain("img-src 'self' blob:;");
    expect(policy.replace("img-src 'self' blob:", '')).not.toMatch(/unsafe|upgrade-insecure-requests|data:|blob:/);
    const all = await readdir(builtFor(name));
    const pages = all.filter((file) => file.endsWith('.html') && file !== 'background.html');
    expect(pages.length).toBeGreaterThan(6);
    for (const page of pages)
      expect(await readFile(`${builtFor(name)}/${page}`, 'utf8'), page).toContain(`content="connect-src 'none'"`);
  });
});

describe('the package for firefox', () => {
  it('does not open its sidebar by itself', async () => {
    const { sidebar_action: sidebar } = await manifestOf('firefox');
    expect(sidebar).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it("has no error in the eyes of its store's linter, and no warning that nobody looked at", async () => {
    const { errors, warnings } = await lint(builtFor('firefox'));
    const { modules } = await readBuild(builtFor('firefox'));
    expect(errors.map(({ code }) => code)).toEqual([]);
    expect(unexpectedWarnings(warnings, modules)).toEqual([]);
  }, 300_000);
});

describe('the packages', () => {
  it('are the same byte for byte when they are built elsewhere from the sources package', async () => {
    const [chrome, firefox] = await Promise.all(BROWSER_NAMES.map((name) => readBuild(builtFor(name))));
    const packages = await makePackages({ chrome, firefox });
    const [sources = ''] = Object.keys(packages).filter((name) => name.endsWith('-sources.zip'));
    const again = await buildAgain(packages[sources] ?? new Uint8Array(), ['chrome', 'firefox']);
    expect(Object.keys(again)).toHaveLength(5);
    expect(describeDifference(packages, again)).toBeNull();
  }, 300_000);
});

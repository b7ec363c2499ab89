/** What Chrome Web Store, Microsoft Edge Add-ons and addons.mozilla.org refuse in a manifest; where they differ, the strictest. */
import type { Files } from './archive';

/** addons.mozilla.org takes 45 characters, Chrome Web Store 75. */
const MAX_CHARACTERS = { name: 45, shortName: 12, description: 132 };
/** A list of extensions, its page, and the store's. */
const REQUIRED_ICONS = ['16', '32', '48', '128'];

interface Manifest {
  manifest_version: number;
  version: string;
  default_locale: string;
  icons: Record<string, string>;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { strict_min_version: string; data_collection_permissions: object } };
  update_url?: string;
  key?: string;
}

type Words = Record<string, { message: string }>;

export function storeProblems(files: Files): string[] {
  const text = Buffer.from(files['manifest.json'] ?? []).toString();
  if (!text) return [];
  const manifest = JSON.parse(text) as Manifest;
  return [
    ...versionProblems(manifest),
    ...iconProblems(manifest, files),
    ...wordProblems(manifest, text, files),
    ...(manifest.update_url || manifest.key ? ['manifest.json: a store wants neither update_url nor key'] : []),
  ];
}

function versionProblems({ version, manifest_version, ...manifest }: Manifest): string[] {
  const parts = version.split('.');
  const isVersion = parts.length <= 4 && parts.every((part) => /^(?:0|[1-9]\d*)$/.test(part) && Number(part) <= 65_535);
  const oldest = [manifest.minimum_chrome_version, manifest.browser_specific_settings?.gecko.strict_min_version];
  return [
    ...(manifest_version === 3 ? [] : ['manifest.json: new extensions are of version 3']),
    ...(isVersion ? [] : [`manifest.json: ${version} is no version that a store takes`]),
    ...(oldest.filter(Boolean).length === 1 ? [] : ['manifest.json: names no oldest version of its browser, or two']),
  ];
}

function iconProblems({ icons }: Manifest, files: Files): string[] {
  const wrong = Object.entries(icons).flatMap(([size, path]) => {
    const real = pngSize(files[path] ?? new Uint8Array());
    return real === `${size} × ${size}` ? [] : [`${path} is ${real}`];
  });
  return [...REQUIRED_ICONS.filter((size) => !icons[size]).map((size) => `there is no icon of ${size}`), ...wrong];
}

/** Width and height, from the header that each PNG begins with (PNG 11.2.1). */
function pngSize(content: Uint8Array): string {
  const bytes = Buffer.from(content);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return 'no PNG';
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

function wordProblems({ default_locale: chief }: Manifest, text: string, files: Files): string[] {
  const used = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
  const locales = Object.keys(files).flatMap((name) => /^_locales\/(\w+)\//.exec(name)?.[1] ?? []);
  const inManifest = /\p{Script=Arabic}/u.test(text) ? ['manifest.json: a word in one language alone'] : [];
  const perLocale = locales.flatMap((locale) => {
    const words: Words = JSON.parse(Buffer.from(files[`_locales/${locale}/messages.json`] ?? []).toString());
    const missing = [...new Set(used)].filter((key) => !words[key]?.message.trim());
    const long = Object.entries(MAX_CHARACTERS).filter(([key, max]) => [...(words[key]?.message ?? '')].length > max);
    return [
      ...missing.map((key) => `_locales/${locale} lacks ${key}`),
      ...long.map(([key, max]) => `_locales/${locale}: ${key} has more than ${max} characters`),
    ];
  });
  return [...(locales.includes(chief) ? [] : [`there are no words in ${chief}`]), ...inManifest, ...perLocale];
}

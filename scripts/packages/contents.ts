/** What a package may hold, and nothing else: each file by name, what it is made of, what it may say. */
import { FONT, manifestOf } from '../build/licences';
import { type Modules, packageOf, shippedPackages } from '../build/modules';
import { foreignAddresses } from './addresses';
import type { Files } from './archive';
import { BUDGETS, type Budget, CHUNK_OR_SHEET, COMPOSED, isOf } from './budgets';
import { storeProblems } from './store-rules';

const TEXT = /\.(?:js|css|html|json)$/;

/** What a script of ours has no use for, each with the reason that its finder is told. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  // A method of that name is another thing.
  [/(?<![\w.$])eval\((?![\w$,]*\)\{)|(?<![\w.$])Function\(/, 'makes code of text'],
  [/import\(\s*["'`]\w+:|importScripts\(/, 'loads code from elsewhere'],
  [/sourceMappingURL|sourceURL=/, 'names a source map'],
  [/https?:\/\/(?:localhost|127\.|\[::1)/, "names the developer's own machine"],
  [/\b(?:TODO|FIXME)\b/, 'is not finished'],
  [/(?<![\w.$])debugger\b/, 'stops in the debugger'],
  [/\bimport\.meta\.env\b|\bprocess\.env\b|\bvitest\b|\b__TEST/, 'knows of tests or of how it was built'],
];
const FORBIDDEN_IN_PAGES: typeof FORBIDDEN = [
  [/<script(?![^>]*\ssrc="\/)|\son\w+="/, 'has a script inside it'],
  [/(?:src|href)="(?:https?:)?\/\//, 'loads from elsewhere'],
];

export interface Contents {
  files: Files;
  modules: Modules;
}

/** One sentence for each thing that should not be as it is; none where all is well. */
export function findForeign({ files, modules }: Contents): string[] {
  return [
    ...unlisted(files),
    ...BUDGETS.flatMap((budget) => overBudget(files, budget)),
    ...unreachable(files),
    ...unknownModules(files, modules),
    ...unnamedPackages(files, modules),
    ...textFiles(files).flatMap(([name, text]) => forbiddenText(name, text)),
    ...storeProblems(files),
  ];
}

const textFiles = (files: Files): [name: string, text: string][] =>
  Object.entries(files)
    .filter(([name]) => TEXT.test(name))
    .map(([name, content]) => [name, Buffer.from(content).toString()]);

function unlisted(files: Files): string[] {
  const isListed = (name: string) => BUDGETS.some((budget) => isOf(budget, name));
  return Object.keys(files)
    .filter((name) => !isListed(name))
    .map((name) => `${name}: no such file belongs into a package (scripts/packages/budgets.ts)`);
}

function overBudget(files: Files, budget: Budget): string[] {
  const names = Object.keys(files).filter((name) => isOf(budget, name));
  const missing = budget.files.filter((file) => typeof file === 'string' && !names.includes(file));
  const bytes = names.reduce((sum, name) => sum + (files[name]?.length ?? 0), 0);
  return [
    ...missing.map((name) => `${name} is missing`),
    ...(names.length === 0 ? [`${budget.what}: there is none`] : []),
    ...(bytes > budget.maxBytes ? [`${budget.what}: ${bytes} bytes, ${budget.maxBytes} at most`] : []),
  ];
}

/** What the browser looks for by itself, and what people look for. */
const FOUND_BY_NAME = /^(?:manifest\.json|_locales\/.*)$/;

/** Files that no file names which is itself reached from the manifest. */
function unreachable(files: Files): string[] {
  const texts = new Map(textFiles(files));
  const reached = new Set(Object.keys(files).filter((name) => FOUND_BY_NAME.test(name) || COMPOSED.test(name)));
  for (const by of reached) {
    const text = texts.get(by);
    if (text === undefined) continue;
    // A set that grows while it is gone through is gone through to its new end.
    for (const name of Object.keys(files)) if (isNamedIn(text, name, by)) reached.add(name);
  }
  return Object.keys(files)
    .filter((name) => !reached.has(name))
    .map((name) => `${name} is named by nothing that the manifest leads to`);
}

/** By its path from the root, or from the folder that both are in. */
function isNamedIn(text: string, name: string, by: string): boolean {
  const cut = name.lastIndexOf('/') + 1;
  const isBeside = by.startsWith(name.slice(0, cut)) && !by.slice(cut).includes('/');
  return text.includes(name) || (isBeside && text.includes(`./${name.slice(cut)}`));
}

function unknownModules(files: Files, modules: Modules): string[] {
  const made = Object.keys(files).filter((name) => CHUNK_OR_SHEET.test(name));
  const own = Object.entries(modules).flatMap(([file, ids]) =>
    ids
      .filter((id) => packageOf(id) === null && !/^(?:components|entrypoints|utils)\//.test(id))
      .map((id) => [file, id]),
  );
  return [
    ...made.filter((name) => !modules[name]).map((name) => `${name}: no bundler made it`),
    ...own.map(([file, id]) => `${file} is made of ${id}, which is no part of the product`),
  ];
}

/** A package that ships has to stand in the licence list, with its version; one that does not has no place there. */
function unnamedPackages(files: Files, modules: Modules): string[] {
  const list = Buffer.from(files['licences/libraries.txt'] ?? []).toString();
  const heading = /(?:^|={80}\n\n)(\S+ \S+)\n/g;
  const named = [...list.matchAll(heading)].map(([, title = '']) => title);
  const shipped = shippedPackages(modules)
    .filter((name) => name !== FONT)
    .map((name) => `${name} ${manifestOf(name).version}`);
  return [
    ...shipped.filter((title) => !named.includes(title)).map((title) => `licences/libraries.txt lacks ${title}`),
    ...named
      .filter((title) => !shipped.includes(title))
      .map((title) => `licences/libraries.txt names ${title}, which does not ship`),
  ];
}

function forbiddenText(name: string, text: string): string[] {
  const patterns = name.endsWith('.html') ? [...FORBIDDEN, ...FORBIDDEN_IN_PAGES] : FORBIDDEN;
  const found = patterns
    .filter(([pattern]) => pattern.test(text))
    .map(([pattern, why]) => `${name} ${why}: ${(pattern.exec(text)?.[0] ?? '').slice(0, 60)}`);
  return [
    ...found,
    ...foreignAddresses(text).map((address) => `${name} names an address that nobody vetted: ${address}`),
  ];
}

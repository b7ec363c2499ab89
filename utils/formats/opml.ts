/** Lists of sources as OPML (opml.org/spec2.opml): read as tolerantly as feeds are, and written as version 2.0. */
import { failed, ok, type Result } from '../model/result';
import type { Source } from '../model/source';
import { escapeMarkup, foldText } from '../text/plain';
import { FEED } from './dialects';
import { isElement, type MarkupElement } from './elements';
import { readMarkup } from './markup';
import { declaredEntities } from './prolog';
import { shorten } from './title';

/** One source of a list, as the list has it: the address is whatever is written there. */
export interface Outline {
  url: string;
  /** What it is called there, plain text; '' where the list gives none. */
  title: string;
  /** What it calls itself, where it is called something else. */
  ownTitle?: string;
  /** The folders that it is in, outermost first. */
  folder: string[];
}

export type OpmlProblem = 'not-opml' | 'empty';

const MAX_OUTLINES = 10_000;
const MAX_FOLDERS = 10;
const MAX_PROLOG_CHARACTERS = 4096;

/** What XML 1.0 can't hold, not even escaped: controls, halves of surrogate pairs, and two that are no characters. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

type Attributes = Readonly<Record<string, string>>;

/**
 * The sources of an OPML document, in its order, at most 10,000; of a cut or malformed one every outline that is complete.
 * Names of attributes are read in any case. An outline that has an address is never a folder, so that one that was not
 * closed does not swallow the rest.
 */
export function readOpml(text: string): Result<Outline[], OpmlProblem> {
  const tree = readMarkup(text, FEED, { entities: declaredEntities(text.slice(0, MAX_PROLOG_CHARACTERS)) });
  const outlines: Outline[] = [];
  const isList = collect(tree, [], outlines);
  if (outlines.length > 0) return ok(outlines);
  return failed(isList ? 'empty' : 'not-opml');
}

/** Adds the outlines inside `element` to `into`; answers whether anything of OPML was there. */
function collect(element: MarkupElement, folder: string[], into: Outline[]): boolean {
  let isList = false;
  for (const child of element.children.filter(isElement)) {
    const isOutline = child.name === 'outline';
    if (into.length >= MAX_OUTLINES) return true;
    const inner = isOutline ? readOutline(child.attributes, folder, into) : folder;
    if (collect(child, inner, into) || isOutline || child.name === 'opml') isList = true;
  }
  return isList;
}

/** Adds the outline itself where it is a source; answers the folder of what is inside it. */
function readOutline(attributes: Attributes, folder: string[], into: Outline[]): string[] {
  const url = addressOf(attributes);
  const [shown, own] = [textFrom(attributes.text), textFrom(attributes.title)];
  const title = shown || own;
  if (url === '') return title !== '' && folder.length < MAX_FOLDERS ? [...folder, title] : folder;
  into.push({
    url,
    title,
    ...(own && own !== title ? { ownTitle: own } : {}),
    folder: folder.length > 0 ? folder : foldersFrom(attributes.category),
  });
  return folder;
}

/** `url` is what OPML 1.0 lists and links have; of the latter only those that say they are feeds are sources. */
function addressOf({ xmlurl, url, type = '' }: Attributes): string {
  return (xmlurl ?? (/^(?:link|include)$/i.test(type) ? '' : url) ?? '').trim();
}

/** The first of the categories, which are paths with slashes, apart by commas. */
function foldersFrom(category = ''): string[] {
  const [first = ''] = category.split(',');
  return first.split('/').map(textFrom).filter(Boolean).slice(0, MAX_FOLDERS);
}

const textFrom = (value = ''): string => shorten(foldText(value));

/** A folder while it is written: the sources in it, and the folders in it by name. */
interface Folder {
  sources: Source[];
  folders: Map<string, Folder>;
}

/** The list of `sources` as an OPML 2.0 document, folders nested, each in the order in which it is first met. */
export function writeOpml(sources: readonly Source[], title: string, date: Date): string {
  const root: Folder = { sources: [], folders: new Map() };
  for (const source of sources) folderAt(root, source.folder ?? []).sources.push(source);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${written(title)}</title>`,
    `    <dateCreated>${date.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...writeFolder(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function folderAt(root: Folder, path: readonly string[]): Folder {
  let folder = root;
  for (const name of path) {
    const inner = folder.folders.get(name) ?? { sources: [], folders: new Map() };
    folder.folders.set(name, inner);
    folder = inner;
  }
  return folder;
}

function writeFolder({ sources, folders }: Folder, indent: string): string[] {
  const inner = [...folders].flatMap(([name, folder]) => [
    `${indent}<outline text="${written(name)}" title="${written(name)}">`,
    ...writeFolder(folder, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...sources.map((source) => indent + writeSource(source)), ...inner];
}

function writeSource({ title, ownTitle = title, url, siteUrl, language }: Source): string {
  const attributes = { type: 'rss', text: title, title: ownTitle, xmlUrl: url, htmlUrl: siteUrl, language };
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  return `<outline ${given.map(([name, value]) => `${name}="${written(value ?? '')}"`).join(' ')}/>`;
}

/** As text or as the value of an attribute, where line breaks would become spaces. */
const written = (text: string): string =>
  escapeMarkup(text.replace(UNWRITABLE, '')).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);

/** An article to take along: as a file that needs nothing but itself, or on the clipboard with where it is from. */
import type { Direction } from '../../utils/model/direction';
import fileStyle from './file.css?raw';

export interface Takeaway {
  title: string;
  direction: Direction;
  language: string | null;
  /** What stands under the title: source, byline, date, in the interface's words. */
  about: string[];
  /** The page that it is from; null where it is from none. */
  url: string | null;
  /** The article as it is shown; null where there is none. */
  body: HTMLElement | null;
  /** Those of its pictures that are stored, by their elements. */
  pictures: ReadonlyMap<HTMLImageElement, Blob>;
}

/** Nothing that the file could be made to load, and nothing that runs in it. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The article as the text of an HTML document, its pictures in it. */
export async function asDocument(taken: Takeaway): Promise<string> {
  const file = document.implementation.createHTMLDocument(taken.title);
  file.documentElement.lang = taken.language ?? '';
  file.documentElement.dir = taken.direction;
  const encoding = file.createElement('meta');
  encoding.setAttribute('charset', 'utf-8');
  const policy = file.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = FILE_POLICY;
  const viewport = file.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width, initial-scale=1';
  file.head.prepend(encoding, policy, viewport);
  const style = file.createElement('style');
  style.append(fileStyle);
  file.head.append(style);
  file.body.append(await articleOf(taken, file));
  return `<!doctype html>\n${file.documentElement.outerHTML}\n`;
}

async function articleOf({ title, about, url, body, pictures }: Takeaway, file: Document): Promise<HTMLElement> {
  const article = file.createElement('article');
  const heading = file.createElement('h1');
  heading.append(title);
  article.append(heading, ...about.map((line) => paragraph(file, line)));
  if (url) article.append(addressLine(file, url));
  if (body) {
    const copy = file.importNode(body, true);
    await takePictures(body, copy, pictures);
    for (const element of copy.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex');
    article.append(copy);
  }
  return article;
}

function paragraph(file: Document, text: string): HTMLElement {
  const line = file.createElement('p');
  line.className = 'about';
  line.dir = 'auto';
  line.append(text);
  return line;
}

function addressLine(file: Document, url: string): HTMLElement {
  const line = paragraph(file, '');
  const link = file.createElement('a');
  link.href = url;
  link.rel = 'noreferrer';
  link.append(url);
  line.dir = 'ltr';
  line.append(link);
  return line;
}

/** Puts the pictures that are shown into the copy itself; of those that are not, the place keeps its words. */
async function takePictures(shown: HTMLElement, copy: HTMLElement, pictures: Takeaway['pictures']): Promise<void> {
  const copies = [...copy.querySelectorAll('img')];
  await Promise.all(
    [...shown.querySelectorAll('img')].map(async (image, index) => {
      const blob = pictures.get(image);
      if (blob) copies[index]?.setAttribute('src', await dataAddress(blob));
      else copies[index]?.remove();
    }),
  );
}

/** An address that holds the picture: the page's own policy lets nothing be fetched, a blob included. */
const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** Puts title, text, source and address on the clipboard, as text and with its structure. */
export async function copyWithSource(taken: Takeaway): Promise<void> {
  const lines = [taken.title, ...textBlocks(taken.body), taken.about.join('\n'), taken.url ?? ''];
  const text = lines.filter((line) => line).join('\n\n');
  const holder = document.implementation.createHTMLDocument('');
  const article = holder.createElement('article');
  article.lang = taken.language ?? '';
  article.dir = taken.direction;
  const heading = holder.createElement('h2');
  heading.append(taken.title);
  article.append(heading);
  if (taken.body) article.append(...[...taken.body.childNodes].map((node) => holder.importNode(node, true)));
  for (const image of article.querySelectorAll('img, .picture')) image.remove();
  article.append(...taken.about.map((line) => paragraph(holder, line)));
  if (taken.url) article.append(addressLine(holder, taken.url));
  const parts = { 'text/plain': text, 'text/html': article.outerHTML };
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Stands for a line break while white space is put in order; no text has it. */
const LINE_BREAK = '\ue000';
const TEXT_BLOCKS = 'p, h2, h3, h4, h5, h6, li, blockquote, figcaption, dt, dd, pre, tr, caption';

/** The text of an article, block by block; a row of a table is one, its cells parted by tabs. */
function textBlocks(body: HTMLElement | null): string[] {
  const copy = body?.cloneNode(true) as HTMLElement | undefined;
  if (!copy) return [];
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith(LINE_BREAK);
  for (const picture of copy.querySelectorAll('.picture')) picture.remove();
  return [...copy.querySelectorAll(TEXT_BLOCKS)].flatMap((block) => {
    if (block instanceof HTMLTableRowElement) return [[...block.cells].map(textOf).join('\t')];
    return block.closest('tr') || block.querySelector(TEXT_BLOCKS) ? [] : [textOf(block)];
  });
}

/** White space as it is drawn: a line of the markup is none of the text. */
function textOf(block: Element): string {
  const text = block.textContent ?? '';
  if (block.matches('pre')) return text.trimEnd();
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?\ue000 ?/g, '\n')
    .trim();
}

/** Verse: a bayt is set in one line as two halves of one width, as Arabic poetry is. */

/** What sources put between the two halves: stars, dots, dashes, or much white space. */
const CAESURA = /\s*(?:\*{1,5}|\.{3,}|…+|={2,}|\/{2}|\u2003+|[\u00a0\u2002 ]{4,}|\t+|[✽❋✻⁂۞٭]+)\s*/u;
const MAX_HALF = 60;
const MIN_HALF = 6;
/** One half of a bayt has nearly the length of the other. */
const MAX_RATIO = 2;

interface Bayt {
  first: string;
  caesura: string;
  second: string;
}

function asBayt(line: string): Bayt | null {
  const text = line.replace(/[\r\n]+/g, ' ').trim();
  const [parting] = text.match(CAESURA) ?? [];
  if (!parting) return null;
  const at = text.indexOf(parting);
  const first = text.slice(0, at);
  const second = text.slice(at + parting.length);
  const isWhole = [first, second].every(
    (half) => half.length >= MIN_HALF && half.length <= MAX_HALF && !CAESURA.test(half),
  );
  const [short = 0, long = 0] = [first.length, second.length].sort((a, b) => a - b);
  return isWhole && long <= short * MAX_RATIO ? { first, caesura: parting.trim(), second } : null;
}

const NOT_PLAIN = 'a, img, code, .picture';
const isPlain = (element: Element): boolean => !element.matches(NOT_PLAIN) && !element.querySelector(NOT_PLAIN);

/** The lines of a paragraph of nothing but text and line breaks; null where there is more in it. */
function linesOf(paragraph: Element): string[] | null {
  const lines = [''];
  for (const node of paragraph.childNodes) {
    if (node.nodeName === 'BR') lines.push('');
    else if (node.nodeType === Node.TEXT_NODE || isPlain(node as Element))
      lines.push((lines.pop() ?? '') + (node.textContent ?? ''));
    else return null;
  }
  return lines.filter((line) => line.trim());
}

/** Sets the verses among the paragraphs of `root`: two in a row at the least, for one alone may be anything. */
export function setVerses(root: HTMLElement): void {
  let run: [Element, Bayt[]][] = [];
  const end = (): void => {
    if (run.reduce((sum, [, verses]) => sum + verses.length, 0) > 1) replaceRun(run);
    run = [];
  };
  for (const paragraph of root.querySelectorAll('p')) {
    const verses = linesOf(paragraph)?.map(asBayt);
    const isVerse = verses && verses.length > 0 && verses.every((verse) => verse !== null);
    if (run.length > 0 && run.at(-1)?.[0] !== paragraph.previousElementSibling) end();
    if (isVerse) run.push([paragraph, verses]);
    else end();
  }
  end();
}

function replaceRun(run: [Element, Bayt[]][]): void {
  const poem = document.createElement('div');
  poem.className = 'poem';
  poem.append(...run.flatMap(([, verses]) => verses.map(baytElement)));
  run[0]?.[0].before(poem);
  for (const [paragraph] of run) paragraph.remove();
}

function baytElement({ first, caesura, second }: Bayt): HTMLElement {
  const bayt = document.createElement('p');
  bayt.className = 'bayt';
  bayt.append(span('half', first), span('caesura', ` ${caesura} `), span('half', second));
  return bayt;
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

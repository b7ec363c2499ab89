/** A page, be it text or HTML, as the lines that a reader sees, each with its links. */
import { httpUrl } from '../text/host';
import { isElement, type MarkupElement, type MarkupNode } from './elements';
import { withoutFragment } from './identity';

export interface Block {
  /** Not empty; U+00A0 and wide spaces are kept, for they may separate headlines. */
  text: string;
  /** In order, and none within another. */
  links: LinkSpan[];
  /** 1 to 6 for a heading, 0 for anything else. */
  level: number;
}

interface LinkSpan {
  start: number;
  end: number;
  url: string;
}

/** Longer lines are cut: no page has them, and no rule about lines has to fear them. */
const MAX_BLOCK_CHARACTERS = 200_000;
/** And no page has more lines that matter. */
const MAX_BLOCKS = 20_000;

const SKIPPED =
  /^(?:head|script|style|noscript|template|nav|footer|form|select|button|textarea|svg|math|iframe|object|dialog|figure|audio|video)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|h[1-6]|header|hr|html|li|main|marquee|menu|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** Elements that stand side by side in a ticker without anything written between them. */
const SIBLING = /^(?:a|span|b|strong|font|em|i)$/;

export interface BlockOptions {
  /** Address that links are resolved against; a link to the page itself is none. */
  base: string;
  /** Whether inline elements that stand side by side are lines of their own, as in a ticker. */
  splitSiblings?: boolean;
  /** Elements to leave out. */
  except?: ReadonlySet<MarkupElement>;
}

/** The lines of plain text. */
export function blocksOfText(text: string): Block[] {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  return lines.slice(0, MAX_BLOCKS).map((line) => ({ text: line.slice(0, MAX_BLOCK_CHARACTERS), links: [], level: 0 }));
}

/** The lines of an HTML element, without what surrounds a page's content: navigation, forms, footers, scripts. */
export function blocksOfElement(element: MarkupElement, options: BlockOptions): Block[] {
  const reader = new BlockReader(options);
  reader.readContent(element);
  reader.endLine();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  private text = '';
  /** Asked of the text itself this would copy all of it for each part that is added. */
  private afterSpace = true;
  private links: LinkSpan[] = [];
  private level = 0;
  /** Breaks ends a line, except inside a paragraph, where only two of them do. */
  private inParagraph = false;
  private isPreformatted = false;
  private afterBreak = false;

  constructor(private readonly options: BlockOptions) {}

  readContent(element: MarkupElement): void {
    const split = this.options.splitSiblings === true && hasSiblings(element);
    for (const node of element.children) {
      const isLine = split && isElement(node) && SIBLING.test(node.name);
      if (isLine) this.endLine();
      this.readNode(node);
      if (isLine) this.endLine();
    }
  }

  endLine(): void {
    if (this.text.trim() !== '' && this.blocks.length < MAX_BLOCKS) {
      this.blocks.push({ text: this.text.slice(0, MAX_BLOCK_CHARACTERS), links: this.links, level: this.level });
    }
    this.text = '';
    this.afterSpace = true;
    this.links = [];
    this.afterBreak = false;
  }

  private readNode(node: MarkupNode): void {
    if (!isElement(node)) this.addText(node);
    else if (SKIPPED.test(node.name) || this.options.except?.has(node)) return;
    else if (node.name === 'br') this.readBreak();
    else if (node.name === 'a') this.readLink(node);
    else if (BLOCK.test(node.name)) this.readBlock(node);
    else this.readContent(node);
  }

  private readBlock(element: MarkupElement): void {
    this.endLine();
    const outer = [this.level, this.inParagraph, this.isPreformatted] as const;
    const [, level] = /^h([1-6])$/.exec(element.name) ?? [];
    this.level = level ? Number(level) : this.level;
    this.inParagraph = element.name === 'p';
    this.isPreformatted ||= element.name === 'pre';
    this.readContent(element);
    this.endLine();
    [this.level, this.inParagraph, this.isPreformatted] = outer;
  }

  private readLink(element: MarkupElement): void {
    const { base } = this.options;
    const url = httpUrl(element.attributes.href, base);
    const before = this.blocks.length;
    const start = this.text.length;
    this.readContent(element);
    if (url === null || withoutFragment(url) === withoutFragment(base)) return;
    // A link around whole blocks is the link of each of them.
    for (const block of this.blocks.slice(before)) addLink(block.links, { start: 0, end: block.text.length, url });
    const from = this.blocks.length === before ? start : 0;
    addLink(this.links, { start: from, end: this.text.length, url });
  }

  private readBreak(): void {
    if (!this.inParagraph || this.afterBreak) this.endLine();
    else {
      this.addText(' ');
      this.afterBreak = true;
    }
  }

  private addText(text: string): void {
    if (this.isPreformatted) {
      const lines = text.split('\n');
      lines.forEach((line, index) => {
        if (index > 0) this.endLine();
        this.append(line);
      });
      return;
    }
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.append(this.afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded);
    if (folded.trim() !== '') this.afterBreak = false;
  }

  /** What would be cut off is not added, and so no link is in it. */
  private append(text: string): void {
    if (text === '' || this.text.length >= MAX_BLOCK_CHARACTERS) return;
    this.text += text;
    this.afterSpace = text.endsWith(' ');
  }
}

/** A link around others, which HTML forbids and pages have, is what they leave of it at its end. */
function addLink(links: LinkSpan[], { start, end, url }: LinkSpan): void {
  const from = Math.max(start, links.at(-1)?.end ?? 0);
  if (from < end) links.push({ start: from, end, url });
}

/** Whether two inline elements of one kind stand in it: headlines, where a headline and its age would be of two kinds. */
function hasSiblings(element: MarkupElement): boolean {
  const names = element.children.filter(isElement).map(({ name }) => name);
  return names.some((name, index) => SIBLING.test(name) && names.includes(name, index + 1));
}

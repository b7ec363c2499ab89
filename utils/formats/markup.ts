/**
 * A tolerant reader of markup: XML or HTML to a small tree, whatever the state of the document. Elements that were never
 * closed are closed for it, closing tags that close nothing are passed over, nesting beyond MAX_DEPTH is flattened.
 * Entities are decoded by name from the HTML set, so that undeclared ones are understood too; declared ones are expanded
 * once, never within each other.
 */
import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';
import type { Dialect } from './dialects';
import type { MarkupElement } from './elements';
import { Scope } from './names';

const MAX_DEPTH = 200;
/** Declared entities that are expanded in one document; further ones stay as they are written. */
const MAX_EXPANSIONS = 10_000;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

export interface ReadOptions {
  /** Entities that the document itself declares. */
  entities?: ReadonlyMap<string, string>;
  /**
   * Receives each record of the dialect as soon as it is complete, or, if the document's end cut it, at the end; `ancestors`
   * begin with the root. Its content is not kept, so that a long feed is never in memory as a whole tree.
   */
  onRecord?(record: MarkupElement, ancestors: readonly MarkupElement[]): void;
}

/** The tree of `source` under a nameless root. */
export function readMarkup(source: string, dialect: Dialect, options: ReadOptions = {}): MarkupElement {
  // In XML any character may follow `<` as far as the tokenizer goes, and `I <3 you` would swallow the closing tag.
  const text = dialect.xml ? source.replace(/<(?![A-Za-z_:/!?\u0080-\uffff])/g, '&lt;') : source;
  const builder = new TreeBuilder(text, dialect, options);
  const tokenizer = new Tokenizer({ xmlMode: dialect.xml, decodeEntities: false }, builder);
  tokenizer.write(text);
  tokenizer.end();
  return builder.root;
}

/** Receives the tokenizer's events; offsets are into `source`. */
class TreeBuilder {
  readonly root: MarkupElement = { name: '', attributes: NO_ATTRIBUTES, children: [], closed: true };
  private top = this.root;
  private readonly open: MarkupElement[] = [this.root];
  /** For each open element its name as written, and the namespaces inside it. */
  private readonly written: string[] = [''];
  private readonly scopes: Scope[] = [Scope.outermost()];
  private tagName = '';
  private attributes: Record<string, string> | null = null;
  private attributeName = '';
  private attributeValue = '';
  private expansions = 0;

  constructor(
    private readonly source: string,
    private readonly dialect: Dialect,
    private readonly options: ReadOptions,
  ) {}

  ontext(start: number, end: number): void {
    const text = this.source.slice(start, end);
    this.addText(text.includes('&') ? this.decodeText(text) : text);
  }

  oncdata(start: number, end: number, offset: number): void {
    this.addText(this.source.slice(start, end - offset));
  }

  onopentagname(start: number, end: number): void {
    this.tagName = this.source.slice(start, end);
    this.attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.source.slice(start, end);
  }

  onattribend(): void {
    this.attributes ??= {};
    if (!Object.hasOwn(this.attributes, this.attributeName)) {
      this.attributes[this.attributeName] = this.decodeAttribute(this.attributeValue);
    }
  }

  onopentagend(): void {
    this.openElement(false);
  }

  onselfclosingtag(): void {
    this.openElement(this.dialect.xml);
  }

  onclosetag(start: number, end: number): void {
    const innermost = this.open.length - 1;
    const name = this.written[innermost] ?? '';
    // Nearly always it is the innermost element that is closed.
    if (innermost > 0 && end - start === name.length && this.source.startsWith(name, start)) {
      this.closeTo(innermost);
      return;
    }
    const closing = this.source.slice(start, end).toLowerCase();
    const depth = this.written.findLastIndex((written) => written.toLowerCase() === closing);
    if (depth > 0) this.closeTo(depth);
  }

  onend(): void {
    this.open.forEach((element, depth) => {
      this.deliver(element, this.open.slice(0, depth));
    });
  }

  // What a reader of headlines passes over. Entities arrive as text, because the tokenizer is told not to decode them.
  ontextentity(): void {}
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private addText(text: string): void {
    if (text !== '') this.top.children.push(text);
  }

  private openElement(isEmpty: boolean): void {
    const attributes = this.attributes ?? NO_ATTRIBUTES;
    const outer = this.scopes[this.scopes.length - 1] ?? Scope.outermost();
    const scope = this.dialect.xml && this.attributes ? outer.enter(attributes) : outer;
    const name = this.dialect.xml ? scope.elementName(this.tagName) : this.tagName.toLowerCase();
    const closed = this.dialect.countClosed(this.open, name);
    if (closed > 0) this.closeTo(this.open.length - closed);
    const element: MarkupElement = { name, attributes: nameAttributes(attributes, scope), children: [], closed: true };
    this.top.children.push(element);
    if (isEmpty || this.dialect.isVoid(name) || this.open.length > MAX_DEPTH) {
      this.deliver(element, this.open);
      return;
    }
    element.closed = false;
    this.open.push(element);
    this.written.push(this.tagName);
    this.scopes.push(scope);
    this.top = element;
  }

  /** Closes the open elements from `depth` on; the root stays open. */
  private closeTo(depth: number): void {
    while (this.open.length > Math.max(depth, 1)) {
      const element = this.top;
      element.closed = true;
      this.open.pop();
      this.written.pop();
      this.scopes.pop();
      this.top = this.open[this.open.length - 1] ?? this.root;
      this.deliver(element, this.open);
    }
  }

  private deliver(element: MarkupElement, ancestors: readonly MarkupElement[]): void {
    if (!this.options.onRecord || !this.dialect.isRecord(element.name)) return;
    this.options.onRecord(element, ancestors);
    element.children = [];
  }

  private decodeText(text: string): string {
    return this.dialect.xml ? decodeHTMLStrict(this.expand(text)) : decodeHTML(text);
  }

  private decodeAttribute(text: string): string {
    if (!text.includes('&')) return text;
    return this.dialect.xml ? decodeHTMLStrict(this.expand(text)) : decodeHTMLAttribute(text);
  }

  private expand(text: string): string {
    const { entities } = this.options;
    if (!entities?.size) return text;
    return text.replace(/&([\w.-]+);/g, (written, name) => {
      const value = entities.get(name);
      return value === undefined || this.expansions++ >= MAX_EXPANSIONS ? written : value;
    });
  }
}

function nameAttributes(attributes: Readonly<Record<string, string>>, scope: Scope): Readonly<Record<string, string>> {
  if (attributes === NO_ATTRIBUTES) return attributes;
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(names.map((name) => [scope.attributeName(name), attributes[name] ?? '']));
}

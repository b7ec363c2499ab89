/**
 * A tolerant reader of markup: XML or HTML to a small tree, whatever the state of the document. Elements that were never
 * closed are closed for it, closing tags that close nothing are passed over, nesting beyond MAX_DEPTH is flattened.
 * Entities are decoded by name from the HTML set, so that undeclared ones are understood too; declared ones are expanded
 * once, never within each other.
 */
import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities/decode';
import { type MarkupEvents, scanMarkup } from '../text/markup-scanner';
import type { Dialect } from './dialects';
import type { MarkupElement, MarkupNode } from './elements';
import { Scope } from './names';

const MAX_DEPTH = 200;
/** Declared entities that are expanded in one document; further ones stay as they are written. */
const MAX_EXPANSIONS = 10_000;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
/** What every element has until it has some. */
const NO_CHILDREN: MarkupNode[] = [];

export interface ReadOptions {
  /** Where in the source to begin. */
  start?: number;
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
  const builder = new TreeBuilder(source, dialect, options);
  scanMarkup(source, { xml: dialect.xml, start: options.start }, builder);
  builder.end();
  return builder.root;
}

/** Receives the scanner's events; offsets are into `source`. */
class TreeBuilder implements MarkupEvents {
  readonly root: MarkupElement = { name: '', attributes: NO_ATTRIBUTES, children: NO_CHILDREN, closed: true };
  private top = this.root;
  private readonly open: MarkupElement[] = [this.root];
  /** For each open element its name as written, and the namespaces inside it. */
  private readonly written: string[] = [''];
  private readonly scopes: Scope[] = [Scope.outermost()];
  /** How many of the open elements, from the one inside the root on, have no text of their own. */
  private textless = 0;
  /** Tags that close nothing while the same elements are open, `name` or `/name`: hostile documents repeat them by the million. */
  private readonly idle = new Set<string>();
  private tagName = '';
  private attributes: Record<string, string> | null = null;
  /** Whether an attribute's name has a prefix, as a declaration of a namespace mostly has. */
  private hasPrefixes = false;
  private expansions = 0;

  constructor(
    private readonly source: string,
    private readonly dialect: Dialect,
    private readonly options: ReadOptions,
  ) {}

  onText(start: number, end: number): void {
    if (this.textless > 0 && this.textless === this.open.length - 1) return;
    const text = this.source.slice(start, end);
    this.addText(text.includes('&') ? this.decodeText(text) : text);
  }

  onCdata(start: number, end: number): void {
    this.addText(this.source.slice(start, end));
  }

  onOpenName(start: number, end: number): void {
    this.tagName = this.source.slice(start, end);
    this.attributes = null;
    this.hasPrefixes = false;
  }

  onAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const name = this.source.slice(nameStart, nameEnd).toLowerCase();
    this.hasPrefixes ||= name.includes(':') || name === 'xmlns';
    this.attributes ??= {};
    if (!Object.hasOwn(this.attributes, name)) {
      this.attributes[name] = this.decodeAttribute(this.source.slice(valueStart, valueEnd));
    }
  }

  onOpenEnd(isEmpty: boolean): void {
    this.openElement(isEmpty && this.dialect.xml);
  }

  onClose(start: number, end: number): void {
    const innermost = this.open.length - 1;
    const name = this.written[innermost] ?? '';
    // Nearly always it is the innermost element that is closed.
    if (innermost > 0 && end - start === name.length && this.source.startsWith(name, start)) {
      this.closeTo(innermost);
      return;
    }
    const closing = this.source.slice(start, end).toLowerCase();
    if (this.idle.has(`/${closing}`)) return;
    const depth = this.written.findLastIndex((written) => written.toLowerCase() === closing);
    if (depth > 0) this.closeTo(depth);
    else this.idle.add(`/${closing}`);
  }

  /** What the document leaves open ends with it. */
  end(): void {
    this.open.forEach((element, depth) => {
      this.deliver(element, this.open.slice(0, depth));
    });
  }

  private addText(text: string): void {
    if (text !== '') this.addChild(text);
  }

  /** Most elements have one child, and what is pushed to an empty array makes room for sixteen more. */
  private addChild(node: MarkupNode): void {
    const { top } = this;
    if (top.children.length === 0) top.children = [node];
    else top.children.push(node);
  }

  private openElement(isEmpty: boolean): void {
    const attributes = this.attributes ?? NO_ATTRIBUTES;
    const outer = this.scopes[this.scopes.length - 1] ?? Scope.outermost();
    const scope = this.dialect.xml && this.hasPrefixes ? outer.enter(attributes) : outer;
    const name = this.dialect.xml ? scope.elementName(this.tagName) : this.tagName.toLowerCase();
    this.closeBefore(name);
    const named = this.hasPrefixes ? nameAttributes(attributes, scope) : attributes;
    const element: MarkupElement = { name, attributes: named, children: NO_CHILDREN, closed: true };
    this.addChild(element);
    if (isEmpty || this.dialect.isVoid(name) || this.open.length > MAX_DEPTH) {
      this.deliver(element, this.open);
      return;
    }
    element.closed = false;
    if (this.textless === this.open.length - 1 && this.dialect.isTextless(name)) this.textless++;
    this.forgetIdle();
    this.open.push(element);
    this.written.push(this.tagName);
    this.scopes.push(scope);
    this.top = element;
  }

  /** Closes what the opening of `name` ends. */
  private closeBefore(name: string): void {
    if (this.idle.has(name)) return;
    const closed = this.dialect.countClosed(this.open, name);
    if (closed > 0) this.closeTo(this.open.length - closed);
    // Deeper elements are not kept open, and so nothing changes for the next one.
    else if (this.open.length > MAX_DEPTH) this.idle.add(name);
  }

  /** Clearing a set makes a new table each time, although there was nothing in it. */
  private forgetIdle(): void {
    if (this.idle.size > 0) this.idle.clear();
  }

  /** Closes the open elements from `depth` on; the root stays open. */
  private closeTo(depth: number): void {
    this.forgetIdle();
    while (this.open.length > Math.max(depth, 1)) {
      const element = this.top;
      element.closed = true;
      this.open.pop();
      this.textless = Math.min(this.textless, this.open.length - 1);
      this.written.pop();
      this.scopes.pop();
      this.top = this.open[this.open.length - 1] ?? this.root;
      this.deliver(element, this.open);
    }
  }

  private deliver(element: MarkupElement, ancestors: readonly MarkupElement[]): void {
    if (!this.options.onRecord || !this.dialect.isRecord(element.name)) return;
    this.options.onRecord(element, ancestors);
    element.children = NO_CHILDREN;
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
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [scope.attributeName(name), value]));
}

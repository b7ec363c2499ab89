/**
 * Names of elements and attributes, independent of the prefix a document happens to use. RSS and Atom are one vocabulary
 * here, without a prefix: newsrooms mix them freely, and they never mean different things by the same word.
 */

/** Namespaces that the readers ask for, without protocol and trailing punctuation, in lower case. */
const KNOWN = new Map([
  ['', ''],
  ['www.w3.org/2005/atom', ''],
  ['purl.org/atom/ns', ''],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss/rss.html', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['purl.org/rss/1.0/modules/rss091', ''],
  ['purl.org/echo', ''],
  ['purl.org/pie', ''],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/metadata/dublin_core', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/2000/svg', 'svg'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
]);

/** Prefixes that stand for the plain vocabulary even where a document forgot to declare them. */
const PLAIN_PREFIXES = new Set(['atom', 'rss']);

/** The longest address above is half as long; a longer one is none of them. */
const MAX_NAMESPACE_CHARACTERS = 100;

/**
 * The namespace declarations in force at one place of a document; names are worked out once per scope. A scope holds its own
 * declarations alone and asks the one around it for the others, so that entering one costs what is declared there.
 */
export class Scope {
  private readonly elementNames = new Map<string, string>();

  private constructor(
    private readonly prefixes: ReadonlyMap<string, string>,
    private readonly outer: Scope | null,
  ) {}

  static readonly outermost = () => new Scope(new Map(), null);

  /** The scope inside an element with these attributes (names in lower case). */
  enter(attributes: Readonly<Record<string, string>>): Scope {
    let prefixes: Map<string, string> | null = null;
    for (const attribute in attributes) {
      if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
      prefixes ??= new Map();
      prefixes.set(attribute.slice('xmlns:'.length), canonicalNamespace(attributes[attribute] ?? ''));
    }
    return prefixes ? new Scope(prefixes, this) : this;
  }

  /** The canonical name of an element written as `raw`: `title`, `dc:date`; an unknown prefix stays as it is. */
  elementName(raw: string): string {
    let name = this.elementNames.get(raw);
    if (name === undefined) {
      name = this.canonicalName(raw.toLowerCase());
      this.elementNames.set(raw, name);
    }
    return name;
  }

  /** Unlike an element's, an attribute's name without a prefix is in no namespace. */
  attributeName(raw: string): string {
    return raw.includes(':') ? this.canonicalName(raw) : raw;
  }

  private canonicalName(name: string): string {
    const colon = name.indexOf(':');
    const written = name.slice(0, Math.max(colon, 0));
    const local = name.slice(colon + 1);
    const known = KNOWN.get(this.namespaceOf(written) ?? 'undeclared') ?? (PLAIN_PREFIXES.has(written) ? '' : written);
    return known === '' ? local : `${known}:${local}`;
  }

  private namespaceOf(prefix: string): string | null {
    for (let scope: Scope | null = this; scope; scope = scope.outer) {
      const namespace = scope.prefixes.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return null;
  }
}

function canonicalNamespace(uri: string): string {
  const trimmed = uri.trim();
  // Also because the last replacement takes time that grows with the square of a run of slashes.
  if (trimmed.length > MAX_NAMESPACE_CHARACTERS) return trimmed;
  return trimmed
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#?]+$/, '');
}

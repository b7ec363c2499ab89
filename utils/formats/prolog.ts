/** What comes before the outermost element of a feed: found without trusting it, for it is where documents are broken most. */

export interface FeedRoot {
  /** Local name in lower case. */
  name: string;
  /** Offset of its `<`. */
  start: number;
}

/** How far into a document its outermost element is looked for. */
const MAX_PROLOG_CHARACTERS = 64 * 1024;
/** Elements before it, such as a server's warnings, that are passed over. */
const MAX_STRAY_ELEMENTS = 40;
/** Characters of a declared entity that are used: longer ones are bombs, not letters. */
const MAX_ENTITY_CHARACTERS = 100;

/** The first element that can be a feed's, or null: also where an HTML page begins before it. */
export function findFeedRoot(text: string): FeedRoot | null {
  const prolog = text.slice(0, MAX_PROLOG_CHARACTERS);
  const tags = /<!--|<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)/gi;
  for (let seen = 0; seen < MAX_STRAY_ELEMENTS; ) {
    const tag = tags.exec(prolog);
    if (!tag) return null;
    const name = tag[1]?.toLowerCase();
    if (name === undefined) {
      tags.lastIndex = prolog.indexOf('-->', tag.index);
      if (tags.lastIndex < 0) return null;
    } else if (/^(?:rss|rdf|feed)$/.test(name) || (seen === 0 && /^(?:channel|item|entry)$/.test(name))) {
      return { name, start: tag.index };
    } else if (/^(?:html|head|body|script|main|nav)$/.test(name)) return null;
    else seen++;
  }
  return null;
}

/** The internal entities that a document type declares. What refers to another is left out: nothing is expanded twice. */
export function declaredEntities(prolog: string): Map<string, string> {
  const declarations = prolog.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g);
  return new Map(
    [...declarations]
      .map(([, name = '', double, single]): [string, string] => [name, double ?? single ?? ''])
      .filter(([, value]) => value.length <= MAX_ENTITY_CHARACTERS),
  );
}

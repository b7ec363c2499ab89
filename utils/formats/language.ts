/** The language that a document says it is in. */

/** What software is asked to make room for (RFC 5646, 4.4.1). */
const MAX_TAG_CHARACTERS = 35;

/** A declared language where it looks like a tag of BCP 47, also one with underscores; null for anything else. */
export function languageTag(declared: string | undefined): string | null {
  const tag = declared?.trim() ?? '';
  return tag.length <= MAX_TAG_CHARACTERS && /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}

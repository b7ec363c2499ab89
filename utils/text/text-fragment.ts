/** Titles of more words than these are found by their first and last ones: what stands between may be marked up or broken. */
const MOST_WHOLE = 8;
const EDGE = 3;

/** Commas, hyphens and ampersands divide the parts of a directive; `encodeURIComponent` leaves the hyphen as it is. */
const encode = (words: string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** The address of `text` on the page at `url`, for browsers that scroll to it; others open the page. */
export function addressOfText(url: string, text: string): string {
  // Half a pair of surrogates can't be encoded.
  const words = text.replace(/\p{Cs}/gu, ' ').match(/\S+/g) ?? [];
  if (words.length === 0) return url;
  const parts = words.length <= MOST_WHOLE ? [words] : [words.slice(0, EDGE), words.slice(-EDGE)];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.map(encode).join(',')}`;
}

/** Takes the article out of a page. */
import { Readability } from '@mozilla/readability';
import type { PageText } from '../../utils/messages';
import type { ExtractedArticle } from '../../utils/model/headline';
import { canonicalTag } from './blocks';
import { parseInert } from './inert';
import { cleanTree } from './sanitize';

export function extractArticle({ html, url }: PageText): ExtractedArticle | null {
  const page = parseInert(html, url);
  if (page.body?.localName !== 'body') return null;
  const found = new Readability<Node>(page, { serializer: (node) => node }).parse();
  const content = found?.content;
  if (!(content instanceof HTMLElement)) return null;
  cleanTree(content, url);
  if (!content.textContent?.trim()) return null;
  return { html: content.getHTML(), url, language: canonicalTag(found?.lang), byline: found?.byline ?? undefined };
}

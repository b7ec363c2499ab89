/** The text of an article, as its clean nodes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useInterface } from '../ui/interface';
import type { ArticleContent } from './sanitize';

interface ArticleBodyProps {
  content: ArticleContent;
  /** BCP 47 tag of its text, or null. */
  language?: string | null;
  /** The element that holds the nodes, for what marks or measures them. */
  body?: RefObject<HTMLDivElement | null>;
}

export function ArticleBody({ content, language, body }: ArticleBodyProps) {
  const { words } = useInterface();
  const own = useRef<HTMLDivElement>(null);
  const box = body ?? own;
  const [isEmpty, setEmpty] = useState(false);
  useLayoutEffect(() => {
    box.current?.replaceChildren(...content.nodes);
    setEmpty(!box.current?.textContent?.trim() && content.pictures.length === 0);
  }, [box, content]);
  return (
    <>
      <div class="article-body" lang={language ?? undefined} ref={box} />
      {isEmpty && <p>{words.say('reader-empty-article')}</p>}
    </>
  );
}

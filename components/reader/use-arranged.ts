/** An article's nodes in the order and structure that they are set in, and the element that they stand in. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useInterface } from '../ui/interface';
import { arrange, openWide } from './arrange';
import type { ArticleContent } from './sanitize';
import type { ReadableArticle } from './use-article';

export interface Arranged {
  content: ArticleContent | null;
  /** Where the article is to be drawn. */
  box: RefObject<HTMLDivElement | null>;
  /** The same, once it is drawn. */
  body: HTMLElement | null;
  /** The article's text. */
  text: string;
}

export function useArranged({ content, direction }: ReadableArticle, title: string): Arranged {
  const { words } = useInterface();
  const box = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nodes are arranged once; what a scrolling box is called follows.
  const arranged = useMemo(() => {
    if (!content) return null;
    const holder = document.createElement('div');
    holder.append(...content.nodes);
    arrange(holder, { direction, title });
    return { ...content, nodes: [...holder.childNodes], text: holder.textContent ?? '' };
  }, [content]);

  useLayoutEffect(() => setBody(arranged && box.current), [arranged]);
  useEffect(() => {
    if (!body) return;
    const names = { table: words.say('reader-table'), code: words.say('reader-code') };
    const open = (): void => openWide(body, names);
    const sized = new ResizeObserver(open);
    sized.observe(body);
    open();
    return () => sized.disconnect();
  }, [body, words]);
  return { content: arranged, box, body, text: arranged?.text ?? '' };
}

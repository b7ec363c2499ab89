/** The way to each section; the one that is read is marked. */
import { useEffect, useRef } from 'preact/hooks';
import { useInterface } from '../ui/interface';
import type { OptionsSection } from './sections';
import { useCurrentSection } from './use-current';

export function OptionsNav({ sections }: { sections: readonly OptionsSection[] }) {
  const { words } = useInterface();
  const current = useCurrentSection(sections.map(({ id }) => id));
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`[href="#${current}"]`);
    // Along the list alone: the page stays where it is.
    if (link && list.current) keepInView(list.current, link);
  }, [current]);
  return (
    <nav
      ref={list}
      aria-label={words.say('options-sections')}
      // A browser leaves a link that is seen in part where it is.
      onFocusIn={(event) => list.current && keepInView(list.current, event.target as HTMLElement)}
    >
      {sections.map(({ id, title }) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
          {words.say(title)}
        </a>
      ))}
    </nav>
  );
}

function keepInView(list: HTMLElement, link: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  list.scrollBy({
    left: inner.left + inner.width / 2 - (outer.left + outer.width / 2),
    top: inner.top + inner.height / 2 - (outer.top + outer.height / 2),
  });
}

import { useEffect, useState } from 'preact/hooks';

/** The section that the address names, where there is one. */
function addressed(): HTMLElement | null {
  const id = location.hash.slice(1);
  return id === '' ? null : document.getElementById(id);
}

/** Goes to the section that the page's address names, now and whenever it changes; `onCome` first makes sure that it is there. */
export function useAddressedSection(onCome: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is followed for as long as the page is there.
  useEffect(() => {
    const go = (): void => {
      onCome();
      requestAnimationFrame(() => addressed()?.scrollIntoView());
    };
    if (addressed()) go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
}

/** How far down the window a section's beginning has to be come, at the most, for it to be the one that is read. */
const LINE = 0.25;

/** The id of the section that a person is at: the one that was gone to, else the last that has come up far enough. */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const list = ids.join(' ');
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const places = list
        .split(' ')
        .map((id) => ({ id, top: document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN }));
      const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const goal = isAtEnd && places.find(({ id, top }) => id === location.hash.slice(1) && top < innerHeight);
      const reached = places.filter(({ top }) => top <= innerHeight * LINE);
      setCurrent((goal || (isAtEnd && places.at(-1)) || reached.at(-1) || places[0])?.id);
    };
    const lookSoon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('hashchange', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      removeEventListener('hashchange', lookSoon);
    };
  }, [list]);
  return current;
}

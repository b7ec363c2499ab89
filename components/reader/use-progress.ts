/** How far an article has been read: shown as a line, remembered, and gone back to when it is opened again. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Someone who stops scrolling for so long is reading. */
const PAUSE_MS = 1200;
/** Less than this is no beginning, and as little from the end is the end. */
const EDGE = 0.02;
const LEAST_CHANGE = 0.005;

interface ProgressOptions {
  /** The article, once it is drawn. */
  body: HTMLElement | null;
  line: RefObject<HTMLElement | null>;
  /** How far it was read before; undefined until that is known. */
  remembered: number | undefined;
  /** Told seldom, and when the person leaves. */
  onProgress: (progress: number) => void;
}

/** Px to scroll until the end of `body` is in view. */
const wayOf = (body: HTMLElement): number => body.getBoundingClientRect().bottom + scrollY - innerHeight;

function progressOf(body: HTMLElement): number {
  const way = wayOf(body);
  return way <= 1 ? 1 : Math.min(Math.max(scrollY / way, 0), 1);
}

export function useProgress({ body, line, remembered, onProgress }: ProgressOptions) {
  const [isResumed, setResumed] = useState(false);
  const tell = useRef(onProgress);
  tell.current = onProgress;
  const isKnown = remembered !== undefined;
  const first = useRef<number>(0);
  if (!isKnown) first.current = 0;
  const hasBegun = useRef(false);
  const resumedAt = useRef(0);

  useEffect(() => {
    if (!body || !isKnown || hasBegun.current) return;
    hasBegun.current = true;
    first.current = remembered;
    const resumes = remembered > EDGE && remembered < 1 - EDGE && wayOf(body) > 1;
    if (resumes) scrollTo({ top: remembered * wayOf(body), behavior: 'instant' });
    resumedAt.current = scrollY;
    setResumed(resumes);
  }, [body, isKnown, remembered]);

  useEffect(() => {
    if (!body || !isKnown) return;
    let told = first.current;
    let hasScrolled = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let progress = 0;
    const draw = (): void => {
      progress = progressOf(body);
      line.current?.style.setProperty('--read', String(progress));
    };
    // As it was last drawn: where the article has gone from the page, it has no measures any more.
    const report = (): void => {
      clearTimeout(timer);
      // What was opened at its top again has not been read less; what fits the window has been seen to its end.
      if (!hasScrolled && progress < 1) return;
      if (Math.abs(progress - told) < LEAST_CHANGE && !(progress === 1 && told < 1)) return;
      told = progress;
      tell.current(progress);
    };
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(report, PAUSE_MS);
    };
    const scrolled = (): void => {
      hasScrolled = true;
      // Who has read on for a whole window needs no offer to start over.
      if (Math.abs(scrollY - resumedAt.current) > innerHeight) setResumed(false);
      draw();
      rest();
    };
    const left = (): void => {
      if (document.visibilityState === 'hidden') report();
    };
    const sized = new ResizeObserver(draw);
    sized.observe(body);
    addEventListener('resize', draw);
    draw();
    if (progress === 1) rest();
    addEventListener('scroll', scrolled, { passive: true });
    document.addEventListener('visibilitychange', left);
    return () => {
      report();
      sized.disconnect();
      removeEventListener('scroll', scrolled);
      removeEventListener('resize', draw);
      document.removeEventListener('visibilitychange', left);
    };
  }, [body, isKnown, line]);

  const restart = (): void => {
    setResumed(false);
    scrollTo({ top: 0, behavior: 'instant' });
  };
  return { isResumed, restart };
}

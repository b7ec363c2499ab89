/** Whether a video fills the window, over which no bar belongs. One in a frame or a shadow root can't be heard of. */

/** Of the window's area. */
const MIN_SHARE = 0.9;

/** A silent one that goes round and round is a backdrop. */
export const isPlaying = ({ paused, muted, loop }: HTMLVideoElement): boolean => !paused && !(muted && loop);

function doesFill(video: HTMLVideoElement): boolean {
  const { left, top, right, bottom } = video.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return (
    isPlaying(video) &&
    width > 0 &&
    width * height >= MIN_SHARE * innerWidth * innerHeight &&
    video.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

/** Calls `react` each time that a video begins or ceases to fill the window. Looks only when told of a change. */
export function watchFilling(react: (isFilled: boolean) => void, signal: AbortSignal): void {
  let isFilled = false;
  const look = (): void => {
    const was = isFilled;
    isFilled = [...document.querySelectorAll('video')].some(doesFill);
    if (was !== isFilled) react(isFilled);
  };
  // Of one that has played: also when it is taken away, or made larger by the page's own controls.
  // In the next frame: what the bar leaves the page may change that size again, and the page would hear of it as an error.
  const sizes = new ResizeObserver(() => requestAnimationFrame(look));
  const watch = (target: EventTarget | null): void => {
    if (target instanceof HTMLVideoElement) sizes.observe(target);
    look();
  };
  for (const name of ['play', 'pause', 'emptied'])
    window.addEventListener(name, ({ target }) => watch(target), { capture: true, signal });
  for (const name of ['resize', 'scrollend']) window.addEventListener(name, look, { signal });
  signal.addEventListener('abort', () => sizes.disconnect());
  // One plays already, or nobody would look.
  for (const video of document.querySelectorAll('video')) watch(video);
}

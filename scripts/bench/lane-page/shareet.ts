import { createLane } from '../../../components/ticker/lane';
import { type Mount, PX_PER_SECOND } from './contract';
import { standAll } from './peers';

/** Our engine, wired to the page's visibility as the bar does it. */
export const shareet: Mount = (container, headlines) => {
  const pace = PX_PER_SECOND / characterPx(container, headlines);
  const lane = createLane(container, { actions: { onOpen: () => {} }, listen: () => {} });
  lane.setPace('rtl', pace);
  lane.setHeadlines(headlines);
  document.addEventListener('visibilitychange', () => lane.hold('hidden', document.hidden));
  return {
    pause: () => lane.hold('pause', true),
    resume: () => lane.hold('pause', false),
    hurry: () => lane.setPace('rtl', pace * 1.25),
    leave() {
      lane.hold('away', true);
      if (container.parentElement) container.parentElement.hidden = true;
    },
  };
};

/** The mean width of a character, so that all tickers can have the same speed in px. */
function characterPx(container: HTMLElement, headlines: Parameters<Mount>[1]): number {
  const few = headlines.slice(0, 15);
  const elements = standAll(few);
  container.append(...elements);
  const px = elements.reduce(
    (sum, { firstElementChild }) => sum + (firstElementChild?.getBoundingClientRect().width ?? 0),
    0,
  );
  for (const element of elements) element.remove();
  return px / few.reduce((sum, { title }) => sum + title.length, 0);
}

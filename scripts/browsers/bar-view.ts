import type { Tab } from './browser';

/** A headline as it stands in the bar at one moment; left and right are CSS pixels of the page. */
export interface ShownHeadline {
  id: string;
  title: string;
  left: number;
  right: number;
}

/** The headlines of the bar that are at least partly in view, from left to right; null where the page has no bar. */
export const shownInBar = (tab: Tab): Promise<ShownHeadline[] | null> =>
  tab.evaluateInBar((root) => {
    const clipOf = (element: Element): { left: number; right: number } => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
      }
      return { left: 0, right: innerWidth };
    };
    const elements = [...root.querySelectorAll<HTMLElement>('[data-id]')];
    const clip = elements[0] ? clipOf(elements[0]) : { left: 0, right: 0 };
    return elements
      .map((element) => {
        const { left, right } = (element.querySelector('bdi') ?? element).getBoundingClientRect();
        return { id: element.dataset.id ?? '', title: (element.dataset.title ?? '').trim(), left, right };
      })
      .filter(({ title, left, right }) => title !== '' && right > left && right > clip.left && left < clip.right)
      .sort((a, b) => a.left - b.left);
  });

/** Clicks the headline in the bar with a real mouse; resting on the bar first holds the lane. */
export async function clickInBar(tab: Tab, id: string): Promise<void> {
  const centreOf = (): Promise<{ x: number; y: number } | null> =>
    tab.evaluateInBar((root, wanted) => {
      const boxes = [...root.querySelectorAll<HTMLElement>('[data-id]')]
        .filter((element) => element.dataset.id === wanted)
        .map((element) => (element.querySelector('bdi') ?? element).getBoundingClientRect());
      // A quarter of the page is left free at either side: that is where the buttons are.
      const isInReach = (x: number): boolean => x > innerWidth / 4 && x < (innerWidth * 3) / 4;
      const middles = boxes.map((box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }));
      return middles.find(({ x }) => isInReach(x)) ?? null;
    }, id);
  const resting = await centreOf();
  if (!resting) throw new Error(`headline ${id} is not in reach`);
  await tab.page.mouse.move(resting.x, resting.y);
  const held = await centreOf();
  if (!held) throw new Error(`headline ${id} left the view`);
  await tab.page.mouse.click(held.x, held.y);
}

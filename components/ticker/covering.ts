/** How far from either end a page puts a button that stays: px. */
const CORNER_PX = 40;
/** How far from the bar's inner edge is looked. */
const DEPTH_PX = 4;

/** Whether `host` covers something that the page keeps at this edge, such as a row of links or a button. */
export function isCovering(host: Element): boolean {
  const { top, bottom, width } = host.getBoundingClientRect();
  const isBelow = top > 0;
  const isKept = (element: Element): boolean => {
    if (element === host || !/fixed|sticky/.test(getComputedStyle(element).position)) return false;
    // One that fills the window is at the other edge as well.
    const box = element.getBoundingClientRect();
    return isBelow ? box.top > bottom - top : box.bottom < innerHeight - bottom;
  };
  return [CORNER_PX, width / 4, width / 2, (3 * width) / 4, width - CORNER_PX].some((x) =>
    document.elementsFromPoint(x, isBelow ? top + DEPTH_PX : bottom - DEPTH_PX).some(isKept),
  );
}

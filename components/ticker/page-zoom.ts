/**
 * A page's zoom reaches into the top layer, and no rule can say "none": the bar is measured and drawn as much smaller
 * or larger, and so is the room that the page keeps for it. Its size changes with the zoom, so that is what is watched.
 */
import { BAR_TAG } from '../../utils/snapshot/shape';

const EXACT_ENOUGH = 0.001;

function adopt(scope: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
}

/** Keeps `host`, whose root is `root`, at the size that it has where the page is not zoomed, until `signal` is aborted. */
export function undoPageZoom(host: Element, root: ShadowRoot, signal: AbortSignal): void {
  // Two of them: what is in the document the page can write to, and what it wrote would hold in the root too.
  const inside = new CSSStyleSheet();
  const outside = new CSSStyleSheet();
  let own = 1;
  const adjust = (): void => {
    // Older Chromium does not say.
    const zoom = host.currentCSSZoom ?? 1;
    if (Math.abs(zoom - 1) < EXACT_ENOUGH || !host.isConnected) return;
    own /= zoom;
    inside.replaceSync(`:host{zoom:${own}!important}`);
    outside.replaceSync(`html:has(>${BAR_TAG}){--shareet-zoom:${own}!important}`);
    adopt(root, inside);
    adopt(document, outside);
  };
  // In the next frame: a size that changes while sizes are observed is reported to the page as an error.
  const watch = new ResizeObserver(() => requestAnimationFrame(adjust));
  watch.observe(host);
  signal.addEventListener('abort', () => {
    watch.disconnect();
    if (own !== 1) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== outside);
  });
}

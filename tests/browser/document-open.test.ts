import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { startBar } from '../../components/ticker/bar';
import heightStyle from '../../public/bar-36.css?inline';
import spaceStyle from '../../public/bar-space.css?inline';
import { BAR_TAG } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension, type FakeExtension } from './fake-extension';
import { createSeekableClock } from './seekable-clock';

/** A document that can be opened anew without that of the tests: a frame, and in it the bar as a script of its own. */
type Page = Window & { startBar?: typeof startBar };

const STYLE = `<style>${spaceStyle}${heightStyle}</style>`;
const SCRIPT = `<script type="module">
  import { startBar } from '${location.origin}/components/ticker/bar.ts';
  window.startBar = startBar;
</script>`;

let frame: HTMLIFrameElement;
let extension: FakeExtension;

const hosts = (): HTMLElement[] => [...(frame.contentDocument?.querySelectorAll<HTMLElement>(BAR_TAG) ?? [])];
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const inFrame = () => page.frameLocator(page.elementLocator(frame));

async function writeAnew(): Promise<void> {
  const written = frame.contentDocument;
  written?.open();
  written?.write(`<!doctype html>${STYLE}<p>صفحة كُتبت من جديد</p>`);
  written?.close();
  await settle();
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1000px; block-size: 400px';
  frame.srcdoc = `<!doctype html>${STYLE}${SCRIPT}<p>صفحة</p>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  extension = createFakeExtension(ARABIC, { clock: createSeekableClock() });
  const { startBar } = frame.contentWindow as Page;
  if (!startBar) throw new Error('the script of the bar has not come');
  startBar(extension.options);
  await settle();
});

afterEach(() => frame.remove());

describe('a bar whose page opens its document anew, which takes every listener away', () => {
  it('comes back alive: headlines open, and the tab being hidden is noticed', async () => {
    await writeAnew();
    expect(hosts()).toHaveLength(1);
    await inFrame()
      .getByRole('link', { name: ARABIC.headlines[0]?.title ?? '' })
      .click();
    expect(extension.sent).toEqual([{ command: 'headline.open', payload: { id: 'h0', inBackground: false } }]);
    extension.orphan();
    frame.contentDocument?.dispatchEvent(new Event('visibilitychange'));
    expect(hosts()).toEqual([]);
  });

  it('comes back alive where the page puts the dead host back itself', async () => {
    const [dead] = hosts();
    const written = writeAnew();
    if (dead) frame.contentDocument?.documentElement.append(dead);
    await written;
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]).not.toBe(dead);
  });

  it('stays away once a person closed it', async () => {
    await writeAnew();
    await inFrame().getByRole('button', { name: ARABIC.words.close }).click();
    expect(hosts()).toEqual([]);
    await writeAnew();
    expect(hosts()).toEqual([]);
  });

  it('stays away once its extension is gone', async () => {
    extension.orphan();
    await writeAnew();
    expect(hosts()).toEqual([]);
  });

  it('gives in to a page that goes on with it, and counts it among the times that it was removed', async () => {
    for (let time = 0; time < 2; time += 1) {
      await writeAnew();
      expect(hosts()).toHaveLength(1);
      hosts()[0]?.remove();
      await settle();
      expect(hosts()).toHaveLength(1);
    }
    await writeAnew();
    expect(hosts()).toHaveLength(1);
    await writeAnew();
    expect(hosts()).toEqual([]);
  });
});

/** The page of the lane bench: an ordinary page with one ticker in it, chosen by the address. Bundled as the product is. */

import type { LaneHeadline } from '../../../components/ticker/laps';
import tickerStyle from '../../../components/ticker/ticker.css?inline';
import tokens from '../../../components/ui/tokens.css?inline';
import type { HeadlineId } from '../../../utils/model/ids';
import { makeTitles } from '../feeds';
import type { Control, Mount } from './contract';
import { bareStrip, cssStrip, frameStrip, listAlone, marquee, still } from './peers';
import { shareet } from './shareet';

const MOUNTS: Record<string, Mount> = {
  'list alone': listAlone,
  'still page': still,
  'bare strip': bareStrip,
  Shareet: shareet,
  marquee,
  'CSS strip': cssStrip,
  'react-fast-marquee': async (lane, headlines) => (await import('./react')).reactFastMarquee(lane, headlines),
  'frame by frame': frameStrip,
};

const PAGE_STYLE = `
body { margin: 0; font: 16px/1.8 system-ui, sans-serif; }
main { max-inline-size: 50em; margin: 2em auto 60px; }
.ticker { position: fixed; inset: auto 0 0; }
`;

/** Copied, because a bar is given a copy by the browser's storage, of which nothing is shared with what it was made of. */
const makeHeadlines = (count: number): LaneHeadline[] =>
  structuredClone(
    makeTitles(count).map((title, index) => ({
      id: `headline-${index}` as HeadlineId,
      title,
      dir: 'rtl',
      lang: 'ar',
      source: 'صحيفة الواحة',
      at: 0,
    })),
  );

async function start(): Promise<Control> {
  const parameters = new URLSearchParams(location.search);
  const headlines = makeHeadlines(Number(parameters.get('count')));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + tickerStyle + PAGE_STYLE);
  document.adoptedStyleSheets = [sheet];
  const ticker = document.createElement('section');
  ticker.className = 'ticker';
  ticker.dir = 'rtl';
  ticker.dataset.theme = 'light';
  const lane = document.createElement('div');
  lane.className = 'lane';
  ticker.append(lane);
  document.body.append(ticker);
  const mount = MOUNTS[parameters.get('ticker') ?? ''];
  if (!mount) throw new Error(`no such ticker: ${parameters.get('ticker')}`);
  return mount(lane, headlines);
}

declare global {
  var control: Promise<Control>;
}
globalThis.control = start();

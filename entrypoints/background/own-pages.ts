/** Our own pages, opened from the background. */
import { offerQuery } from '../../utils/messages';
import { browser } from '../../utils/platform/page';

/** Opens the options at a place of theirs: `#id` of a section, or `offerQuery`. */
export async function openOptionsAt(place: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${place}`) });
}

/** Opens the options with an address filled in; the search there begins by itself only where it may. */
export const offerSource = (address: string): Promise<void> => openOptionsAt(offerQuery(address));

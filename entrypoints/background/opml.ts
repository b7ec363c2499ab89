/** The list of sources as OPML: what can be taken from one, taking it, and writing one. */
import { type Outline, readOpml, writeOpml } from '../../utils/formats/opml';
import { shorten } from '../../utils/formats/title';
import { createWords } from '../../utils/i18n';
import { logError, logFailure } from '../../utils/log';
import type { Answer, Payload } from '../../utils/messages';
import type { ListedEntry, ListedSource } from '../../utils/model/listed';
import { failed, ok } from '../../utils/model/result';
import type { Source } from '../../utils/model/source';
import { isPrivateAddress } from '../../utils/net/address';
import { browser } from '../../utils/platform/page';
import { secretSources } from '../../utils/store/collect';
import { activeSources } from '../../utils/store/queries';
import { withoutSecrets } from '../../utils/store/secrets';
import { addSources } from '../../utils/store/sources';
import { placeOf, sourceAddress } from '../../utils/text/host';
import { giveBack } from './grants';
import type { House } from './house';
import type { Poller } from './poller';
import { followSources, newSource } from './sources';

export async function read(house: House, { text }: Payload<'opml.read'>): Promise<Answer<'opml.read'>> {
  const outlines = readOpml(text);
  if (!outlines.ok) return failed({ code: outlines.problem });
  return ok({ entries: judge(outlines.value, await knownPlaces(house)) });
}

/** A list that was written here has addresses without their secret parts: they are known too. */
const knownPlaces = async ({ db }: House): Promise<Set<string>> =>
  new Set((await activeSources(db)).flatMap((source) => [placeOf(source.url), placeOf(withoutSecrets(source).url)]));

function judge(outlines: readonly Outline[], known: ReadonlySet<string>): ListedEntry[] {
  const listed = new Set<string>();
  return outlines.map((outline): ListedEntry => {
    const url = sourceAddress(outline.url);
    if (!url) return { ...outline, url: shorten(outline.url), state: 'invalid' };
    const place = placeOf(url);
    if (known.has(place)) return { ...outline, url, state: 'known' };
    if (listed.has(place)) return { ...outline, url, state: 'repeated' };
    listed.add(place);
    return { ...outline, url, state: isPrivateAddress(url) ? 'private' : 'new' };
  });
}

/** Adds those sources that are not there yet, due at once; one whose removal can still be undone comes back as it was. */
export async function take(
  house: House,
  poller: Poller,
  { sources }: Payload<'sources.import'>,
): Promise<Answer<'sources.import'>> {
  const entries = judge(sources, await knownPlaces(house)).filter(({ state }) => state === 'new');
  try {
    const added = await store(house, entries);
    await followSources(house, poller);
    // A browser may ring the alarm half a minute late, and somebody is looking.
    poller.run().catch(logFailure('the run after an import broke off'));
    return ok({ added });
  } catch (error) {
    logError('an import was not stored', error);
    await giveBack(
      house,
      entries.map(({ url }) => url),
    );
    return failed({ code: 'storage' });
  }
}

async function store({ db }: House, entries: readonly ListedSource[]): Promise<number> {
  const now = Date.now();
  // A millisecond apart: sources are shown in the order in which they were added.
  const listed = entries.map((entry, index) => sourceFrom(entry, now - entries.length + index));
  const added = await addSources(db, listed, now);
  const there = db.sources.where('url').anyOf(entries.map(({ url }) => url));
  return added.length + (await there.and(({ removedAt }) => removedAt !== null).modify({ removedAt: null }));
}

const sourceFrom = ({ url, title, ownTitle, folder }: ListedSource, now: number): Source => ({
  ...newSource(url, now),
  ...(title === '' ? {} : { title }),
  ...(ownTitle === undefined ? {} : { ownTitle }),
  ...(folder.length === 0 ? {} : { folder }),
});

/** All sources as one document, named in the person's language: a list is passed on, so that it has no secret part of an address. */
export async function write(house: House): Promise<Answer<'opml.write'>> {
  const words = createWords(await house.settings(), browser.i18n.getUILanguage());
  const sources = await activeSources(house.db);
  const text = writeOpml(sources.map(withoutSecrets), words.say('product-full'), new Date());
  return { text, left: secretSources(sources).length };
}

/** The pictures of an article: none is fetched or shown before the person wants it. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import { MAX_PICTURES } from '../../utils/messages';
import { picturesOf, type ReadableHeadline } from '../../utils/store/queries';
import { patternOf } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import type { PictureSlot } from './picture-slots';
import type { ArticleContent } from './sanitize';

export interface ArticlePictures {
  /** Pictures that the article has, and how many of them are shown. */
  count: number;
  shown: number;
  /** The hosts of those that are not. */
  hosts: string[];
  /** `refused`: the person did not allow the hosts. `partly`: some could not be fetched. */
  stage: 'idle' | 'loading' | 'refused' | 'partly' | 'broken';
  /** Whether the pictures of this source are always shown. */
  isAlways: boolean;
  /** Shows those of this article. Has to be the first thing that a click does. */
  show(): Promise<void>;
  /** Shows those of this article, and from now on of every one of its source. Has to be the first thing that a click does. */
  showAlways(): Promise<void>;
  /** Fetches no more of the source's by themselves. */
  stopShowing(): Promise<void>;
}

export function usePictures(readable: ReadableHeadline, content: ArticleContent | null): ArticlePictures {
  const { db, host, send } = useInterface();
  const { headline, source } = readable;
  const [stage, setStage] = useState<ArticlePictures['stage']>('idle');
  const stored = useLiveQuery(() => picturesOf(db, headline.id), [db, headline.id]);
  const slots = useMemo(() => content?.pictures ?? [], [content]);
  const urls = useMemo(() => [...new Set(slots.map(({ url }) => url))], [slots]);
  const have = useMemo(() => new Map(stored?.map(({ url, blob }) => [url, blob])), [stored]);
  const missing = urls.filter((url) => !have.has(url));
  const hosts = [...new Set(missing.map((url) => new URL(url).hostname))];
  const isAlways = source?.showsPictures === true;

  const fetchMissing = async (): Promise<void> => {
    setStage('loading');
    const { failed } = await send('article.pictures', { id: headline.id, urls: missing.slice(0, MAX_PICTURES) });
    setStage(failed > 0 ? 'partly' : 'idle');
  };

  /** Whether the hosts were allowed. */
  const ask = async (): Promise<boolean> => {
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    const isAllowed = hosts.length === 0 || (await host.requestHosts(hosts.map(patternOf)));
    if (!isAllowed) setStage('refused');
    return isAllowed;
  };

  const brokeOff = (error: unknown): void => {
    logError('the pictures could not be fetched', error);
    setStage('broken');
  };

  const show = async (): Promise<void> => {
    try {
      if (await ask()) await fetchMissing();
    } catch (error) {
      brokeOff(error);
    }
  };

  const showAlways = async (): Promise<void> => {
    try {
      if (!(await ask())) return;
      if (source) await send('source.showPictures', { id: source.id, isOn: true });
      await fetchMissing();
    } catch (error) {
      brokeOff(error);
    }
  };

  const stopShowing = async (): Promise<void> => {
    if (source) await send('source.showPictures', { id: source.id, isOn: false });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once for an article, as soon as it is known what it lacks.
  useEffect(() => {
    if (isAlways && stored && missing.length > 0) fetchMissing().catch(brokeOff);
  }, [content, isAlways, stored === undefined]);

  useFilledSlots(slots, have, isAlways || stage === 'loading');
  return {
    count: urls.length,
    shown: urls.length - missing.length,
    hosts,
    stage,
    isAlways,
    show,
    showAlways,
    stopShowing,
  };
}

/** Puts each picture that is stored into its place, and words into the others. */
function useFilledSlots(slots: readonly PictureSlot[], have: ReadonlyMap<string, Blob>, isComing: boolean): void {
  const { words } = useInterface();
  const addresses = useRef(new Map<string, string>());
  useLayoutEffect(() => {
    for (const slot of slots) {
      const blob = have.get(slot.url);
      if (blob) fill(slot, addressOf(addresses.current, slot.url, blob));
      else describe(slot, words, isComing);
    }
  }, [slots, have, isComing, words]);
  useEffect(() => {
    const own = addresses.current;
    return () => {
      for (const address of own.values()) URL.revokeObjectURL(address);
      own.clear();
    };
  }, []);
}

function addressOf(addresses: Map<string, string>, url: string, blob: Blob): string {
  const address = addresses.get(url) ?? URL.createObjectURL(blob);
  addresses.set(url, address);
  return address;
}

function describe(
  { place, alt, host, width, height }: PictureSlot,
  { say, language, direction }: Words,
  isComing: boolean,
) {
  const about = document.createElement('span');
  about.className = 'picture-host';
  about.lang = language;
  about.dir = direction;
  about.append(say('picture-at', { host }));
  const words = document.createElement('span');
  words.className = 'picture-alt';
  words.dir = 'auto';
  words.append(alt);
  place.replaceChildren(...(alt ? [words, ' '] : []), about);
  place.dataset.state = isComing ? 'coming' : 'off';
  // Room for a picture that is on its way, so that nothing moves when it comes.
  place.style.aspectRatio = isComing && width && height ? `${width} / ${height}` : '';
}

function fill({ place, alt, width, height }: PictureSlot, address: string): void {
  if (place.dataset.state === 'shown') return;
  const image = document.createElement('img');
  image.alt = alt;
  if (width && height) {
    image.width = width;
    image.height = height;
  }
  image.src = address;
  place.replaceChildren(image);
  place.dataset.state = 'shown';
  place.style.aspectRatio = '';
}

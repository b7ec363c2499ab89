/** One pack: chosen with one click, or opened and chosen feed by feed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf, directionOfLanguage } from '../../utils/text/direction';
import { useInterface } from '../ui/interface';
import type { CatalogueFeed } from './catalogue';
import { type Pack, shareOf } from './packs';

interface Props {
  pack: Pack;
  title: string;
  chosen: ReadonlySet<string>;
  isAdded: (feed: CatalogueFeed) => boolean;
  onChoose: (urls: string[], isChosen: boolean) => void;
}

export function PackCard({ pack, title, chosen, isAdded, onChoose }: Props) {
  const { words } = useInterface();
  const open = pack.feeds.filter((feed) => !isAdded(feed));
  const share = shareOf(open, chosen);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = share === 'some';
  }, [share]);
  const id = `pack-${pack.key}`;
  return (
    <li class="pack" data-pack={pack.key} data-share={open.length === 0 ? 'added' : share}>
      <label class="pack-face">
        <input
          ref={box}
          type="checkbox"
          name={pack.key}
          aria-describedby={`${id}-about`}
          checked={open.length === 0 || share === 'all'}
          disabled={open.length === 0}
          onChange={({ currentTarget }) =>
            onChoose(
              open.map(({ url }) => url),
              currentTarget.checked,
            )
          }
        />
        <span class="pack-title">{title}</span>
        <span id={`${id}-about`} class="about soft">
          <span>
            <bdi>{words.languageName(pack.language)}</bdi>
          </span>
          <span>{words.say('welcome-pack-size', { count: pack.feeds.length })}</span>
          {open.length === 0 && <span>{words.say('welcome-feed-added')}</span>}
        </span>
      </label>
      <p class="pack-names soft" aria-hidden="true">
        {/* A list in one language runs and is divided as that language is, whatever the page's. */}
        <span lang={pack.language} dir={directionOfLanguage(pack.language) ?? undefined}>
          {pack.feeds.map(({ name, language }) => (
            <span key={name}>
              <bdi lang={language}>{name}</bdi>
            </span>
          ))}
        </span>
      </p>
      <details>
        <summary aria-label={words.say('welcome-pack-feeds-named', { pack: title })}>
          {words.say('welcome-pack-feeds')}
        </summary>
        <ul class="plain pack-feeds">
          {pack.feeds.map((feed) => (
            <li key={feed.url}>
              <Feed feed={feed} isAdded={isAdded(feed)} isChosen={chosen.has(feed.url)} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

interface FeedProps {
  feed: CatalogueFeed;
  isAdded: boolean;
  isChosen: boolean;
  onChoose: Props['onChoose'];
}

function Feed({ feed: { name, language, url, document }, isAdded, isChosen, onChoose }: FeedProps) {
  const { words } = useInterface();
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name={url}
          checked={isAdded || isChosen}
          disabled={isAdded}
          onChange={({ currentTarget }) => onChoose([url], currentTarget.checked)}
        />
        <bdi lang={language} dir={directionOf(name, directionOfLanguage(language) ?? undefined)}>
          {name}
        </bdi>
      </label>
      <p class="soft feed-about">
        <bdi dir="ltr">{new URL(url).hostname.replace(/^www\./, '')}</bdi>
      </p>
      <p class="soft about feed-about">
        <span>{words.say(isAdded ? 'welcome-feed-added' : 'welcome-feed-unchecked')}</span>
        <span>
          <a
            href={document}
            target="_blank"
            rel="noreferrer"
            aria-label={words.say('welcome-feed-document-named', { name })}
          >
            {words.say('welcome-feed-document')}
          </a>
        </span>
      </p>
    </>
  );
}

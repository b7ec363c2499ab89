/** What stands above an article: where it is from, its title, by whom, when, and how long it takes to read. */
import type { RefObject } from 'preact';
import type { Direction } from '../../utils/model/direction';
import type { Headline } from '../../utils/model/headline';
import { originOf } from '../../utils/model/link';
import type { Source } from '../../utils/model/source';
import { directionFrom, directionOf } from '../../utils/text/direction';
import { useInterface, useNow } from '../ui/interface';

interface StoryHeaderProps {
  headline: Headline;
  source: Source | undefined;
  byline: string | undefined;
  /** Null where there is no text to read. */
  minutes: number | null;
  /** How many other sources tell the story. */
  otherSources: number;
  heading: RefObject<HTMLHeadingElement | null>;
  direction: Direction;
}

export function StoryHeader({ headline, source, byline, minutes, otherSources, heading, direction }: StoryHeaderProps) {
  const { words } = useInterface();
  const now = useNow();
  const origin = originOf(headline, source);
  const inWords = { lang: words.language, dir: words.direction };
  return (
    <header>
      {origin && (
        <p class="reader-source">
          <bdi>{origin}</bdi>
        </p>
      )}
      <h1 ref={heading} tabIndex={-1} dir={directionFrom(source, headline.title, direction)}>
        {headline.title}
      </h1>
      {byline && (
        <p class="byline" dir={directionOf(byline, direction)}>
          {byline}
        </p>
      )}
      <p class="soft about">
        <time {...inWords} dateTime={new Date(headline.at).toISOString()}>
          {words.date(headline.at)}
        </time>
        <span {...inWords}>{words.ago(headline.at, now)}</span>
        {minutes !== null && (
          <span {...inWords} data-minutes={minutes}>
            {words.say('reader-minutes', { minutes })}
          </span>
        )}
        {otherSources > 0 && (
          <a {...inWords} href="#others">
            {words.say('reader-others', { count: otherSources })}
          </a>
        )}
      </p>
    </header>
  );
}

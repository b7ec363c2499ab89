/** One entry of the list: a link that the background opens where the person wants it, and what else can be done with it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HeadlineId } from '../../utils/model/ids';
import { originOf } from '../../utils/model/link';
import type { LatestEntry } from '../../utils/store/latest';
import { isBreakingNow } from '../../utils/text/breaking';
import { useInterface } from '../ui/interface';
import { memo } from '../ui/memo';
import { EntryLink } from './EntryLink';
import { EntryMenu } from './EntryMenu';
import type { EntryActs } from './entry-acts';
import type { Row } from './row-list';
import { StoryHeadlines } from './StoryHeadlines';
import { Thumbnail } from './Thumbnail';

interface NewsRowProps {
  row: Row;
  /** Undefined for the moment in which it is looked up. */
  entry: LatestEntry | undefined;
  heading: ComponentChildren;
  /** CSS px between it and the row that is drawn before it. */
  gap: number;
  /** Its place in the list from 1 on, and of how many: −1 while nobody has counted; both undefined where that is unknown. */
  place: number | undefined;
  of: number | undefined;
  isCurrent: boolean;
  /** Null where nothing is selected. */
  isSelected: boolean | null;
  measure: (id: HeadlineId, element: HTMLElement | null) => void;
  acts: EntryActs;
  now: number;
}

export const NewsRow = memo(({ row, entry, heading, gap, place, of, measure, ...rest }: NewsRowProps) => {
  const box = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    measure(row.id, box.current);
    return () => measure(row.id, null);
  }, [row.id, measure]);
  return (
    <li
      ref={box}
      data-row={row.id}
      class={entry?.isRead ? 'read' : 'unread'}
      aria-posinset={place}
      aria-setsize={of}
      style={{ marginBlockStart: `${gap}px` }}
    >
      {heading}
      {entry && <Entry entry={entry} {...rest} />}
    </li>
  );
});

type EntryProps = Pick<NewsRowProps, 'isCurrent' | 'isSelected' | 'acts' | 'now'> & { entry: LatestEntry };

function Entry({ entry, isCurrent, isSelected, acts, now }: EntryProps) {
  const { words, settings } = useInterface();
  const [isOpen, setOpen] = useState(false);
  const { headline, source, isSaved, story } = entry;
  const origin = originOf(headline, source);
  const tabIndex = isCurrent ? 0 : -1;
  const breaking = isBreakingNow(headline, now);
  return (
    <div class="entry" data-highlight={headline.highlight} data-breaking={breaking || undefined}>
      {isSelected !== null && (
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={tabIndex}
          aria-label={words.say('list-select-named', { title: headline.title })}
          onClick={(event) => acts.select(entry, event.shiftKey)}
        />
      )}
      <div class="entry-text">
        <EntryLink entry={entry} acts={acts} tabIndex={tabIndex} />
        <p class="soft">
          {breaking && <strong class="breaking">{words.say('list-breaking')}</strong>}
          {origin && <bdi>{origin}</bdi>}
          {origin && <span class="between" aria-hidden="true" />}
          <time dateTime={new Date(headline.at).toISOString()}>{words.ago(headline.at, now)}</time>
          {story && <span class="between" aria-hidden="true" />}
          {story && (
            <span class="sources">
              <button
                type="button"
                class="quiet"
                data-action="story"
                tabIndex={tabIndex}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {words.say('list-story-sources', { count: story.sources })}
              </button>
            </span>
          )}
        </p>
        {story && isOpen && <StoryHeadlines of={headline.id} story={story} acts={acts} />}
      </div>
      {settings['list.pictures'] && source?.showsPictures && <Thumbnail headline={headline} />}
      <button
        type="button"
        class="icon"
        data-action="save"
        tabIndex={tabIndex}
        aria-pressed={isSaved}
        aria-label={words.say('ticker-save')}
        title={words.say(isSaved ? 'ticker-unsave' : 'ticker-save')}
        onClick={() => acts.save(entry)}
      >
        <span aria-hidden="true">{isSaved ? '★' : '☆'}</span>
      </button>
      <EntryMenu entry={entry} acts={acts} tabIndex={tabIndex} />
    </div>
  );
}

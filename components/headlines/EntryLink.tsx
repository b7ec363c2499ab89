import { readerQuery } from '../../utils/messages';
import type { LatestEntry } from '../../utils/store/latest';
import { directionFrom } from '../../utils/text/direction';
import { useInterface } from '../ui/interface';
import type { EntryActs } from './entry-acts';

interface EntryLinkProps {
  entry: LatestEntry;
  acts: EntryActs;
  tabIndex?: number;
}

/** A headline as a link that the background opens where the person wants it. */
export function EntryLink({ entry, acts, tabIndex }: EntryLinkProps) {
  const { words, settings, host } = useInterface();
  const { headline, source, isRead } = entry;
  const reader = host.pageAddress(`/reader.html${readerQuery(headline.id)}`);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    acts.open(entry, { inBackground: event.button === 1 || event.ctrlKey || event.metaKey });
  };
  return (
    <a
      data-id={headline.id}
      href={headline.url && settings['headline.opens'] === 'original' ? headline.url : reader}
      rel="noreferrer"
      tabIndex={tabIndex}
      onClick={open}
      onAuxClick={(event) => event.button === 1 && open(event)}
    >
      {!isRead && <span class="visually-hidden">{words.say('latest-unread')} </span>}
      <bdi dir={directionFrom(source, headline.title)} lang={source?.language ?? undefined}>
        {headline.title}
      </bdi>
    </a>
  );
}

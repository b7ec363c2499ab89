/** The latest news: newest first, unread marked, each entry a link that the background opens where the person wants it. */

import type { Source } from '../../utils/model/source';
import { activeSources, isShown, type LatestHeadline, latestHeadlines } from '../../utils/store/queries';
import { directionOf } from '../../utils/text/direction';
import { useInterface, useNow } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import './latest-news.css';

const MOST = 100;

interface LatestNewsProps {
  /** Called once an entry has been opened in front. */
  onOpened?: () => void;
}

export function LatestNews({ onOpened }: LatestNewsProps) {
  const { db, words, host } = useInterface();
  const entries = useLiveQuery(() => latestHeadlines(db, MOST), [db]);
  const sources = useLiveQuery(() => activeSources(db), [db]);
  const now = useNow();
  if (!entries || !sources) return null;
  if (entries.length > 0) {
    return (
      <ol class="latest plain">
        {entries.map((entry) => (
          <Entry key={entry.headline.id} entry={entry} now={now} onOpened={onOpened} />
        ))}
      </ol>
    );
  }
  return (
    <div class="latest-empty">
      <p>{words.say(whyEmpty(sources))}</p>
      {sources.length === 0 && (
        <button type="button" class="primary" onClick={() => host.openOptions()}>
          {words.say('latest-add-source')}
        </button>
      )}
    </div>
  );
}

function whyEmpty(sources: Source[]): string {
  if (sources.length === 0) return 'latest-empty';
  return sources.some(isShown) ? 'latest-waiting' : 'latest-muted';
}

interface EntryProps {
  entry: LatestHeadline;
  now: number;
  onOpened: (() => void) | undefined;
}

function Entry({ entry: { headline, source, hasArticle, isRead }, now, onOpened }: EntryProps) {
  const { settings, words, send, host } = useInterface();
  const reader = host.pageAddress(`/reader.html?id=${encodeURIComponent(headline.id)}`);
  const open = async (event: MouseEvent): Promise<void> => {
    event.preventDefault();
    const inBackground = event.button === 1 || event.ctrlKey || event.metaKey;
    await send('headline.open', { id: headline.id, inBackground });
    if (!inBackground) onOpened?.();
  };
  return (
    <li class={isRead ? 'read' : 'unread'}>
      <a
        data-id={headline.id}
        href={hasArticle && settings['headline.opens'] === 'reader' ? reader : (headline.url ?? reader)}
        rel="noreferrer"
        onClick={open}
        onAuxClick={(event) => event.button === 1 && open(event)}
      >
        {!isRead && <span class="visually-hidden">{words.say('latest-unread')} </span>}
        <bdi dir={directionOf(headline.title, source.direction ?? undefined)} lang={source.language ?? undefined}>
          {headline.title}
        </bdi>
      </a>
      <p class="soft">
        <bdi>{source.title}</bdi>
        <span aria-hidden="true"> · </span>
        <time dateTime={new Date(headline.at).toISOString()}>{words.ago(headline.at, now)}</time>
      </p>
    </li>
  );
}

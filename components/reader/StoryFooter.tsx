/** What stands below an article: the same story elsewhere, and the way to the stories before and after it. */
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import type { Neighbours } from '../../utils/store/neighbours';
import type { StoryMember } from '../../utils/store/queries';
import { directionFrom } from '../../utils/text/direction';
import { useInterface, useNow } from '../ui/interface';
import { queryOf } from './use-address';

interface LinkProps {
  headline: Headline;
  source?: Source | undefined;
  onGo: (id: HeadlineId) => void;
}

/** A link to another headline in this reader; with a key that opens tabs or windows it is a link as any. */
function ReaderLink({ headline, source, onGo }: LinkProps) {
  return (
    <a
      href={queryOf(headline.id)}
      data-id={headline.id}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(headline.id);
      }}
    >
      <bdi dir={directionFrom(source, headline.title)} lang={source?.language ?? undefined}>
        {headline.title}
      </bdi>
    </a>
  );
}

export function OtherSources({ members, onGo }: { members: readonly StoryMember[]; onGo: (id: HeadlineId) => void }) {
  const { words } = useInterface();
  const now = useNow();
  if (members.length === 0) return null;
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others" tabIndex={-1}>
        {words.say('reader-same-story')}
      </h2>
      <ul class="plain">
        {members.map(({ headline, source }) => (
          <li key={headline.id}>
            <ReaderLink headline={headline} source={source} onGo={onGo} />
            <p class="soft about">
              <bdi>{source.title}</bdi>
              <time dateTime={new Date(headline.at).toISOString()}>{words.ago(headline.at, now)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AroundProps {
  neighbours: Neighbours;
  onGo: (id: HeadlineId) => void;
}

export function Around({ neighbours, onGo }: AroundProps) {
  const { words } = useInterface();
  if (!neighbours.previous && !neighbours.next) return null;
  return (
    <nav class="around" aria-label={words.say('reader-around')}>
      {(['previous', 'next'] as const).map((side) => {
        const neighbour = neighbours[side];
        return (
          neighbour && (
            <div key={side} data-side={side}>
              <p class="soft">{words.say(`reader-${side}`)}</p>
              <ReaderLink {...neighbour} onGo={onGo} />
            </div>
          )
        );
      })}
    </nav>
  );
}

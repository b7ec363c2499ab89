/** How the other headlines of a story tell it, under the entry that stands for them. */
import type { HeadlineId } from '../../utils/model/ids';
import { entriesOf, type LatestEntry } from '../../utils/store/latest';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { EntryLink } from './EntryLink';
import type { EntryActs } from './entry-acts';

interface StoryHeadlinesProps {
  of: HeadlineId;
  story: NonNullable<LatestEntry['story']>;
  acts: EntryActs;
}

export function StoryHeadlines({ of, story, acts }: StoryHeadlinesProps) {
  const { db } = useInterface();
  const others = story.ids.filter((id) => id !== of);
  const entries = useLiveQuery(() => entriesOf(db, others), [db, others.join(' ')]);
  if (!entries) return null;
  return (
    <ul class="plain story">
      {[...entries.values()].map((entry) => (
        <li key={entry.headline.id} class={entry.isRead ? 'read' : 'unread'}>
          <EntryLink entry={entry} acts={acts} />
          <p class="soft">
            <bdi>{entry.source?.title}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

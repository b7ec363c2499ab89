/** Says of a search how it goes, and how it was understood where it found nothing. */
import type { SearchQuery } from '../../utils/store/search';
import { useInterface } from '../ui/interface';

interface QueryNoteProps {
  query: SearchQuery | null;
  isWaiting: boolean;
}

/** Stands under the field that the search was typed into. */
export function QueryNote({ query, isWaiting }: QueryNoteProps) {
  const { words } = useInterface();
  return (
    <div class="query-note soft" role="status">
      {isWaiting && <p>{words.say('list-reading')}</p>}
      {!isWaiting && query?.notUnderstood.map((text) => <p key={text}>{words.say('list-query-odd', { text })}</p>)}
    </div>
  );
}

/** Stands where the headlines would; always there, since what comes with its words is not announced. */
export function NothingFound({ query }: { query: SearchQuery | null }) {
  return (
    <div class="nothing-found" role="status">
      {query && <Understood query={query} />}
    </div>
  );
}

function Understood({ query: { since, spelt } }: { query: SearchQuery }) {
  const { words } = useInterface();
  const parts: [string, string][] = [
    ['list-query-words', quote(spelt.wanted)],
    ['list-query-without', quote(spelt.unwanted)],
    ['list-query-sources', quote(spelt.sources)],
    ['list-query-not-sources', quote(spelt.unwantedSources)],
    ['list-query-since', since === null ? '' : words.date(since)],
  ];
  const said = parts.filter(([, what]) => what !== '');
  return (
    <>
      <p>{words.say('list-nothing-found')}</p>
      <ul>
        {said.map(([word, what]) => (
          <li key={word}>{words.say(word, { what })}</li>
        ))}
      </ul>
    </>
  );
}

const quote = (terms: readonly string[]): string => terms.map((term) => `«${term}»`).join(' ');

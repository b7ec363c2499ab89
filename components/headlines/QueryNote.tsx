/** Says of a search how it goes and how it was understood, under the field that it was typed into. */
import type { QueryTerm, SearchQuery } from '../../utils/store/search';
import { useInterface } from '../ui/interface';

interface QueryNoteProps {
  query: SearchQuery | null;
  isWaiting: boolean;
  isEmpty: boolean;
}

export function QueryNote({ query, isWaiting, isEmpty }: QueryNoteProps) {
  const { words } = useInterface();
  return (
    <div class="query-note soft" role="status">
      {isWaiting && <p>{words.say('list-reading')}</p>}
      {!isWaiting && query?.notUnderstood.map((text) => <p key={text}>{words.say('list-query-odd', { text })}</p>)}
      {!isWaiting && query && isEmpty && <Understood query={query} />}
    </div>
  );
}

function Understood({ query }: { query: SearchQuery }) {
  const { words } = useInterface();
  const { wanted, unwanted, sources, unwantedSources, since } = query;
  const parts: [string, string][] = [
    ['list-query-words', spell(wanted)],
    ['list-query-without', spell(unwanted)],
    ['list-query-sources', spell(sources)],
    ['list-query-not-sources', spell(unwantedSources)],
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

/** The terms as they are compared, with a dash after what is still being typed. */
const spell = (terms: readonly QueryTerm[]): string =>
  terms
    .map(({ words, prefixes: [prefix] }) => [...words, ...(prefix === undefined ? [] : [`${prefix}…`])].join(' '))
    .map((term) => `«${term}»`)
    .join(' ');

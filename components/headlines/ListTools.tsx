/** What the list shows and in which order: search, filters, grouping; and what is done with all of it. */
import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { logFailure } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { type LatestFilter, languageOf } from '../../utils/store/latest';
import { isShown } from '../../utils/store/queries';
import { prepareSearch } from '../../utils/store/search';
import { useInterface } from '../ui/interface';

const VIEWS = ['all', 'unread', 'saved'] as const;
const GROUPINGS = ['time', 'source'] as const;

export interface ListToolsProps {
  sources: Source[];
  filter: LatestFilter;
  onFilter(filter: LatestFilter): void;
  typed: string;
  onTyped(typed: string): void;
  searchField: RefObject<HTMLInputElement | null>;
  /** Whether the filters stand open beside the list: there is room for them. */
  isRoomy: boolean;
  /** What is done with the whole list: all as read, which stands in view, and the rest beside the filters. */
  markAll: ComponentChildren;
  children: ComponentChildren;
}

export function ListTools({
  sources,
  filter,
  onFilter,
  typed,
  onTyped,
  searchField,
  isRoomy,
  markAll,
  children,
}: ListToolsProps) {
  const { db, words } = useInterface();
  const [isOpen, setOpen] = useState(false);
  const isNarrowed = filter.sourceId !== undefined || filter.language !== undefined;
  return (
    <search class="list-tools">
      <input
        ref={searchField}
        type="search"
        name="query"
        dir="auto"
        value={typed}
        placeholder={words.say('list-search')}
        aria-label={words.say('list-search')}
        aria-keyshortcuts="/"
        autocomplete="off"
        // A browser that checks spelling fetches a dictionary for it, or sends away what is typed.
        spellcheck={false}
        // Where it can't be read ahead, the search itself says so.
        onFocus={() => void prepareSearch(db).catch(logFailure('the search was not prepared'))}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
      {!isRoomy && (
        <button
          type="button"
          data-action="filters"
          aria-expanded={isOpen}
          data-active={isNarrowed}
          onClick={() => setOpen(!isOpen)}
        >
          {words.say(isNarrowed ? 'list-filters-on' : 'list-filters')}
        </button>
      )}
      <fieldset class="views">
        <legend class="visually-hidden">{words.say('list-view')}</legend>
        {VIEWS.map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              value={view}
              checked={filter.view === view}
              onChange={() => onFilter({ ...filter, view })}
            />
            <span>{words.say(`list-view-${view}`)}</span>
          </label>
        ))}
      </fieldset>
      {markAll}
      {(isRoomy || isOpen) && (
        <>
          <Filters sources={sources} filter={filter} onFilter={onFilter} />
          {children}
        </>
      )}
    </search>
  );
}

type FiltersProps = Pick<ListToolsProps, 'sources' | 'filter' | 'onFilter'>;

function Filters({ sources, filter, onFilter }: FiltersProps) {
  const { words, settings, send } = useInterface();
  const shown = sources.filter(isShown);
  const languages = [...new Set(shown.flatMap((source) => languageOf(source) ?? []))].sort();
  const { view, sourceId, language } = filter;
  return (
    <div class="filters">
      <Choice
        name="source"
        label={words.say('list-source')}
        value={sourceId ?? ''}
        options={[['', words.say('list-source-any')], ...shown.map(({ id, title }): [string, string] => [id, title])]}
        onChoice={(id) => onFilter({ view, language, ...(id ? { sourceId: id as SourceId } : {}) })}
      />
      {(languages.length > 1 || language !== undefined) && (
        <Choice
          name="language"
          label={words.say('list-language')}
          value={language ?? ''}
          options={[
            ['', words.say('list-language-any')],
            ...languages.map((tag): [string, string] => [tag, words.languageName(tag)]),
          ]}
          onChoice={(tag) => onFilter({ view, sourceId, ...(tag ? { language: tag } : {}) })}
        />
      )}
      <Choice
        name="group"
        label={words.say('setting-list-group')}
        value={settings['list.group']}
        options={GROUPINGS.map((group) => [group, words.say(`setting-list-group-${group}`)])}
        onChoice={(group) => void send('setting.set', { key: 'list.group', value: group })}
      />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: [value: string, text: string][];
  onChoice(value: string): void;
}

function Choice({ name, label, value, options, onChoice }: ChoiceProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

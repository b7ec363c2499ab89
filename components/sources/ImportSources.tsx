/** Takes sources from an OPML file: shows what is in it first, and afterwards what was and what was not imported. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { ListedEntry, ListedState } from '../../utils/model/listed';
import { directionOf } from '../../utils/text/direction';
import { useInterface } from '../ui/interface';
import { type Importing, useImport } from './use-import';

/** So many entries of a long list are shown. */
const MAX_SHOWN = 200;

const REASONS: Record<Exclude<ListedState, 'new'>, string> = {
  known: 'import-state-known',
  repeated: 'import-state-repeated',
  invalid: 'import-state-invalid',
  private: 'import-state-private',
};

const IMPOSSIBLE: ListedState[] = ['invalid', 'private'];

interface Props {
  /** Called with the text of a file that is no list of sources but a backup. */
  onBackup(text: string): void;
  /** Further buttons beside its own. */
  children: ComponentChildren;
}

export function ImportSources({ onBackup, children }: Props) {
  const { words } = useInterface();
  const { state, read, take, cancel } = useImport(onBackup);
  const chooser = useRef<HTMLInputElement>(null);
  const entries = state.stage === 'preview' || state.stage === 'done' ? state.entries : [];
  const fresh = entries.filter((entry) => entry.state === 'new');
  const left = entries.filter((entry) => entry.state !== 'new');
  return (
    <>
      <div class="row">
        <label class="button file">
          {words.say('import-choose')}
          <input
            ref={chooser}
            type="file"
            name="opml"
            class="visually-hidden"
            accept=".opml,.xml,.json,text/x-opml,text/xml,application/xml,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // The same file, chosen again, is to be read again.
              if (file) read(file);
              currentTarget.value = '';
            }}
          />
        </label>
        {children}
      </div>
      <div role="status" data-import={state.stage}>
        {describe(state, words).map(({ sentence, isProblem }) => (
          <p key={sentence} class={isProblem ? 'problem' : undefined}>
            {sentence}
          </p>
        ))}
      </div>
      {state.stage === 'preview' && (
        <div class="row">
          {fresh.length > 0 && (
            <button
              type="button"
              class="primary"
              data-action="import"
              onClick={() => {
                take(entries);
                chooser.current?.focus();
              }}
            >
              {words.say('import-start')}
            </button>
          )}
          <button
            type="button"
            data-action="cancel-import"
            onClick={() => {
              cancel();
              chooser.current?.focus();
            }}
          >
            {words.say('import-cancel')}
          </button>
        </div>
      )}
      {state.stage === 'preview' && <Entries name={words.say('import-list')} entries={fresh} />}
      <Entries name={words.say('import-left')} entries={left} />
    </>
  );
}

function Entries({ name, entries }: { name: string; entries: ListedEntry[] }) {
  const { words } = useInterface();
  if (entries.length === 0) return null;
  const more = entries.length - MAX_SHOWN;
  return (
    <details class="entries" open={entries.length <= 10}>
      <summary>{name}</summary>
      <ul class="plain">
        {entries.slice(0, MAX_SHOWN).map((entry, index) => (
          <li key={`${index} ${entry.url}`} data-state={entry.state}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{words.say('import-more', { count: more })}</p>}
    </details>
  );
}

function Entry({ entry: { title, url, folder, state } }: { entry: ListedEntry }) {
  const { words } = useInterface();
  return (
    <>
      <p class="about">
        {folder.map((name, depth) => (
          <span key={`${depth} ${name}`} class="soft">
            <bdi>{name}</bdi>
          </span>
        ))}
        <span>
          <bdi dir={directionOf(title)}>{title || url}</bdi>
        </span>
        {state !== 'new' && (
          <span class={IMPOSSIBLE.includes(state) ? 'problem' : 'soft'}>{words.say(REASONS[state])}</span>
        )}
      </p>
      <p class="soft address" dir="ltr">
        {url}
      </p>
    </>
  );
}

interface Said {
  sentence: string;
  isProblem?: boolean;
}

function describe(state: Importing, words: Words): Said[] {
  switch (state.stage) {
    case 'idle':
      return [];
    case 'reading':
      return [{ sentence: words.say('import-reading') }];
    case 'importing':
      return [{ sentence: words.say('import-importing') }];
    case 'broken':
      return [{ sentence: words.say('import-broken'), isProblem: true }];
    case 'refused':
      return [{ sentence: words.say(`import-${state.code}`), isProblem: true }];
    case 'preview':
      return describeEntries(state.entries, words);
    case 'done':
      return describeReport(state, words);
  }
}

function describeEntries(entries: ListedEntry[], words: Words): Said[] {
  const count = (...states: ListedState[]): number => entries.filter(({ state }) => states.includes(state)).length;
  const said = (key: string, of: number, isProblem = false): Said[] =>
    of === 0 ? [] : [{ sentence: words.say(key, { count: of }), isProblem }];
  return [
    { sentence: words.say('import-new', { count: count('new') }) },
    ...said('import-known', count('known')),
    ...said('import-repeated', count('repeated')),
    ...said('import-impossible', count(...IMPOSSIBLE), true),
  ];
}

function describeReport({ added, isGranted, entries }: Extract<Importing, { stage: 'done' }>, words: Words): Said[] {
  const impossible = entries.filter(({ state }) => IMPOSSIBLE.includes(state)).length;
  return [
    { sentence: words.say('import-done', { count: added }) },
    ...(added > 0 && isGranted ? [{ sentence: words.say('import-soon') }] : []),
    ...(added > 0 && !isGranted ? [{ sentence: words.say('import-refused'), isProblem: true }] : []),
    ...(impossible > 0 ? [{ sentence: words.say('import-impossible', { count: impossible }), isProblem: true }] : []),
  ];
}

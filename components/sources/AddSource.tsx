/** Finds the sources of a site by its address, and adds those that the person chooses. */
import { useRef, useState } from 'preact/hooks';
import { takeLogin } from '../../utils/text/login';
import { useInterface } from '../ui/interface';
import { CandidateCard } from './CandidateCard';
import { SearchRemedies } from './SearchRemedies';
import { describeSearch } from './search-words';
import { offeredAddress, useOffered } from './use-offered';
import { type Searching, useSearch } from './use-search';

export function AddSource() {
  const { words } = useInterface();
  const [typed, setTyped] = useState(offeredAddress);
  const { state, start, startGranted, stop, leave } = useSearch();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useOffered({ search: startGranted, wait: () => button.current?.focus() });
  const isSearching = state.stage === 'searching';
  return (
    <div class="add-source">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSearching) return;
          // What is in an address for its site alone does not stay in it.
          const { address, login } = takeLogin(typed);
          if (login) setTyped(address);
          start(address, { login });
        }}
      >
        <label for="source-address">{words.say('source-address')}</label>
        <div class="row">
          <input
            ref={input}
            id="source-address"
            name="url"
            type="url"
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-describedby="source-address-hint"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          {/* One button that changes, so that the focus stays on it. */}
          <button
            ref={button}
            type={isSearching ? 'button' : 'submit'}
            class="primary"
            data-action={isSearching ? 'stop-search' : 'search'}
            onClick={isSearching ? stop : undefined}
          >
            {words.say(isSearching ? 'find-stop' : 'find')}
          </button>
        </div>
        <p id="source-address-hint" class="soft">
          {words.say('source-address-hint')}
        </p>
        {/* The count is for the eye: read out, it would interrupt itself. */}
        {isSearching && <p data-progress>{words.say('find-searching', { visits: state.visits })}</p>}
        <div role="status" class={isSearching ? 'visually-hidden' : undefined} data-search={state.stage}>
          <p class={isProblem(state) ? 'problem' : undefined}>{describeSearch(state, words)}</p>
        </div>
        {state.stage === 'failed' && (
          <SearchRemedies
            key={state.url}
            failure={state}
            onAllow={(host) => {
              start(state.url, { host, login: state.login });
              button.current?.focus();
            }}
            onLogin={(login) => {
              start(state.url, { host: state.alsoHost, login });
              button.current?.focus();
            }}
            onAdd={() => input.current?.focus()}
          />
        )}
      </form>
      {state.stage === 'found' && state.finding.candidates.length > 0 && (
        <Results
          found={state}
          onClose={() => {
            leave();
            // The next address takes the place of this one.
            input.current?.select();
          }}
        />
      )}
    </div>
  );
}

function Results({ found, onClose }: { found: Extract<Searching, { stage: 'found' }>; onClose: () => void }) {
  const { words } = useInterface();
  const { finding, url, login } = found;
  const isOfOrigin = (address: string): boolean => new URL(address).origin === new URL(url).origin;
  return (
    <section class="results" aria-labelledby="find-results">
      <h3 id="find-results">{words.say('find-results')}</h3>
      <ul class="plain">
        {finding.candidates.map((candidate) => (
          <CandidateCard
            key={candidate.url}
            candidate={candidate}
            login={isOfOrigin(candidate.url) ? login : undefined}
          />
        ))}
      </ul>
      <button type="button" data-action="close-results" onClick={onClose}>
        {words.say('find-close')}
      </button>
    </section>
  );
}

const isProblem = ({ stage }: Searching): boolean => stage === 'failed' || stage === 'refused' || stage === 'broken';

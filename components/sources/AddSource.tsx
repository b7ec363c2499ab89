/** Finds the sources of a site by its address, and adds those that the person chooses. */
import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { FindProblem } from '../../utils/messages';
import type { Finding } from '../../utils/model/candidate';
import type { LoginDraft } from '../../utils/model/source';
import { wwwTwin } from '../../utils/text/host';
import { takeLogin } from '../../utils/text/login';
import { useInterface } from '../ui/interface';
import { CandidateCard } from './CandidateCard';
import { LoginForm } from './LoginForm';
import { describeFailure } from './outcome-words';
import { asksForLogin, canAddAnyway, useAdding, useAddingWords } from './use-adding';
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
          <p class={isProblem(state) ? 'problem' : undefined}>{describe(state, words)}</p>
        </div>
        {state.stage === 'failed' && (
          <Remedies
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
            input.current?.focus();
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

interface RemediesProps {
  failure: Extract<Searching, { stage: 'failed' }>;
  onAllow: (host: string) => void;
  onLogin: (login: LoginDraft) => void;
  /** Its button is gone then: the focus must go somewhere. */
  onAdd: () => void;
}

/** What can be done about an address that can't be read: allow the host it leads to, or add it as it is. */
function Remedies({ failure, onAllow, onLogin, onAdd }: RemediesProps) {
  const { words } = useInterface();
  const { state, add } = useAdding(failure.url);
  const said = useAddingWords(state, failure.url);
  const other = otherHost(failure);
  // Before it is tried, it is the search that failed.
  const canAdd = canAddAnyway(state.stage === 'idle' ? { stage: 'failed', problem: failure.problem } : state);
  return (
    <div class="row remedies">
      {other && <p class="soft">{words.say('find-also-hint', { host: other })}</p>}
      {other && (
        <button type="button" data-action="allow-also" onClick={() => onAllow(other)}>
          {words.say('find-allow-also', { host: other })}
        </button>
      )}
      {asksForLogin(failure.problem) && state.stage === 'idle' && (
        <LoginForm url={failure.url} user={failure.login?.user} label={words.say('login-find')} onSubmit={onLogin} />
      )}
      {canAdd && (
        <button
          type="button"
          data-action="add-anyway"
          onClick={() => {
            void add({ evenIfFailing: true, login: failure.login });
            onAdd();
          }}
        >
          {words.say('source-add-anyway')}
        </button>
      )}
      <p role="status" class={state.stage === 'added' ? undefined : 'problem'}>
        {said}
      </p>
    </div>
  );
}

/** The host that the address leads to and that is not allowed yet: as the browser names it, else most likely the www twin. */
function otherHost({ problem, url, alsoHost }: RemediesProps['failure']): string | null {
  if (alsoHost || problem.code === 'invalid-address') return null;
  if (problem.code !== 'needs-permission' && problem.code !== 'unreachable') return null;
  const { hostname } = new URL(url);
  return problem.host && problem.host !== hostname ? problem.host : wwwTwin(hostname);
}

const isProblem = ({ stage }: Searching): boolean => stage === 'failed' || stage === 'refused' || stage === 'broken';

function describe(state: Searching, words: Words): string {
  switch (state.stage) {
    case 'idle':
      return '';
    case 'searching':
      return words.say('find-searching', { visits: 0 });
    case 'found':
      return describeFinding(state.finding, words, state.login !== undefined);
    case 'refused':
      return words.say('find-refused');
    case 'broken':
      return words.say('find-broken');
    case 'failed':
      if (state.login && asksForLogin(state.problem)) return words.say('login-wrong');
      return describeProblem(state.problem, state.url, words);
  }
}

function describeFinding(
  { candidates: { length: count }, isComplete }: Finding,
  words: Words,
  hasLogin: boolean,
): string {
  if (count === 0) return words.say('find-partly-nothing');
  const said = isComplete ? words.say('find-found', { count }) : words.say('find-partly');
  return hasLogin ? `${said} ${words.say('login-kept')}` : said;
}

function describeProblem(problem: FindProblem, url: string, words: Words): string {
  if (problem.code === 'invalid-address') return words.say('add-invalid-address');
  if (problem.code === 'empty' || problem.code === 'not-a-source') return words.say('find-nothing');
  return describeFailure(problem, url, words);
}

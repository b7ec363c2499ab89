/** What can be done about an address in which a search found nothing: allow the host it leads to, log in, or add it as it is. */
import type { LoginDraft } from '../../utils/model/source';
import { wwwTwin } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { LoginForm } from './LoginForm';
import { asksForLogin, canAddAnyway, useAdding, useAddingWords } from './use-adding';
import type { Searching } from './use-search';

interface Props {
  failure: Extract<Searching, { stage: 'failed' }>;
  onAllow: (host: string) => void;
  onLogin: (login: LoginDraft) => void;
  /** Its button is gone then: the focus must go somewhere. */
  onAdd: () => void;
}

export function SearchRemedies({ failure, onAllow, onLogin, onAdd }: Props) {
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
function otherHost({ problem, url, alsoHost }: Props['failure']): string | null {
  if (alsoHost || problem.code === 'invalid-address') return null;
  if (problem.code !== 'needs-permission' && problem.code !== 'unreachable') return null;
  const { hostname } = new URL(url);
  return problem.host && problem.host !== hostname ? problem.host : wwwTwin(hostname);
}

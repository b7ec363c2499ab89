/** The name and password of a source: whether they are stored, another one in their place, and forgetting them. */
import { useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { LoginDraft, Source } from '../../utils/model/source';
import { loginUser } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { LoginForm } from './LoginForm';

type Stage = 'idle' | 'trying' | 'accepted' | 'failed' | 'removed' | 'broken';

/** Stores a login and polls with it, and knows what came of it. */
function useLogin({ id }: Source): { stage: Stage; save(login: LoginDraft | null): void } {
  const { send } = useInterface();
  const [stage, setStage] = useState<Stage>('idle');
  const attempt = async (login: LoginDraft | null): Promise<Stage> => {
    const summary = await send('source.login', { id, login });
    if (!login) return 'removed';
    return summary && summary.polled > 0 && summary.failed === 0 ? 'accepted' : 'failed';
  };
  const save = (login: LoginDraft | null): void => {
    setStage('trying');
    attempt(login)
      .then(setStage)
      .catch((error: unknown) => {
        logError('a login was not stored', error);
        setStage('broken');
      });
  };
  return { stage, save };
}

const WORDS: Partial<Record<Stage, string>> = {
  trying: 'source-polling',
  accepted: 'login-accepted',
  failed: 'login-not-accepted',
  removed: 'login-removed',
  broken: 'care-failed',
};

function LoginStage({ stage }: { stage: Stage }) {
  const { words } = useInterface();
  const key = WORDS[stage];
  return (
    <p role="status" data-login-stage={stage} class={stage === 'failed' || stage === 'broken' ? 'problem' : 'soft'}>
      {key && words.say(key)}
    </p>
  );
}

/** Among what can be changed of a source. */
export function SourceLogin({ source }: { source: Source }) {
  const { db, words } = useInterface();
  const { stage, save } = useLogin(source);
  const user = useLiveQuery(() => loginUser(db, source.id), [db, source.id]);
  if (user === undefined) return null;
  return (
    <details class="source-login">
      <summary>{words.say('login')}</summary>
      <p class="soft" data-stored={user !== null}>
        {user === null ? words.say('login-none') : words.say('login-stored', { user })}
      </p>
      <LoginForm
        url={source.url}
        user={user ?? undefined}
        label={words.say(user === null ? 'login-save' : 'login-change')}
        isBusy={stage === 'trying'}
        onSubmit={save}
      />
      {user !== null && (
        <>
          <p class="soft">{words.say('login-remove-hint')}</p>
          <button
            type="button"
            data-action="forget-login"
            onClick={({ currentTarget }) => {
              // It goes away with what it forgets.
              currentTarget.closest('details')?.querySelector('summary')?.focus();
              save(null);
            }}
          >
            {words.say('login-remove')}
          </button>
        </>
      )}
      <LoginStage stage={stage} />
    </details>
  );
}

/** Where the source has just refused to answer without one, or with the one that is stored. */
export function LoginRemedy({ source }: { source: Source }) {
  const { db, words } = useInterface();
  const { stage, save } = useLogin(source);
  const user = useLiveQuery(() => loginUser(db, source.id), [db, source.id]);
  if (user === undefined) return null;
  return (
    <>
      <LoginForm
        url={source.url}
        user={user ?? undefined}
        label={words.say('login-try')}
        isBusy={stage === 'trying'}
        onSubmit={save}
      />
      <LoginStage stage={stage} />
    </>
  );
}

/** Asks for the name and password of a source. What is stored of them is never shown. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { LoginDraft } from '../../utils/model/source';
import { isLogin, MAX_PASSWORD_CHARACTERS, MAX_USER_CHARACTERS } from '../../utils/text/login';
import { useInterface } from '../ui/interface';

interface Props {
  /** The address that they are for. */
  url: string;
  label: string;
  user?: string | undefined;
  isBusy?: boolean;
  onSubmit(login: LoginDraft): void;
}

export function LoginForm({ url, label, user: known = '', isBusy = false, onSubmit }: Props) {
  const { words } = useInterface();
  const [user, setUser] = useState(known);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<'login-invalid' | 'login-no-password' | null>(null);
  const problem = useId();
  useEffect(() => setUser(known), [known]);
  const submit = (): void => {
    const login = { user, password };
    // Of what is stored only the name is here: without a password it would lose its own.
    const problem = !isLogin(login) ? 'login-invalid' : known !== '' && password === '' ? 'login-no-password' : null;
    setWrong(problem);
    if (problem || isBusy) return;
    setPassword('');
    onSubmit(login);
  };
  return (
    // No form of its own: it may stand in one, and the browser is not to offer to keep what is kept here.
    <fieldset
      aria-label={words.say('login')}
      class="login"
      data-login
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        submit();
      }}
    >
      <label>
        {words.say('login-user')}
        <input
          type="text"
          name="user"
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          maxLength={MAX_USER_CHARACTERS}
          value={user}
          aria-describedby={problem}
          onInput={({ currentTarget }) => setUser(currentTarget.value)}
        />
      </label>
      <label>
        {words.say('login-password')}
        <input
          type="password"
          name="password"
          dir="auto"
          autoComplete="new-password"
          maxLength={MAX_PASSWORD_CHARACTERS}
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </label>
      <p class="soft">{words.say('login-hint', { host: new URL(url).host })}</p>
      {new URL(url).protocol === 'http:' && (
        <p class="problem" data-readable>
          {words.say('login-readable')}
        </p>
      )}
      <p role="status" id={problem} class="problem">
        {wrong && words.say(wrong)}
      </p>
      <button type="button" data-action="login" aria-disabled={isBusy} onClick={submit}>
        {label}
      </button>
    </fieldset>
  );
}

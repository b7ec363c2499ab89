/** The keyboard commands with the keys that they have now, and changing them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { logError, logFailure } from '../../utils/log';
import type { Shortcut } from '../ui/host';
import { useInterface } from '../ui/interface';
import { KeyField } from './KeyField';
import { Keys } from './Keys';
import { partsOf } from './pressed-keys';

/** What each command of the manifest is called. */
const NAMES: Record<string, string> = {
  _execute_action: 'shortcut-popup',
  'open-news': 'shortcut-news',
  'toggle-bar': 'menu-bar',
  refresh: 'menu-refresh',
};

/** Those that have a name here, in its order: browsers have orders of their own. */
const inOrder = (commands: Shortcut[]): Shortcut[] =>
  Object.keys(NAMES).flatMap((name) => commands.find((command) => command.name === name) ?? []);

export function CommandKeys() {
  const { host, words } = useInterface();
  const [commands, setCommands] = useState<Shortcut[]>([]);
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  const look = useCallback(async () => setCommands(inOrder(await host.shortcuts())), [host]);
  const canChange = host.canChangeShortcuts();

  useEffect(() => {
    const lookAgain = (): void => void look().catch(logFailure('the keys could not be read'));
    lookAgain();
    // Who has changed them on the browser's own page comes back to this one.
    addEventListener('focus', lookAgain);
    return () => removeEventListener('focus', lookAgain);
  }, [look]);

  const change = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setSaid({ text: words.say('shortcut-saved'), isProblem: false });
    } catch (error) {
      logError('the keys were not changed', error);
      setSaid({ text: words.say('shortcut-failed'), isProblem: true });
    }
    await look();
  };

  return (
    <>
      <p id="shortcuts-hint" class="soft">
        {words.say(canChange ? 'shortcuts-change-here' : 'shortcuts-change-there')}
      </p>
      <ul class="plain commands">
        {commands.map(({ name, keys }) => (
          <li key={name} data-command={name}>
            <span id={`shortcut-${name}`}>{words.say(NAMES[name] ?? '')}</span>
            {canChange ? (
              <KeyField
                name={name}
                keys={keys}
                taken={commands.filter((other) => other.name !== name).map((other) => other.keys)}
                onKeys={(wanted) => void change(() => host.changeShortcut(name, wanted))}
                onReset={() => void change(() => host.resetShortcut(name))}
                onProblem={(problem) => setSaid({ text: words.say(`shortcut-${problem}`), isProblem: true })}
              />
            ) : keys ? (
              <Keys parts={partsOf(keys)} />
            ) : (
              <span class="soft">{words.say('shortcut-none')}</span>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class={said?.isProblem ? 'problem' : 'soft'} data-said>
        {said?.text}
      </p>
      {!canChange && (
        <button type="button" data-action="shortcut-page" onClick={() => void change(host.openShortcutPage)}>
          {words.say('shortcut-page')}
        </button>
      )}
    </>
  );
}

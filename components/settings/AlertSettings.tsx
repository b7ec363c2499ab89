/** What a person is told of. Asking the browser for notifications is the first thing that a choice does. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { useChanges } from './changes';
import { Found } from './finding';
import { GrantedChoice } from './GrantedChoice';
import { SettingsList } from './SettingsList';

type Of = Settings['alerts.of'];

const OF: readonly Of[] = ['off', 'rules', 'breaking'];

export function AlertSettings() {
  const { host, settings, words } = useInterface();
  const { save } = useChanges();
  const [refused, setRefused] = useState(false);
  const chosen = settings['alerts.of'];

  const choose = async (of: Of): Promise<void> => {
    const granted = of === 'off' || (await host.requestNotifications());
    setRefused(!granted);
    // What was given back has to be asked for again.
    if (granted) await save('alerts.of', of, chosen === 'off' ? undefined : host.requestNotifications);
  };

  return (
    <>
      <Found by={['alerts', 'setting-alerts']}>
        <p class="soft">{words.say('alerts-explain')}</p>
        <fieldset>
          <legend>{words.say('alerts-of')}</legend>
          {OF.map((of) => (
            <GrantedChoice
              key={of}
              class="choice"
              name="alerts-of"
              value={of}
              isChosen={chosen === of}
              onChoose={() => void choose(of)}
            >
              {words.say(`alerts-of-${of}`)}
            </GrantedChoice>
          ))}
        </fieldset>
        {refused && (
          <p role="status" class="problem">
            {words.say('alerts-refused')}
          </p>
        )}
      </Found>
      {chosen !== 'off' && (
        <>
          <Revoked />
          <SettingsList section="alerts" />
        </>
      )}
    </>
  );
}

/** Says that the browser has taken the permission back, where it has. */
function Revoked() {
  const { host, words } = useInterface();
  const [isRevoked, setRevoked] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => setRevoked(!(await host.mayNotify()));
    void look();
    return host.onPermissions(look);
  }, [host]);
  return (
    <div role="status">
      {isRevoked && (
        <div class="notice" data-alerts="revoked">
          <p class="problem">{words.say('alerts-revoked')}</p>
          <button type="button" onClick={() => host.requestNotifications()}>
            {words.say('alerts-allow')}
          </button>
        </div>
      )}
    </div>
  );
}

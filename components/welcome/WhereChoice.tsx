/** Where the ticker runs. Asking the browser for pages is the first thing that a choice does. */
import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/registry';
import { Saved, useSetting } from '../settings/SettingsList';
import { useInterface } from '../ui/interface';

type Where = Settings['bar.where'];

const EVERYWHERE = ['*://*/*'];
const WHERE: readonly Where[] = ['off', 'all', 'chosen'];

export function WhereChoice() {
  const { host, settings, words } = useInterface();
  const { saved, save } = useSetting();
  const [isRefused, setRefused] = useState(false);
  const where = settings['bar.where'];

  const choose = async (wanted: Where): Promise<void> => {
    const isGranted = wanted !== 'all' || (await host.requestHosts(EVERYWHERE).catch(() => false));
    setRefused(!isGranted);
    if (isGranted) await save('bar.where', wanted);
  };

  return (
    <fieldset class="where" aria-labelledby="welcome-where">
      {WHERE.map((each) => (
        <label key={each} class="where-choice">
          <input
            type="radio"
            name="bar-where"
            value={each}
            aria-describedby={`where-${each}`}
            checked={where === each}
            onClick={(event) => {
              // Checked only once it is granted and saved.
              event.preventDefault();
              void choose(each);
            }}
          />
          <span>{words.say(`welcome-where-${each}`)}</span>
          <span id={`where-${each}`} class="soft">
            {words.say(`welcome-where-hint-${each}`)}
          </span>
        </label>
      ))}
      <div role="status">
        {isRefused && <p class="problem">{words.say('bar-refused')}</p>}
        {!isRefused && saved && where === 'all' && <p>{words.say('welcome-where-on')}</p>}
        {!isRefused && where === 'chosen' && settings['bar.sites'].length === 0 && (
          <p>{words.say('welcome-where-none')}</p>
        )}
      </div>
      {saved === false && <Saved saved={saved} />}
    </fieldset>
  );
}

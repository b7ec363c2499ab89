/** Where the ticker runs. Asking the browser for pages is the first thing that a choice does. */
import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';

type Where = Settings['bar.where'];

const EVERYWHERE = ['*://*/*'];
const WHERE: readonly Where[] = ['off', 'all', 'chosen'];

export function WhereChoice() {
  const { host, settings, words, send } = useInterface();
  const [told, setTold] = useState<'saved' | 'refused' | 'failed' | null>(null);
  const where = settings['bar.where'];

  const choose = async (wanted: Where): Promise<void> => {
    if (wanted === 'all' && !(await host.requestHosts(EVERYWHERE).catch(() => false))) return setTold('refused');
    const isSaved = await send('setting.set', { key: 'bar.where', value: wanted }).then(
      ({ ok }) => ok,
      () => false,
    );
    setTold(isSaved ? 'saved' : 'failed');
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
        {told === 'refused' && <p class="problem">{words.say('bar-refused')}</p>}
        {told === 'failed' && <p class="problem">{words.say('options-failed')}</p>}
        {told === 'saved' && where === 'all' && <p>{words.say('welcome-where-on')}</p>}
        {where === 'chosen' && settings['bar.sites'].length === 0 && <p>{words.say('welcome-where-none')}</p>}
      </div>
    </fieldset>
  );
}

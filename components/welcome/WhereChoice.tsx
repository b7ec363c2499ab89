/** Where the ticker runs. Asking the browser for pages is the first thing that a choice does. */
import { useState } from 'preact/hooks';
import { EVERYWHERE, WHERE, type Where } from '../settings/bar-where';
import { GrantedChoice } from '../settings/GrantedChoice';
import { useInterface } from '../ui/interface';

export function WhereChoice() {
  const { host, settings, words, send } = useInterface();
  const [told, setTold] = useState<'saved' | 'refused' | 'failed' | null>(null);
  const where = settings['bar.where'];

  const choose = async (wanted: Where): Promise<void> => {
    if (wanted === 'all' && !(await host.requestHosts(EVERYWHERE))) return setTold('refused');
    const isSaved = await send('setting.set', { key: 'bar.where', value: wanted }).then(
      ({ ok }) => ok,
      () => false,
    );
    setTold(isSaved ? 'saved' : 'failed');
  };

  return (
    <fieldset class="where" aria-labelledby="welcome-where">
      {WHERE.map((each) => (
        <GrantedChoice
          key={each}
          class="where-choice"
          name="bar-where"
          value={each}
          describedBy={`where-${each}`}
          isChosen={where === each}
          onChoose={() => void choose(each)}
        >
          <span>{words.say(`welcome-where-${each}`)}</span>
          <span id={`where-${each}`} class="soft">
            {words.say(`welcome-where-hint-${each}`)}
          </span>
        </GrantedChoice>
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

/** Where the bar runs. Asking the browser for pages is the first thing that a choice does. */
import { useState } from 'preact/hooks';
import { patternOf, sourceAddress } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { EVERYWHERE, WHERE, type Where } from './bar-where';
import { useChanges } from './changes';
import { Found } from './finding';
import { GrantedChoice } from './GrantedChoice';
import { SettingsList } from './SettingsList';

export function BarSettings() {
  const { host, settings, words } = useInterface();
  const { save } = useChanges();
  const [refused, setRefused] = useState(false);
  const before = settings['bar.where'];

  const choose = async (where: Where): Promise<void> => {
    const granted = where !== 'all' || (await host.requestHosts(EVERYWHERE));
    setRefused(!granted);
    if (granted) await save('bar.where', where, before === 'all' ? () => host.requestHosts(EVERYWHERE) : undefined);
  };

  return (
    <>
      <Found by={['bar-explain', 'bar-where', 'bar-sites', 'bar-site', 'bar-off-sites', 'bar-flipped-sites']}>
        <p class="soft">{words.say('bar-explain')}</p>
        <fieldset>
          <legend>{words.say('bar-where')}</legend>
          {WHERE.map((where) => (
            <GrantedChoice
              key={where}
              class="choice"
              name="bar-where"
              value={where}
              isChosen={before === where}
              onChoose={() => void choose(where)}
            >
              {words.say(`bar-where-${where}`)}
            </GrantedChoice>
          ))}
        </fieldset>
        {refused && (
          <p role="status" class="problem">
            {words.say('bar-refused')}
          </p>
        )}
        {before === 'chosen' && <ChosenSites />}
        {before !== 'off' && <SitesOfTheBar />}
      </Found>
      <SettingsList section="bar" />
    </>
  );
}

function ChosenSites() {
  const { host, settings, words } = useInterface();
  const { save } = useChanges();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'bar-site-invalid' | 'bar-refused' | null>(null);
  const sites = settings['bar.sites'];

  const add = async (): Promise<void> => {
    const url = sourceAddress(typed);
    if (!url) return setProblem('bar-site-invalid');
    const name = new URL(url).hostname.replace(/\.$/, '');
    if (!(await host.requestHosts([patternOf(name)]))) return setProblem('bar-refused');
    setProblem(null);
    setTyped('');
    await save('bar.sites', [...new Set([...sites, name])]);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="bar-site">{words.say('bar-site-host')}</label>
      <div class="row">
        <input
          id="bar-site"
          type="text"
          dir="ltr"
          placeholder="example.org"
          // A browser that checks spelling fetches a dictionary for it, or sends away what is typed.
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{words.say('bar-site-add')}</button>
      </div>
      <p role="status" class="problem">
        {problem && words.say(problem)}
      </p>
      <SiteList
        title="bar-sites"
        none="bar-sites-none"
        sites={sites}
        action="bar-site-remove"
        onAction={(site) => save('bar.sites', without(sites, site), () => host.requestHosts([patternOf(site)]))}
      />
    </form>
  );
}

/** Where the bar was turned off or put at the other edge, by the bar's own buttons. */
function SitesOfTheBar() {
  const { settings } = useInterface();
  const { save } = useChanges();
  const off = settings['bar.offSites'];
  const flipped = settings['bar.flippedSites'];
  return (
    <>
      <SiteList
        title="bar-off-sites"
        none="bar-off-sites-none"
        sites={off}
        action="bar-off-site-join"
        onAction={(site) => save('bar.offSites', without(off, site))}
      />
      <SiteList
        title="bar-flipped-sites"
        none="bar-flipped-sites-none"
        sites={flipped}
        action="bar-flipped-site-back"
        onAction={(site) => save('bar.flippedSites', without(flipped, site))}
      />
    </>
  );
}

const without = (sites: string[], site: string): string[] => sites.filter((other) => other !== site);

interface SiteListProps {
  /** The words of its title, of an empty list, and of each site's button. */
  title: string;
  none: string;
  action: string;
  sites: string[];
  onAction: (site: string) => void;
}

function SiteList({ title, none, action, sites, onAction }: SiteListProps) {
  const { words } = useInterface();
  return (
    <>
      <h3>{words.say(title)}</h3>
      {sites.length === 0 && <p class="soft">{words.say(none)}</p>}
      <ul class="plain">
        {sites.map((site) => (
          <li key={site} class="row">
            <span class="grow" dir="ltr">
              {site}
            </span>
            <button type="button" onClick={() => onAction(site)}>
              {words.say(action, { host: site })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

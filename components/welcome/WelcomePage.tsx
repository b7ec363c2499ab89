/** The first page that a person sees: choose news, see it come, choose where it runs. Nothing on it has to be done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { placeOf } from '../../utils/text/host';
import { AddSource } from '../sources/AddSource';
import { useSourceStates } from '../sources/use-source-states';
import { useInterface } from '../ui/interface';
import { AddBar } from './AddBar';
import { BringFile } from './BringFile';
import { CATALOGUE } from './catalogue';
import { LanguageSwitch } from './LanguageSwitch';
import { PackChooser } from './PackChooser';
import { SourceStates } from './SourceStates';
import { tally } from './standing';
import { TickerDock } from './TickerDock';
import { useIsPast, usePacks } from './use-packs';
import { WhereChoice } from './WhereChoice';
import '../ui/page.css';
import '../settings/settings.css';
import '../sources/sources.css';
import './welcome.css';

export function WelcomePage() {
  const { host, words } = useInterface();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const packs = usePacks();
  const states = useSourceStates();
  const isPast = useIsPast(packs.state, states ?? []);
  /** Whether the person has just added something and not yet been shown what comes of it. */
  const isAwaited = useRef(false);
  useEffect(() => {
    const sources = isAwaited.current && document.querySelector('[data-part=sources]');
    if (!sources) return;
    isAwaited.current = false;
    sources.scrollIntoView();
  });
  document.title = words.say('welcome-title');
  if (!states) return null;
  const places = new Set(
    states.filter(({ source }) => source.removedAt === null).map(({ source }) => placeOf(source.url)),
  );
  const feeds = CATALOGUE.filter(({ url }) => chosen.has(url) && !places.has(placeOf(url)));

  const { waiting, answered } = tally(states);

  const choose = (urls: string[], isChosen: boolean): void => {
    const others = [...chosen].filter((url) => !urls.includes(url));
    setChosen(new Set(isChosen ? [...others, ...urls] : others));
  };

  return (
    <div class="welcome">
      <main>
        <Head hasSources={answered > 0} />
        <section aria-labelledby="welcome-news" data-part="news">
          <h2 id="welcome-news">{words.say('welcome-news')}</h2>
          <PackChooser chosen={chosen} places={places} onChoose={choose} />
          <details
            class="other-way"
            onToggle={({ currentTarget }) => currentTarget.open && currentTarget.querySelector('input')?.focus()}
          >
            <summary>{words.say('welcome-address')}</summary>
            <AddSource />
          </details>
          <details class="other-way">
            <summary>{words.say('welcome-list')}</summary>
            <BringFile />
          </details>
          <AddBar
            chosen={feeds}
            state={isPast ? { stage: 'idle' } : packs.state}
            onAdd={async () => {
              if (!(await packs.add(feeds))) return;
              setChosen(new Set());
              isAwaited.current = true;
            }}
            onTurn={() => void packs.turn()}
          />
        </section>
        <SourceStates states={states} />
        <section aria-labelledby="welcome-where" data-part="where">
          <h2 id="welcome-where">{words.say('welcome-where')}</h2>
          <WhereChoice />
        </section>
        <section aria-labelledby="welcome-done">
          <h2 id="welcome-done">{words.say('welcome-done')}</h2>
          <p>{words.say('welcome-done-hint')}</p>
          <div class="row">
            <button type="button" data-action="latest" onClick={() => host.openPage('/news.html')}>
              {words.say('latest-title')}
            </button>
            <button type="button" data-action="options" onClick={() => host.openOptions()}>
              {words.say('welcome-options')}
            </button>
          </div>
        </section>
      </main>
      <TickerDock isAwaited={waiting + answered > 0} />
    </div>
  );
}

function Head({ hasSources }: { hasSources: boolean }) {
  const { host, words } = useInterface();
  const [isLater, setLater] = useState(false);
  return (
    <header>
      <div class="head-row">
        <img src="/icon/96.png" width="48" height="48" alt="" />
        <LanguageSwitch />
        {/* Whoever sees news coming has not put it off. */}
        {(!hasSources || isLater) && (
          <button
            type="button"
            class="later"
            data-action="later"
            aria-expanded={isLater}
            onClick={() => setLater(!isLater)}
          >
            {words.say('welcome-later')}
          </button>
        )}
      </div>
      <div role="status">
        {isLater && (
          <div class="notice later-said">
            <p>{words.say('welcome-later-said')}</p>
            <button type="button" data-action="later-options" onClick={() => host.openOptions()}>
              {words.say('welcome-options')}
            </button>
          </div>
        )}
      </div>
      <h1>{words.say('welcome-title')}</h1>
      <p class="lead">{words.say('welcome-lead')}</p>
    </header>
  );
}

/** What a page shows in place of itself where the database can't be opened: what is wrong, and the way to the repair page. */
import { Component, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { createWords, LANGUAGES, type Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import type { RepairProblem } from '../../utils/messages';
import { resolveSettings } from '../../utils/settings/resolve';
import { subscribeToSnapshot } from '../../utils/snapshot/read';
import { storeProblem } from '../../utils/store/health';
import type { PageHost } from './host';
import './page.css';
import './notes.css';

/**
 * Words where no settings can be read: those of the last publication, which stands outside the database and has the
 * colours too, else the browser's.
 */
export function useWordsWithoutSettings(host: PageHost): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(
    () =>
      subscribeToSnapshot(host.localStorage, (snapshot) => {
        const language = LANGUAGES.find((each) => each === snapshot?.look.language) ?? 'auto';
        const chosen = createWords({ ...resolveSettings(new Map()), language }, host.uiLanguage());
        const root = document.documentElement;
        root.lang = chosen.language;
        root.dir = chosen.direction;
        if (snapshot) root.dataset.theme = snapshot.look.theme;
        setWords(chosen);
      }),
    [host],
  );
  return words;
}

export function Unopened({ host, problem }: { host: PageHost; problem: RepairProblem['code'] | null }) {
  const words = useWordsWithoutSettings(host);
  if (!words) return null;
  document.title = words.say('product-full');
  return (
    <main>
      <div class="unopened" role="alert" data-unopened={problem ?? 'broken'}>
        <p>{words.say(problem ? `repair-problem-${problem}` : 'repair-page-broken')}</p>
        <div class="row">
          <button type="button" class="primary" data-action="repair" onClick={() => void host.openPage('repair.html')}>
            {words.say('repair-open')}
          </button>
          <button type="button" onClick={() => location.reload()}>
            {words.say('repair-reload')}
          </button>
          <button type="button" data-action="diagnostics" onClick={() => void host.openPage('diagnostics.html')}>
            {words.say('diagnostics-open')}
          </button>
        </div>
      </div>
    </main>
  );
}

interface RescueProps {
  host: PageHost;
  children: ComponentChildren;
}

/** Shows what is inside, or where that breaks off, why: never a blank page. */
export class Rescue extends Component<RescueProps, { error: unknown }> {
  override state = { error: null };

  override componentDidCatch(error: unknown): void {
    logError('the page broke off', error);
    this.setState({ error: error ?? 'unknown' });
  }

  override render({ host, children }: RescueProps) {
    const { error } = this.state;
    return error === null ? children : <Unopened host={host} problem={storeProblem(error)} />;
  }
}

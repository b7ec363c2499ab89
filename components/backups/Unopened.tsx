/** What a page shows in place of itself where the database can't be opened: what is wrong, and the way to the repair page. */
import { Component, type ComponentChildren } from 'preact';
import { createWords, type Words } from '../../utils/i18n';
import { type StoreProblem, storeProblem } from '../../utils/store/health';
import type { PageHost } from '../ui/host';
import '../ui/page.css';
import './notes.css';

/** Words where no settings can be read: those of the browser's language. */
export function wordsWithoutSettings(host: PageHost): Words {
  const words = createWords({ language: 'auto', digits: 'auto' }, host.uiLanguage());
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  return words;
}

export function Unopened({ host, problem }: { host: PageHost; problem: StoreProblem | null }) {
  const words = wordsWithoutSettings(host);
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
    console.error('the page broke off', error);
    this.setState({ error: error ?? 'unknown' });
  }

  override render({ host, children }: RescueProps) {
    const { error } = this.state;
    return error === null ? children : <Unopened host={host} problem={storeProblem(error)} />;
  }
}

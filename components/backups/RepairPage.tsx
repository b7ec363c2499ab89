/** What can be done where the database can't be opened: this page never opens it, and speaks the browser's language. */
import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { logUncaught } from '../../utils/log';
import { commandSender } from '../../utils/messages';
import type { PageHost } from '../ui/host';
import { useWordsWithoutSettings } from '../ui/Unopened';
import { RepairActions } from './RepairActions';
import { SafeThings } from './SafeThings';
import { type Repair, useRepair } from './use-repair';
import '../ui/page.css';
import './repair.css';

/** Shows the page in the document's body. */
export function mountRepair(host: PageHost): void {
  logUncaught();
  render(<RepairPage host={host} />, document.body);
}

export function RepairPage({ host }: { host: PageHost }) {
  const words = useWordsWithoutSettings(host);
  const send = useMemo(() => commandSender(host.sendMessage), [host]);
  const repair = useRepair(send);
  if (!words) return null;
  document.title = words.say('repair-title');
  return (
    <main class="repair">
      <h1>{words.say('repair-title')}</h1>
      <div role="status" data-repair={repair.state.stage}>
        <Finding repair={repair} words={words} />
      </div>
      <RepairActions repair={repair} words={words} host={host} />
      <SafeThings words={words} host={host} send={send} round={repair.round} />
      <p>
        <a href="/diagnostics.html" data-action="diagnostics">
          {words.say('repair-diagnostics')}
        </a>
      </p>
    </main>
  );
}

function Finding({ repair: { state }, words }: { repair: Repair; words: Words }) {
  if (state.stage === 'problem') {
    return (
      <>
        <p class="problem" data-problem={state.code}>
          {words.say(`repair-problem-${state.code}`)}
        </p>
        <p>{words.say(`repair-way-${state.code}`)}</p>
      </>
    );
  }
  return <p>{words.say(SENTENCES[state.stage])}</p>;
}

const SENTENCES = {
  checking: 'repair-checking',
  fine: 'repair-fine',
  renewing: 'repair-renewing',
  renewed: 'repair-renewed',
} as const;

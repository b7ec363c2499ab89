/** Says in the popup why the bar does not run on the page in front, where it does not. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/registry';
import { BAR_TAG, type Snapshot } from '../../utils/snapshot/shape';
import type { PageHost } from '../ui/host';
import { useInterface } from '../ui/interface';

type BarStateCode =
  | 'running'
  | 'off'
  | 'off-here'
  | 'not-chosen'
  | 'ungranted'
  | 'forbidden'
  | 'not-a-page'
  | 'closed'
  | 'private';

interface State {
  code: BarStateCode;
  hostname: string;
}

interface Props {
  snapshot: Snapshot | null;
}

export function BarState({ snapshot }: Props) {
  const { host, settings, words, send } = useInterface();
  const [state, setState] = useState<State | null>(null);
  const barOn = snapshot?.bar.on;
  useEffect(() => {
    // Before the snapshot is read there is nothing to say, and a wrong sentence would flash.
    if (barOn === undefined) return;
    void findState(host, settings, barOn).then(setState);
  }, [host, settings, barOn]);
  if (!state || state.code === 'running') return null;

  const { code, hostname } = state;
  return (
    <p class="bar-state soft" data-bar-state={code}>
      {words.say(`bar-state-${code}`, { host: hostname })}{' '}
      {code === 'off-here' && (
        <button type="button" onClick={() => send('bar.joinSite', { host: hostname })}>
          {words.say('bar-state-join')}
        </button>
      )}
    </p>
  );
}

async function findState(host: PageHost, settings: Settings, barOn: boolean): Promise<State | null> {
  const tab = await host.activeTab();
  if (!tab) return null;
  const hostname = tab.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
  const state = (code: BarStateCode): State => ({ code, hostname });
  if (settings['bar.where'] === 'off') return state('off');
  if (!barOn) return state('ungranted');
  if (settings['bar.offSites'].includes(hostname)) return state('off-here');
  if (settings['bar.where'] === 'chosen' && !settings['bar.sites'].includes(hostname)) return state('not-chosen');
  const look = await host.lookForElement(tab.id, BAR_TAG);
  if (!look) return state('forbidden');
  if (look.found) return state('running');
  if (!/html/.test(look.contentType)) return state('not-a-page');
  return state(tab.isPrivate && !settings['bar.private'] ? 'private' : 'closed');
}

/** The ways out, from the mildest on. A new database is begun only after it was said what that means. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { PageHost } from '../ui/host';
import type { Repair } from './use-repair';

interface Props {
  repair: Repair;
  words: Words;
  host: PageHost;
}

export function RepairActions({ repair: { state, retry, renew }, words, host }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (state.stage === 'checking' || state.stage === 'renewing') return null;
  if (state.stage === 'fine' || state.stage === 'renewed') {
    return (
      <div class="row">
        <button type="button" class="primary" data-action="go-on" onClick={() => void host.openPage('news.html')}>
          {words.say('repair-go-on')}
        </button>
        <button type="button" data-action="options" onClick={() => void host.openOptions()}>
          {words.say('latest-options')}
        </button>
      </div>
    );
  }
  return (
    <>
      <div class="row">
        <button type="button" class="primary" data-action="retry" onClick={retry}>
          {words.say('repair-retry')}
        </button>
        <button type="button" data-action="renew" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {words.say('repair-renew')}
        </button>
      </div>
      {isAsking && (
        <div class="repair-question">
          <p>{words.say('repair-renew-explain')}</p>
          <p class="problem">{words.say('repair-renew-lost')}</p>
          <div class="row">
            <button
              type="button"
              data-action="renew-really"
              onClick={() => {
                setAsking(false);
                renew();
              }}
            >
              {words.say('repair-renew-really')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {words.say('import-cancel')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

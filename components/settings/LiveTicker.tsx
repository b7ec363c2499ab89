/** The ticker as it is set, in sight while it is being set. */
import { useMemo } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { SendCommand } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import type { Snapshot } from '../../utils/snapshot/shape';
import { directionOf } from '../../utils/text/direction';
import { Ticker } from '../ticker/Ticker';
import { useInterface } from '../ui/interface';
import { useSnapshot } from '../ui/use-snapshot';
import { useChanges } from './changes';

const SAMPLES = ['live-sample-1', 'live-sample-2', 'live-sample-3', 'live-sample-4'] as const;

export function LiveTicker() {
  const { settings, words, send } = useInterface();
  const { save, failed } = useChanges();
  const snapshot = useSnapshot();
  const isSample = snapshot?.headlines.length === 0;
  const shown = useMemo(
    () => snapshot && (isSample ? withSamples(snapshot, words) : snapshot),
    [snapshot, isSample, words],
  );
  if (!shown || !settings['lane.preview']) return null;
  // A sample is no headline that anything could be done with, and what the ticker then says is just that.
  const obey: SendCommand = isSample ? () => Promise.reject(new Error('a sample')) : send;
  return (
    <aside class="live-ticker" aria-label={words.say('live-title')} data-sample={isSample || undefined}>
      <p class="soft">
        <span>{words.say(isSample ? 'live-sample' : 'live-title')}</span>
        <button type="button" data-action="hide-preview" onClick={() => save('lane.preview', false)}>
          {words.say('live-hide')}
        </button>
      </p>
      <div class="live-lane" data-height={settings['bar.height']}>
        <Ticker
          snapshot={shown}
          send={obey}
          onOpen={(id: HeadlineId, inBackground, where) => {
            if (isSample) failed(words.say('live-sample-act'));
            else
              void send('headline.open', { id, inBackground, where }).catch(() => failed(words.say('ticker-failed')));
          }}
        />
      </div>
    </aside>
  );
}

/** The snapshot with sentences of the interface for headlines, since there are none. */
function withSamples(snapshot: Snapshot, words: Words): Snapshot {
  return {
    ...snapshot,
    words: { ...snapshot.words, failed: words.say('live-sample-act') },
    headlines: SAMPLES.map((word, index) => {
      const title = words.say(word);
      return {
        id: word as string as HeadlineId,
        title,
        dir: directionOf(title, words.direction),
        lang: words.language,
        source: words.say('live-title'),
        url: null,
        at: index,
        ...(index === 1 ? { breaking: true as const } : {}),
      };
    }),
  };
}

/** What is done with an article as a whole, and the keys. */
import type { SettingKey } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { KeysPanel } from './KeysPanel';

interface MorePanelProps {
  onCopy: () => void;
  onFile: () => void;
  onChange: (key: SettingKey, value: unknown) => void;
}

export function MorePanel({ onCopy, onFile, onChange }: MorePanelProps) {
  const { words, host } = useInterface();
  return (
    <>
      <div class="row">
        <button type="button" data-action="copy" onClick={onCopy}>
          {words.say('reader-copy')}
        </button>
        <button type="button" data-action="file" onClick={onFile}>
          {words.say('reader-file')}
        </button>
        <button type="button" data-action="print" onClick={() => print()}>
          {words.say('reader-print')}
        </button>
        <button type="button" data-action="latest" onClick={() => void host.openPage('/news.html')}>
          {words.say('latest-title')}
        </button>
      </div>
      <h2 id="reader-keys">{words.say('reader-keys')}</h2>
      <KeysPanel onChange={onChange} />
    </>
  );
}

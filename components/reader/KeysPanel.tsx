/** The keys of the reader, and the switch that turns them off. */
import type { SettingKey } from '../../utils/settings/registry';
import { SettingControl } from '../settings/SettingControl';
import { useInterface } from '../ui/interface';
import { KEYS, READER_ACTIONS } from './keys';

export function KeysPanel({ onChange }: { onChange: (key: SettingKey, value: unknown) => void }) {
  const { words, settings } = useInterface();
  return (
    <>
      {settings['reader.keys'] && (
        <dl class="keys">
          {READER_ACTIONS.map((action) => (
            <div key={action}>
              <dt>
                {KEYS[action].slice(0, action === 'next' || action === 'previous' ? 2 : 1).map((key) => (
                  <kbd key={key} dir="ltr">
                    {key.toUpperCase()}
                  </kbd>
                ))}
              </dt>
              <dd>{words.say(`reader-${action}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd dir="ltr">Esc</kbd>
            </dt>
            <dd>{words.say('reader-close')}</dd>
          </div>
        </dl>
      )}
      <SettingControl name="reader.keys" onChange={(value) => onChange('reader.keys', value)} />
    </>
  );
}

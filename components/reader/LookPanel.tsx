/** How the text looks: each change is seen at once, and kept. */
import type { SettingKey } from '../../utils/settings/registry';
import { SettingControl } from '../settings/SettingControl';
import { useInterface } from '../ui/interface';

const LOOK: readonly SettingKey[] = [
  'reader.theme',
  'reader.font',
  'reader.size',
  'reader.leading',
  'reader.width',
  'reader.align',
];

interface LookPanelProps {
  onChange: (key: SettingKey, value: unknown) => void;
  /** Makes the text larger or smaller by one step. */
  onResize: (by: 1 | -1) => void;
}

export function LookPanel({ onChange, onResize }: LookPanelProps) {
  const { words } = useInterface();
  return (
    <>
      <div class="row">
        <button type="button" data-action="smaller" onClick={() => onResize(-1)}>
          {words.say('reader-smaller')}
        </button>
        <button type="button" data-action="larger" onClick={() => onResize(1)}>
          {words.say('reader-larger')}
        </button>
      </div>
      {LOOK.map((key) => (
        <SettingControl key={key} name={key} onChange={(value) => onChange(key, value)} />
      ))}
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Range } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';

interface Props {
  /** The word that names it. */
  word: string;
  range: Range;
  value: number;
  hintId: string | undefined;
  onChange: (value: number) => Promise<void> | void;
}

/** A slider that says its value while it moves, and changes it when it is let go. */
export function SettingRange({ word, range: { min, max, step }, value, hintId, onChange }: Props) {
  const { words } = useInterface();
  const [moving, setMoving] = useState<number | null>(null);
  const said = words.say(`${word}-value`, { value: moving ?? value });
  return (
    <div class="range">
      <input
        id={word}
        type="range"
        min={min}
        max={max}
        step={step}
        value={moving ?? value}
        aria-describedby={hintId}
        aria-valuetext={said}
        onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onChange={async (event) => {
          await onChange(event.currentTarget.valueAsNumber);
          setMoving(null);
        }}
      />
      <output for={word}>{said}</output>
    </div>
  );
}

/** The person's own colours of the ticker, seen at once, and kept only where text in them can be read. */
import { useState } from 'preact/hooks';
import { areColours, type Colours, contrastOf } from '../../utils/model/colours';
import { useInterface } from '../ui/interface';

const PARTS = ['ink', 'paper'] as const satisfies (keyof Colours)[];

interface Props {
  onChange: (colours: Colours) => void;
}

export function OwnColours({ onChange }: Props) {
  const { settings, words } = useInterface();
  const [tried, setTried] = useState<Colours>(settings['theme.colours']);
  const { ink, paper } = tried;
  const isReadable = areColours(tried);
  // Never rounded up: 4.46 is less than the 4.5 that is asked for.
  const ratio = Math.floor(contrastOf(ink, paper) * 10) / 10;
  return (
    <fieldset class="own-colours" data-setting="theme.colours">
      <legend>{words.say('setting-theme-colours')}</legend>
      <div class="row">
        {PARTS.map((part) => (
          <label key={part} class="choice">
            <input
              type="color"
              name={part}
              value={tried[part]}
              onInput={(event) => setTried({ ...tried, [part]: event.currentTarget.value })}
              onChange={(event) => {
                const chosen = { ...tried, [part]: event.currentTarget.value };
                if (areColours(chosen)) onChange(chosen);
              }}
            />
            {words.say(`setting-theme-colours-${part}`)}
          </label>
        ))}
        <p class="colour-sample" style={{ color: ink, background: paper }}>
          {words.say('setting-theme-colours-sample')}
        </p>
      </div>
      <p role="status" class={isReadable ? 'soft' : 'problem'}>
        {words.say(`setting-theme-colours-${isReadable ? 'readable' : 'faint'}`, { ratio })}
      </p>
    </fieldset>
  );
}

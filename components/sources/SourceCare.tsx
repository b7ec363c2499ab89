/** All that can be changed of a source, in one place that opens. */
import { useState } from 'preact/hooks';
import type { Source } from '../../utils/model/source';
import { useInterface } from '../ui/interface';
import { SourceChoices } from './SourceChoices';
import { SourceKeeping } from './SourceKeeping';
import { SourceLogin } from './SourceLogin';
import type { Care } from './use-care';

export function SourceCare({ source, care }: { source: Source; care: Care }) {
  const { words } = useInterface();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="source-care"
      onToggle={({ currentTarget, target }) => {
        if (target === currentTarget) setOpen(currentTarget.open);
      }}
    >
      <summary>
        {words.say('care')}
        <span class="visually-hidden">: {source.title}</span>
      </summary>
      {isOpen && (
        <>
          <SourceChoices source={source} onChange={(change) => care.change(source, change)} />
          <SourceLogin source={source} />
          <h5>{words.say('source-keeping')}</h5>
          <SourceKeeping source={source} />
        </>
      )}
    </details>
  );
}

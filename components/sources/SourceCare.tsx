/** All that can be changed of a source, in one place that opens. */
import { useState } from 'preact/hooks';
import type { Source } from '../../utils/model/source';
import { useInterface } from '../ui/interface';
import { SourceChoices } from './SourceChoices';
import { SourceKeeping } from './SourceKeeping';
import { SourceLogin } from './SourceLogin';
import type { Care } from './use-care';

interface Props {
  source: Source;
  care: Care;
  /** One below that of the source's name. */
  Heading: 'h4' | 'h5';
}

export function SourceCare({ source, care, Heading }: Props) {
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
          <Heading>{words.say('source-keeping')}</Heading>
          <SourceKeeping source={source} />
        </>
      )}
    </details>
  );
}

/** Where a backup that was chosen is looked at, restored, and told of. */
import { useEffect, useRef } from 'preact/hooks';
import { RestorePreview } from './RestorePreview';
import { RestoreState } from './RestoreState';
import type { Restore } from './use-restoring';

export function RestorePlace({ restoring }: { restoring: Restore }) {
  const { state } = restoring;
  const place = useRef<HTMLDivElement>(null);
  // A list of backups can be long: what was asked for is brought to where the person looks.
  useEffect(() => {
    if (state.stage === 'preview') place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [state.stage]);
  return (
    <div ref={place}>
      <RestoreState restoring={restoring} />
      {state.stage === 'preview' && (
        <RestorePreview
          key={'name' in state.from ? state.from.name : 'file'}
          from={state.from}
          preview={state.preview}
          restoring={restoring}
        />
      )}
    </div>
  );
}

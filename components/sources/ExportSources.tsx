/** Leaves the list of sources as an OPML file where the browser keeps downloads. */
import { useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import { activeSources } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { saveFile } from '../ui/save-file';
import { today } from '../ui/today';

type Exporting = { file: string; left: number } | 'none' | 'broken' | null;

export function ExportSources() {
  const { db, words, send } = useInterface();
  const [state, setState] = useState<Exporting>(null);

  const write = async (): Promise<Exporting> => {
    if ((await activeSources(db)).length === 0) return 'none';
    const file = `shareet-${today()}.opml`;
    const { text, left } = await send('opml.write', {});
    saveFile(text, file, 'text/x-opml');
    return { file, left };
  };

  return (
    <>
      <button
        type="button"
        data-action="export"
        onClick={async () => {
          setState(
            await write().catch((error: unknown) => {
              logError('the export broke off', error);
              return 'broken' as const;
            }),
          );
        }}
      >
        {words.say('export')}
      </button>
      <div role="status" class={state === 'broken' ? 'problem' : 'soft'}>
        {state === 'none' && <p>{words.say('export-none')}</p>}
        {state === 'broken' && <p>{words.say('export-broken')}</p>}
        {state !== null && typeof state === 'object' && (
          <>
            <p>{words.say('export-done', { file: state.file })}</p>
            {state.left > 0 && <p>{words.say('export-left', { count: state.left })}</p>}
          </>
        )}
      </div>
    </>
  );
}

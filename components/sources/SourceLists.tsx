/** Sources from other readers and to them: OPML in and out. */
import { useInterface } from '../ui/interface';
import { ExportSources } from './ExportSources';
import { ImportSources } from './ImportSources';

export function SourceLists() {
  const { words } = useInterface();
  return (
    <div class="source-lists">
      <h3>{words.say('lists')}</h3>
      <p class="soft">{words.say('lists-hint')}</p>
      <ImportSources>
        <ExportSources />
      </ImportSources>
    </div>
  );
}

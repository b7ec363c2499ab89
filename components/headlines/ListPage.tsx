import { RecoveredNote } from '../backups/RecoveredNote';
import { AttentionNote } from '../sources/AttentionNote';
import { useInterface } from '../ui/interface';
import { LatestNews } from './LatestNews';
import { Refresh } from './Refresh';
import '../ui/page.css';
import './list-page.css';

export function ListPage({ isRoomy }: { isRoomy: boolean }) {
  const { words, host } = useInterface();
  document.title = words.say('news-title');
  const openOptions = (): Promise<void> => host.openOptions();
  return (
    <main class={isRoomy ? 'list-page roomy' : 'list-page'}>
      <header class="list-page-head">
        <h1>{words.say('latest-title')}</h1>
        <Refresh />
        <button type="button" data-action="options" onClick={openOptions}>
          {words.say('latest-options')}
        </button>
      </header>
      <RecoveredNote />
      <AttentionNote onOpen={openOptions} />
      <LatestNews isRoomy={isRoomy} />
    </main>
  );
}

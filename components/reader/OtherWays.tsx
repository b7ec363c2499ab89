/** What can be done where there is no article to read: its page, a search for it, or keeping it for later. */
import { useInterface } from '../ui/interface';
import type { ArticleState } from './use-article';
import type { Wishes } from './use-wishes';

interface OtherWaysProps {
  state: ArticleState;
  isSaved: boolean;
  wishes: Wishes;
}

export function OtherWays({ state, isSaved, wishes }: OtherWaysProps) {
  const { words } = useInterface();
  if (state.stage === 'ready' || state.stage === 'loading') return null;
  const isOffline = state.stage === 'failed' && state.problem.code === 'offline';
  return (
    <div class="other-ways">
      {isOffline && isSaved && <p class="soft">{words.say('reader-later')}</p>}
      <div class="row">
        {isOffline && !isSaved && (
          <button type="button" class="primary" data-action="later" onClick={() => wishes.save(true)}>
            {words.say('reader-save-for-later')}
          </button>
        )}
        <button type="button" data-action="open-original" onClick={wishes.openOriginal}>
          {words.say(state.stage === 'none' ? 'reader-source-page' : 'reader-original')}
        </button>
        {state.stage === 'none' && (
          <button type="button" data-action="search-web" onClick={wishes.searchWeb}>
            {words.say('reader-search-web')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What stands in place of an article, or above it: the way to it, and what became of it. */
import { useInterface } from '../ui/interface';
import { describeReadProblem } from './problem-words';
import type { ArticleState, ReadableArticle } from './use-article';
import type { ArticlePictures } from './use-pictures';

type Of<S extends ArticleState['stage']> = Extract<ArticleState, { stage: S }>;

export function ArticleWay({ reading, url }: { reading: ReadableArticle; url: string | null }) {
  const { words } = useInterface();
  const { state, takeFromPage } = reading;
  const host = url ? new URL(url).hostname : '';
  return (
    <div class="article-way" role="status">
      {state.stage === 'loading' && (
        <>
          <p>{words.say('article-loading', { host })}</p>
          <button type="button" data-action="stop" onClick={state.stop}>
            {words.say('article-stop')}
          </button>
        </>
      )}
      {state.stage === 'needs-permission' && <Permission state={state} from={host} />}
      {state.stage === 'failed' && (
        <>
          <p>{describeReadProblem(state.problem, url, words)}</p>
          {url && (
            <button type="button" data-action="retry" onClick={state.retry}>
              {words.say('article-retry')}
            </button>
          )}
        </>
      )}
      {state.stage === 'stub' && <p>{words.say('article-stub')}</p>}
      {state.stage === 'none' && <p>{words.say('reader-no-link')}</p>}
      {state.stage === 'ready' && takeFromPage && (
        <button type="button" data-action="from-page" onClick={() => void takeFromPage()}>
          {words.say('article-from-page')}
        </button>
      )}
    </div>
  );
}

function Permission({
  state: { host, isGuess, isRefused, ask },
  from,
}: {
  state: Of<'needs-permission'>;
  from: string;
}) {
  const { words } = useInterface();
  if (host === null) return <p>{words.say('article-needs-unknown', { host: from })}</p>;
  const why = isGuess
    ? words.say('article-needs-guess', { host: from, likely: host })
    : words.say('article-needs', { host });
  return (
    <>
      <p>{isRefused ? words.say('article-refused', { host }) : why}</p>
      <button type="button" class="primary" data-action="allow-article" onClick={() => void ask()}>
        {words.say('article-allow', { host })}
      </button>
    </>
  );
}

/** What the article's pictures are, where they are, and showing them. */
export function PicturesOffer({ pictures }: { pictures: ArticlePictures }) {
  const { words } = useInterface();
  const { count, shown, hosts, stage, isAlways } = pictures;
  if (count === 0) return null;
  const missing = count - shown;
  return (
    <div class="pictures-offer">
      <p role="status">
        {stage === 'idle' && missing > 0 && words.say('pictures-off', { count: missing, hosts: hosts.join(' · ') })}
        {stage === 'loading' && words.say('pictures-loading')}
        {stage === 'refused' && words.say('pictures-refused')}
        {stage === 'partly' && words.say('pictures-partly')}
        {stage === 'broken' && words.say('pictures-broken')}
      </p>
      {missing > 0 && stage !== 'loading' && (
        <button type="button" class="quiet" data-action="show-pictures" onClick={() => void pictures.show()}>
          {words.say('pictures-show')}
        </button>
      )}
      {isAlways ? (
        <button type="button" class="quiet" data-action="stop-pictures" onClick={() => void pictures.stopShowing()}>
          {words.say('pictures-stop')}
        </button>
      ) : (
        <button type="button" class="quiet" data-action="always-pictures" onClick={() => void pictures.showAlways()}>
          {words.say('pictures-always')}
        </button>
      )}
    </div>
  );
}

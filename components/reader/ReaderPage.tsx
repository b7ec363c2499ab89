/** Shows one headline whole: its article where it is stored, else the way to it. Needs no network. */
import type { HeadlineId } from '../../utils/model/ids';
import { type ReadableHeadline, readableHeadline } from '../../utils/store/queries';
import { directionOf } from '../../utils/text/direction';
import { useInterface, useNow } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { ArticleBody } from './ArticleBody';
import { ArticleWay, PicturesOffer } from './ArticleWay';
import { useArticle } from './use-article';
import '../ui/page.css';
import './reader.css';

export function ReaderPage() {
  const { db, words } = useInterface();
  const id = new URLSearchParams(location.search).get('id') as HeadlineId | null;
  const answer = useLiveQuery(async () => ({ found: id ? await readableHeadline(db, id) : undefined }), [db, id]);
  if (!answer) return null;
  if (!answer.found) {
    document.title = words.say('product-full');
    return (
      <main class="reader">
        <h1>{words.say('reader-title')}</h1>
        <p>{words.say('reader-gone')}</p>
      </main>
    );
  }
  return <Story readable={answer.found} />;
}

function Story({ readable }: { readable: ReadableHeadline }) {
  const { headline, source, article } = readable;
  const { words } = useInterface();
  const reading = useArticle(readable);
  const now = useNow();
  const direction = directionOf(headline.title, source?.direction ?? undefined);
  const sourcePage = source?.siteUrl ?? source?.url;
  document.title = headline.title;
  return (
    <main class="reader">
      <article lang={source?.language ?? undefined} dir={direction}>
        <header>
          {source && (
            <p class="reader-source">
              <bdi>{source.title}</bdi>
            </p>
          )}
          <h1>{headline.title}</h1>
          <p class="soft" lang={words.language} dir={words.direction}>
            <time dateTime={new Date(headline.at).toISOString()}>{words.date(headline.at)}</time>
            <span aria-hidden="true"> · </span>
            {words.ago(headline.at, now)}
          </p>
        </header>
        {reading.content && <ArticleBody content={reading.content} language={reading.language} />}
      </article>
      <ArticleWay reading={reading} url={headline.url} />
      <PicturesOffer pictures={reading.pictures} />
      <nav>
        {headline.url && (
          <a class={article ? 'button' : 'button primary'} href={headline.url} rel="noreferrer">
            {words.say('reader-original')}
          </a>
        )}
        {!headline.url && sourcePage && (
          <a class={article ? 'button' : 'button primary'} href={sourcePage} rel="noreferrer">
            {words.say('reader-source-page')}
          </a>
        )}
      </nav>
    </main>
  );
}

/** One headline with its article, and everything that can be done with it. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HeadlineId } from '../../utils/model/ids';
import { neighboursOf } from '../../utils/store/neighbours';
import type { ReadableHeadline } from '../../utils/store/queries';
import { directionFrom, directionOf } from '../../utils/text/direction';
import { writingOf } from '../../utils/text/writing';
import { useInterface } from '../ui/interface';
import { ArticleBody } from './ArticleBody';
import { ArticleWay, PicturesOffer } from './ArticleWay';
import { type ReaderAction, useKeys } from './keys';
import { ListenPanel } from './ListenPanel';
import { LookPanel } from './LookPanel';
import { MorePanel } from './MorePanel';
import { OtherWays } from './OtherWays';
import { Around, OtherSources } from './StoryFooter';
import { StoryHeader } from './StoryHeader';
import { type Panel, Toolbar } from './Toolbar';
import { useListening } from './use-listening';
import { useProgress } from './use-progress';
import { type StoryView, useStory } from './use-story';
import { useTaking } from './use-taking';
import { useWishes, type Wishes } from './use-wishes';

interface StoryProps {
  readable: ReadableHeadline;
  /** Whether it is remembered how far it was read. */
  leavesTrace: boolean;
  /** The person came from another story: the focus goes to this one's title. */
  isMoved: boolean;
  onGo: (id: HeadlineId) => void;
}

export function Story({ readable, leavesTrace, isMoved, onGo }: StoryProps) {
  const { db, settings, words } = useInterface();
  const story = useStory(readable);
  const wishes = useWishes(readable.headline);
  const taking = useTaking(story, wishes);
  const [panel, setPanel] = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const { language, neighbours, isSaved, arranged } = story;
  const { body } = arranged;
  const roots = useMemo(() => (body && heading.current ? [heading.current, body] : []), [body]);
  const listening = useListening({ roots, language, speed: settings['reader.speed'] });
  const progress = useProgress({
    body,
    line,
    remembered: story.progress,
    onProgress: (read) => leavesTrace && wishes.remember(read),
  });
  useTitle(heading, readable.headline.title, isMoved);

  const go = async (side: 'previous' | 'next'): Promise<void> => {
    // Who presses a key at once is not made to wait for the page to have looked.
    const other = (neighbours ?? (await neighboursOf(db, readable.headline)))[side];
    if (other) onGo(other.headline.id);
    else wishes.say(words.say(`reader-no-${side}`));
  };
  const actions: Record<ReaderAction, () => void> = {
    next: () => void wishes.attempt(go('next')),
    previous: () => void wishes.attempt(go('previous')),
    original: wishes.openOriginal,
    save: () => wishes.save(!isSaved),
    listen: () => (listening.voice && !listening.needsConsent && body ? listening.toggle() : setPanel('listen')),
    copy: taking.copy,
    look: () => setPanel('look'),
    larger: () => wishes.resize(1),
    smaller: () => wishes.resize(-1),
    keys: () => setPanel('more'),
  };
  const act = (action: ReaderAction): void => actions[action]();
  useKeys({ isOn: settings['reader.keys'], onAction: act, onEscape: () => setPanel(null) });

  return (
    <>
      <Toolbar
        isSaved={isSaved}
        hasPrevious={Boolean(neighbours?.previous)}
        hasNext={Boolean(neighbours?.next)}
        panel={panel}
        line={line}
        onAction={act}
        onPanel={setPanel}
      >
        {panel === 'look' && <LookPanel onChange={wishes.change} onResize={wishes.resize} />}
        {panel === 'listen' && (
          <ListenPanel
            listening={listening}
            language={language}
            hasText={body !== null}
            onSpeed={(speed) => wishes.change('reader.speed', speed)}
          />
        )}
        {panel === 'more' && <MorePanel onCopy={taking.copy} onFile={taking.saveAsFile} onChange={wishes.change} />}
      </Toolbar>
      <main class="reader">
        <Text story={story} wishes={wishes} heading={heading} />
        <OtherSources members={story.members} onGo={onGo} />
        {neighbours && <Around neighbours={neighbours} onGo={onGo} />}
      </main>
      {progress.isResumed && !wishes.notice && (
        <div class="resumed" role="status">
          <span>{words.say('reader-resumed')}</span>
          <button type="button" data-action="restart" onClick={progress.restart}>
            {words.say('reader-restart')}
          </button>
        </div>
      )}
      <p class={`notice ${wishes.notice?.isProblem ? 'problem' : ''}`} role="status" data-notice>
        {wishes.notice?.text}
      </p>
    </>
  );
}

interface TextProps {
  story: StoryView;
  wishes: Wishes;
  heading: RefObject<HTMLHeadingElement | null>;
}

function Text({ story, wishes, heading }: TextProps) {
  const { words } = useInterface();
  const { readable, reading, arranged, language, minutes, members } = story;
  const { headline, source, article } = readable;
  const direction = article ? reading.direction : directionFrom(source, headline.title);
  return (
    <>
      <article lang={language ?? ''} dir={direction} data-writing={writingOf(language, direction)}>
        <StoryHeader
          headline={headline}
          source={source}
          byline={article?.byline}
          minutes={minutes}
          otherSources={new Set(members.map(({ source: { id } }) => id)).size}
          heading={heading}
          direction={direction}
        />
        <div lang={words.language} dir={words.direction}>
          <PicturesOffer pictures={reading.pictures} />
        </div>
        {!arranged.content && headline.teaser && (
          <p class="teaser" dir={directionOf(headline.teaser, direction)}>
            {headline.teaser}
          </p>
        )}
        {arranged.content && <ArticleBody content={arranged.content} language={language} body={arranged.box} />}
        <p class="only-printed" lang={words.language} dir={words.direction}>
          {source && words.say('reader-from', { source: source.title })} <bdi dir="ltr">{headline.url}</bdi>
        </p>
      </article>
      <ArticleWay reading={reading} url={headline.url} />
      <OtherWays state={reading.state} isSaved={story.isSaved} wishes={wishes} />
    </>
  );
}

/** The open panel; the same wish again closes it, and the focus goes back to what had opened it. */
function usePanel(): [Panel | null, (wanted: Panel | null) => void] {
  const [panel, setPanel] = useState<Panel | null>(null);
  const wish = (wanted: Panel | null): void => {
    const closes = wanted === null || wanted === panel;
    if (closes && panel && document.activeElement?.closest('.panel'))
      document.querySelector<HTMLElement>(`[data-panel="${panel}"]`)?.focus();
    setPanel(closes ? null : wanted);
  };
  return [panel, wish];
}

/** The window is called as the story is; one that was gone to begins at its title, for eyes and screen readers. */
function useTitle(heading: RefObject<HTMLHeadingElement | null>, title: string, isMoved: boolean): void {
  document.title = title;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each story, when it is first drawn.
  useEffect(() => {
    if (!isMoved) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
}

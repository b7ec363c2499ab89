/** The article of a headline: the stored one, or the way to it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { ArticleProblem } from '../../utils/messages';
import type { Direction } from '../../utils/model/direction';
import type { Article } from '../../utils/model/headline';
import { isLink } from '../../utils/model/link';
import type { ReadableHeadline } from '../../utils/store/queries';
import { directionOf, directionOfLanguage } from '../../utils/text/direction';
import { patternOf, wwwTwin } from '../../utils/text/host';
import { plainText } from '../../utils/text/plain';
import { useInterface } from '../ui/interface';
import { extractArticle } from './extract';
import { type ArticleContent, sanitizeArticle } from './sanitize';
import { type ArticlePictures, usePictures } from './use-pictures';

/** Why there is none to read here. `no-article`: none was found in the page; `paywalled`: only its beginning. */
export type ReadProblem = ArticleProblem | { code: 'no-article' | 'invalid-article' | 'headline-gone' | 'paywalled' };

export type ArticleState =
  /** It is stored; a `stub` is the beginning of one that is shown whole only to those who pay or sign in. */
  | { stage: 'ready' | 'stub'; article: Article }
  | { stage: 'loading'; stop(): void }
  /**
   * `host` has to be allowed first; `isGuess` where the browser does not say which host it leads to and this one is likely,
   * null where none is. `ask` has to be the first thing that a click does. `isRefused` once the person said no.
   */
  | { stage: 'needs-permission'; host: string | null; isGuess: boolean; isRefused: boolean; ask(): Promise<void> }
  | { stage: 'failed'; problem: ReadProblem; retry(): void }
  /** The headline leads nowhere. */
  | { stage: 'none' };

export interface ReadableArticle {
  /** Where the article, or the way to it, stands. One that the feed sent is `ready` until its page is asked for. */
  state: ArticleState;
  /** What is stored, also while the page is fetched or can't be. */
  article: Article | undefined;
  /** Its clean nodes for `ArticleBody`; null where nothing is stored. */
  content: ArticleContent | null;
  /** Of the article's own text. */
  direction: Direction;
  /** BCP 47 tag of its own text, or null. */
  language: string | null;
  /**
   * Takes the article from its page where the feed sent one; null where it was taken from there, or there is no page. Has to
   * be the first thing that a click does.
   */
  takeFromPage: (() => Promise<void>) | null;
  pictures: ArticlePictures;
}

type Step =
  | { kind: 'idle' | 'loading' }
  | { kind: 'needs-permission'; host: string | null; isGuess: boolean; isRefused: boolean }
  | { kind: 'failed'; problem: ReadProblem };

const IDLE: Step = { kind: 'idle' };

export function useArticle(readable: ReadableHeadline): ReadableArticle {
  const { headline, article } = readable;
  const { host, send } = useInterface();
  const { id, url } = headline;
  const [step, setStep] = useState<Step>(IDLE);
  /** Counts what was begun: an answer to something older says nothing any more. */
  const turn = useRef(0);

  const attempt = async (alsoHost?: string): Promise<Step> => {
    const answer = await send('article.fetch', { id, ...(alsoHost ? { alsoHost } : {}) });
    if (!answer.ok) return stepAfter(answer.problem, url, alsoHost);
    const extracted = extractArticle(answer.value, isLink(headline) ? [] : [headline.title]);
    if (!extracted) return { kind: 'failed', problem: { code: 'no-article' } };
    // What the feed sent is more than the beginning that the page shows.
    if (extracted.isStub && article) return { kind: 'failed', problem: { code: 'paywalled' } };
    const kept = await send('article.keep', { id, article: extracted });
    return kept.ok ? IDLE : { kind: 'failed', problem: kept.problem };
  };

  const fetchPage = async (alsoHost?: string): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setStep({ kind: 'loading' });
    const next = await attempt(alsoHost).catch(brokenOff);
    if (turn.current === own) setStep(next);
  };

  const ask = async (wanted: string): Promise<void> => {
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    const isGranted = await host.requestHosts([patternOf(wanted)]);
    if (isGranted) await fetchPage(wanted);
    else setStep({ kind: 'needs-permission', host: wanted, isGuess: false, isRefused: true });
  };

  const hasArticle = article !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once for a headline that has no article.
  useEffect(() => {
    setStep(IDLE);
    if (!hasArticle && url) void fetchPage();
    return () => {
      turn.current += 1;
    };
  }, [id]);

  const stop = (): void => {
    turn.current += 1;
    setStep({ kind: 'failed', problem: { code: 'stopped' } });
    void send('article.stopFetch', { id });
  };

  const { content, direction, language } = useContent(readable);
  const pictures = usePictures(readable, content);
  return {
    state: stateOf(step, readable, { stop, ask, retry: () => void fetchPage() }),
    article,
    content,
    direction,
    language,
    takeFromPage: url && hasArticle && article.from !== 'page' ? () => ask(new URL(url).hostname) : null,
    pictures,
  };
}

function brokenOff(error: unknown): Step {
  logError('an article could not be read', error);
  return { kind: 'failed', problem: { code: 'internal' } };
}

/** What follows from a failure: mostly it is said, but a host that is missing can be asked for, once. */
function stepAfter(problem: ArticleProblem, url: string | null, asked: string | undefined): Step {
  if (problem.code !== 'needs-permission') return { kind: 'failed', problem };
  if (problem.host) return { kind: 'needs-permission', host: problem.host, isGuess: false, isRefused: false };
  const likely = url && wwwTwin(new URL(url).hostname);
  return { kind: 'needs-permission', host: likely === asked ? null : likely, isGuess: true, isRefused: false };
}

interface Wishes {
  stop(): void;
  ask(host: string): Promise<void>;
  retry(): void;
}

function stateOf(step: Step, { headline, article }: ReadableHeadline, { stop, ask, retry }: Wishes): ArticleState {
  if (step.kind === 'loading') return { stage: 'loading', stop };
  if (step.kind === 'failed') return { stage: 'failed', problem: step.problem, retry };
  if (step.kind === 'needs-permission') {
    const { kind: stage, host, ...rest } = step;
    return { stage, host, ...rest, ask: async () => (host ? ask(host) : undefined) };
  }
  if (article) return { stage: article.isStub ? 'stub' : 'ready', article };
  return headline.url ? { stage: 'loading', stop } : { stage: 'none' };
}

/** As much text as it takes to tell the direction. */
const LOOK_CHARACTERS = 5000;

/** The article's nodes, made anew only where the article is another one: a reader would lose their place. */
function useContent({ headline, source, article }: ReadableHeadline) {
  const html = article?.html;
  const base = article?.url ?? headline.url ?? source?.url ?? '';
  const language = article?.language ?? source?.language ?? null;
  const prior = directionOfLanguage(language) ?? source?.direction ?? undefined;
  const ownDirection = useMemo(
    () => directionOf(html === undefined ? headline.title : plainText(html.slice(0, LOOK_CHARACTERS)), prior),
    [html, headline.title, prior],
  );
  const content = useMemo(() => (html === undefined ? null : sanitizeArticle(html, base)), [html, base]);
  return { content, direction: source?.chosenDirection ?? ownDirection, language };
}

/** The way to an article, as a person goes it in the reader; the background is a stand-in. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ArticleBody } from '../../components/reader/ArticleBody';
import { ArticleWay, PicturesOffer } from '../../components/reader/ArticleWay';
import { useArticle } from '../../components/reader/use-article';
import type { PageHost } from '../../components/ui/host';
import { mountPage, useInterface } from '../../components/ui/interface';
import { useLiveQuery } from '../../components/ui/use-live-query';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { openDatabase } from '../../utils/store/db';
import { type ReadableHeadline, readableHeadline } from '../../utils/store/queries';
import { isWish } from './news-stand';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

const ID = 'h1' as HeadlineId;
const SOURCE = 's1' as SourceId;
const TEXT =
  'رست السفينة في الميناء عند الفجر، وأنزلت حمولتها من القمح قبل أن يشتد المطر، كما قال العاملون على الرصيف.';
const PAGE = `<article><h1>السفينة</h1><p>${TEXT}</p><img src="https://pictures.example/a.png" alt="سفينة"><p>${TEXT} ${TEXT}</p></article>`;

const db = openDatabase();
let sent: [string, unknown][];
let asked: string[][];
let isAllowing: boolean;
let answer: (command: string, payload: Record<string, unknown>) => unknown;

const nothing = { get: async () => ({}), set: async () => undefined, onChange: () => () => undefined };
const host = {
  sendMessage: async (message: unknown) => {
    const { command, payload } = message as { command: string; payload: Record<string, unknown> };
    if (isWish(message)) sent.push([command, payload]);
    if (command === 'article.keep')
      await db.articles.put({ headlineId: ID, from: 'page', ...(payload.article as object) } as never);
    return answer(command, payload) ?? { ok: true, value: null };
  },
  localStorage: nothing,
  sessionStorage: nothing,
  uiLanguage: () => 'en',
  requestHosts: async (origins: string[]) => {
    asked.push(origins);
    return isAllowing;
  },
} as unknown as PageHost;

function Story({ readable }: { readable: ReadableHeadline }) {
  const reading = useArticle(readable);
  return (
    <main>
      {reading.content && <ArticleBody content={reading.content} language={reading.language} />}
      <ArticleWay reading={reading} url={readable.headline.url} />
      <PicturesOffer pictures={reading.pictures} />
    </main>
  );
}

function Page() {
  const interfaced = useInterface();
  const readable = useLiveQuery(() => readableHeadline(interfaced.db, ID), [interfaced.db]);
  return readable ? <Story readable={readable} /> : null;
}

const fetched = { ok: true, value: { html: PAGE, url: 'https://news.example/story' } };
const needsPermission = (name?: string) => ({ ok: false, problem: { code: 'needs-permission', host: name } });
const commands = (): string[] => sent.map(([command]) => command);
const button = (name: string) => page.getByRole('button', { name });

describe('the way to an article', () => {
  beforeEach(async () => {
    sent = [];
    asked = [];
    isAllowing = true;
    answer = () => fetched;
    await db.sources.put({ id: SOURCE, url: 'https://feeds.example/', title: 'س', language: 'ar' } as Source);
    await db.headlines.put({
      id: ID,
      sourceId: SOURCE,
      title: 'السفينة',
      url: 'https://news.example/story',
    } as Headline);
  });
  afterEach(async () => {
    render(null, document.body);
    await Promise.all([db.articles.clear(), db.headlines.clear(), db.sources.clear(), db.pictures.clear()]);
  });

  it('is gone by itself where nothing is in the way', async () => {
    mountPage(Page, host);
    await expect.element(page.getByText(`${TEXT} ${TEXT}`)).toBeVisible();
    expect(commands()).toEqual(['article.fetch', 'article.keep']);
    expect(document.querySelector('main img')).toBeNull();
  });

  it('asks for the host that is missing, and says so where the person refuses', async () => {
    answer = () => needsPermission('news.example');
    isAllowing = false;
    mountPage(Page, host);
    await button('Allow').click();
    await expect.element(page.getByText('was not allowed')).toBeVisible();
    expect([asked, commands()]).toEqual([[['*://news.example/*']], ['article.fetch']]);
  });

  it('asks for the likely host once where the browser names none', async () => {
    answer = () => needsPermission();
    mountPage(Page, host);
    await button('Allow').click();
    await expect.element(page.getByText('the browser does not say which')).toBeVisible();
    expect(asked).toEqual([['*://www.news.example/*']]);
    expect(sent.at(-1)).toEqual(['article.fetch', { id: ID, alsoHost: 'www.news.example' }]);
  });

  it('ends when the person stops it, whatever comes afterwards, and begins again', async () => {
    let finish: (value: unknown) => void = () => undefined;
    answer = (command) => (command === 'article.fetch' ? new Promise((resolve) => (finish = resolve)) : undefined);
    mountPage(Page, host);
    await button('Stop').click();
    await expect.element(page.getByText('it was stopped')).toBeVisible();
    finish(fetched);
    await new Promise((done) => setTimeout(done, 50));
    answer = () => fetched;
    await button('Try again').click();
    await expect.element(page.getByText(`${TEXT} ${TEXT}`)).toBeVisible();
    expect(commands()[1]).toBe('article.stopFetch');
  });

  it('says where a page has no article', async () => {
    answer = () => ({ ok: true, value: { html: '<p>404', url: 'https://news.example/story' } });
    mountPage(Page, host);
    await expect.element(page.getByText('No article was found')).toBeVisible();
    expect(commands()).toEqual(['article.fetch']);
  });

  it('leads to the pictures of a source once their hosts are allowed, and to none where they are not', async () => {
    mountPage(Page, host);
    isAllowing = false;
    await button('Always show').click();
    await expect.element(page.getByText('were not allowed')).toBeVisible();
    expect(commands()).not.toContain('source.showPictures');
    isAllowing = true;
    answer = () => ({ stored: 0, failed: 1 });
    await button('Always show').click();
    await expect.element(page.getByText('could not be loaded')).toBeVisible();
    expect(asked).toEqual(Array(2).fill(['*://pictures.example/*']));
    expect(sent.slice(-2)).toEqual([
      ['source.showPictures', { id: SOURCE, isOn: true }],
      ['article.pictures', { id: ID, urls: ['https://pictures.example/a.png'] }],
    ]);
  });
});

/** The reader as a person uses it, on a real database, with a voice that only says what it was told. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReaderPage } from '../../components/reader/ReaderPage';
import type { PageHost } from '../../components/ui/host';
import { mountPage } from '../../components/ui/interface';
import type { Command } from '../../utils/messages';
import type { Headline, Mark } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { type Database, openDatabase } from '../../utils/store/db';
import { ARABIC, ENGLISH } from '../fixtures/articles/stories';
import { isWish } from './news-stand';

vi.mock('../../utils/platform/page', () => ({ sessionStorage: { getAll: async () => ({}) }, localStorage: {} }));

const id = (name: string): HeadlineId => name as HeadlineId;
const NOW = Date.UTC(2026, 10, 27, 9);

interface Stage {
  db: Database;
  sent: Command[];
  commands(name: Command['command']): Command['payload'][];
}

const headline = (name: string, title: string, changes: Partial<Headline> = {}): Headline => ({
  id: id(name),
  sourceId: 's1' as SourceId,
  title,
  url: `https://harbour.test/${name}`,
  publishedAt: NOW,
  at: NOW,
  place: 0,
  inLane: 1,
  ...changes,
});

async function fill(db: Database, marks: Mark[] = []): Promise<void> {
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  const source = { url: 'https://harbour.test/', siteUrl: null, addedAt: 1, removedAt: null };
  await db.sources.bulkAdd([
    { ...source, id: 's1' as SourceId, title: 'جريدة الميناء', language: 'ar', direction: 'rtl' },
    { ...source, id: 's2' as SourceId, title: 'The Harbour Paper', language: 'en', direction: 'ltr' },
  ]);
  await db.headlines.bulkAdd([
    headline('arabic', ARABIC.title, { storyId: id('arabic') }),
    headline('twin', ENGLISH.title, { sourceId: 's2' as SourceId, storyId: id('arabic'), at: NOW - 1 }),
    headline('bare', 'عنوان بلا رابط في شريط نصي', { url: null, at: NOW - 2 }),
  ]);
  await db.articles.bulkAdd([
    { headlineId: id('arabic'), html: ARABIC.markup, byline: 'ليلى البحري', from: 'feed' },
    { headlineId: id('twin'), html: ENGLISH.markup, from: 'feed' },
  ]);
  await db.marks.bulkAdd(marks);
}

const settle = (ms = 50): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const find = (css: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};
const appear = (css: string): Promise<HTMLElement> => vi.waitFor(() => find(css), { timeout: 5000 });

async function open(
  name: string,
  { marks = [] as Mark[], host = {} as Partial<PageHost>, query = '' } = {},
): Promise<Stage> {
  const db = openDatabase();
  await fill(db, marks);
  const sent: Command[] = [];
  history.replaceState(null, '', `${location.pathname}?id=${name}${query}`);
  mountPage(ReaderPage, {
    sendMessage: async (message: unknown) => {
      if (isWish(message)) sent.push(message);
      return (message as Command).command === 'article.fetch' ? { ok: false, problem: { code: 'offline' } } : null;
    },
    uiLanguage: () => 'ar',
    isPrivate: () => false,
    pageAddress: (path: string) => path,
    ...host,
  } as PageHost);
  await appear('article h1');
  return {
    db,
    sent,
    commands: (wanted) => sent.filter(({ command }) => command === wanted).map(({ payload }) => payload),
  };
}

/** What the browser's own voices do, at the pace of the test. */
class StandInSpeech extends EventTarget {
  voices = [
    { voiceURI: 'amal', name: 'Amal', lang: 'ar-SA', localService: true, default: false },
    { voiceURI: 'cloud', name: 'Cloud', lang: 'ar', localService: false, default: true },
  ];
  spoken: StandInUtterance[] = [];
  current: StandInUtterance | null = null;
  getVoices = () => this.voices;
  speak(utterance: StandInUtterance): void {
    this.spoken.push(utterance);
    this.current = utterance;
  }
  cancel(): void {
    const ended = this.current;
    this.current = null;
    ended?.onerror?.({ error: 'canceled' });
  }
  finish(): void {
    const ended = this.current;
    this.current = null;
    ended?.onend?.();
  }
}
class StandInUtterance {
  lang = '';
  rate = 1;
  voice: { voiceURI: string } | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  constructor(readonly text: string) {}
}
let speech: StandInSpeech;

beforeEach(async () => {
  speech = new StandInSpeech();
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', StandInUtterance);
  await page.viewport(900, 700);
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  history.replaceState(null, '', location.pathname);
  scrollTo(0, 0);
});

describe('the reader', () => {
  it('says where the story is from, by whom, when, and how long it takes', async () => {
    await open('arabic');
    expect(find('.reader-source').textContent).toBe('جريدة الميناء');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(find('.byline').textContent).toBe('ليلى البحري');
    expect(find('[data-minutes]').textContent).toMatch(/دقائق للقراءة/);
    expect(find('article').lang).toBe('ar');
  });

  it('offers the same story at its other sources', async () => {
    await open('arabic');
    const link = await appear('.others a');
    expect(link.textContent).toBe(ENGLISH.title);
    expect(find('header a[href="#others"]').textContent).toBe('الخبر نفسه في مصدر آخر');
    link.click();
    await vi.waitFor(() => expect(find('h1').textContent).toBe(ENGLISH.title));
    expect(find('article').dir).toBe('ltr');
    expect(location.search).toBe('?id=twin');
  });

  it('marks as read what is opened in it, also by going on, with the focus on the title', async () => {
    const { commands } = await open('arabic');
    await vi.waitFor(() => expect(find('[data-action=next]').getAttribute('aria-disabled')).toBe(null));
    await userEvent.keyboard('n');
    await vi.waitFor(() => expect(find('h1').textContent).toBe('عنوان بلا رابط في شريط نصي'));
    await vi.waitFor(() => expect(document.activeElement).toBe(find('h1')));
    await vi.waitFor(() =>
      expect(commands('headlines.read')).toEqual([
        { ids: ['arabic'], isRead: true },
        { ids: ['bare'], isRead: true },
      ]),
    );
    history.back();
    await vi.waitFor(() => expect(find('h1').textContent).toBe(ARABIC.title));
    await userEvent.keyboard('k');
    await vi.waitFor(() => expect(find('.notice').textContent).toBe('لا خبر أحدث من هذا.'));
  });

  it.each([
    ['opened from a private window', { query: '&private' }],
    ['in a private window', { host: { isPrivate: () => true } }],
  ])('remembers nothing of what is %s', async (_, options) => {
    const { sent } = await open('arabic', options);
    scrollTo(0, 600);
    await settle(1500);
    expect(sent.map(({ command }) => command)).toEqual([]);
  });

  it('says that a headline has no link, and offers its page and a search', async () => {
    const { commands } = await open('bare');
    expect(find('.article-way').textContent).toContain('بلا رابط');
    find('[data-action=open-original]').click();
    find('[data-action=search-web]').click();
    expect(commands('headline.open')).toEqual([{ id: 'bare', where: 'original' }]);
    expect(commands('headline.searchWeb')).toEqual([{ id: 'bare' }]);
  });

  it('says where there is no network, and keeps the headline for later', async () => {
    const { commands, db } = await open('bare');
    await db.headlines.update(id('bare'), { url: 'https://harbour.test/bare' });
    render(null, document.body);
    // Opened again, now with a link.
    history.replaceState(null, '', '?id=arabic');
    await db.articles.clear();
    await db.headlines.update(id('arabic'), { teaser: 'رست <b>السفينة</b> صباح اليوم.' });
    mountPage(ReaderPage, {
      sendMessage: async () => ({ ok: false, problem: { code: 'offline' } }),
      uiLanguage: () => 'ar',
      isPrivate: () => false,
    } as unknown as PageHost);
    await appear('[data-action=later]');
    expect(find('.article-way').textContent).toContain('لا اتصال بالشبكة');
    // What the source says of it is there all the same, as text.
    expect([find('article .teaser').textContent, find('article .teaser').dir]).toEqual([
      'رست <b>السفينة</b> صباح اليوم.',
      'rtl',
    ]);
    await db.marks.put({ headlineId: id('arabic'), savedAt: 1 });
    await vi.waitFor(() => expect(find('.other-ways').textContent).toContain('في المحفوظات'));
    expect(commands('headline.progress')).toEqual([]);
  });

  it('changes the size of the text by keys of any keyboard, and one key at a time', async () => {
    const { commands } = await open('arabic');
    await userEvent.keyboard('+');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'س', code: 'KeyS', bubbles: true }));
    await vi.waitFor(() => expect(commands('headline.save')).toEqual([{ id: 'arabic', isSaved: true }]));
    expect(commands('setting.set')).toEqual([{ key: 'reader.size', value: 22 }]);
  });

  it('leaves single keys alone where they are turned off, and closes its panel by Escape', async () => {
    const { db, commands } = await open('arabic');
    await db.settings.put({ key: 'reader.keys', value: false });
    await settle(200);
    await userEvent.keyboard('s');
    expect(commands('headline.save')).toEqual([]);
    find('[data-panel=look]').click();
    await appear('.panel select');
    find('.panel select').focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(find('.panel').hidden).toBe(true));
    expect(document.activeElement).toBe(find('[data-panel=look]'));
  });
});

describe('an article that is taken along', () => {
  it('has the pictures in it that are stored, and only words for the others', async () => {
    const { db } = await open('arabic');
    const html = `<p>نص.</p>${['kept', 'other'].map((name) => `<p><img src="https://harbour.test/${name}.png" alt="صورة"></p>`).join('')}`;
    await db.articles.put({ headlineId: id('arabic'), html });
    const canvas = document.createElement('canvas');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    await db.pictures.put({ headlineId: id('arabic'), url: 'https://harbour.test/kept.png', blob: blob as Blob });
    await appear('.article-body img');
    const files: Blob[] = [];
    const address = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return '#';
    });
    find('[data-panel=more]').click();
    (await appear('[data-action=file]')).click();
    await vi.waitFor(() => expect(files).toHaveLength(1));
    address.mockRestore();
    const file = new DOMParser().parseFromString((await files[0]?.text()) ?? '', 'text/html');
    expect([...file.images].map(({ src }) => src.slice(0, 22))).toEqual(['data:image/png;base64,']);
    expect(file.querySelectorAll('.picture')).toHaveLength(2);
    expect(file.body.textContent).toContain('harbour.test');
    expect(file.querySelector('h1')?.textContent).toBe(ARABIC.title);
  });
});

describe('progress', () => {
  const mark = (progress: number): Mark => ({ headlineId: id('arabic'), readAt: 1, progress });

  it('is told once scrolling has paused, and as the whole at the end', async () => {
    const { commands } = await open('arabic');
    await appear('.article-body p');
    await settle(200);
    for (let y = 100; y <= 500; y += 100) {
      scrollTo(0, y);
      await settle(30);
    }
    expect(commands('headline.progress')).toEqual([]);
    await vi.waitFor(() => expect(commands('headline.progress')).toHaveLength(1), { timeout: 3000 });
    scrollTo(0, document.documentElement.scrollHeight);
    await vi.waitFor(() => expect(commands('headline.progress')).toHaveLength(2), { timeout: 3000 });
    const [part, whole] = commands('headline.progress') as { progress: number }[];
    expect(part?.progress).toBeGreaterThan(0.05);
    expect(part?.progress).toBeLessThan(0.9);
    expect(whole?.progress).toBe(1);
  });

  it('is gone back to, and the top is one press away', async () => {
    const { commands } = await open('arabic', { marks: [mark(0.5)] });
    const restart = await appear('[data-action=restart]');
    expect(scrollY).toBeGreaterThan(300);
    restart.click();
    await vi.waitFor(() => expect(scrollY).toBe(0));
    expect(commands('headline.progress')).toEqual([]);
  });

  it('of a story that was read to its end begins at the top again', async () => {
    await open('arabic', { marks: [mark(1)] });
    await appear('.article-body p');
    await settle(300);
    expect(scrollY).toBe(0);
    expect(document.querySelector('.resumed')).toBe(null);
  });
});

describe('reading aloud', () => {
  const marked = (): string => {
    const [range] = [...(CSS.highlights.get('sentence') ?? [])];
    return range ? (range as Range).toString() : '';
  };

  it('reads sentence by sentence by a voice of the device, marks each, pauses and goes on', async () => {
    const { commands } = await open('arabic');
    await appear('.article-body p');
    await settle(100);
    await userEvent.keyboard('t');
    await vi.waitFor(() => expect(speech.spoken).toHaveLength(1));
    expect(speech.spoken[0]).toMatchObject({ text: ARABIC.title, lang: 'ar-SA', voice: { voiceURI: 'amal' }, rate: 1 });
    await vi.waitFor(() => expect(marked()).toBe(ARABIC.title));
    speech.finish();
    await vi.waitFor(() => expect(marked()).toMatch(/^رست السفينة/));
    await userEvent.keyboard('t');
    expect(speech.current).toBe(null);
    const second = speech.spoken[1]?.text;
    find('[data-panel=listen]').click();
    const resume = await appear('[data-action=listen-resume]');
    resume.click();
    await vi.waitFor(() => expect(speech.current?.text).toBe(second));
    find('[data-action=listen-next]').click();
    await vi.waitFor(() => expect(speech.current?.text).toMatch(/^وقال قبطانها/));
    find('[data-action=listen-stop]').click();
    await vi.waitFor(() => expect(marked()).toBe(''));
    expect(speech.current).toBe(null);
    expect(commands('headline.progress')).toEqual([]);
  });

  it('reads no code, and keeps the sentence in view', async () => {
    await open('arabic');
    await appear('.article-body p');
    await settle(100);
    await userEvent.keyboard('t');
    await vi.waitFor(() => expect(speech.spoken).toHaveLength(1));
    for (let count = 1; speech.current; count += 1) {
      speech.finish();
      await vi.waitFor(() => expect(speech.current === null || speech.spoken.length > count).toBe(true));
    }
    expect(speech.spoken.map(({ text }) => text).join(' ')).not.toContain('shelf');
    expect(speech.spoken.at(-1)?.text).toBe('وتغادر السفينة في الثالث من الشهر المقبل.');
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(500));
  });

  it('sends nothing to the maker of a voice before the person agrees', async () => {
    speech.voices = speech.voices.filter(({ localService }) => !localService);
    await open('arabic');
    await appear('.article-body p');
    await settle(100);
    await userEvent.keyboard('t');
    const agree = await appear('[data-action=agree]');
    expect(find('.consent').textContent).toContain('Cloud');
    expect(speech.spoken).toEqual([]);
    agree.click();
    (await appear('[data-action=listen-play]')).click();
    await vi.waitFor(() => expect(speech.current?.voice?.voiceURI).toBe('cloud'));
  });

  it('says where there is no voice for the language, and offers one that comes later', async () => {
    const { voices } = speech;
    speech.voices = [];
    await open('arabic');
    await appear('.article-body p');
    await userEvent.keyboard('t');
    await vi.waitFor(() => expect(find('.panel').textContent).toContain('العربية'));
    expect(speech.spoken).toEqual([]);
    speech.voices = voices;
    speech.dispatchEvent(new Event('voiceschanged'));
    await appear('[data-action=listen-play]');
  });

  it('says that a voice broke off, and can be resumed', async () => {
    await open('arabic');
    await appear('.article-body p');
    await settle(100);
    await userEvent.keyboard('t');
    await vi.waitFor(() => expect(speech.current).not.toBe(null));
    speech.current?.onerror?.({ error: 'synthesis-failed' });
    find('[data-panel=listen]').click();
    await vi.waitFor(() => expect(find('.panel .problem').textContent).toContain('توقّف الصوت'));
    (await appear('[data-action=listen-resume]')).click();
    await vi.waitFor(() => expect(speech.spoken).toHaveLength(2));
  });
});

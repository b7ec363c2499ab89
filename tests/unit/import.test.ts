import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { House } from '../../entrypoints/background/house';
import * as opml from '../../entrypoints/background/opml';
import type { Poller } from '../../entrypoints/background/poller';
import type { ListedSource } from '../../utils/model/listed';
import { readCommand } from '../../utils/read-command';
import { type Database, openDatabase } from '../../utils/store/db';
import { activeSources, polledSources } from '../../utils/store/queries';
import { removeSource } from '../../utils/store/sources';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const listed = (url: string, changes: Partial<ListedSource> = {}): ListedSource => ({
  url,
  title: '',
  folder: [],
  ...changes,
});
const outlines = (...urls: string[]) =>
  `<opml>${urls.map((url) => `<outline text="x" xmlUrl="${url}"/>`).join('')}</opml>`;

describe('importing a list', () => {
  let db: Database;
  let house: House;
  const poller = { schedule: async () => undefined, run: async () => undefined } as unknown as Poller;
  const take = (sources: ListedSource[]) => opml.take(house, poller, { sources });
  const statesOf = async (text: string) => {
    const read = await opml.read(house, { text });
    return read.ok ? read.value.entries.map(({ state }) => state) : read.problem;
  };

  beforeEach(() => {
    fakeBrowser.reset();
    db = openDatabase(`test-${Math.random()}`);
    house = fakeHouse(db);
  });
  afterEach(() => db.delete());

  it('keeps the order, the titles and the folders, and has everything due', async () => {
    const list = Array.from({ length: 30 }, (_, n) => listed(`https://a.example/${n}`, { title: `t${n}` }));
    expect(await take([...list, listed('b.example', { folder: ['صحف', 'محلية'] })])).toEqual({
      ok: true,
      value: { added: 31 },
    });
    const sources = await activeSources(db);
    expect(sources.map(({ title }) => title)).toEqual([...list.map(({ title }) => title), 'b.example']);
    expect(sources.at(-1)).toMatchObject({ url: 'https://b.example/', folder: ['صحف', 'محلية'] });
    expect(sources[0]).not.toHaveProperty('folder');
    expect((await polledSources(db)).every(({ poll }) => poll.dueAt <= Date.now())).toBe(true);
  });

  it('has no secret part of an address in the list that it writes, says of how many, and knows them again', async () => {
    await take([listed('https://a.example/feed?token=s3cr3t'), listed('https://b.example/feed?page=2')]);
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ar');
    const { text, left } = await opml.write(house);
    expect(text).toContain('https://a.example/feed?token=');
    expect(text).toContain('https://b.example/feed?page=2');
    expect(text).not.toContain('s3cr3t');
    expect(left).toBe(1);
    expect(await statesOf(text)).toEqual(['known', 'known']);
  });

  it('knows what is there by its place, on http and https alike, also within the list', async () => {
    await take([listed('https://a.example/feed')]);
    const text = outlines(
      'http://a.example/feed',
      'https://b.example/',
      'http://B.example/#top',
      'https://b.example/x',
    );
    expect(await statesOf(text)).toEqual(['known', 'new', 'repeated', 'new']);
    expect(
      await take([listed('http://a.example/feed'), listed('https://b.example/'), listed('http://b.example')]),
    ).toEqual({
      ok: true,
      value: { added: 1 },
    });
  });

  it('takes no address that is none, has a password, or lies in a private network', async () => {
    const text = outlines('mailto:x', 'https://me:word@a.example/', 'http://192.168.0.1/rss', 'http://nas.local/feed');
    expect(await statesOf(text)).toEqual(['invalid', 'invalid', 'private', 'private']);
    expect(await take([listed('http://nas.local/feed'), listed('mailto:x')])).toEqual({
      ok: true,
      value: { added: 0 },
    });
  });

  it('takes the rest of a list in which one address is far too long', async () => {
    const long = `https://a.example/${'خ'.repeat(4000)}`;
    const read = await opml.read(house, { text: outlines(long, 'https://b.example/', `data:,${'x'.repeat(1e6)}`) });
    const entries = read.ok ? read.value.entries : [];
    expect(entries.map(({ state }) => state)).toEqual(['invalid', 'new', 'invalid']);
    expect(entries.every(({ url }) => url.length < 1000)).toBe(true);
    const payload = { sources: entries.filter(({ state }) => state === 'new') };
    expect(readCommand({ command: 'sources.import', payload }, 'options')).not.toBeNull();
  });

  it('brings a source back whose removal can still be undone', async () => {
    await take([listed('https://a.example/feed', { title: 'A' })]);
    const [source] = await activeSources(db);
    if (source) await removeSource(db, source.id, 1);
    expect(await statesOf(outlines('https://a.example/feed'))).toEqual(['new']);
    expect(await take([listed('https://a.example/feed')])).toEqual({ ok: true, value: { added: 1 } });
    expect(await activeSources(db)).toEqual([source]);
  });

  it('says that it could not be stored, and gives back what it was granted', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    db.sources.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await take([listed('https://a.example/feed')])).toEqual({ ok: false, problem: { code: 'storage' } });
    expect(remove).toHaveBeenCalledWith({ origins: ['*://a.example/*'] });
    vi.restoreAllMocks();
  });

  it('is refused where it is none', async () => {
    expect(await statesOf('<p>hello</p>')).toEqual({ code: 'not-opml' });
    expect(await statesOf('<opml/>')).toEqual({ code: 'empty' });
  });
});

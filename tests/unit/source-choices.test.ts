import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeChange } from '../../components/sources/use-care';
import type { SourceId } from '../../utils/model/ids';
import { freshPollState, MIRROR_KEY, type Source, type SourceChange } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { loginFor, setLogin } from '../../utils/store/logins';
import { writeMirror } from '../../utils/store/mirror';
import { saveListing } from '../../utils/store/polls';
import { activeSources, loginUser, sourceStates } from '../../utils/store/queries';
import { recover } from '../../utils/store/recover';
import { searchHeadlines } from '../../utils/store/search';
import { changeSource, placeSource } from '../../utils/store/source-choices';
import { addSources, moveSource, purgeRemoved, removeSource, restoreSource } from '../../utils/store/sources';
import { settle } from '../../utils/stories/settle';
import { parseQuery } from '../../utils/text/query';
import { addPolled, addRule, markedBy, poll } from './stories/stored';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const id = (name: string) => name as SourceId;

describe('what a person chooses for a source', () => {
  let db: Database;
  const source = async (name = 'a') => (await db.sources.get(id(name))) as Source;
  const change = (wanted: SourceChange, name = 'a') => changeSource(db, id(name), wanted);
  const order = async () => (await activeSources(db)).map((each) => String(each.id));

  beforeEach(async () => {
    fakeBrowser.reset();
    db = openDatabase(`test-${Math.random()}`);
    for (const name of ['a', 'b', 'c']) await addPolled(db, name);
    await db.sources.toCollection().modify((each) => {
      each.addedAt = each.id.charCodeAt(0);
    });
  });
  afterEach(() => db.delete());

  describe('its name', () => {
    it('outlasts what polls say of it, and goes back to what it calls itself by then', async () => {
      await change({ title: '  بحرنا ' });
      expect(await source()).toMatchObject({ title: 'بحرنا', ownTitle: 'a' });
      const said = { title: 'الميناء', language: 'ar', siteUrl: null, direction: 'rtl' as const };
      const listing = { headlines: [], articles: [], source: said };
      await saveListing(db, id('a'), listing, () => freshPollState(id('a'), 1));
      expect(await source()).toMatchObject({ title: 'بحرنا', ownTitle: 'الميناء' });
      await change({ title: null });
      expect(await source()).toMatchObject({ title: 'الميناء' });
      expect(await source()).not.toHaveProperty('ownTitle');
    });

    it('is none of the person’s where it is the one that it has of itself', async () => {
      await change({ title: 'a' });
      expect(await source()).not.toHaveProperty('ownTitle');
    });

    it('is what searches and rules know it by', async () => {
      await addRule(db, 'بحرنا', { fields: ['source'], actions: ['highlight'] });
      await poll(db, 'a', [['1', 'سفينة تدخل الميناء']]);
      await settle(db);
      expect(await markedBy(db, 'highlight')).toEqual([]);
      await change({ title: 'بحرنا' });
      await settle(db);
      expect(await markedBy(db, 'highlight')).toContain('1');
      const { hits } = await searchHeadlines(db, parseQuery('source:بحرنا'), { most: 9 });
      expect(hits.map(({ headline }) => String(headline.id))).toContain('1');
      await change({ title: null });
      await settle(db);
      expect(await markedBy(db, 'highlight')).toEqual([]);
    });
  });

  it('can each be taken back, which leaves a source as it was', async () => {
    const before = await source();
    const wanted: SourceChange = {
      title: 'بحرنا',
      folder: ['صحف', 'محلية'],
      pollMinutes: 15,
      weight: 'high',
      direction: 'ltr',
    };
    await change(wanted);
    const changed = await source();
    expect(changed).toMatchObject({
      folder: ['صحف', 'محلية'],
      pollMinutes: 15,
      weight: 'high',
      chosenDirection: 'ltr',
    });
    await change(beforeChange(before, wanted));
    expect(await source()).toEqual(before);
    await change(beforeChange(changed, wanted));
    expect(await source()).toEqual(changed);
  });

  describe('its place', () => {
    it('is before another or last, and holds for all that lists sources', async () => {
      await placeSource(db, id('c'), id('a'));
      expect(await order()).toEqual(['c', 'a', 'b']);
      await placeSource(db, id('c'), null);
      await placeSource(db, id('a'), id('c'));
      expect(await order()).toEqual(['b', 'a', 'c']);
      expect((await sourceStates(db)).map(({ source: { id: each } }) => String(each))).toEqual(['b', 'a', 'c']);
    });

    it('is behind the others for a source that is added later, and kept through a removal that is undone', async () => {
      await placeSource(db, id('c'), id('a'));
      await addPolled(db, 'd');
      expect(await order()).toEqual(['c', 'a', 'b', 'd']);
      await removeSource(db, id('a'), 1);
      await placeSource(db, id('d'), id('b'));
      await restoreSource(db, id('a'));
      expect(await order()).toEqual(['c', 'a', 'd', 'b']);
    });

    it('comes back from the mirror with all other choices', async () => {
      await change({ title: 'بحرنا', weight: 'low' });
      await placeSource(db, id('c'), id('a'));
      await writeMirror(db);
      const other = openDatabase(`test-${Math.random()}`);
      await recover(other, 1);
      expect(await activeSources(other)).toEqual(await activeSources(db));
      await other.delete();
    });
  });

  describe('its name and password', () => {
    const login = { user: 'قارئ', password: 'سر:البحر' };
    beforeEach(() => setLogin(db, id('a'), login));

    it('are for addresses of its own origin alone', async () => {
      const own = await source();
      expect(await loginFor(db, own, 'https://a.example/article')).toMatchObject(login);
      for (const url of [
        'http://a.example/',
        'https://a.example:8443/',
        'https://www.a.example/',
        'https://b.example/',
      ]) {
        expect(await loginFor(db, own, url)).toBeUndefined();
      }
      expect(await loginFor(db, undefined, 'https://a.example/')).toBeUndefined();
    });

    it('do not move with it to another origin, and stay at another address of the same', async () => {
      await moveSource(db, id('a'), 'https://a.example/new', 1);
      expect(await loginUser(db, id('a'))).toBe('قارئ');
      await moveSource(db, id('a'), 'https://elsewhere.example/new', 1);
      expect(await loginUser(db, id('a'))).toBeNull();
    });

    it('are for the origin that they were given for, whatever becomes of its address', async () => {
      await db.sources.update(id('a'), { url: 'https://elsewhere.example/' });
      const moved = await source();
      expect(await loginFor(db, moved, moved.url)).toBeUndefined();
    });

    it('are in no mirror, and gone for good with the source', async () => {
      await writeMirror(db);
      const stored = await fakeBrowser.storage.local.get(null);
      expect(stored).toHaveProperty(MIRROR_KEY);
      expect(JSON.stringify(stored)).not.toContain('البحر');
      await removeSource(db, id('a'), 1);
      await restoreSource(db, id('a'));
      expect(await loginUser(db, id('a'))).toBe('قارئ');
      await removeSource(db, id('a'), 1);
      await purgeRemoved(db, 2);
      expect(await db.logins.count()).toBe(0);
    });

    it('are not kept for a source that is gone', async () => {
      await setLogin(db, id('nobody'), login);
      expect(await db.logins.count()).toBe(1);
      await setLogin(db, id('a'), null);
      expect(await db.logins.count()).toBe(0);
      expect(await addSources(db, [], 1)).toEqual([]);
    });
  });
});

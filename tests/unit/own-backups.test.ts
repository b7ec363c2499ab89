import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Backups, createBackups } from '../../entrypoints/background/backups';
import { EFFECTS } from '../../entrypoints/background/effects';
import { listBackups, writeBackup } from '../../utils/store/backups';
import { collectBackup, LOCAL_BOUNDS } from '../../utils/store/collect';
import { type Database, openDatabase } from '../../utils/store/db';
import { fakeFiles } from './fake-files';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const HOUR_MS = 60 * 60_000;

describe('the backups that are written by themselves', () => {
  let db: Database;
  let backups: Backups;
  let now: number;
  beforeEach(async () => {
    fakeBrowser.reset();
    fakeFiles();
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.0' } as never);
    now = Date.parse('2026-11-27T12:00:00Z');
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    db = openDatabase(`test-${Math.random()}`);
    await db.settings.put({ key: 'theme', value: 'شريط' });
    backups = createBackups(db);
  });
  afterEach(async () => {
    await db.delete();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('are written once for a change', async () => {
    await backups.noteChange();
    now += 10;
    await backups.tend();
    now += 2 * HOUR_MS;
    await backups.tend();
    expect(await listBackups()).toHaveLength(1);
  });

  it('are written again for what has changed while one was written', async () => {
    await backups.noteChange();
    now += 10;
    const tending = backups.tend();
    await backups.noteChange();
    await tending;
    now += 2 * HOUR_MS;
    await backups.tend();
    expect((await listBackups()).map(({ reason }) => reason)).toEqual(['change', 'change']);
  });

  it('follow from what is done in a ticker as from the same in the options', () => {
    expect(EFFECTS['headline.save']).toBe('kept');
    expect(EFFECTS['headline.muteSource']).toBe(EFFECTS['source.mute']);
  });

  it('say how large they are in bytes, as a list of them does', async () => {
    const written = await writeBackup(await collectBackup(db, '1.0', LOCAL_BOUNDS), 'asked');
    expect(await listBackups()).toEqual([written.ok && written.value]);
  });
});

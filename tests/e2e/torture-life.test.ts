/** The life of a bar along with its page and its extension: sent on, kept in the history, updated, turned off. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshot } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import { BROWSERS } from './session';
import { PLAIN } from './torture-pages';
import { openStage, type Stage, stateOf, THERE, waitForMotion } from './torture-stage';

describe.each(BROWSERS)('the life of the bar in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  it('is on a page that another sends on to', async () => {
    const tab = await stage.open({ head: '<meta http-equiv="refresh" content="1;url=/plain">' });
    await waitUntil('the page that comes after', async () => (await tab.address()).endsWith('/plain'));
    await waitForMotion(tab);
    await tab.close();
  });

  it('goes on where a page comes back from the cache of its history, with what was published meanwhile', async () => {
    const tab = await stage.open(PLAIN);
    await waitForMotion(tab);
    await tab.evaluate(() => {
      document.title = 'left';
      location.href = '/plain';
    });
    await waitUntil('the other page', async () => (await tab.address()).endsWith('/plain'));
    await stage.publish('الثانية');
    const newest = (await readSnapshot(stage.session.options))?.headlines.find(({ title }) =>
      title.includes('الثانية'),
    );
    expect(newest).toBeDefined();
    await tab.show();
    await tab.evaluate(() => history.back());
    await waitUntil('the first page, as it was left', () => tab.evaluate(() => document.title === 'left'));
    await waitForMotion(tab);
    await waitUntil('what is new', () =>
      tab.evaluateInBar((root, id) => root.querySelector(`[data-id="${id}"]`) !== null, newest?.id ?? ''),
    );
    expect(await stateOf(tab)).toEqual(THERE);
    await tab.close();
  });

  it('is there once, and alive, in each open tab after an update', async () => {
    const tabs = [await stage.open(PLAIN), await stage.open(PLAIN)];
    for (const tab of tabs) {
      await tab.show();
      await waitForMotion(tab);
    }
    await stage.session.update();
    for (const tab of tabs) {
      await tab.show();
      await waitForMotion(tab);
      expect(await stateOf(tab)).toEqual(THERE);
    }
    for (const tab of tabs) await tab.close();
  });

  it('goes with its room when the extension is turned off', async () => {
    const tab = await stage.open(PLAIN);
    await waitForMotion(tab);
    await stage.session.browser.disableExtension();
    await tab.show();
    const isGone = async (): Promise<boolean> => {
      const { height, room } = await stateOf(tab);
      return height === 0 && room === 0;
    };
    await waitUntil('the bar to be gone', isGone);
    await tab.close();
  });
});

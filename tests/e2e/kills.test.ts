/** The whole browser killed while it polls and writes: what was committed is there afterwards, and nothing half-written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Killing, startKilling } from '../../scripts/faults/kills';
import { BROWSERS, builtFor } from './session';

/** Kills in all, shared out between the browsers; `npm run faults -- kills` does 200. */
const KILLS = 10;

describe.each(BROWSERS)('kills of %s in mid-write', (name) => {
  let killing: Killing;

  beforeAll(async () => {
    killing = await startKilling(name, builtFor(name));
  });

  afterAll(() => killing?.close());

  const share = Math.ceil(KILLS / BROWSERS.length);
  it.each(Array.from({ length: share }, (_, index) => index + 1))('loses nothing in kill %i', async (kill) => {
    expect(await killing.kill(kill)).toMatchObject({ lost: [], twice: [] });
  });

  it('goes on polling by itself afterwards, and shows what is newest', async () => {
    expect((await killing.goOn()).length).toBeGreaterThan(0);
  });
});

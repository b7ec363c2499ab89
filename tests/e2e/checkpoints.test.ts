/** The background killed at each named point of a poll: what was committed stays, the poll is made again, and nothing is there twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCommand } from '../../scripts/browsers/shareet';
import { killAt } from '../../scripts/faults/checkpoints';
import { CHECKPOINTS } from '../../scripts/faults/hold';
import { openStage, type Stage } from '../../scripts/faults/stage';
import { BROWSERS, builtFor } from './session';

describe.each(BROWSERS)('a poll that is killed, in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(name, { extensionFolder: builtFor(name) });
  });

  afterAll(() => stage?.close());

  // As a page does that is opened: `npm run faults -- checkpoints` waits for the alarm instead, which takes 40 s each time.
  const wake = () => sendCommand(stage.session.options, 'find.progress', {});
  it.each(CHECKPOINTS)('loses nothing and repeats nothing %s', async (checkpoint) => {
    expect(await killAt(stage, checkpoint, wake)).toMatchObject({ lost: [], twice: [] });
  });
});

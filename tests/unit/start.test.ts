/** The beginning that everything waits for, and that is made again where what it began with has gone. */
import { expect, it } from 'vitest';
import { createStart } from '../../entrypoints/background/start';

it('begins once for all who need it', async () => {
  let begun = 0;
  const start = createStart(async () => {
    begun += 1;
  });
  await Promise.all([start.ready(), start.ready()]);
  await start.ready();
  expect(begun).toBe(1);
});

it('begins anew, once, where the database was deleted behind its back', async () => {
  let begun = 0;
  let isLost = false;
  const start = createStart(
    async () => {
      begun += 1;
      isLost = false;
    },
    async () => isLost,
  );
  await start.ready();
  isLost = true;
  await Promise.all([start.ready(), start.ready()]);
  await start.ready();
  expect(begun).toBe(2);
});

/**
 * The clock set forward and back by a year. A browser whose own clock is false does not start everywhere, so that it is set for
 * Shareet: in a copy of the build `Date` is shifted, in the background and in every page, and alarms are shifted back.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot, sendCommand } from '../browsers/shareet';
import { type Fault, startTally, type Trial } from './fault';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';

const YEAR_MS = 365 * 86_400_000;
const CLOCK = 'clock.js';
const INSTEAD = '(Date and alarms shifted in a copy of the build)';

/** Goes first in the background and in every page of the extension; `clockShift` can be set anew while it runs. */
function shiftClock(): void {
  const real = Date;
  const own = globalThis as unknown as { clockShift: number; Date: DateConstructor; chrome: { alarms?: Alarms } };
  const now = (): number => real.now() + own.clockShift;
  own.Date = new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  const { alarms } = own.chrome;
  if (!alarms) return;
  const { create, get } = alarms;
  const shifted = <A extends Alarm | undefined>(alarm: A): A =>
    alarm && { ...alarm, scheduledTime: alarm.scheduledTime + own.clockShift };
  alarms.create = (name, { when }) => create.call(alarms, name, { when: when - own.clockShift });
  // As it is called by the polyfill in Chromium, and by everybody in Firefox.
  alarms.get = (name, done) =>
    done ? get.call(alarms, name, (alarm) => done(shifted(alarm))) : get.call(alarms, name)?.then(shifted);
}

interface Alarm {
  scheduledTime: number;
}
interface Alarms {
  create(name: string, info: { when: number }): unknown;
  get(name: string, done?: (alarm?: Alarm) => void): Promise<Alarm | undefined> | undefined;
}

const writeClock = (folder: string, shift: number): Promise<void> =>
  writeFile(
    join(folder, CLOCK),
    `globalThis.clockShift = ${shift};\n((__name) => (${shiftClock})())((value) => value);\n`,
  );

async function putClockInto(folder: string): Promise<void> {
  await writeClock(folder, 0);
  const background = join(folder, 'background.js');
  await writeFile(background, `import './${CLOCK}';\n${await readFile(background, 'utf8')}`);
  for (const page of (await readdir(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, page), 'utf8');
    await writeFile(join(folder, page), html.replace('<head>', `<head><script src="/${CLOCK}"></script>`));
  }
}

/** In the order in which they are gone through; the clock is what the step says when it has been taken. */
const STEPS = [
  { what: 'a year forward', shift: YEAR_MS },
  { what: 'two years back, to a year ago', shift: -YEAR_MS },
  { what: 'a year forward, to now', shift: 0 },
] as const;

async function afterStep({ session, ...stage }: Stage, step: () => Promise<void>): Promise<Trial> {
  const before = await readLedger(session.options);
  await step();
  const ms = await stage.waitFor(stage.issue(), 180_000);
  const lost = missingFrom(before, await readLedger(session.options));
  return { lost, twice: await shownTwice(session.options), back: 'polls and shows by itself', ms };
}

export const clock: Fault = async (browser, built) => {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-clock-'));
  await cp(built, folder, { recursive: true });
  await putClockInto(folder);
  const stage = await openStage(browser, { extensionFolder: folder }, { sources: 2 });
  const { session } = stage;
  const between = startTally(`the clock set by a year between two lives ${INSTEAD}`, browser);
  const within = startTally(`the clock set by a year while it runs ${INSTEAD}`, browser);
  try {
    const [shown] = (await readSnapshot(session.options))?.headlines ?? [];
    if (!shown) throw new Error('nothing is shown');
    await sendCommand(session.options, 'headline.save', { id: shown.id, isSaved: true });
    for (const { what, shift } of STEPS) {
      await between.attempt(what, () =>
        afterStep(stage, async () => {
          await writeClock(folder, shift);
          await session.update();
        }),
      );
    }
    for (const { what, shift } of STEPS) {
      await within.attempt(what, () =>
        afterStep(stage, () =>
          session.browser.runInBackground(`(background) => { background.clockShift = ${shift}; }`, session.options),
        ),
      );
    }
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
  return [between, within];
};

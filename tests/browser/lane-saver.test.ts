import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIXED_30 } from './headlines';
import { takeMouseAway } from './mouse';
import { find, raise, type Stage } from './stage';

let stage: Stage;
const actual = Object.getOwnPropertyDescriptor(Navigator.prototype, 'getBattery');

beforeEach(takeMouseAway);

afterEach(() => {
  stage.leave();
  if (actual) Object.defineProperty(Navigator.prototype, 'getBattery', actual);
});

/** A machine with a battery, as the browser tells of it; or one of which it tells nothing. */
function powered(getBattery: (() => Promise<unknown>) | undefined): void {
  Object.defineProperty(Navigator.prototype, 'getBattery', { configurable: true, value: getBattery });
}
class Battery extends EventTarget {
  charging = false;
  plug(charging: boolean): void {
    this.charging = charging;
    this.dispatchEvent(new Event('chargingchange'));
  }
}

/** How many different places the belt is drawn at in a second, as seen every 4 ms. */
function framesInASecond(): number {
  const places = new Set<string>();
  for (let ms = 0; ms < 1000; ms += 4) {
    places.add(find(stage, 'h1').start.toFixed(2));
    stage.clock.advance(4);
  }
  return places.size;
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const SAVED = [29, 30, 31];

describe('a lane with a saver', () => {
  it('moves in thirty steps a second at any speed, in either direction, and as far as without', () => {
    for (const direction of ['rtl', 'ltr'] as const) {
      for (const pace of [3, 7, 17]) {
        stage = raise(MIXED_30, 1280, { direction, charactersPerSecond: pace });
        expect(framesInASecond()).toBeGreaterThan(200);
        stage.lane.setSaver('on');
        const before = find(stage, 'h1').start;
        expect(SAVED).toContain(framesInASecond());
        const frame = stage.clock.pxPerSecond / 30;
        expect(Math.abs(before - find(stage, 'h1').start - stage.clock.pxPerSecond)).toBeLessThan(frame + 0.1);
        stage.leave();
      }
    }
    stage = raise(MIXED_30, 1280);
  });

  it('keeps the place when it begins and ends, and never goes back', () => {
    stage = raise(MIXED_30, 1280);
    let before = find(stage, 'h1').start;
    for (let round = 0; round < 40; round += 1) {
      stage.clock.advance(77);
      stage.lane.setSaver(round % 2 ? 'off' : 'on');
      const { start } = find(stage, 'h1');
      expect(start).toBeLessThanOrEqual(before + 0.05);
      before = start;
    }
  });

  it('pauses where it is drawn, resumes from there, and keeps the place when the speed changes', () => {
    stage = raise(MIXED_30, 1280);
    stage.lane.setSaver('on');
    for (const ms of [333, 1017, 2050]) {
      stage.clock.advance(ms);
      const drawn = find(stage, 'h1').start;
      stage.lane.hold('pause', true);
      expect(find(stage, 'h1').start).toBeCloseTo(drawn, 1);
      stage.lane.hold('pause', false);
      expect(drawn - find(stage, 'h1').start).toBeLessThan(stage.clock.pxPerSecond / 30 + 0.1);
      expect(find(stage, 'h1').start).toBeLessThanOrEqual(drawn + 0.05);
      stage.lane.setPace('rtl', ms % 10 ? 5 : 9);
      expect(Math.abs(drawn - find(stage, 'h1').start)).toBeLessThan(stage.clock.pxPerSecond / 15 + 0.1);
    }
  });

  it('comes to the very place that a headline begins at, by hand', () => {
    stage = raise(MIXED_30, 1280);
    stage.lane.setSaver('on');
    stage.clock.advance(5555);
    stage.hand.next();
    expect(find(stage, 'h1').start).toBeCloseTo(0, 1);
  });
});

describe('a saver that follows the battery', () => {
  it('begins when the machine is unplugged, and ends when it is plugged in', async () => {
    const battery = new Battery();
    powered(async () => battery);
    stage = raise(MIXED_30, 1280);
    stage.lane.setSaver('auto');
    await settle();
    expect(SAVED).toContain(framesInASecond());
    battery.plug(true);
    expect(framesInASecond()).toBeGreaterThan(200);
    battery.plug(false);
    expect(SAVED).toContain(framesInASecond());
  });

  it.each([
    ['tells nothing', undefined],
    ['may not tell', () => Promise.reject(new DOMException('not here', 'NotAllowedError'))],
  ])('is off where the browser %s', async (_, getBattery) => {
    powered(getBattery);
    stage = raise(MIXED_30, 1280);
    stage.lane.setSaver('auto');
    await settle();
    expect(framesInASecond()).toBeGreaterThan(200);
  });

  it('counts for nothing where the person chose', async () => {
    const battery = new Battery();
    powered(async () => battery);
    stage = raise(MIXED_30, 1280);
    stage.lane.setSaver('auto');
    await settle();
    stage.lane.setSaver('off');
    expect(framesInASecond()).toBeGreaterThan(200);
    battery.plug(true);
    stage.lane.setSaver('on');
    expect(SAVED).toContain(framesInASecond());
  });
});

/** When a lane moves at fewer frames a second: by choice, or on battery where the browser tells. */
import type { Snapshot } from '../../utils/snapshot/shape';
import type { Motion } from './motion';

export type SaverChoice = Snapshot['lane']['saver'];

interface Battery extends EventTarget {
  readonly charging: boolean;
}

/** Chromium's alone, and only in secure contexts. */
type Powered = Navigator & { getBattery?(): Promise<Battery> };

/** Answers with what chooses; the battery is asked for once it matters. */
export function createSaver(motion: Motion, signal: AbortSignal): (choice: SaverChoice) => void {
  let choice: SaverChoice = 'off';
  let battery: Battery | null | undefined;

  const decide = (): void => motion.setSaving(choice === 'on' || (choice === 'auto' && battery?.charging === false));
  const watch = (found: Battery): void => {
    battery = found;
    found.addEventListener('chargingchange', decide, { signal });
    decide();
  };
  return (wanted) => {
    choice = wanted;
    if (choice === 'auto' && battery === undefined) {
      battery = null;
      // A page's policy may forbid it: then it counts as plugged in.
      (navigator as Powered).getBattery?.().then(watch, () => {});
    }
    decide();
  };
}

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
  let isOnBattery = false;
  let isWatching = false;

  const decide = (): void => motion.setSaving(choice === 'on' || (choice === 'auto' && isOnBattery));
  const watch = (battery: Battery): void => {
    const tell = (): void => {
      isOnBattery = !battery.charging;
      decide();
    };
    battery.addEventListener('chargingchange', tell, { signal });
    tell();
  };
  return (wanted) => {
    choice = wanted;
    if (choice === 'auto' && !isWatching) {
      isWatching = true;
      // A page's policy may forbid it: then it counts as plugged in.
      (navigator as Powered).getBattery?.().then(watch, () => {});
    }
    decide();
  };
}

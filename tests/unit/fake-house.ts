import type { House } from '../../entrypoints/background/house';
import { createWords } from '../../utils/i18n';
import { resolveSettings } from '../../utils/settings/resolve';
import type { Database } from '../../utils/store/db';

/** A house that publishes nothing and has no bar to place. */
export const fakeHouse = (db: Database): House => ({
  db,
  settings: async () => resolveSettings(new Map()),
  words: (settings) => createWords(settings, 'ar'),
  publish: async () => undefined,
  placeBar: async () => undefined,
  showBadge: async () => undefined,
});

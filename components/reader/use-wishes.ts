/** What a person may want of the headline in the reader, carried out by the background; what came of it is said. */
import { logError, logFailure } from '../../utils/log';
import type { Headline } from '../../utils/model/headline';
import { SETTINGS, type SettingKey } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { type Notice, useNotice } from '../ui/use-notice';

export interface Wishes {
  notice: Notice | null;
  say(text: string): void;
  /** Awaits `work`, then says the word `done`; where it fails, that it did. */
  attempt(work: Promise<unknown>, done?: string): Promise<void>;
  save(isSaved: boolean): void;
  /** Opens the original; where there is none, the page that the headline came from. */
  openOriginal(): void;
  searchWeb(): void;
  remember(progress: number): void;
  change(key: SettingKey, value: unknown): void;
  /** Makes the text larger or smaller by one step. */
  resize(by: 1 | -1): void;
}

export function useWishes({ id }: Headline): Wishes {
  const { send, settings, words } = useInterface();
  const { notice, tell } = useNotice();
  const say = (text: string): void => tell({ text });
  const attempt = async (work: Promise<unknown>, done?: string): Promise<void> => {
    try {
      await work;
      if (done) say(words.say(done));
    } catch (error) {
      logError('a wish of the reader was not carried out', error);
      tell({ text: words.say('reader-failed'), isProblem: true });
    }
  };
  const change = (key: SettingKey, value: unknown): void => void attempt(send('setting.set', { key, value }));
  return {
    notice,
    say,
    attempt,
    change,
    save: (isSaved) =>
      void attempt(send('headline.save', { id, isSaved }), isSaved ? 'reader-is-saved' : 'reader-is-unsaved'),
    openOriginal: () => void attempt(send('headline.open', { id, where: 'original' })),
    searchWeb: () => void attempt(send('headline.searchWeb', { id })),
    remember(progress) {
      // Nobody asked for it: where it fails, that is no news to the person.
      send('headline.progress', { id, progress }).catch(logFailure('no progress kept'));
    },
    resize(by) {
      const { min, max, step } = SETTINGS['reader.size'].control as { min: number; max: number; step: number };
      const size = Math.min(Math.max(settings['reader.size'] + by * step, min), max);
      if (size !== settings['reader.size']) change('reader.size', size);
    },
  };
}

/** What a bar has of its extension, held in hand: storage to publish to, commands that were sent, and its end. */
import type { BarOptions } from '../../components/ticker/bar';
import { createBarAside } from '../../components/ticker/bar-aside';
import type { Command } from '../../utils/messages';
import { SNAPSHOT_KEY, type Snapshot } from '../../utils/snapshot/shape';
import { MIXED_30 } from './headlines';

export const ARABIC: Snapshot = {
  version: 2,
  lane: { direction: 'rtl', charactersPerSecond: 7, mode: 'auto', saver: 'auto', announce: false },
  look: {
    theme: 'system',
    colours: null,
    fontSize: 15,
    language: 'ar',
    locale: 'ar-u-nu-arab',
    direction: 'rtl',
  },
  bar: { on: true, private: false },
  words: {
    name: 'شريط الأخبار',
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    next: 'العنوان التالي',
    previous: 'العنوان السابق',
    close: 'إغلاق الشريط في هذه الصفحة',
    leaveSite: 'إيقاف الشريط في هذا الموقع',
    empty: 'لا عناوين بعد. تظهر هنا حين تصل من مصادرك.',
    otherEdge: 'نقل الشريط إلى الحافة الأخرى في هذا الموقع',
    new: 'جديد',
    menu: 'خيارات هذا العنوان',
    reader: 'فتح في وضع القراءة',
    original: 'فتح الخبر في موقعه',
    save: 'حفظ',
    unsave: 'إزالة من المحفوظات',
    copy: 'نسخ الرابط',
    mute: 'كتم هذا المصدر',
    undo: 'تراجع',
    saved: 'حُفظ العنوان.',
    unsaved: 'أُزيل العنوان من المحفوظات.',
    copied: 'نُسخ الرابط.',
    muted: 'كُتم المصدر، ويمكن إلغاء كتمه من الخيارات.',
    failed: 'لم يكتمل ذلك. يمكن إعادة المحاولة.',
  },
  headlines: [...MIXED_30],
};

export const ENGLISH: Snapshot = {
  ...ARABIC,
  lane: { ...ARABIC.lane, direction: 'ltr' },
  look: { ...ARABIC.look, language: 'en', locale: 'en', direction: 'ltr' },
  words: {
    name: 'News ticker',
    pause: 'Pause',
    resume: 'Resume',
    next: 'Next headline',
    previous: 'Previous headline',
    close: 'Close the bar on this page',
    leaveSite: 'Turn the bar off on this site',
    empty: 'No headlines yet. They appear here as they come in from your sources.',
    otherEdge: 'Move the bar to the other edge on this site',
    new: 'New',
    menu: 'Options for this headline',
    reader: 'Open in the reader',
    original: 'Open the original',
    save: 'Save',
    unsave: 'Remove from saved',
    copy: 'Copy the link',
    mute: 'Mute this source',
    undo: 'Undo',
    saved: 'The headline is saved.',
    unsaved: 'The headline is no longer saved.',
    copied: 'The link is copied.',
    muted: 'The source is muted. It can be unmuted in the options.',
    failed: 'That did not work. You can try again.',
  },
};

export interface FakeExtension {
  options: BarOptions;
  sent: Command[];
  publish(snapshot: Snapshot | null): void;
  /** As an update or removal does: the script lives on alone. */
  orphan(): void;
}

export function createFakeExtension(snapshot: Snapshot | null, options: Partial<BarOptions> = {}): FakeExtension {
  const listeners = new Set<(value: unknown) => void>();
  const sent: Command[] = [];
  let stored: unknown = snapshot ?? undefined;
  let isOrphaned = false;
  return {
    sent,
    publish(next) {
      stored = next ?? undefined;
      for (const listener of listeners) listener(stored);
    },
    orphan() {
      isOrphaned = true;
    },
    options: {
      storage: {
        get: async () => ({ [SNAPSHOT_KEY]: stored }),
        onChange(_key, listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      async send(command, payload) {
        sent.push({ command, payload } as Command);
        return null as never;
      },
      loadAside: async () => createBarAside,
      isOrphaned: () => isOrphaned,
      isPrivate: false,
      rootMode: 'open',
      ...options,
    },
  };
}

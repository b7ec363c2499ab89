/** Changes are saved as they are made: each is said, and can be undone, the last one first. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { SettingKey } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { signOf } from '../ui/key-sign';
import { type Notice, useNotice } from '../ui/use-notice';
import { nameOf } from './names';

/** Takes a change back. What it asks the browser for has to be the first thing it does: it is called in a click or a key. */
export type Undo = () => Promise<unknown>;

export interface Changes {
  /** Saves a setting; whether it is saved now. `allow` asks the browser for what the former value needs, before it comes back. */
  save(key: SettingKey, value: unknown, allow?: () => Promise<boolean>): Promise<boolean>;
  /** Forgets what was chosen for `keys`; `word` says so. */
  forget(keys: readonly SettingKey[], word: string): Promise<boolean>;
  /** Says what was done, and undoes it when asked to; a rejection is told as a failure. */
  did(text: string, undo: Undo): void;
  /** Says what did not work. */
  failed(text: string): void;
}

interface Change {
  undo: Undo;
  /** The setting that was changed, where it was one, and when. */
  key?: SettingKey;
  at: number;
}

interface Desk extends Changes {
  notice: Notice | null;
  tell(notice: Notice | null): void;
  undoLast(): void;
}

const DeskContext = createContext<Desk | null>(null);

/** What can be done in the options, each with a way back. */
export function useChanges(): Changes {
  return useDesk();
}

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('not inside the options');
  return desk;
}

/** So many changes can be undone. */
const MOST = 100;
/** Changes of one setting that follow one another so soon are one: a key that is held moves a slider many times. */
const ONE_MS = 1_000;

export function ChangesProvider({ children }: { children: ComponentChildren }) {
  const { send, words, chosen } = useInterface();
  const { notice, tell } = useNotice();
  const done = useRef<Change[]>([]);
  // What is undone later is said in the language of then.
  const latest = useRef({ chosen, words });
  latest.current = { chosen, words };

  const desk = useMemo(() => {
    const say: typeof words.say = (key, values) => latest.current.words.say(key, values);
    const failed = (text: string): void => tell({ text, isProblem: true });
    const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
      try {
        if ((await act()) !== false) return true;
      } catch (error) {
        logError('a change was not made', error);
      }
      failed(say('options-failed'));
      return false;
    };
    const put = async (key: SettingKey, value: unknown): Promise<boolean> =>
      (await send('setting.set', { key, value })).ok;
    const reset = async (keys: readonly SettingKey[]): Promise<boolean> =>
      (await send('setting.reset', { keys: [...keys] })).ok;

    const undoLast = (): void => {
      const change = done.current.pop();
      // First of all: what it asks the browser for counts as asked by the person.
      if (change) void attempt(change.undo).then((isUndone) => isUndone && tell({ text: say('options-undone') }));
    };
    const note = (text: string, change: Omit<Change, 'at'>): void => {
      const at = Date.now();
      const last = done.current.at(-1);
      if (change.key !== undefined && last?.key === change.key && at - last.at < ONE_MS) last.at = at;
      else done.current = [...done.current, { ...change, at }].slice(-MOST);
      tell({ text, undo: undoLast });
    };

    return {
      failed,
      undoLast,
      did: (text: string, undo: Undo) => note(text, { undo }),
      save(key: SettingKey, value: unknown, allow = async () => true) {
        const { chosen: before } = latest.current;
        const restore = async () => {
          if (!(await allow())) return false;
          return before.has(key) ? put(key, before.get(key)) : reset([key]);
        };
        return attempt(async () => {
          if (!(await put(key, value))) return false;
          note(say('options-saved', { name: say(nameOf(key)) }), { key, undo: restore });
        });
      },
      forget(keys: readonly SettingKey[], word: string) {
        const before = keys.filter((key) => latest.current.chosen.has(key));
        const values = before.map((key) => latest.current.chosen.get(key));
        const restore = async () => {
          for (const [index, key] of before.entries()) if (!(await put(key, values[index]))) return false;
        };
        return attempt(async () => {
          if (!(await reset(before))) return false;
          note(say(word), { undo: restore });
        });
      },
    };
  }, [send, tell]);

  useUndoKey(desk.undoLast);
  return <DeskContext.Provider value={{ ...desk, notice, tell }}>{children}</DeskContext.Provider>;
}

/** What has text of its own undoes that text. */
const WITH_TEXT = 'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file])';

function useUndoKey(undoLast: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && signOf(event) === 'z';
      if (!isUndo || (event.target instanceof Element && event.target.matches(WITH_TEXT))) return;
      event.preventDefault();
      undoLast();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undoLast]);
}

/** What came of the last change, in its place at the end of the page. */
export function ChangeNotice() {
  const { words } = useInterface();
  const { notice, tell, undoLast } = useDesk();
  return (
    // There before it says anything: what comes with its words is not announced.
    <div class="change-notice" role="status" data-notice>
      {notice && (
        <p class={notice.isProblem ? 'problem' : undefined}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" data-action="undo-change" aria-keyshortcuts="Control+Z Meta+Z" onClick={undoLast}>
              {words.say('options-undo')}
            </button>
          )}
          <button
            type="button"
            class="icon"
            data-action="dismiss-notice"
            aria-label={words.say('list-dismiss')}
            onClick={() => tell(null)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
    </div>
  );
}

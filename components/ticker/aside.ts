/**
 * What a ticker has beside its lane once it is asked for: the menu of a headline, notices of what came of a wish, and
 * announcements. A bar gets it then, as a script of its own: most pages are left before anybody asks.
 */
import type { CommandName, OpenWhere, Payload } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import type { Snapshot, SnapshotHeadline, TickerWords } from '../../utils/snapshot/shape';
import { relativeTime } from '../../utils/text/time';
import { createAnnouncer } from './announcer';
import type { Presses } from './buttons';
import { createHand, type Hand } from './hand';
import type { Lane } from './lane';
import { listenToHands } from './lane-keys';
import type { LaneHeadline } from './laps';
import type { Listen } from './listen';
import { createMenu, type MenuItem } from './menu';
import { createMore } from './more';
import type { LaneClock } from './motion';
import { createNotice } from './notice';

/** Sends a command, and answers whether it was carried out. */
export type Wish = <N extends CommandName>(command: N, payload: Payload<N>) => Promise<boolean>;

export interface AsideOptions {
  wish: Wish;
  /** Opens a headline where the person wants it. */
  onOpen(id: HeadlineId, inBackground: boolean, where?: OpenWhere): void;
  /** Answers whether it was done. */
  onCopy?(text: string): Promise<boolean> | boolean;
  /** The person wants to be elsewhere; false where nothing could be done about it. */
  onEscape?(): boolean;
  /** A video began or ceased to fill the window. */
  onFilled?(isFilled: boolean): void;
  clock: LaneClock;
  presses: Presses;
  listen: Listen;
  signal: AbortSignal;
  lane: Lane;
  getShown(): Snapshot | null;
  /** What had the focus before the ticker. */
  getOrigin(): EventTarget | null;
  togglePause(): void;
  /** Takes the ticker away until the page is loaded again. There where it is a bar on somebody's page. */
  onClose?(): void;
}

export interface Aside {
  hand: Hand;
  /** Whether the last press moved the lane. */
  hasDragged(): boolean;
  /** Something else is shown now, in which `added` are new. */
  update(added: readonly LaneHeadline[]): void;
  /** Opens the bar's own menu beside `anchor`, at what `word` says. */
  openControls(anchor: Element, word: keyof TickerWords): void;
}

/** Where a headline comes from, how old it is at `now`, and whether it is saved. The source is isolated from the rest. */
export function describe({ source, at, saved }: SnapshotHeadline, { words, look }: Snapshot, now: number): string {
  return `\u2068${source}\u2069 · ${relativeTime(look.locale, at, now)}${saved ? ` · ${words.saved}` : ''}`;
}

/** Marks what is saved of what stands in the lane, which moves nothing. */
function markSaved(ticker: Element, { headlines }: Snapshot): void {
  const saved = new Set<string | undefined>(headlines.flatMap(({ id, saved }) => (saved ? [id] : [])));
  for (const link of ticker.querySelectorAll<HTMLElement>('[data-id]'))
    link.parentElement?.toggleAttribute('data-saved', saved.has(link.dataset.id));
}

export type CreateAside = typeof createAside;

export function createAside(ticker: HTMLElement, options: AsideOptions): Aside {
  const { presses, listen, lane, getShown, wish, onOpen, onCopy, onEscape, onClose, clock } = options;
  const hold = (isOpen: boolean): void => lane.hold('menu', isOpen);
  // A page may lead a person to press where it wants; nobody can lead them to press in a page of our own.
  const menu = createMenu(ticker, presses, listen, options.signal, hold, onClose && clock);
  const notice = createNotice(clock, presses, (isShown) => lane.hold('notice', isShown));
  const announcer = createAnnouncer();

  const find = (id: HeadlineId): SnapshotHeadline | undefined => getShown()?.headlines.find((each) => each.id === id);
  const tell = async (deed: Promise<boolean> | boolean, word: keyof TickerWords, undo?: () => void): Promise<void> => {
    const isDone = await deed;
    const words = getShown()?.words;
    if (words)
      notice.show(words[isDone ? word : 'failed'], isDone && undo ? { text: words.undo, act: undo } : undefined);
  };
  const save = ({ id, saved }: SnapshotHeadline): Promise<void> =>
    tell(wish('headline.save', { id, isSaved: !saved }), saved ? 'unsaved' : 'saved');
  const mute = ({ id }: SnapshotHeadline): Promise<void> =>
    tell(wish('headline.muteSource', { id, isMuted: true }), 'muted', async () => {
      notice.hide();
      if (!(await wish('headline.muteSource', { id, isMuted: false }))) tell(false, 'failed');
    });

  const leaveSite = async (): Promise<void> => {
    if (await wish('bar.leaveSite', {})) onClose?.();
    else tell(false, 'failed');
  };
  const item = (word: keyof TickerWords, act: () => void, lasts?: true): MenuItem => ({ word, lasts, act });
  const itemsOf = (headline: SnapshotHeadline): MenuItem[] => {
    const { id, url, saved } = headline;
    return [
      item('reader', () => onOpen(id, false, 'reader')),
      ...(url ? [item('original', () => onOpen(id, false, 'original'))] : []),
      item(saved ? 'unsave' : 'save', () => save(headline), true),
      ...(url && onCopy ? [item('copy', () => tell(onCopy(url), 'copied'))] : []),
      item('mute', () => mute(headline), true),
    ];
  };
  const openMenu = (id: HeadlineId, anchor: Element, word?: keyof TickerWords): void => {
    const shown = getShown();
    const headline = find(id);
    if (!shown || !headline) return;
    const { title, source, at } = headline;
    const heading = [source, relativeTime(shown.look.locale, at, clock.now())];
    menu.open(anchor, [title, ...heading].join('\n'), heading, itemsOf(headline), shown.words, word);
  };
  const openControls = (anchor: Element, word: keyof TickerWords): void => {
    const words = getShown()?.words;
    if (!words || !onClose) return;
    const items = [
      item('close', onClose),
      item('leaveSite', leaveSite, true),
      item('otherEdge', () => wish('bar.switchEdge', {}), true),
    ];
    menu.open(anchor, words.name, [], items, words, word);
  };
  const showMore = createMore(ticker, presses, listen, openMenu);
  const update = (added: readonly LaneHeadline[]): void => {
    const shown = getShown();
    if (!shown) return;
    showMore(shown.words.menu);
    markSaved(ticker, shown);
    if (shown.lane.announce) announcer.tell(shown.words.new, added);
  };

  ticker.append(notice.element, menu.element, announcer.element);
  const hand = createHand(lane);
  const hasDragged = listenToHands(
    ticker.querySelector('.lane') as HTMLElement,
    hand,
    {
      onOpen: (id, inBackground) => onOpen(id, inBackground),
      onPause: options.togglePause,
      onMenu: (id, link) => openMenu(id, link),
      onSave(id, link) {
        const headline = find(id);
        if (onClose) openMenu(id, link, headline?.saved ? 'unsave' : 'save');
        else if (headline) save(headline);
      },
      onNear(link) {
        const { id } = link.dataset;
        const shown = getShown();
        const headline = find(id as HeadlineId);
        if (shown && headline) link.title = describe(headline, shown, clock.now());
      },
    },
    listen,
  );
  listen('keydown', (event) => {
    if (event.key === 'Escape' && (menu.close() || notice.hide() || onEscape?.())) event.preventDefault();
  });
  update([]);
  return { update, hand, hasDragged, openControls };
}

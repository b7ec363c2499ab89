/** What came of the last change to a source, with the way back; it stays in sight wherever the list is scrolled. */
import { useInterface } from '../ui/interface';
import type { Notice } from '../ui/use-notice';

interface Props {
  notice: Notice | null;
  tell(notice: Notice | null): void;
}

export function CareNotice({ notice, tell }: Props) {
  const { words } = useInterface();
  const undo = (button: HTMLElement): void => {
    // It goes away: the focus stays where it stood.
    button.closest<HTMLElement>('[data-notice]')?.focus();
    tell(null);
    void notice?.undo?.();
  };
  return (
    // There before it says anything: what comes with its words is not announced.
    <div class="care-notice" role="status" tabIndex={-1} data-notice>
      {notice && (
        <p class={notice.isProblem ? 'problem' : undefined}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" data-action="undo-care" onClick={({ currentTarget }) => undo(currentTarget)}>
              {words.say('ticker-undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

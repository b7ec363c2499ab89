/** What stands around the rows: what has come, what is being read, why there is nothing, and what came of a wish. */
import type { Source } from '../../utils/model/source';
import type { LatestFilter } from '../../utils/store/latest';
import { isShown } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import type { Notice } from '../ui/use-notice';
import type { RowList } from './row-list';

export function Arrivals({ count, onShow }: { count: number; onShow: () => void }) {
  const { words } = useInterface();
  return (
    <div class="arrivals">
      <button type="button" class="primary" data-action="arrivals" onClick={onShow}>
        <span aria-live="polite">{words.say('list-arrivals', { count })}</span>
      </button>
    </div>
  );
}

export function EndOfList({ list, onTop }: { list: RowList; onTop: () => void }) {
  const { words } = useInterface();
  const { older, newer } = list.beyond;
  const failed = older === 'failed' ? 'older' : newer === 'failed' ? 'newer' : null;
  return (
    <div class="list-end soft">
      {older === 'reading' && (
        <p>
          {list.lookedTo === undefined
            ? words.say('list-reading')
            : words.say('list-reading-to', { date: words.date(list.lookedTo) })}
        </p>
      )}
      {failed && (
        <p class="problem">
          {words.say('list-failed')}{' '}
          <button type="button" onClick={() => list.read(failed)}>
            {words.say('list-retry')}
          </button>
        </p>
      )}
      {older === 'nothing' && list.rows.length > 20 && (
        <button type="button" class="quiet" data-action="top" onClick={onTop}>
          {words.say('list-top')}
        </button>
      )}
    </div>
  );
}

interface NothingShownProps {
  sources: Source[];
  filter: LatestFilter;
}

export function NothingShown({ sources, filter }: NothingShownProps) {
  const { words, host } = useInterface();
  return (
    <div class="latest-empty">
      <p>{words.say(whyEmpty(sources, filter))}</p>
      {sources.length === 0 && (
        <button type="button" class="primary" onClick={() => host.openOptions()}>
          {words.say('latest-add-source')}
        </button>
      )}
    </div>
  );
}

function whyEmpty(sources: Source[], { view, sourceId, language }: LatestFilter): string {
  if (view === 'saved') return 'list-nothing-saved';
  if (sources.length === 0) return 'latest-empty';
  if (!sources.some(isShown)) return 'latest-muted';
  if (view === 'unread') return 'list-nothing-unread';
  return sourceId === undefined && language === undefined ? 'latest-waiting' : 'list-nothing-here';
}

interface ListNoticeProps {
  notice: Notice | null;
  tell(notice: Notice | null): void;
  /** Called when the person has made it go. */
  onGone(): void;
}

export function ListNotice({ notice, tell, onGone }: ListNoticeProps) {
  const { words } = useInterface();
  const dismiss = (): void => {
    onGone();
    tell(null);
  };
  const undo = (): void => {
    dismiss();
    void notice?.undo?.();
  };
  return (
    // There before it says anything: what comes with its words is not announced.
    <div class="list-notice" role="status" data-notice>
      {notice && (
        <p>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" data-action="undo" onClick={undo}>
              {words.say('ticker-undo')}
            </button>
          )}
          <button type="button" class="icon" aria-label={words.say('list-dismiss')} onClick={dismiss}>
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
    </div>
  );
}

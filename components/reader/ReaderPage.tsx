/** The page that shows one headline whole, by the id in its address. Needs no network for what is stored. */
import { useEffect, useRef } from 'preact/hooks';
import { logFailure } from '../../utils/log';
import { readableHeadline } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { Story } from './Story';
import { useAddress } from './use-address';
import { useLook } from './use-look';
import '../ui/page.css';
import './fonts.css';
import './reader.css';
import './article.css';
import './print.css';

export function ReaderPage() {
  const { db, host, send, words } = useInterface();
  const { id, isPrivate, isMoved, go } = useAddress();
  useLook();
  const answer = useLiveQuery(async () => ({ id, found: id ? await readableHeadline(db, id) : undefined }), [db, id]);
  const leavesTrace = !isPrivate && !host.isPrivate();
  const marked = useRef<string | null>(null);

  useEffect(() => {
    if (!answer?.found || !leavesTrace || marked.current === answer.id) return;
    marked.current = answer.id;
    send('headlines.read', { ids: [answer.found.headline.id], isRead: true }).catch(
      logFailure('a headline was not marked as read'),
    );
  }, [answer, leavesTrace, send]);

  useEffect(() => {
    if (!isPrivate) return;
    const leave = (): void => void send('link.leave', {}).catch(() => undefined);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [isPrivate, send]);

  if (!answer) return null;
  if (!answer.found) {
    document.title = words.say('product-full');
    return (
      <main class="reader">
        <h1>{words.say('reader-title')}</h1>
        <p>{words.say('reader-gone')}</p>
      </main>
    );
  }
  const { headline } = answer.found;
  return <Story key={headline.id} readable={answer.found} leavesTrace={leavesTrace} isMoved={isMoved} onGo={go} />;
}

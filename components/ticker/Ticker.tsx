/** The ticker of an extension page: a thin frame around the same face that the bar wears. */
import { useEffect, useRef } from 'preact/hooks';
import type { OpenWhere, SendCommand } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import type { Snapshot } from '../../utils/snapshot/shape';
import { createAside } from './aside';
import { createFace, type Face } from './face';
import { listenOn } from './listen';
import './aside.css';
import './ticker.css';

export interface TickerProps {
  snapshot: Snapshot;
  send: SendCommand;
  onOpen(id: HeadlineId, inBackground: boolean, where?: OpenWhere): void;
}

/** Whether `work` came to its end. */
const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    (answer) => answer !== undefined,
    () => false,
  );

export function Ticker(props: TickerProps) {
  const { snapshot } = props;
  const place = useRef<HTMLDivElement>(null);
  const face = useRef<Face | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const mounted = createFace({
      hear: listenOn,
      loadAside: async () => createAside,
      onOpen: (...what) => latest.current.onOpen(...what),
      wish: (command, payload) => isDone(latest.current.send(command, payload)),
      onCopy: (text) => isDone(navigator.clipboard.writeText(text).then(() => true)),
    });
    place.current?.append(mounted.element);
    face.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => face.current?.show(snapshot), [snapshot]);

  return <div ref={place} />;
}

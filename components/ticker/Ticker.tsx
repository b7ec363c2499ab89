/** The ticker of an extension page: a thin frame around the same face that the bar wears. */
import { useEffect, useRef } from 'preact/hooks';
import type { HeadlineId } from '../../utils/model/ids';
import type { Snapshot } from '../../utils/snapshot/shape';
import { createFace, type Face } from './face';
import './ticker.css';

export interface TickerProps {
  snapshot: Snapshot;
  onOpen(id: HeadlineId, inBackground: boolean): void;
}

export function Ticker({ snapshot, onOpen }: TickerProps) {
  const place = useRef<HTMLDivElement>(null);
  const face = useRef<Face | null>(null);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    const mounted = createFace({ onOpen: (id, inBackground) => open.current(id, inBackground) });
    place.current?.append(mounted.element);
    face.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => face.current?.show(snapshot), [snapshot]);

  return <div ref={place} />;
}

/** A small picture of a headline, where one is stored: nothing is fetched for it. */
import { useEffect, useRef } from 'preact/hooks';
import { logFailure } from '../../utils/log';
import type { Headline } from '../../utils/model/headline';
import { pictureOf } from '../../utils/store/latest';
import { useInterface } from '../ui/interface';

/** CSS px; twice as many are drawn, for screens that have them. */
const SIZE = 56;
const PIXELS = SIZE * 2;

export function Thumbnail({ headline }: { headline: Headline }) {
  const { db } = useInterface();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const picture = await pictureOf(db, headline);
      const bitmap = picture && (await createImageBitmap(picture.blob));
      if (!bitmap) return;
      if (!isOver && canvas.current) drawInto(canvas.current, bitmap);
      bitmap.close();
    };
    // A picture that can't be read is one that is not there.
    draw().catch(logFailure('a picture could not be drawn'));
    return () => {
      isOver = true;
    };
  }, [db, headline]);
  return <canvas ref={canvas} class="thumbnail" hidden width={PIXELS} height={PIXELS} />;
}

/** Fills the square, cut at the longer side. */
function drawInto(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const side = Math.min(bitmap.width, bitmap.height);
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  canvas.getContext('2d')?.drawImage(bitmap, x, y, side, side, 0, 0, PIXELS, PIXELS);
  canvas.hidden = false;
}

/** A real mouse and a real finger on the page under test, at points of its own, through the browser's own protocol. */
import { cdp } from 'vitest/browser';

interface Point {
  x: number;
  y: number;
}
/** What of the protocol is used here. */
interface Session {
  send(method: string, parameters: Record<string, unknown>): Promise<unknown>;
}
const send = (method: string, parameters: Record<string, unknown>): Promise<unknown> =>
  (cdp() as Session).send(method, parameters);

/** The page under test stands in a frame, which may be drawn smaller than it is. */
function outside({ x, y }: Point): Point {
  const frame = window.frameElement;
  if (!frame) return { x, y };
  const box = frame.getBoundingClientRect();
  return { x: box.left + (x * box.width) / innerWidth, y: box.top + (y * box.height) / innerHeight };
}

export const middleOf = (element: Element): Point => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (Math.max(0, left) + Math.min(innerWidth, right)) / 2, y: (top + bottom) / 2 };
};

const mouse = (type: string, at: Point, more: Record<string, unknown> = {}): Promise<unknown> =>
  send('Input.dispatchMouseEvent', { type, ...outside(at), ...more });

export const moveMouse = (at: Point): Promise<unknown> => mouse('mouseMoved', at);

/** Off every lane, wherever the tests before have left it: a pointer at rest on one holds it. */
export const takeMouseAway = (): Promise<unknown> => moveMouse({ x: 5, y: 300 });

export const pressMouse = (at: Point): Promise<unknown> =>
  mouse('mousePressed', at, { button: 'left', buttons: 1, clickCount: 1 });

export const letGo = (at: Point): Promise<unknown> => mouse('mouseReleased', at, { button: 'left', clickCount: 1 });

export const turnWheel = (at: Point, deltaX: number, deltaY: number, modifiers = 0): Promise<unknown> =>
  mouse('mouseWheel', at, { deltaX, deltaY, modifiers });

/** Presses at `from`, goes along `by` px in strides, calling `onTheWay` with the button still down, and lets go. */
export async function drag(from: Point, by: number, onTheWay = (): void => {}): Promise<void> {
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  await mouse('mouseMoved', from);
  await mouse('mousePressed', from, held);
  for (let stride = 1; stride <= 4; stride += 1)
    await mouse('mouseMoved', { x: from.x + (by * stride) / 4, y: from.y }, held);
  onTheWay();
  await mouse('mouseReleased', { x: from.x + by, y: from.y }, { button: 'left', clickCount: 1 });
}

/** The same with a finger. */
export async function swipe(from: Point, by: number, onTheWay = (): void => {}): Promise<void> {
  const touch = (type: string, points: Point[]): Promise<unknown> =>
    send('Input.dispatchTouchEvent', { type, touchPoints: points.map(outside) });
  await touch('touchStart', [from]);
  for (let stride = 1; stride <= 8; stride += 1)
    await touch('touchMove', [{ x: from.x + (by * stride) / 8, y: from.y }]);
  onTheWay();
  await touch('touchEnd', []);
}

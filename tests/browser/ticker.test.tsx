import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/ui/page.css';
import { Ticker } from '../../components/ticker/Ticker';
import type { Snapshot } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension, ENGLISH } from './fake-extension';

const opened: string[] = [];
const {
  options: { send },
} = createFakeExtension(null);
const show = (snapshot: Snapshot | null): void =>
  render(snapshot && <Ticker snapshot={snapshot} send={send} onOpen={(id) => opened.push(id)} />, document.body);
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
const titles = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-id]')].map((each) => each.dataset.title);

afterEach(() => {
  show(null);
  opened.length = 0;
});

it('shows the headlines of the snapshot in a page, moves them, follows its changes and goes', async () => {
  await page.viewport(480, 400);
  show(ARABIC);
  await settle();
  expect(titles().slice(0, 2)).toEqual(ARABIC.headlines.slice(0, 2).map(({ title }) => title));
  const belt = document.querySelector('.lane-belt');
  if (!belt) throw new Error('no belt');
  const before = belt.getBoundingClientRect().right;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(belt.getBoundingClientRect().right).toBeGreaterThan(before + 10);
  show({ ...ENGLISH, headlines: ARABIC.headlines.slice(0, 1) });
  await settle();
  expect(document.querySelector('.ticker')?.ariaLabel).toBe(ENGLISH.words.name);
  expect(document.querySelectorAll('.ticker')).toHaveLength(1);
  show(null);
  expect(document.querySelector('.ticker')).toBe(null);
});

it('opens a headline that is clicked', async () => {
  await page.viewport(480, 400);
  show(ARABIC);
  await settle();
  const lane = document.querySelector('.lane');
  const link = document.querySelector('[data-id="h0"]');
  if (!lane || !link) throw new Error('no headline');
  // As a person does: the lane stands still under the pointer.
  await userEvent.hover(lane);
  await userEvent.click(link);
  expect(opened).toEqual(['h0']);
});

it('brings the button of a headline that is wider than the lane into view when the focus comes to it', async () => {
  await page.viewport(480, 400);
  for (const snapshot of [ARABIC, ENGLISH]) {
    const [first] = ARABIC.headlines;
    if (!first) throw new Error('no headline');
    show({ ...snapshot, headlines: [{ ...first, title: 'خبر '.repeat(60) }] });
    await settle();
    const link = document.querySelector<HTMLElement>('[data-id="h0"]');
    link?.focus();
    await settle();
    const button = document.querySelector<HTMLElement>('.ticker-more');
    const lane = document.querySelector('.lane')?.getBoundingClientRect();
    if (!button || !lane) throw new Error('no button');
    button.focus();
    await settle();
    const box = button.getBoundingClientRect();
    expect(document.activeElement).toBe(button);
    expect(box.left).toBeGreaterThanOrEqual(lane.left - 1);
    expect(box.right).toBeLessThanOrEqual(lane.right + 1);
    show(null);
  }
});

import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/ui/page.css';
import { Ticker } from '../../components/ticker/Ticker';
import type { Snapshot } from '../../utils/snapshot/shape';
import { ARABIC, ENGLISH } from './fake-extension';

const opened: string[] = [];
const show = (snapshot: Snapshot | null): void =>
  render(snapshot && <Ticker snapshot={snapshot} onOpen={(id) => opened.push(id)} />, document.body);
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

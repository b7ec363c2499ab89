import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { SnapshotHeadline } from '../../utils/snapshot/shape';
import { headlineOf, MIXED_30 } from './headlines';
import { linkOf, look, raise, type Stage } from './stage';

let stage: Stage;

afterEach(async () => {
  stage.leave();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  await userEvent.unhover(document.documentElement);
});

const arrival = headlineOf('وصل الآن: افتتاح معرض الطيران المدني', 'new');
const goUntil = (isThere: () => boolean): void => {
  for (let step = 0; !isThere(); step += 1) {
    if (step > 20_000) throw new Error('it never came');
    stage.clock.advance(250);
  }
};
const shown = (id: string): boolean => look(stage).some((each) => each.id === id && each.start < 700);
const isMarked = (id: string): boolean => linkOf(stage, id).dataset.new === 'جديد';

describe('a headline that joins a lane', () => {
  it('is not what was there before, however far one goes back', () => {
    stage = raise(MIXED_30, 800);
    for (let press = 0; press < 5; press += 1) stage.hand.previous();
    expect(look(stage).some(({ id }) => id === 'h27')).toBe(true);
    expect(look(stage).filter(({ id }) => isMarked(id))).toEqual([]);
  });

  it('is marked as new by a word, seen and heard, in its first lap and no longer', () => {
    stage = raise(MIXED_30, 800);
    stage.clock.advance(12_345);
    expect(stage.lane.setHeadlines([arrival, ...MIXED_30])).toEqual([arrival]);
    goUntil(() => shown('new'));
    expect(isMarked('new')).toBe(true);
    expect(linkOf(stage, 'new').ariaLabel).toBe(`جديد: ${arrival.title}`);
    expect(getComputedStyle(linkOf(stage, 'new'), '::before').content).toBe('"جديد"');
    // Another list does not make it older.
    stage.lane.setHeadlines([arrival, ...MIXED_30.slice(1)]);
    expect(isMarked('new')).toBe(true);
    goUntil(() => shown('h12') && !look(stage).some(({ id }) => id === 'new'));
    goUntil(() => shown('new'));
    expect(isMarked('new')).toBe(false);
    expect(linkOf(stage, 'new').ariaLabel).toBe(arrival.title);
  });

  it('is none of the first list, nor of the first after an empty one', () => {
    stage = raise([], 800);
    expect(stage.lane.setHeadlines(MIXED_30)).toEqual([]);
    for (const { id } of look(stage)) expect(isMarked(id)).toBe(false);
    stage.lane.setHeadlines([]);
    expect(stage.lane.setHeadlines([arrival])).toEqual([]);
    expect(isMarked('new')).toBe(false);
  });

  it('is not one whose title was edited', () => {
    stage = raise(MIXED_30, 800);
    expect(stage.lane.setHeadlines(MIXED_30.map((each) => ({ ...each, title: `${each.title}!` })))).toEqual([]);
  });
});

describe('a headline that stands out', () => {
  const with1 = (more: Partial<SnapshotHeadline>): SnapshotHeadline[] =>
    MIXED_30.map((each, index) => (index === 1 ? { ...each, ...more } : each));

  it('does so by its weight and a bar at its first word, also where colours are forced', async () => {
    stage = raise(with1({ breaking: true }), 1280);
    const style = getComputedStyle(linkOf(stage, 'h1'));
    expect(style.fontWeight).toBe('700');
    expect(style.borderInlineStartWidth).toBe('4px');
    expect(getComputedStyle(linkOf(stage, 'h0')).fontWeight).toBe('400');
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(getComputedStyle(linkOf(stage, 'h1')).borderInlineStartStyle).toBe('solid');
    // Nothing about it moves by itself.
    expect(stage.container.getAnimations({ subtree: true })).toHaveLength(1);
  });

  it('does so by a frame where a rule wants it, which moves nothing and leaves room for the focus', async () => {
    stage = raise(MIXED_30, 1280);
    const { inlineSize } = getComputedStyle(linkOf(stage, 'h1'));
    stage.leave();
    stage = raise(with1({ highlight: true }), 1280);
    const link = linkOf(stage, 'h1');
    expect(getComputedStyle(link)).toMatchObject({ inlineSize, outlineStyle: 'solid', outlineWidth: '1px' });
    expect(getComputedStyle(link).backgroundColor).not.toBe(getComputedStyle(linkOf(stage, 'h0')).backgroundColor);
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(getComputedStyle(link).outlineStyle).toBe('solid');
  });
});

import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Marquee from 'react-fast-marquee';
import { type Control, type Mount, PX_PER_SECOND } from './contract';

type Headline = Parameters<Mount>[1][number];

const Item = ({ id, title, dir, lang, source }: Headline) => {
  const attributes = { role: 'link', 'data-id': id, tabIndex: -1, dir, lang: lang ?? '', title: source };
  const link = createElement('bdi', { className: 'lane-link', ...attributes }, title);
  return createElement('span', { className: 'lane-headline', role: 'listitem' }, link);
};

interface TickerProps {
  headlines: readonly Headline[];
  onControl(control: Control): void;
}

/** As its documentation has it: the headlines are its children, and state says whether and how fast it plays. */
const Ticker = ({ headlines, onControl }: TickerProps) => {
  const [{ isThere, ...props }, setState] = useState({ play: true, speed: PX_PER_SECOND, isThere: true });
  const change = (part: object) => () => setState((before) => ({ ...before, ...part }));
  onControl({
    pause: change({ play: false }),
    resume: change({ play: true }),
    hurry: change({ speed: PX_PER_SECOND * 1.25 }),
    leave: change({ isThere: false }),
  });
  const items = headlines.map((headline) => createElement(Item, { key: headline.id, ...headline }));
  return isThere ? createElement(Marquee.default, { ...props, direction: 'right' }, items) : null;
};

export const reactFastMarquee: Mount = (lane, headlines) => {
  // It knows no other direction.
  lane.dir = 'ltr';
  lane.style.minInlineSize = '0';
  return new Promise((onControl) => createRoot(lane).render(createElement(Ticker, { headlines, onControl })));
};

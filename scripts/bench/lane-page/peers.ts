/** The other ways to move headlines, each with the same elements, style and speed as ours. */
import { type Control, type Mount, PX_PER_SECOND } from './contract';

type Headlines = Parameters<Mount>[1];

/** One element for each headline, as our belt has them. */
export const standAll = (headlines: Headlines): HTMLElement[] =>
  headlines.map(({ id, title, dir, lang, source }) => {
    const element = document.createElement('span');
    const link = document.createElement('bdi');
    element.className = 'lane-headline';
    element.role = 'listitem';
    link.className = 'lane-link';
    link.role = 'link';
    link.dataset.id = id;
    link.tabIndex = -1;
    link.dir = dir;
    link.lang = lang ?? '';
    link.title = source;
    link.textContent = title;
    element.append(link);
    return element;
  });

interface Strip {
  element: HTMLElement;
  /** Of all headlines once. */
  width: number;
}

/** All headlines side by side, as often as is said, held at the lane's left edge by the far end of the last. */
function layStrip(lane: HTMLElement, headlines: Headlines, copies: number): Strip {
  const element = document.createElement('div');
  element.className = 'lane-belt';
  for (let copy = 0; copy < copies; copy += 1) element.append(...standAll(headlines));
  lane.append(element);
  const width = element.getBoundingClientRect().width / copies;
  element.style.right = 'auto';
  element.style.left = `${-width * (copies - 1)}px`;
  return { element, width };
}

const hide = (lane: HTMLElement): void => {
  if (lane.parentElement) lane.parentElement.hidden = true;
};

const nothing = (): void => {};

/** The same headlines, and no motion: the floor under every figure. */
export const still: Mount = (lane, headlines) => {
  layStrip(lane, headlines, 1);
  return { pause: nothing, resume: nothing, hurry: nothing, leave: () => hide(lane) };
};

declare global {
  var kept: Headlines;
}

/** The list alone, in hand and not shown: the memory that every ticker starts from. */
export const listAlone: Mount = (lane, headlines) => {
  globalThis.kept = headlines;
  return { pause: nothing, resume: nothing, hurry: nothing, leave: () => hide(lane) };
};

const controlOf = (lane: HTMLElement, animation: Animation): Control => ({
  pause: () => animation.pause(),
  resume: () => animation.play(),
  hurry: () => animation.updatePlaybackRate(1.25),
  leave() {
    animation.pause();
    hide(lane);
  },
});

/** The least that motion can cost: one endless animation, and no script after it. */
export const bareStrip: Mount = (lane, headlines) => {
  const { element, width } = layStrip(lane, headlines, 2);
  const keyframes = [{ transform: 'translateX(0)' }, { transform: `translateX(${width}px)` }];
  const timing = { duration: (width / PX_PER_SECOND) * 1000, iterations: Number.POSITIVE_INFINITY };
  return controlOf(lane, element.animate(keyframes, timing));
};

/** What most people write: two copies and keyframes. A change of speed is a change of duration, as style sheets do it. */
export const cssStrip: Mount = (lane, headlines) => {
  const { element, width } = layStrip(lane, headlines, 2);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@keyframes run { to { transform: translateX(${width}px) } }`);
  document.adoptedStyleSheets.push(sheet);
  const seconds = width / PX_PER_SECOND;
  element.style.animation = `run ${seconds}s linear infinite`;
  return {
    pause: () => element.style.setProperty('animation-play-state', 'paused'),
    resume: () => element.style.setProperty('animation-play-state', 'running'),
    hurry: () => element.style.setProperty('animation-duration', `${seconds / 1.25}s`),
    leave: () => hide(lane),
  };
};

export const marquee: Mount = (lane, headlines) => {
  const element = document.createElement('marquee');
  // In a right-to-left one the headlines overflow to the left, and never come into view.
  element.dir = 'ltr';
  element.setAttribute('direction', 'right');
  element.setAttribute('truespeed', '');
  element.setAttribute('scrolldelay', '40');
  element.setAttribute('scrollamount', String((PX_PER_SECOND * 40) / 1000));
  element.style.inlineSize = '100%';
  const line = document.createElement('span');
  line.dir = 'rtl';
  line.style.display = 'inline-flex';
  line.append(...standAll(headlines));
  element.append(line);
  lane.style.minInlineSize = '0';
  lane.append(element);
  const moving = element as HTMLElement & { start(): void; stop(): void };
  return {
    pause: () => moving.stop(),
    resume: () => moving.start(),
    hurry: () => element.setAttribute('scrollamount', String((PX_PER_SECOND * 50) / 1000)),
    leave() {
      moving.stop();
      hide(lane);
    },
  };
};

/** A script that sets the place anew for every frame. */
export const frameStrip: Mount = (lane, headlines) => {
  const { element, width } = layStrip(lane, headlines, 2);
  let place = 0;
  let speed = PX_PER_SECOND;
  let isRunning = false;
  let last = 0;
  const draw = (now: number): void => {
    place = (place + ((now - last) / 1000) * speed) % width;
    last = now;
    element.style.transform = `translateX(${place}px)`;
    if (isRunning) requestAnimationFrame(draw);
  };
  const control: Control = {
    pause() {
      isRunning = false;
    },
    resume() {
      isRunning = true;
      last = performance.now();
      requestAnimationFrame(draw);
    },
    hurry() {
      speed *= 1.25;
    },
    leave() {
      isRunning = false;
      hide(lane);
    },
  };
  control.resume();
  return control;
};

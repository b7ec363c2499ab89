/**
 * A bar as one writes it by hand in two kilobytes: every headline once, from one edge to the other and again from the start,
 * moved by the compositor; pause, and a button that closes it.
 */
import { PX_PER_SECOND, STYLE } from './style';

const make = <N extends keyof HTMLElementTagNameMap>(
  name: N,
  parent: Node,
  className = '',
): HTMLElementTagNameMap[N] => {
  const element = document.createElement(name);
  element.className = className;
  parent.appendChild(element);
  return element;
};

chrome.storage.local.get('headlines').then(({ headlines = [] }) => {
  const host = document.createElement('peer-bar');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const bar = make('div', root, 'bar');
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'شريط الأخبار');
  const lane = make('div', bar, 'lane');
  const strip = make('div', lane, 'strip');
  for (const { title, url } of headlines) {
    const link = make('a', strip);
    link.href = url;
    link.dir = 'rtl';
    link.textContent = title;
  }
  const pause = make('button', bar);
  const close = make('button', bar);
  document.documentElement.append(host);

  const distance = strip.offsetWidth + lane.offsetWidth;
  const animation = strip.animate([{ transform: 'none' }, { transform: `translateX(${distance}px)` }], {
    duration: (distance / PX_PER_SECOND) * 1000,
    iterations: Number.POSITIVE_INFINITY,
  });
  let isPaused = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = (): void => {
    pause.textContent = isPaused ? '▶' : '❚❚';
    pause.title = isPaused ? 'استئناف' : 'إيقاف مؤقت';
    if (isPaused) animation.pause();
    else animation.play();
  };
  pause.onclick = () => {
    isPaused = !isPaused;
    show();
  };
  close.textContent = '✕';
  close.title = 'إغلاق';
  close.onclick = () => host.remove();
  lane.onmouseenter = () => animation.pause();
  lane.onmouseleave = show;
  show();
});

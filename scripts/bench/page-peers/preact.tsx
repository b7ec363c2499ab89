/** The bar written by hand, as Preact components. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PX_PER_SECOND, STYLE } from './style';

interface BarProps {
  headlines: { title: string; url: string }[];
  onClose(): void;
}

function Bar({ headlines, onClose }: BarProps) {
  const lane = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const animation = useRef<Animation | undefined>(undefined);
  const [isPaused, setPaused] = useState(matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!lane.current || !strip.current) return;
    const distance = strip.current.offsetWidth + lane.current.offsetWidth;
    animation.current = strip.current.animate([{ transform: 'none' }, { transform: `translateX(${distance}px)` }], {
      duration: (distance / PX_PER_SECOND) * 1000,
      iterations: Number.POSITIVE_INFINITY,
    });
  }, []);
  useEffect(() => {
    if (isPaused || isHeld) animation.current?.pause();
    else animation.current?.play();
  }, [isPaused, isHeld]);
  return (
    <section class="bar" aria-label="شريط الأخبار">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: resting on the lane holds it, and is no action of its own */}
      <div class="lane" ref={lane} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
        <div class="strip" ref={strip}>
          {headlines.map(({ title, url }) => (
            <a key={url} href={url} dir="rtl">
              {title}
            </a>
          ))}
        </div>
      </div>
      <button type="button" title={isPaused ? 'استئناف' : 'إيقاف مؤقت'} onClick={() => setPaused(!isPaused)}>
        {isPaused ? '▶' : '❚❚'}
      </button>
      <button type="button" title="إغلاق" onClick={onClose}>
        ✕
      </button>
    </section>
  );
}

chrome.storage.local.get('headlines').then(({ headlines = [] }) => {
  const host = document.createElement('peer-bar');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  render(<Bar headlines={headlines} onClose={() => host.remove()} />, root);
});

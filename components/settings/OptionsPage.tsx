/** The options: everything that a person can set, found by its words, saved as it is changed, and seen in a ticker at once. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useInterface } from '../ui/interface';
import { ChangeNotice, ChangesProvider } from './changes';
import { countFound, SectionFinding } from './finding';
import { LiveTicker } from './LiveTicker';
import { OptionsNav } from './OptionsNav';
import { ResetSection } from './ResetSection';
import { SearchOptions } from './SearchOptions';
import { asSought, type Sought } from './search';
import { type OptionsSection, SECTIONS, SectionContent } from './sections';
import { useAddressedSection } from './use-current';
import '../ui/page.css';
import './options.css';
import './live-ticker.css';

export function OptionsPage() {
  const { words } = useInterface();
  const [typed, setTyped] = useState('');
  document.title = words.say('options-title');
  const sought = asSought(typed);
  const shown = sought ? SECTIONS.filter((section) => countFound(section, sought) > 0) : SECTIONS;
  const count = sought ? shown.reduce((sum, section) => sum + countFound(section, sought), 0) : null;
  // Whoever is led to a section has come to see it, whatever was looked for before.
  useAddressedSection(() => setTyped(''));
  return (
    <ChangesProvider>
      <main class="options">
        <header>
          <h1>{words.say('options-title')}</h1>
          <SearchOptions typed={typed} count={count} onType={setTyped} />
        </header>
        <Dock edge="top">
          <OptionsNav sections={shown} />
        </Dock>
        {SECTIONS.map((section) => (
          <Section key={section.id} section={section} sought={sought} isShown={shown.includes(section)} />
        ))}
        <Dock edge="bottom">
          <ChangeNotice />
        </Dock>
      </main>
    </ChangesProvider>
  );
}

interface SectionProps {
  section: OptionsSection;
  sought: Sought | null;
  isShown: boolean;
}

/** Out of sight rather than gone: what has been typed in it stays. */
function Section({ section, sought, isShown }: SectionProps) {
  const { words } = useInterface();
  return (
    <section id={section.id} aria-labelledby={`${section.id}-title`} hidden={!isShown}>
      <SectionFinding section={section} sought={sought}>
        <h2 id={`${section.id}-title`}>{words.say(section.title)}</h2>
        <SectionContent section={section} />
        {section.settings && <ResetSection section={section.settings} name={words.say(section.title)} />}
      </SectionFinding>
    </section>
  );
}

/** What stays in sight at an edge of the window: the preview at the one where the bar is. */
function Dock({ edge, children }: { edge: 'top' | 'bottom'; children: ComponentChildren }) {
  const dock = useRef<HTMLDivElement>(null);
  const { settings } = useInterface();
  useEffect(() => {
    const element = dock.current;
    if (!element) return;
    // Whatever gets the focus is scrolled clear of it.
    const watching = new ResizeObserver(() =>
      document.documentElement.style.setProperty(`--dock-${edge}`, `${element.getBoundingClientRect().height}px`),
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, [edge]);
  return (
    <div class={`dock dock-${edge}`} ref={dock}>
      {edge === 'bottom' && children}
      {settings['bar.edge'] === edge && <LiveTicker />}
      {edge === 'top' && children}
    </div>
  );
}

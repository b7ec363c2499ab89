/** How a ticker looks and is named: as the person chose. */
import type { Snapshot } from '../../utils/snapshot/shape';

/** What is drawn in the person's own colour of text; nothing else can be sure to be seen on theirs behind it. */
const INKS = ['ink', 'ink-soft', 'accent', 'alert', 'line'];
const PAPERS = ['paper', 'surface'];

export function dress(element: HTMLElement, { look, words }: Snapshot): void {
  const { theme, colours, fontSize, language, direction } = look;
  const paint = (names: string[], colour: string): void => {
    for (const name of names) element.style.setProperty(`--shareet-${name}`, theme === 'own' ? colour : '');
  };
  element.dataset.theme = theme;
  element.lang = language;
  element.dir = direction;
  element.ariaLabel = words.name;
  element.style.setProperty('--shareet-size', `${fontSize}px`);
  paint(INKS, colours.ink);
  paint(PAPERS, colours.paper);
}

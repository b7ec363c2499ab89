/** How a ticker looks and is named: as the person chose. */
import type { Snapshot } from '../../utils/snapshot/shape';

/** What is drawn in the one colour of text, on the one behind it: nothing else can be sure to be seen there. */
const INKS = 'ink ink-soft accent alert line';
const PAPERS = 'paper surface';

export function dress(element: HTMLElement, { look, words }: Snapshot): void {
  const { theme, colours, fontSize, language, direction } = look;
  const { style } = element;
  const paint = (names: string, colour = ''): void => {
    for (const name of names.split(' ')) style.setProperty(`--shareet-${name}`, colour);
  };
  element.dataset.theme = theme;
  element.lang = language;
  element.dir = direction;
  element.ariaLabel = words.name;
  style.colorScheme = /^(light|dark)$/.test(theme) ? theme : '';
  style.setProperty('--shareet-size', `${fontSize}px`);
  paint(INKS, colours?.ink);
  paint(PAPERS, colours?.paper);
}

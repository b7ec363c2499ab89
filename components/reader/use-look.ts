/** How the person wants to read, put on the document for the style sheets. */
import { useEffect } from 'preact/hooks';
import { useInterface } from '../ui/interface';

export function useLook(): void {
  const { settings } = useInterface();
  const { 'reader.theme': theme, 'reader.font': font, 'reader.align': align } = settings;
  const { 'reader.size': size, 'reader.width': width, 'reader.leading': leading } = settings;
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.reading = theme;
    dataset.font = font;
    dataset.align = align;
    style.setProperty('--reading-size', `${size / 16}rem`);
    style.setProperty('--reading-width', String(width));
    style.setProperty('--reading-leading', String(leading));
  }, [theme, font, align, size, width, leading]);
}

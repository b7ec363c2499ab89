/** The colours that a person gave the ticker, and whether text in them can be read. */

/** CSS colours, of text and of what is behind it; a person's are `#rrggbb`. */
export interface Colours {
  ink: string;
  paper: string;
}

/** What WCAG 2.2 asks of text (success criterion 1.4.3). */
export const MIN_CONTRAST = 4.5;

const isColour = (value: unknown): value is string => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

/** True for two colours that differ enough to read one on the other. */
export function areColours(value: unknown): value is Colours {
  const { ink, paper } = Object(value) as Partial<Colours>;
  return isColour(ink) && isColour(paper) && contrastOf(ink, paper) >= MIN_CONTRAST;
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

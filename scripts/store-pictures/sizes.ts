/** CSS pixels of what the stores take; the figures and where they come from are in `docs/store/README.md`. */
export interface Size {
  width: number;
  height: number;
}

export const SCREEN: Size = { width: 1280, height: 800 };
export const SMALL_TILE: Size = { width: 440, height: 280 };
export const MARQUEE: Size = { width: 1400, height: 560 };
export const LOGO: Size = { width: 300, height: 300 };
/** The highest bar there is, as it runs along the tiles. */
export const STRIP_HEIGHT = 56;

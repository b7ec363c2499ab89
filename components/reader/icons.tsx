/** What stands on the reader's buttons, beside their names. Those that point somewhere point the other way from right to left. */

const PATHS = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  save: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.500 9.700l5.900-.8z',
  original: 'M13 5h6v6M19 5l-9 9M16 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h4',
  look: 'M4 18L9.500 5 15 18M6 13.500h7M15.500 18l2.500-6 2.500 6M16.500 16h3',
  listen: 'M4 9.500v5h3.500l4.500 4v-13l-4.500 4zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6z',
} as const;

export type IconName = keyof typeof PATHS;

/** The sign for playing is the tape’s, which runs one way everywhere. */
const TURNED: readonly IconName[] = ['previous', 'next', 'original', 'listen'];

interface IconProps {
  name: IconName;
  isFilled?: boolean;
}

export function Icon({ name, isFilled = false }: IconProps) {
  const kind = [TURNED.includes(name) ? 'turned' : '', isFilled ? 'filled' : ''].join(' ').trim();
  return (
    <svg class={`icon ${kind}`.trim()} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

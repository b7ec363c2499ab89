import { useEffect, useRef } from 'preact/hooks';

/** A ref for a button that stands where the one just pressed has gone: the focus must not fall off the page. */
export function useFocusOnArrival(takesFocus: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only.
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return button;
}

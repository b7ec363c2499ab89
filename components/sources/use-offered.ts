/** The address that the options were opened with (`?add=`), from a menu or the popup. */
import { useEffect } from 'preact/hooks';
import { logFailure } from '../../utils/log';
import { hostPattern, sourceAddress } from '../../utils/text/host';
import { useInterface } from '../ui/interface';

export const offeredAddress = (): string => new URLSearchParams(location.search).get('add') ?? '';

interface Ways {
  search(address: string): void;
  /** The person has to press the button: only then the browser asks for the host. */
  wait(): void;
}

/** Searches at an offered address by itself where its host is granted; nothing is asked for without a click. */
export function useOffered({ search, wait }: Ways): void {
  const { host } = useInterface();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    const offered = offeredAddress();
    if (!offered) return;
    const url = sourceAddress(offered);
    const missing = url ? host.missingHosts([hostPattern(url)]) : Promise.resolve([offered]);
    missing
      .then(({ length }) => (length === 0 ? search(offered) : wait()))
      .catch(logFailure('an offered address was not looked at'));
  }, []);
}

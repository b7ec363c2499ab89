import { useEffect, useState } from 'preact/hooks';
import { useInterface } from './interface';

/** What the session storage has under `key`, again after every change; undefined where there is nothing. */
export function useSession(key: string): unknown {
  const { host } = useInterface();
  const [value, setValue] = useState<unknown>(undefined);
  useEffect(() => {
    let changed = false;
    const end = host.sessionStorage.onChange(key, (next) => {
      changed = true;
      setValue(next);
    });
    void host.sessionStorage.get(key).then((items) => {
      if (!changed) setValue(items[key]);
    });
    return end;
  }, [host, key]);
  return value;
}

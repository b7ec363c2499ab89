/** The import of a list of sources, from the file to the report. */
import { useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import { type ListProblem, MAX_LIST_CHARACTERS } from '../../utils/messages';
import type { ListedEntry, ListedSource } from '../../utils/model/listed';
import { decodeBytes } from '../../utils/text/decode';
import { hostPatterns } from '../../utils/text/host';
import { useInterface } from '../ui/interface';

/** A larger file is neither a list nor a backup. */
const MAX_FILE_BYTES = 64_000_000;

export type Importing =
  | { stage: 'idle' | 'reading' | 'importing' | 'broken' }
  | { stage: 'refused'; code: ListProblem['code'] | 'too-large' | 'storage' }
  | { stage: 'preview'; entries: ListedEntry[] }
  | { stage: 'done'; entries: ListedEntry[]; added: number; isGranted: boolean };

export interface Import {
  state: Importing;
  read(file: File): void;
  /** Asks for the hosts of what is new, so it has to be the first thing that a click does; imports it in any case. */
  take(entries: ListedEntry[]): void;
  cancel(): void;
}

/** What a file in JSON begins with. */
const JSON_FILE = /^\s*\{/;

export function useImport(onBackup: (text: string) => void): Import {
  const { host, send } = useInterface();
  const [state, setState] = useState<Importing>({ stage: 'idle' });

  const read = async (file: File): Promise<Importing> => {
    if (file.size > MAX_FILE_BYTES) return { stage: 'refused', code: 'too-large' };
    const { text } = decodeBytes(new Uint8Array(await file.arrayBuffer()));
    if (JSON_FILE.test(text)) {
      onBackup(text);
      return { stage: 'idle' };
    }
    if (text.length > MAX_LIST_CHARACTERS) return { stage: 'refused', code: 'too-large' };
    const list = await send('opml.read', { text });
    return list.ok ? { stage: 'preview', entries: list.value.entries } : { stage: 'refused', code: list.problem.code };
  };

  const take = async (entries: ListedEntry[]): Promise<Importing> => {
    const sources = entries.flatMap(({ state, ...source }): ListedSource[] => (state === 'new' ? [source] : []));
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    const isGranted = await host.requestHosts(hostPatterns(sources.map(({ url }) => url)));
    const taken = await send('sources.import', { sources });
    if (!taken.ok) return { stage: 'refused', code: taken.problem.code };
    return { stage: 'done', entries, added: taken.value.added, isGranted };
  };

  const follow = (work: Promise<Importing>, stage: 'reading' | 'importing'): void => {
    setState({ stage });
    work.then(setState, (error: unknown) => {
      logError('an import broke off', error);
      setState({ stage: 'broken' });
    });
  };

  return {
    state,
    read: (file) => follow(read(file), 'reading'),
    take: (entries) => follow(take(entries), 'importing'),
    cancel: () => setState({ stage: 'idle' }),
  };
}

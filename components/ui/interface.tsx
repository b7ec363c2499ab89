/** The frame of every extension page: its store, its words, its look, and the way to the background. */
import { type ComponentChildren, type ComponentType, createContext, render } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { createWords, type Words } from '../../utils/i18n';
import { logUncaught } from '../../utils/log';
import { commandSender, type SendCommand } from '../../utils/messages';
import type { Settings } from '../../utils/settings/registry';
import { resolveSettings } from '../../utils/settings/resolve';
import { type Database, openDatabase } from '../../utils/store/db';
import { chosenSettings } from '../../utils/store/queries';
import type { PageHost } from './host';
import { Rescue, Unopened } from './Unopened';
import { useLiveQuery } from './use-live-query';
import { useOpening } from './use-opening';

export interface Interface {
  db: Database;
  host: PageHost;
  settings: Settings;
  /** What the person chose explicitly, as it is stored. */
  chosen: ReadonlyMap<string, unknown>;
  words: Words;
  send: SendCommand;
}

const InterfaceContext = createContext<Interface | null>(null);

export function useInterface(): Interface {
  const value = useContext(InterfaceContext);
  if (!value) throw new Error('not inside an interface');
  return value;
}

interface FrameProps {
  db: Database;
  host: PageHost;
  children: ComponentChildren;
}

/** What a page stands in. */
export function Frame({ db, host, children }: FrameProps) {
  const opening = useOpening(db, host);
  const chosen = useLiveQuery(async () => (opening === 'open' ? chosenSettings(db) : null), [db, opening]);
  const value = useMemo(() => {
    if (!chosen) return null;
    const settings = resolveSettings(chosen);
    const words = createWords(settings, host.uiLanguage());
    return { db, host, settings, chosen, words, send: commandSender(host.sendMessage) };
  }, [db, host, chosen]);

  // With the words, not a moment after them.
  useLayoutEffect(() => {
    if (!value) return;
    const root = document.documentElement;
    root.lang = value.words.language;
    root.dir = value.words.direction;
    root.dataset.theme = value.settings.theme;
  }, [value]);

  if (!value && opening !== 'open' && opening) return <Unopened host={host} problem={opening} />;
  return value && <InterfaceContext.Provider value={value}>{children}</InterfaceContext.Provider>;
}

/** Shows `Page` in the document's body. */
export function mountPage(Page: ComponentType, host: PageHost): void {
  logUncaught();
  render(
    <Rescue host={host}>
      <Frame db={openDatabase()} host={host}>
        <Page />
      </Frame>
    </Rescue>,
    document.body,
  );
}

const MINUTE_MS = 60_000;

/** The time now, renewed often enough for words that count minutes. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

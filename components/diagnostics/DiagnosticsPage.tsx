/** What a person can see of how Shareet is doing, and take along into a bug report; also where the database can't be opened. */
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { emptyLog, logError, logUncaught } from '../../utils/log';
import { useWordsWithoutSettings } from '../ui/Unopened';
import { type Diagnosis, type DiagnosticsHost, diagnose } from './diagnose';
import { ReportPart } from './ReportPart';
import { SectionView } from './SectionView';
import { sectionsOf } from './sections';
import '../ui/page.css';
import './diagnostics.css';

/** Shows the page in the document's body. */
export function mountDiagnostics(host: DiagnosticsHost): void {
  logUncaught();
  render(<DiagnosticsPage host={host} />, document.body);
}

export function DiagnosticsPage({ host }: { host: DiagnosticsHost }) {
  const words = useWordsWithoutSettings(host);
  const [diagnosis, look] = useDiagnosis(host);
  const [withAddresses, setWithAddresses] = useState(false);
  const sections = useMemo(() => diagnosis && sectionsOf(diagnosis, { withAddresses }), [diagnosis, withAddresses]);
  if (!words) return null;
  document.title = words.say('diagnostics-title');
  return (
    <main class="diagnostics" aria-busy={diagnosis === null}>
      <h1>{words.say('diagnostics-title')}</h1>
      <p>{words.say('diagnostics-explain')}</p>
      <ReportPart words={words} sections={sections} withAddresses={withAddresses} onChoose={setWithAddresses} />
      <div class="row">
        <button type="button" data-action="look" onClick={look}>
          {words.say('diagnostics-look')}
        </button>
        <ClearLog words={words} onCleared={look} />
        <a class="button" href="/repair.html" data-action="repair">
          {words.say('repair-open')}
        </a>
      </div>
      {sections ? (
        sections.map((section) => <SectionView key={section.title} section={section} words={words} />)
      ) : (
        <p role="status">{words.say('diagnostics-reading')}</p>
      )}
    </main>
  );
}

/** What was found, null until then; and what looks anew. What is read stays as it is meanwhile. */
function useDiagnosis(host: DiagnosticsHost): [Diagnosis | null, () => void] {
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  const look = useCallback(() => {
    diagnose(host)
      .then(setDiagnosis)
      .catch((error: unknown) => logError('the diagnostics broke off', error));
  }, [host]);
  useEffect(look, [look]);
  return [diagnosis, look];
}

/** The page empties the log itself: it is no part of the store, and the background may be what is broken. */
function ClearLog({ words, onCleared }: { words: Words; onCleared: () => void }) {
  const [said, setSaid] = useState<'cleared' | 'not-cleared' | null>(null);
  const clear = async (): Promise<void> => {
    try {
      await emptyLog();
      setSaid('cleared');
    } catch (error) {
      logError('the log was not cleared', error);
      setSaid('not-cleared');
    }
    onCleared();
  };
  return (
    <>
      <button type="button" data-action="clear-log" onClick={() => void clear()}>
        {words.say('diagnostics-clear')}
      </button>
      <span role="status" class={said === 'not-cleared' ? 'problem' : 'soft'}>
        {said && words.say(said === 'cleared' ? 'diagnostics-cleared' : 'diagnostics-not-cleared')}
      </span>
    </>
  );
}

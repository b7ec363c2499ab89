/** The report as it will be copied, what it may hold, and the ways to take it along. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { createWords, type Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import { saveFile } from '../ui/save-file';
import { today } from '../ui/today';
import { writeReport } from './report';
import type { Section } from './section';

interface Props {
  words: Words;
  /** Null until they are known. */
  sections: Section[] | null;
  withAddresses: boolean;
  onChoose(withAddresses: boolean): void;
}

const ENGLISH = createWords({ language: 'en', digits: 'latn' }, 'en');

export function ReportPart({ words, sections, withAddresses, onChoose }: Props) {
  const preview = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'not-copied' | 'saved' | null>(null);
  const text = useMemo(() => (sections ? writeReport(sections, ENGLISH) : ''), [sections]);
  const file = `shareet-diagnostics-${today()}.md`;

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch (error) {
      logError('the report was not copied', error);
      preview.current?.select();
      setSaid('not-copied');
    }
  };
  const choose = (isWanted: boolean): void => {
    setSaid(null);
    onChoose(isWanted);
  };
  const save = (): void => {
    saveFile(text, file, 'text/markdown');
    setSaid('saved');
  };

  return (
    <section aria-labelledby="report">
      <h2 id="report">{words.say('diagnostics-report')}</h2>
      <p>{words.say('diagnostics-report-explain')}</p>
      <Choice words={words} withAddresses={withAddresses} onChoose={choose} />
      <div class="row">
        <button type="button" class="primary" data-action="copy" disabled={!sections} onClick={() => void copy()}>
          {words.say('diagnostics-copy')}
        </button>
        <button type="button" data-action="save" disabled={!sections} onClick={save}>
          {words.say('diagnostics-save')}
        </button>
      </div>
      <p role="status" class={said === 'not-copied' ? 'problem' : 'soft'}>
        {said === 'copied' && words.say('diagnostics-copied')}
        {said === 'not-copied' && words.say('diagnostics-not-copied')}
        {said === 'saved' && words.say('diagnostics-saved', { file })}
      </p>
      <label for="preview">{words.say('diagnostics-preview')}</label>
      <textarea ref={preview} id="preview" name="preview" dir="ltr" lang="en" rows={12} readOnly value={text} />
    </section>
  );
}

function Choice({ words, withAddresses, onChoose }: Omit<Props, 'sections'>) {
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name="with-addresses"
          checked={withAddresses}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <span>{words.say('diagnostics-with-addresses')}</span>
      </label>
      <p class={withAddresses ? 'problem' : 'soft'}>
        {words.say(withAddresses ? 'diagnostics-addresses-in' : 'diagnostics-addresses-out')}
      </p>
    </>
  );
}

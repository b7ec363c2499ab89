import type { RuleDraft } from '../../utils/model/rule';
import { useInterface } from '../ui/interface';
import { usePreview } from './use-preview';

/** What a rule would have done to the stored headlines; what is wrong with its text is said at its field. */
export function Preview({ draft }: { draft: RuleDraft }) {
  const { words } = useInterface();
  const answer = usePreview(draft);
  const preview = answer?.ok ? answer.value : null;
  return (
    <>
      <p role="status" class="soft" data-preview={preview ? preview.matched : undefined}>
        {preview && describe()}
      </p>
      {preview && preview.titles.length > 0 && (
        <ul class="preview plain">
          {preview.titles.map(({ id, title }) => (
            <li key={id} class="soft">
              <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function describe(): string {
    const { looked, matched } = preview ?? { looked: 0, matched: 0 };
    if (looked === 0) return words.say('rule-preview-empty');
    if (matched === 0) return words.say('rule-preview-none', { looked });
    const action = draft.actions.length === 1 ? (draft.actions[0] ?? '') : '';
    return words.say('rule-preview', { looked, matched, action });
  }
}

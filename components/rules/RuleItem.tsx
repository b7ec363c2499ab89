/** One rule in the list: what it says, and what can be done with it. */
import type { Rule } from '../../utils/model/rule';
import { useInterface } from '../ui/interface';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival';

interface RuleItemProps {
  rule: Rule;
  /** Whether its first button stands where one was that had the focus. */
  takesFocus: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

export function RuleItem({ rule, takesFocus, onEdit, onRemove }: RuleItemProps) {
  const { words, send } = useInterface();
  const edit = useFocusOnArrival(takesFocus);
  const { id, isOn, addedAt: _, ...draft } = rule;
  return (
    <li data-rule-id={id} class="row">
      <div class="grow">
        <h3>
          <bdi>{rule.text}</bdi>
        </h3>
        <p class="soft">{useDescription(rule)}</p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.say('rule-on-named', { text: rule.text })}
          onChange={(event) => send('rule.save', { id, draft, isOn: event.currentTarget.checked })}
        />
        {words.say('rule-on')}
      </label>
      <button
        ref={edit}
        type="button"
        data-action="edit-rule"
        aria-label={words.say('rule-edit-named', { text: rule.text })}
        onClick={onEdit}
      >
        {words.say('rule-edit')}
      </button>
      <button
        type="button"
        data-action="remove-rule"
        aria-label={words.say('rule-remove-named', { text: rule.text })}
        onClick={onRemove}
      >
        {words.say('rule-remove')}
      </button>
    </li>
  );
}

/** Kind, places and effects of a rule, in one sentence. */
function useDescription({ kind, fields, actions }: Rule): string {
  const { words } = useInterface();
  return words.say('rule-about', {
    kind: words.say(`rule-kind-${kind}`),
    fields: words.list(fields.map((field) => words.say(`rule-field-${field}`))),
    actions: words.list(actions.map((action) => words.say(`rule-action-${action}`))),
  });
}

interface RemovedRuleProps {
  text: string;
  onUndo: () => void;
}

export function RemovedRule({ text, onUndo }: RemovedRuleProps) {
  const { words } = useInterface();
  const undo = useFocusOnArrival(true);
  return (
    <li class="row removed" role="status">
      <p class="grow">{words.say('rule-removed', { text })}</p>
      <button
        ref={undo}
        type="button"
        data-action="undo-rule"
        aria-label={words.say('rule-undo-named', { text })}
        onClick={onUndo}
      >
        {words.say('rule-undo')}
      </button>
    </li>
  );
}

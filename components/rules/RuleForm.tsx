/** One rule, as it is written or changed. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { RULE_ACTIONS, RULE_FIELDS, RULE_KINDS, type RuleDraft, type RuleKind } from '../../utils/model/rule';
import { useInterface } from '../ui/interface';
import { Preview } from './Preview';
import { useSaving, type Writing } from './use-saving';

interface RuleFormProps {
  rule: Writing;
  onSaved: () => void;
  onCancel: () => void;
}

export function RuleForm({ rule, onSaved, onCancel }: RuleFormProps) {
  const { words } = useInterface();
  const [draft, setDraft] = useState<RuleDraft>(rule.draft);
  const { problem, save, forget } = useSaving(rule, onSaved);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const change = (changes: Partial<RuleDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
    forget();
  };
  return (
    <form
      class="rule-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (!(await save(draft))) input.current?.focus();
      }}
    >
      <label for={`${id}-text`}>{words.say('rule-text')}</label>
      <div class="row">
        <input
          ref={input}
          id={`${id}-text`}
          name="text"
          type="text"
          dir="auto"
          autoComplete="off"
          spellcheck={false}
          value={draft.text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem ${id}-hint`}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <select
          name="kind"
          aria-label={words.say('rule-kind')}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as RuleKind })}
        >
          {RULE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.say(`rule-kind-${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-problem`} role="alert" class="problem">
        {problem && words.say(`rule-problem-${problem}`)}
      </p>
      <p id={`${id}-hint`} class="soft">
        {words.say(`rule-hint-${draft.kind}`)}
      </p>
      <Choices
        legend={words.say('rule-fields')}
        name="field"
        all={RULE_FIELDS}
        chosen={draft.fields}
        onChange={(fields) => change({ fields })}
      />
      <Choices
        legend={words.say('rule-actions')}
        name="action"
        all={RULE_ACTIONS}
        chosen={draft.actions}
        onChange={(actions) => change({ actions })}
      />
      {draft.actions.some((action) => action === 'notify' || action === 'save') && (
        <p class="soft">{words.say('rule-actions-hint')}</p>
      )}
      <Preview draft={draft} />
      <div class="row">
        <button type="submit" class="primary" data-action="save-rule">
          {words.say('rule-save')}
        </button>
        <button type="button" data-action="cancel-rule" onClick={onCancel}>
          {words.say('rule-cancel')}
        </button>
      </div>
    </form>
  );
}

interface ChoicesProps<T extends string> {
  legend: string;
  name: 'field' | 'action';
  all: readonly T[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

function Choices<T extends string>({ legend, name, all, chosen, onChange }: ChoicesProps<T>) {
  const { words } = useInterface();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="row">
        {all.map((each) => (
          <label key={each} class="choice">
            <input
              type="checkbox"
              name={name}
              value={each}
              checked={chosen.includes(each)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(all.filter((one) => (one === each ? checked : chosen.includes(one))))
              }
            />
            {words.say(`rule-${name}-${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

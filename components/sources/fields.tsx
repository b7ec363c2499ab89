/** The fields in which a person chooses something for a source, each with what it is about below it. */
import { useEffect, useId, useState } from 'preact/hooks';

interface FieldProps {
  name: string;
  label: string;
  hint: string;
}

interface TextFieldProps extends FieldProps {
  stored: string;
  /** What is typed can't be taken, and the hint says why. */
  isWrong?: boolean;
  /** Emptied, it goes back to what is stored. */
  isNeverEmpty?: boolean;
  maxLength?: number;
  /** The id of a list to choose from. */
  list?: string;
  onSave(typed: string): void;
}

export function TextField({ stored, isWrong, isNeverEmpty, onSave, ...props }: TextFieldProps) {
  const { name, label, hint, maxLength, list } = props;
  const [typed, setTyped] = useState(stored);
  // What is stored stands in it until something is typed, and whenever it changes.
  useEffect(() => setTyped(stored), [stored]);
  const id = useId();
  return (
    <div>
      <label class="setting">
        {label}
        <input
          type="text"
          name={name}
          dir="auto"
          autoComplete="off"
          maxLength={maxLength}
          list={list}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          aria-describedby={id}
          aria-invalid={isWrong}
          onKeyDown={saveOnEnter}
          onChange={({ currentTarget: { value } }) => {
            if (isNeverEmpty && value.trim() === '') setTyped(stored);
            onSave(value);
          }}
        />
      </label>
      <p class={isWrong ? 'problem' : 'soft'} id={id} role={isWrong === undefined ? undefined : 'status'}>
        {hint}
      </p>
    </div>
  );
}

/** A field is saved when it is left, and by Enter, which leaves it where it is. */
function saveOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  (event.currentTarget as HTMLElement).blur();
  (event.currentTarget as HTMLElement).focus();
}

interface ChoiceProps extends FieldProps {
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChoose(value: string): void;
}

export function Choice({ name, label, hint, value, choices, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label class="setting">
        {label}
        <select
          name={name}
          value={value}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {choices.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <p class="soft" id={id}>
        {hint}
      </p>
    </div>
  );
}

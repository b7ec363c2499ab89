/** What a person chooses for one source: its name, its folder, how often it is polled, its share of the lane, its direction. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { MAX_TITLE } from '../../utils/messages';
import type { Direction } from '../../utils/model/direction';
import { type Source, type SourceChange, WEIGHTS, type Weight } from '../../utils/model/source';
import { useInterface } from '../ui/interface';
import { readFolder, writeFolder } from './folders';

interface Props {
  source: Source;
  onChange(change: SourceChange): void;
}

/** Names the list of the folders that there are, for the fields that take one. */
export const FOLDER_LIST = 'source-folders';

export function SourceChoices({ source, onChange }: Props) {
  return (
    <>
      <Name source={source} onChange={onChange} />
      <Folder source={source} onChange={onChange} />
      <Interval source={source} onChange={onChange} />
      <Share source={source} onChange={onChange} />
      <DirectionOf source={source} onChange={onChange} />
    </>
  );
}

function Name({ source, onChange }: Props) {
  const { words } = useInterface();
  const { title, ownTitle } = source;
  const [typed, setTyped] = useTyped(title);
  const hint = useId();
  return (
    <div>
      <label class="setting">
        {words.say('care-name')}
        <input
          type="text"
          name="title"
          dir="auto"
          autoComplete="off"
          maxLength={MAX_TITLE}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          aria-describedby={hint}
          onKeyDown={saveOnEnter}
          onChange={({ currentTarget: { value } }) => {
            const name = value.trim();
            if (name === '') setTyped(title);
            if (name !== title) onChange({ title: name || null });
          }}
        />
      </label>
      <p class="soft" id={hint}>
        {ownTitle === undefined ? words.say('care-name-hint') : words.say('care-own-name', { title: ownTitle })}
      </p>
    </div>
  );
}

function Folder({ source, onChange }: Props) {
  const { words } = useInterface();
  const [isWrong, setWrong] = useState(false);
  const hint = useId();
  const written = writeFolder(source.folder);
  const [typed, setTyped] = useTyped(written);
  return (
    <div>
      <label class="setting">
        {words.say('care-folder')}
        <input
          type="text"
          name="folder"
          dir="auto"
          autoComplete="off"
          list={FOLDER_LIST}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          aria-describedby={hint}
          aria-invalid={isWrong}
          onKeyDown={saveOnEnter}
          onChange={({ currentTarget: { value } }) => {
            const folder = readFolder(value);
            setWrong(folder === null);
            if (folder && writeFolder(folder) !== written) onChange({ folder: folder.length > 0 ? folder : null });
          }}
        />
      </label>
      <p class={isWrong ? 'problem' : 'soft'} id={hint} role="status">
        {words.say(isWrong ? 'care-folder-wrong' : 'care-folder-hint')}
      </p>
    </div>
  );
}

/** What stands in a field: what is stored, until something is typed and whenever it changes. */
function useTyped(stored: string): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  return [typed, setTyped];
}

/** A field is saved when it is left, and by Enter, which leaves it where it is. */
function saveOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  (event.currentTarget as HTMLElement).blur();
  (event.currentTarget as HTMLElement).focus();
}

const INTERVALS = [5, 10, 15, 30, 60, 120, 360, 720, 1440, 7 * 1440];

function Interval({ source: { pollMinutes }, onChange }: Props) {
  const { words } = useInterface();
  const minutes = [...new Set([...INTERVALS, ...(pollMinutes === undefined ? [] : [pollMinutes])])];
  return (
    <Choice
      name="interval"
      label={words.say('care-interval')}
      hint={words.say('care-interval-hint')}
      value={pollMinutes === undefined ? '' : String(pollMinutes)}
      choices={[
        ['', words.say('care-interval-none')],
        ...minutes.sort((a, b) => a - b).map((each): [string, string] => [String(each), sayInterval(each, words)]),
      ]}
      onChoose={(value) => onChange({ pollMinutes: value === '' ? null : Number(value) })}
    />
  );
}

function sayInterval(minutes: number, words: Words): string {
  if (minutes % 1440 === 0) return words.say('care-every-days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return words.say('care-every-hours', { count: minutes / 60 });
  return words.say('care-every-minutes', { count: minutes });
}

function Share({ source: { weight }, onChange }: Props) {
  const { words } = useInterface();
  return (
    <Choice
      name="share"
      label={words.say('care-share')}
      hint={words.say('care-share-hint')}
      value={weight ?? ''}
      choices={[
        ['', words.say('care-share-none')],
        ...WEIGHTS.map((each): [string, string] => [each, words.say(`care-share-${each}`)]),
      ]}
      onChoose={(value) => onChange({ weight: (value || null) as Weight | null })}
    />
  );
}

function DirectionOf({ source: { chosenDirection }, onChange }: Props) {
  const { words } = useInterface();
  const values: Direction[] = ['rtl', 'ltr'];
  return (
    <Choice
      name="direction"
      label={words.say('care-direction')}
      hint={words.say('care-direction-hint')}
      value={chosenDirection ?? ''}
      choices={[
        ['', words.say('care-direction-none')],
        ...values.map((each): [string, string] => [each, words.say(`care-direction-${each}`)]),
      ]}
      onChoose={(value) => onChange({ direction: (value || null) as Direction | null })}
    />
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  choices: [value: string, label: string][];
  onChoose(value: string): void;
}

function Choice({ name, label: title, hint, value, choices, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label class="setting">
        {title}
        <select
          name={name}
          value={value}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {choices.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
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

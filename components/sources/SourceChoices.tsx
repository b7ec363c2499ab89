/** What a person chooses for one source: its name, its folder, how often it is polled, its share of the lane, its direction. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { MAX_TITLE } from '../../utils/messages';
import type { Direction } from '../../utils/model/direction';
import { type Source, type SourceChange, WEIGHTS, type Weight } from '../../utils/model/source';
import { useInterface } from '../ui/interface';
import { Choice, TextField } from './fields';
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

function Name({ source: { title, ownTitle }, onChange }: Props) {
  const { words } = useInterface();
  return (
    <TextField
      name="title"
      label={words.say('care-name')}
      hint={ownTitle === undefined ? words.say('care-name-hint') : words.say('care-own-name', { title: ownTitle })}
      stored={title}
      isNeverEmpty
      maxLength={MAX_TITLE}
      onSave={(typed) => {
        const name = typed.trim();
        if (name !== title) onChange({ title: name || null });
      }}
    />
  );
}

function Folder({ source, onChange }: Props) {
  const { words } = useInterface();
  const [isWrong, setWrong] = useState(false);
  const written = writeFolder(source.folder);
  return (
    <TextField
      name="folder"
      label={words.say('care-folder')}
      hint={words.say(isWrong ? 'care-folder-wrong' : 'care-folder-hint')}
      isWrong={isWrong}
      stored={written}
      list={FOLDER_LIST}
      onSave={(typed) => {
        const folder = readFolder(typed);
        setWrong(folder === null);
        if (folder && writeFolder(folder) !== written) onChange({ folder: folder.length > 0 ? folder : null });
      }}
    />
  );
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

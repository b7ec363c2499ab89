/** Menus and keys in the options: what is shown in menus, and every key that Shareet knows, those that can be changed first. */
import { KEYS as LIST_KEYS } from '../headlines/list-keys';
import { READER_ACTIONS, KEYS as READER_KEYS } from '../reader/keys';
import { Found } from '../settings/finding';
import { SettingsList } from '../settings/SettingsList';
import { LANE_KEYS } from '../ticker/lane-keys';
import { useInterface } from '../ui/interface';
import { CommandKeys } from './CommandKeys';
import { Keys } from './Keys';
import './menus.css';

type KeyList = readonly (readonly [choices: readonly string[], sentence: string])[];

/** The signs of a choice as they stand on a keyboard: the plus may be a key itself. */
const asOnKeys = (choice: string): string[] =>
  (choice.length > 1 ? choice.split('+') : [choice]).map((key) => (key.length > 1 ? key : key.toUpperCase()));

export function ShortcutsSection() {
  const { words } = useInterface();
  const ofLists: KeyList = LIST_KEYS.map(([keys, word]) => [
    keys.split(keys.includes(',') ? ', ' : ' '),
    words.say(word),
  ]);
  const ofReader: KeyList = [
    ...READER_ACTIONS.map((action) => [READER_KEYS[action].slice(0, 2), words.say(`reader-${action}`)] as const),
    [['Esc'], words.say('reader-close')],
  ];
  const ofLane: KeyList = LANE_KEYS.map(([keys, word]) => [keys, words.say(word)]);
  return (
    <>
      <SettingsList section="menus" />
      <Found by={['shortcuts', 'shortcut']}>
        <h3>{words.say('shortcuts-title')}</h3>
        <CommandKeys />
      </Found>
      <Found by={['shortcuts', 'keys']}>
        <KeyTable title="shortcuts-lane" keys={ofLane} />
        <KeyTable title="shortcuts-list" keys={ofLists} />
        <KeyTable title="shortcuts-reader" keys={ofReader} />
      </Found>
    </>
  );
}

function KeyTable({ title, keys }: { title: string; keys: KeyList }) {
  const { words } = useInterface();
  return (
    <>
      <h3>{words.say(title)}</h3>
      <dl class="all-keys" data-keys={title}>
        {keys.map(([choices, sentence]) => (
          <div key={sentence}>
            <dt>
              {choices.map((choice) => (
                <Keys key={choice} parts={asOnKeys(choice)} />
              ))}
            </dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

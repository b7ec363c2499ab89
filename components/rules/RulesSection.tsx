/** The person's rules: one list, and a form for the one that is being written. */
import { useRef, useState } from 'preact/hooks';
import type { RuleId } from '../../utils/model/ids';
import type { Rule, RuleDraft } from '../../utils/model/rule';
import { storedRules } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { RuleForm } from './RuleForm';
import { RemovedRule, RuleItem } from './RuleItem';
import './rules.css';

// What is to be done is the person’s own choice: one made for them would mute what they meant to highlight.
const NEW: RuleDraft = { kind: 'words', text: '', fields: ['title'], actions: [] };

export function RulesSection() {
  const { db, words } = useInterface();
  const rules = useLiveQuery(() => storedRules(db), [db]);
  const [written, setWritten] = useState<RuleId | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const returns = useRef(false);
  if (!rules) return null;
  const end = (sentence: string) => {
    returns.current = written === 'new';
    setWritten(null);
    setSaid(sentence);
  };
  // The button comes back where the form was, which had the focus.
  const takeFocus = (button: HTMLButtonElement | null) => {
    if (button && returns.current) button.focus();
    if (button) returns.current = false;
  };
  return (
    <>
      <p class="soft">{words.say('rules-explain')}</p>
      <RuleList rules={rules} written={written} onWrite={setWritten} onEnd={end} />
      <p role="status" class="soft">
        {said}
      </p>
      {written === 'new' ? (
        <RuleForm rule={{ draft: NEW }} onSaved={() => end(words.say('rule-saved'))} onCancel={() => end('')} />
      ) : (
        <button
          ref={takeFocus}
          type="button"
          data-action="add-rule"
          onClick={() => {
            setSaid('');
            setWritten('new');
          }}
        >
          {words.say('rule-add')}
        </button>
      )}
    </>
  );
}

interface RuleListProps {
  rules: Rule[];
  written: RuleId | 'new' | null;
  onWrite: (id: RuleId) => void;
  onEnd: (said: string) => void;
}

function RuleList({ rules, written, onWrite, onEnd }: RuleListProps) {
  const { words, send } = useInterface();
  const [removed, setRemoved] = useState<Rule[]>([]);
  const [returned, setReturned] = useState<RuleId | null>(null);
  const stored = new Set(rules.map(({ id }) => id));
  const listed = [...rules, ...removed.filter(({ id }) => !stored.has(id))].sort((a, b) => a.addedAt - b.addedAt);
  if (listed.length === 0) return <p class="soft">{words.say('rules-none')}</p>;
  const leave = (id: RuleId, said: string) => {
    setReturned(id);
    onEnd(said);
  };
  return (
    <ul class="rule-list plain">
      {listed.map((rule) => {
        const { id, isOn: _, addedAt: __, ...draft } = rule;
        if (!stored.has(id)) {
          return (
            <RemovedRule
              key={`${id}-removed`}
              text={rule.text}
              onUndo={() => {
                setReturned(id);
                void send('rule.restore', { rule });
              }}
            />
          );
        }
        return written === id ? (
          <li key={`${id}-form`}>
            <RuleForm
              rule={{ draft, id }}
              onSaved={() => leave(id, words.say('rule-saved'))}
              onCancel={() => leave(id, '')}
            />
          </li>
        ) : (
          <RuleItem
            key={id}
            rule={rule}
            takesFocus={id === returned}
            onEdit={() => onWrite(id)}
            onRemove={() => {
              setRemoved([...removed.filter((other) => other.id !== id), rule]);
              void send('rule.remove', { id });
            }}
          />
        );
      })}
    </ul>
  );
}

/** Adds a source by its address: asks the browser for its host, lets the background look at it, and says what came of it. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { AddProblem } from '../../utils/messages';
import { hostPattern, sourceAddress } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { describeAddProblem } from './outcome-words';

type Adding =
  | { stage: 'idle' }
  | { stage: 'adding' }
  | { stage: 'added'; title: string }
  | { stage: 'refused' }
  | { stage: 'broken' }
  | { stage: 'failed'; problem: AddProblem; url: string };

/** Failures of the address itself: adding it all the same would be of no use. */
const FINAL: AddProblem['code'][] = ['invalid-address', 'already-added', 'needs-permission'];

export function AddSource() {
  const { db, host, words, send } = useInterface();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<Adding>({ stage: 'idle' });

  const add = async (evenIfFailing: boolean): Promise<void> => {
    const url = sourceAddress(typed);
    if (!url) return setState({ stage: 'failed', problem: { code: 'invalid-address' }, url: typed });
    setState({ stage: 'adding' });
    // The browser shows its prompt only as the first thing after a click: nothing may be awaited before it.
    const granted = await host.requestHosts([hostPattern(url)]);
    if (!granted) return setState({ stage: 'refused' });
    const result = await send('source.add', { url, evenIfFailing });
    if (!result.ok) return setState({ stage: 'failed', problem: result.problem, url });
    setTyped('');
    setState({ stage: 'added', title: (await db.sources.get(result.value.id))?.title ?? url });
  };

  const attempt = (evenIfFailing: boolean): Promise<void> =>
    add(evenIfFailing).catch((error: unknown) => {
      console.error('adding a source broke off', error);
      setState({ stage: 'broken' });
    });

  return (
    <form
      class="add-source"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state.stage !== 'adding') void attempt(false);
      }}
    >
      <label for="source-address">{words.say('source-address')}</label>
      <div class="row">
        <input
          id="source-address"
          name="url"
          type="url"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="source-address-hint source-address-result"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setState({ stage: 'idle' });
          }}
        />
        <button type="submit" class="primary" disabled={state.stage === 'adding'}>
          {words.say('source-add')}
        </button>
      </div>
      <p id="source-address-hint" class="soft">
        {words.say('source-address-hint')}
      </p>
      <div id="source-address-result" role="status">
        <p class={state.stage === 'added' || state.stage === 'adding' ? undefined : 'problem'}>
          {describe(state, words)}
        </p>
        {state.stage === 'failed' && !FINAL.includes(state.problem.code) && (
          <button type="button" data-action="add-anyway" onClick={() => attempt(true)}>
            {words.say('source-add-anyway')}
          </button>
        )}
      </div>
    </form>
  );
}

function describe(state: Adding, words: Words): string {
  switch (state.stage) {
    case 'idle':
      return '';
    case 'adding':
      return words.say('source-adding');
    case 'added':
      return words.say('source-added', { title: state.title });
    case 'refused':
      return words.say('add-refused');
    case 'broken':
      return words.say('add-broken');
    case 'failed':
      return describeAddProblem(state.problem, state.url, words);
  }
}

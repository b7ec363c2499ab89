/** Reading aloud: play, pause, sentence by sentence, the voice and its speed, or why there is no voice. */
import type { Settings } from '../../utils/settings/registry';
import { SettingControl } from '../settings/SettingControl';
import { useInterface } from '../ui/interface';
import { Icon, type IconName } from './icons';
import type { Listening } from './use-listening';

interface ListenPanelProps {
  listening: Listening;
  /** BCP 47 tag of the article's language, or null. */
  language: string | null;
  hasText: boolean;
  onSpeed: (speed: Settings['reader.speed']) => void;
}

export function ListenPanel({ listening, language, hasText, onSpeed }: ListenPanelProps) {
  const { words } = useInterface();
  const { voice, needsConsent, hasFailed } = listening;
  if (!hasText) return <p>{words.say('listen-nothing')}</p>;
  if (!language) return <p>{words.say('listen-unknown')}</p>;
  if (!voice) {
    return (
      <>
        <p>{words.say('listen-no-voice', { language: words.languageName(language) })}</p>
        <p class="soft">{words.say('listen-how')}</p>
      </>
    );
  }
  return (
    <>
      {needsConsent ? <Consent listening={listening} name={voice.name} /> : <Controls listening={listening} />}
      {hasFailed && <p class="problem">{words.say('listen-failed')}</p>}
      <Voices listening={listening} />
      <SettingControl name="reader.speed" onChange={(value) => onSpeed(Number(value))} />
    </>
  );
}

function Consent({ listening, name }: { listening: Listening; name: string }) {
  const { words } = useInterface();
  return (
    <div class="consent">
      <p class="problem">{words.say('listen-remote', { voice: name })}</p>
      <button type="button" data-action="agree" onClick={listening.agree}>
        {words.say('listen-agree')}
      </button>
    </div>
  );
}

function Controls({ listening: { status, toggle, step, stop } }: { listening: Listening }) {
  const { words } = useInterface();
  const [main, icon]: [string, IconName] =
    status === 'speaking' ? ['listen-pause', 'pause'] : [status === 'paused' ? 'listen-resume' : 'listen-play', 'play'];
  return (
    <div class="row">
      <button type="button" class="primary" data-action={main} onClick={toggle}>
        <Icon name={icon} isFilled />
        {words.say(main)}
      </button>
      {status !== 'idle' && (
        <>
          <button type="button" data-action="listen-previous" onClick={() => step(-1)}>
            {words.say('listen-previous')}
          </button>
          <button type="button" data-action="listen-next" onClick={() => step(1)}>
            {words.say('listen-next')}
          </button>
          <button type="button" data-action="listen-stop" onClick={stop}>
            {words.say('listen-stop')}
          </button>
        </>
      )}
    </div>
  );
}

function Voices({ listening: { voices, voice, choose } }: { listening: Listening }) {
  const { words } = useInterface();
  return (
    <div class="setting">
      <label for="listen-voice">{words.say('listen-voice')}</label>
      <select
        id="listen-voice"
        value={voice?.voiceURI}
        onChange={({ currentTarget }) => {
          const chosen = voices.find(({ voiceURI }) => voiceURI === currentTarget.value);
          if (chosen) choose(chosen);
        }}
      >
        {voices.map(({ voiceURI, name, localService }) => (
          <option key={voiceURI} value={voiceURI}>
            {localService ? name : words.say('listen-voice-remote', { voice: name })}
          </option>
        ))}
      </select>
    </div>
  );
}

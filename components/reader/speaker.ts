/**
 * Reads sentences aloud, one after the other. Pausing ends the sentence and resuming begins it anew: the browsers' own
 * pause is lost after a while with some voices, and is not heard by others.
 */

export type SpeakerStatus = 'idle' | 'speaking' | 'paused';

export interface SpeakerState {
  status: SpeakerStatus;
  /** The sentence that is being read, or is read next. */
  index: number;
}

export interface SpeakerOptions {
  texts: readonly string[];
  language: string;
  onChange: (state: SpeakerState) => void;
  /** The voice gave up; the answer to `state` is as before it. */
  onFailure: () => void;
}

export interface Speaker {
  /** Reads on from `index`, or from where it was paused. */
  play(index?: number): void;
  pause(): void;
  /** Goes `by` sentences on or back, and reads on where it was reading. */
  step(by: number): void;
  stop(): void;
  setVoice(voice: SpeechSynthesisVoice): void;
  setSpeed(speed: number): void;
}

/** What a voice says of an utterance that we have ended ourselves. */
const ENDED_BY_US = ['interrupted', 'canceled'];

export function createSpeaker({ texts, language, onChange, onFailure }: SpeakerOptions): Speaker {
  const { speechSynthesis } = globalThis;
  const state: SpeakerState = { status: 'idle', index: 0 };
  let voice: SpeechSynthesisVoice | null = null;
  let speed = 1;
  /** The one that is being read: of others nothing is believed any more. */
  let current: SpeechSynthesisUtterance | null = null;

  const enter = (status: SpeakerStatus, index: number): void => {
    state.status = status;
    state.index = index;
    onChange({ ...state });
  };
  const silence = (): void => {
    current = null;
    speechSynthesis.cancel();
  };
  const speak = (index: number): void => {
    silence();
    if (index < texts.length) utter(index);
    else enter('idle', 0);
  };
  const utter = (index: number): void => {
    const utterance = new SpeechSynthesisUtterance(texts[index]);
    utterance.lang = voice?.lang ?? language;
    if (voice) utterance.voice = voice;
    utterance.rate = speed;
    utterance.onend = () => {
      if (utterance === current) speak(index + 1);
    };
    utterance.onerror = ({ error }) => {
      if (utterance !== current || ENDED_BY_US.includes(error)) return;
      current = null;
      enter('paused', index);
      onFailure();
    };
    current = utterance;
    enter('speaking', index);
    speechSynthesis.speak(utterance);
  };
  const again = (): void => {
    if (state.status === 'speaking') speak(state.index);
  };

  return {
    play: (index = state.index) => speak(index),
    pause() {
      if (state.status !== 'speaking') return;
      silence();
      enter('paused', state.index);
    },
    step(by) {
      const index = Math.min(Math.max(state.index + by, 0), texts.length - 1);
      if (state.status === 'speaking') speak(index);
      else enter('paused', index);
    },
    stop() {
      if (state.status === 'idle') return;
      silence();
      enter('idle', 0);
    },
    setVoice(next) {
      if (next === voice) return;
      voice = next;
      again();
    },
    setSpeed(next) {
      if (next === speed) return;
      speed = next;
      again();
    },
  };
}

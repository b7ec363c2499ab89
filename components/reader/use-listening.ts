/** Reading an article aloud: its sentences, the voices for its language, and what is being read. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createSpeaker, type Speaker, type SpeakerState } from './speaker';
import { type Sentence, sentencesOf, voicesFor } from './speech';

/** The name of the mark in the style sheet (CSS Custom Highlight API). */
const MARK = 'sentence';

export interface Listening extends SpeakerState {
  /** For the article's language, best first; the browser may learn of them late. */
  voices: SpeechSynthesisVoice[];
  voice: SpeechSynthesisVoice | null;
  choose(voice: SpeechSynthesisVoice): void;
  /** The voice sends what it reads to its maker, and the person has not agreed to that. */
  needsConsent: boolean;
  agree(): void;
  hasFailed: boolean;
  /** Begins at the first sentence in view, goes on where it was paused, or pauses. */
  toggle(): void;
  step(by: number): void;
  stop(): void;
}

interface ListeningOptions {
  /** The title and the text, once they are drawn. */
  roots: readonly HTMLElement[];
  language: string | null;
  speed: number;
}

const IDLE: SpeakerState = { status: 'idle', index: 0 };

export function useListening({ roots, language, speed }: ListeningOptions): Listening {
  const voices = useVoices(language);
  const [chosen, setChosen] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [state, setState] = useState(IDLE);
  const [hasFailed, setFailed] = useState(false);
  const sentences = useRef<Sentence[]>([]);
  const speaker = useRef<Speaker | null>(null);
  const voice = voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0] ?? null;
  const needsConsent = voice !== null && !voice.localService && !agreed.includes(voice.voiceURI);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read belongs to an article that is no longer there.
  useEffect(() => {
    const end = (): void => speaker.current?.stop();
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      end();
      speaker.current = null;
      setState(IDLE);
    };
  }, [roots]);

  useEffect(() => speaker.current?.setSpeed(speed), [speed]);
  useEffect(() => {
    // A voice that may not be used yet is not heard by accident.
    if (needsConsent) speaker.current?.pause();
    else if (voice) speaker.current?.setVoice(voice);
  }, [voice, needsConsent]);
  useMarkedSentence(state.status === 'idle' ? null : (sentences.current[state.index]?.range ?? null));

  const begin = (): void => {
    sentences.current = sentencesOf(roots, language);
    const created = createSpeaker({
      texts: sentences.current.map(({ text }) => text),
      language: language ?? '',
      onChange: setState,
      onFailure: () => setFailed(true),
    });
    if (voice) created.setVoice(voice);
    created.setSpeed(speed);
    speaker.current = created;
    created.play(firstInView(sentences.current));
  };
  const toggle = (): void => {
    if (!voice || needsConsent) return;
    setFailed(false);
    if (state.status === 'speaking') speaker.current?.pause();
    else if (state.status === 'paused') speaker.current?.play();
    else begin();
  };

  return {
    ...state,
    voices,
    voice,
    choose: ({ voiceURI }) => setChosen(voiceURI),
    needsConsent,
    agree: () => voice && setAgreed([...agreed, voice.voiceURI]),
    hasFailed,
    toggle,
    step: (by) => speaker.current?.step(by),
    stop: () => speaker.current?.stop(),
  };
}

function useVoices(language: string | null): SpeechSynthesisVoice[] {
  const [all, setAll] = useState<SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    const { speechSynthesis } = globalThis;
    if (!speechSynthesis) return;
    const look = (): void => setAll(speechSynthesis.getVoices());
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return useMemo(() => (language ? voicesFor(all, language) : []), [all, language]);
}

/** Px from the top of the window that the toolbar and its panel cover. */
const coveredTop = (): number => document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;

function firstInView(sentences: readonly Sentence[]): number {
  const covered = coveredTop();
  const first = sentences.findIndex(({ range }) => range.getBoundingClientRect().bottom > covered);
  return Math.max(first, 0);
}

/** Marks the sentence that is read, and keeps it in view. */
function useMarkedSentence(range: Range | null): void {
  useEffect(() => {
    if (!range) return;
    CSS.highlights?.set(MARK, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    const covered = coveredTop();
    if (top < covered || bottom > innerHeight * 0.9) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      scrollBy({ top: top - covered - (innerHeight - covered) / 5, behavior: calm ? 'instant' : 'smooth' });
    }
    return () => {
      CSS.highlights?.delete(MARK);
    };
  }, [range]);
}

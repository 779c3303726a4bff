// Reads a text aloud with a voice of this very device. Voices that are not hand the text to a server, so they are never
// used, and where there is no other, there is nothing to press.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GLOSSARY_LANGUAGE } from '../glossary/language';

export interface ReadingAloud {
  readonly isReading: boolean;
  /** Begins to read, or stops. */
  readonly toggle: () => void;
}

/**
 * Undefined where this device has no voice for the glossary's language. Reading stops when its control goes, and when the
 * text becomes another.
 */
export function useReadAloud(text: string): ReadingAloud | undefined {
  const voice = useLocalVoice();
  const [isReading, setReading] = useState(false);
  const stop = useRef<(() => void) | undefined>(undefined);
  // At once, not a frame later: a closed card is silent.
  useLayoutEffect(() => () => stop.current?.(), [text]);
  if (!voice) return undefined;
  return {
    isReading,
    toggle() {
      if (stop.current) {
        stop.current();
        return;
      }
      setReading(true);
      stop.current = speak(text, voice, () => {
        stop.current = undefined;
        setReading(false);
      });
    },
  };
}

/** Gives what stops it; `onOver` is called once, whether it was stopped or came to its end. */
function speak(text: string, voice: SpeechSynthesisVoice, onOver: () => void): () => void {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  let isOver = false;
  const over = () => {
    if (!isOver) onOver();
    isOver = true;
  };
  spoken.addEventListener('end', over);
  spoken.addEventListener('error', over);
  speechSynthesis.speak(spoken);
  return () => {
    // After its end there may be something else to say, of the page.
    if (!isOver) speechSynthesis.cancel();
    over();
  };
}

/** Browsers know their voices only after a while. */
function useLocalVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(localVoice);
  useEffect(() => {
    if (!canSpeak()) return;
    const look = () => setVoice(localVoice());
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return voice;
}

/** The reader's usual voice if it will do, else the first that does. */
function localVoice(): SpeechSynthesisVoice | undefined {
  if (!canSpeak()) return undefined;
  const voices = speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && lang.toLowerCase().startsWith(GLOSSARY_LANGUAGE));
  return voices.find((voice) => voice.default) ?? voices[0];
}

/** Some browsers of phones have no speech at all. */
function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

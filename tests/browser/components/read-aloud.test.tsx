// Reading aloud: which voice, and when it stops. The machine that runs this may have no voice at all, so the browser's own
// are stood in for.

import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReadAloud } from '../../../components/read-aloud';

interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  ...{ name, lang, localService: true, default: false },
  ...more,
});
const AMY = voice('Amy', 'en-GB');

class Spoken extends EventTarget {
  voice: Voice | undefined;
  constructor(readonly text: string) {
    super();
  }
}

let voices: Voice[];
let speech: EventTarget & { speak: (spoken: Spoken) => void; cancel: () => void; getVoices: () => Voice[] };
let spoken: Spoken[];

beforeEach(() => {
  voices = [];
  spoken = [];
  speech = Object.assign(new EventTarget(), {
    speak: (one: Spoken) => void spoken.push(one),
    cancel: vi.fn(),
    getVoices: () => voices,
  });
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', Spoken);
});

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const show = (text: string) => render(<ReadAloud text={text} />, document.body);
const begin = () => page.getByRole('button', { name: 'Read aloud' });
const stop = () => page.getByRole('button', { name: 'Stop reading' });

test.each<[what: string, Voice[]]>([
  ['there is no voice', []],
  ['every voice hands the text to a server', [voice('Cloud', 'en-US', { localService: false })]],
  ['no voice speaks English', [voice('Paulina', 'es-MX', { default: true })]],
])('is not offered where %s', (_, there) => {
  voices = there;
  show('A clot.');
  expect(document.querySelector('button')).toBeNull();
});

test('is offered once the browser knows its voices, and reads with a local English one, the usual one first', async () => {
  show('A clot.');
  voices = [
    voice('Cloud', 'en-US', { localService: false, default: true }),
    voice('Paulina', 'es-MX'),
    AMY,
    voice('Zoe', 'en_US', { default: true }),
  ];
  speech.dispatchEvent(new Event('voiceschanged'));
  await userEvent.click(begin());
  expect(spoken.map(({ text, voice }) => [text, voice?.name])).toEqual([['A clot.', 'Zoe']]);
});

test('stops when it is pressed again, when the text changes, and when the card closes', async () => {
  voices = [AMY];
  show('A clot.');
  await userEvent.click(begin());
  await userEvent.click(stop());
  expect(speech.cancel).toHaveBeenCalledTimes(1);
  await userEvent.click(begin());
  show('A clot. It can travel.');
  await expect.element(begin()).toBeVisible();
  expect(speech.cancel).toHaveBeenCalledTimes(2);
  await userEvent.click(begin());
  render(null, document.body);
  expect(speech.cancel).toHaveBeenCalledTimes(3);
});

test('once it has come to its end it stops nothing, which would be the page’s', async () => {
  voices = [AMY];
  show('A clot.');
  await userEvent.click(begin());
  spoken[0]?.dispatchEvent(new Event('end'));
  await expect.element(begin()).toBeVisible();
  render(null, document.body);
  expect(speech.cancel).not.toHaveBeenCalled();
});

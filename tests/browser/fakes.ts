// What a plain page lacks of the extension: the message catalogue, answered from locales/en.yml. In place before any test
// is imported.

import { parse } from 'yaml';
import catalogue from '../../locales/en.yml?raw';

type Messages = { readonly [key: string]: string | Messages };

/** Every message by its flat key, plural forms joined: as the build writes them. */
function* flatten(messages: Messages, path: readonly string[] = []): Generator<[string, string]> {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') yield [[...path, key].join('_'), value];
    else if ('n' in value) yield [[...path, key].join('_'), Object.values(value).join(' | ')];
    else yield* flatten(value, [...path, key]);
  }
}

const messages = new Map(flatten(parse(catalogue)));

function getMessage(key: string, substitutions: readonly string[] = []): string {
  return (messages.get(key) ?? '').replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');
}

Object.defineProperty(globalThis, 'chrome', { value: { i18n: { getMessage } }, configurable: true });

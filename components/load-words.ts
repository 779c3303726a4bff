// How it went with the address of a list, in the reader's words.

import { i18n } from '#i18n';

const KEYS = {
  loading: 'addressLoad.loading',
  loaded: 'addressLoad.loaded',
  same: 'addressLoad.same',
  unfit: 'addressLoad.unfit',
  'not-written': 'addressLoad.notWritten',
  'no-address': 'addressLoad.noAddress',
  'not-https': 'addressLoad.notHttps',
  'has-password': 'addressLoad.hasPassword',
  'no-permission': 'addressLoad.noPermission',
  unreachable: 'addressLoad.unreachable',
  redirected: 'addressLoad.redirected',
  'bad-status': 'addressLoad.badStatus',
  'too-big': 'addressLoad.tooBig',
  'too-slow': 'addressLoad.tooSlow',
  'wrong-hash': 'addressLoad.wrongHash',
  stopped: 'addressLoad.stopped',
} as const;

/** Words for an outcome, or for what is wrong with an address. */
export function loadWords(how: keyof typeof KEYS): string {
  return i18n.t(KEYS[how]);
}

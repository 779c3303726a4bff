// Runs where the content script runs, bundled: the requests that it may make, by the same caller.

import { ask } from '../../platform/ask';
import type { Operation } from './operations';

/** True once the background has said that the operation is on disk. */
export async function perform(operation: Operation): Promise<boolean> {
  if (operation.what === 'save') {
    const { sighting, entry: id, sentence } = operation;
    const answer = await ask('saveTerm', { sighting, id, sentence });
    return answer.ok && answer.value.ok;
  }
  if (operation.what === 'take-back') {
    const answer = await ask('takeBackSave', { sighting: operation.sighting });
    return answer.ok && answer.value.undone;
  }
  throw new Error('not for a page to ask');
}

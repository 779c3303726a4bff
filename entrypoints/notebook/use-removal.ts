// Removing a saved term and thinking better of it. The last removal can be undone for as long as the page is open.

import { useState } from 'preact/hooks';
import type { Notebook, StorageFault } from '../../notebook/db';
import { type Removed, removeTerms, restoreTerms } from '../../notebook/saved-terms';

export type RemovalState =
  | { kind: 'none' }
  | { kind: 'removed'; removed: Removed }
  | { kind: 'restored'; entry: string; term: string }
  | { kind: 'fault'; code: StorageFault };

export interface Removal {
  readonly state: RemovalState;
  remove(entry: string): Promise<void>;
  undo(): Promise<void>;
  dismiss(): void;
}

export function useRemoval(notebook: Notebook): Removal {
  const [state, setState] = useState<RemovalState>({ kind: 'none' });
  return {
    state,
    async remove(entry) {
      const written = await removeTerms(notebook, [entry]);
      if (!written.ok) setState({ kind: 'fault', code: written.code });
      else if (written.value.savedTerms.length > 0) setState({ kind: 'removed', removed: written.value });
    },
    async undo() {
      if (state.kind !== 'removed') return;
      const [savedTerm] = state.removed.savedTerms;
      if (!savedTerm) return;
      const written = await restoreTerms(notebook, state.removed);
      setState(
        written.ok
          ? { kind: 'restored', entry: savedTerm.id, term: savedTerm.term }
          : { kind: 'fault', code: written.code },
      );
    },
    dismiss: () => setState({ kind: 'none' }),
  };
}

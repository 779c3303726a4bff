// From a chosen file to a restored notebook and back: each step waits for the reader, and nothing is written before the
// last one.

import { useRef, useState } from 'preact/hooks';
import { readNotebookFile } from '../../notebook/backup/backup';
import type { NotebookDocument } from '../../notebook/backup/document';
import type { FileFault } from '../../notebook/backup/fault';
import type { Notebook, StorageFault } from '../../notebook/db';
import { type Restored, type RestoreWay, restore, undoRestore } from '../../notebook/restore';

export type RestoreState =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'refused'; file: string; fault: FileFault }
  /** `isWrong`: the passphrase that was tried does not open it. */
  | { kind: 'locked'; file: File; isWrong: boolean; isOpening: boolean }
  | { kind: 'ready'; file: string; document: NotebookDocument; way: RestoreWay; isWriting: boolean }
  | { kind: 'restored'; restored: Restored; way: RestoreWay }
  | { kind: 'undone' }
  | { kind: 'fault'; code: StorageFault };

export interface Restore {
  readonly state: RestoreState;
  readonly choose: (file: File) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly setWay: (way: RestoreWay) => void;
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly cancel: () => void;
}

export function useRestore(notebook: Notebook): Restore {
  const [state, setState] = useState<RestoreState>({ kind: 'none' });
  // Counts the files, so that what is read of an earlier one is dropped when another has been chosen meanwhile.
  const turn = useRef(0);

  async function read(file: File, passphrase?: string): Promise<void> {
    const mine = ++turn.current;
    const found = await readNotebookFile(file, passphrase);
    if (turn.current !== mine) return;
    if (found.ok)
      return setState({
        kind: 'ready',
        file: file.name,
        document: found.value,
        way: 'merge',
        isWriting: false,
      });
    const { rule } = found.fault;
    if (rule === 'needs-passphrase' || rule === 'wrong-passphrase')
      setState({ kind: 'locked', file, isWrong: rule === 'wrong-passphrase', isOpening: false });
    else setState({ kind: 'refused', file: file.name, fault: found.fault });
  }

  return {
    state,
    choose(file) {
      setState({ kind: 'reading' });
      return read(file);
    },
    async unlock(passphrase) {
      if (state.kind !== 'locked') return;
      setState({ ...state, isWrong: false, isOpening: true });
      await read(state.file, passphrase);
    },
    setWay(way) {
      if (state.kind === 'ready') setState({ ...state, way });
    },
    async apply() {
      if (state.kind !== 'ready' || state.isWriting) return;
      const { document, way } = state;
      setState({ ...state, isWriting: true });
      const written = await restore(notebook, document.rows, way);
      setState(
        written.ok
          ? { kind: 'restored', restored: written.value, way }
          : { kind: 'fault', code: written.code },
      );
    },
    async undo() {
      if (state.kind !== 'restored') return;
      const written = await undoRestore(notebook, state.restored);
      setState(written.ok ? { kind: 'undone' } : { kind: 'fault', code: written.code });
    },
    cancel() {
      turn.current++;
      setState({ kind: 'none' });
    },
  };
}

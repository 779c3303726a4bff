// Writing words as a list for others, or for another browser, and handing the file to the browser.

import { useState } from 'preact/hooks';
import { download } from '../../components/download';
import { toMedglossJson } from '../../glossary/packs/medgloss-json';
import type { Pack } from '../../glossary/packs/pack';
import { packToCsv } from '../../glossary/packs/to-csv';
import { toYomitan } from '../../glossary/packs/yomitan';
import { fileNameOf } from '../../notebook/export/exported-term';
import { assertFilesAllowed } from '../../platform/organisation';
import { sourceTitles } from './list-title';
import { readWordSource, type WordsChoice, type WordsSources } from './word-sources';

export type WordsFormat = 'json' | 'csv' | 'yomitan';

export type WordsFileState =
  | { kind: 'none' | 'saving' | 'empty' | 'unreadable' }
  /** `left`: words that have no meaning any more, or none that a list can hold. */
  | { kind: 'saved'; file: string; count: number; left: number };

export interface WordsFile {
  readonly state: WordsFileState;
  /** @param keys of the words that were chosen; all where they are left out */
  readonly save: (choice: WordsChoice, format: WordsFormat, keys?: ReadonlySet<string>) => Promise<void>;
  /** What was said of the last file is over. */
  readonly forget: () => void;
}

export function useWordsFile(sources: WordsSources): WordsFile {
  const [state, setState] = useState<WordsFileState>({ kind: 'none' });
  return {
    state,
    async save(choice, format, keys) {
      setState({ kind: 'saving' });
      try {
        await assertFilesAllowed();
        // As they are now: one may have been changed since it was chosen.
        const source = await readWordSource(choice, sources, sourceTitles());
        const pack = source.pack(keys);
        if (!pack) return setState({ kind: 'empty' });
        const file = fileNameOf(source.name, ENDINGS[format]);
        download(contentOf(pack, format), file);
        const of = keys?.size ?? source.words.length + source.lost;
        const count = pack.entries.length;
        setState({ kind: 'saved', file, count, left: of - count });
      } catch (error) {
        console.error('Medgloss: no file was made', error);
        setState({ kind: 'unreadable' });
      }
    },
    forget: () => setState({ kind: 'none' }),
  };
}

const ENDINGS: Readonly<Record<WordsFormat, string>> = { json: 'json', csv: 'csv', yomitan: 'zip' };

function contentOf(pack: Pack, format: WordsFormat): BlobPart {
  switch (format) {
    case 'json':
      return toMedglossJson(pack);
    case 'csv':
      return packToCsv(pack);
    case 'yomitan':
      return toYomitan(pack);
  }
}

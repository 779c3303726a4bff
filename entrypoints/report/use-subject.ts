// What a report is about: the entry that the page's address names, and the page where the reader met its word.

import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../glossary/entry';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { readReportAddress } from '../../platform/report-subject';

export interface Subject {
  readonly entry: Entry;
  /** Null where there is none that could be added. */
  readonly address: string | null;
}

/** "unknown" where no entry is named, or none of this build's. */
export function useSubject(glossary: GlossaryAssets): Subject | 'loading' | 'unknown' {
  const [subject, setSubject] = useState<Subject | 'loading' | 'unknown'>('loading');
  useEffect(() => {
    const id = location.hash.slice(1);
    Promise.all([glossary.entryById(id), readReportAddress(id)]).then(
      ([entry, address]) => setSubject(entry ? { entry, address } : 'unknown'),
      (error: unknown) => {
        console.error('Medgloss: the entry cannot be read', error);
        setSubject('unknown');
      },
    );
  }, [glossary]);
  return subject;
}

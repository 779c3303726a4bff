// What a report is about: the entry that the page's address names, and the page where the reader met its word. Asked for in
// a private window, the address names none: browsers keep addresses in the history.

import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../glossary/entry';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { readReportSubject } from '../../platform/report-subject';

export interface Subject {
  readonly entry: Entry;
  /** Null where there is none that could be added. */
  readonly address: string | null;
}

/** "unknown" where no entry is named, or none of this build's. */
export function useSubject(glossary: GlossaryAssets): Subject | 'loading' | 'unknown' {
  const [subject, setSubject] = useState<Subject | 'loading' | 'unknown'>('loading');
  useEffect(() => {
    readSubject(glossary).then(setSubject, (error: unknown) => {
      console.error('Medgloss: the entry cannot be read', error);
      setSubject('unknown');
    });
  }, [glossary]);
  return subject;
}

async function readSubject(glossary: GlossaryAssets): Promise<Subject | 'unknown'> {
  const asked = await readReportSubject();
  const id = location.hash.slice(1) || asked?.entry;
  const entry = id ? await glossary.entryById(id) : null;
  return entry ? { entry, address: asked?.entry === id ? (asked?.address ?? null) : null } : 'unknown';
}

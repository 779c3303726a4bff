// What an organisation has set for the reader, kept current.

import { useEffect, useState } from 'preact/hooks';
import { type Organisation, readOrganisation, watchOrganisation } from '../platform/organisation';

/** Null where there is none, undefined until that is known. */
export function useOrganisation(): Organisation | null | undefined {
  const [organisation, setOrganisation] = useState<Organisation | null>();
  useEffect(() => {
    const life = new AbortController();
    watchOrganisation(setOrganisation, life.signal);
    void readOrganisation().then((now) => {
      if (!life.signal.aborted) setOrganisation(now);
    });
    return () => life.abort();
  }, []);
  return organisation;
}

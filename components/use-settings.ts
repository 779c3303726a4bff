// The settings, kept current, and a way to change them.

import { useEffect, useState } from 'preact/hooks';
import { changeSettings, readSettings, type Settings, watchSettings } from '../platform/settings';

type Change = Parameters<typeof changeSettings>[0];

/** Settings as stored; undefined until they have been read. `change` resolves to whether they were written. */
export function useSettings(): {
  settings: Settings | undefined;
  change: (change: Change) => Promise<boolean>;
} {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    void readSettings().then((stored) => {
      if (!life.signal.aborted) setSettings(stored);
    });
    return () => life.abort();
  }, []);
  return {
    settings,
    change: (change) =>
      changeSettings(change).then(
        () => true,
        () => false,
      ),
  };
}

// The settings, kept current, and a way to change them.

import { useEffect, useState } from 'preact/hooks';
import { changeSettings, readSettings, type Settings, watchSettings } from '../../platform/settings';

/** Settings as stored; undefined until they have been read. */
export function useSettings(): { settings: Settings | undefined; change: typeof changeSettings } {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    void readSettings().then((stored) => {
      if (!life.signal.aborted) setSettings(stored);
    });
    return () => life.abort();
  }, []);
  return { settings, change: changeSettings };
}

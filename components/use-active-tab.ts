// The tab in front of which the popup opened, or beside which the side panel stands.

import { useEffect, useState } from 'preact/hooks';
import { type ActiveTab, watchActiveTab } from '../platform/active-tab';

/** The tab in front; undefined until the browser has answered, null when there is none. */
export function useActiveTab(): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();
  useEffect(() => {
    const life = new AbortController();
    watchActiveTab(setTab, life.signal);
    return () => life.abort();
  }, []);
  return tab;
}

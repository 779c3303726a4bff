// Which of the two lists is shown: kept in the address, so that going back and reloading work.

import { useEffect, useState } from 'preact/hooks';

export type View = 'saved' | 'known';

export function useView(): View {
  const [view, setView] = useState(readView);
  useEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setView(readView()), { signal: life.signal });
    return () => life.abort();
  }, []);
  return view;
}

function readView(): View {
  return location.hash === '#known' ? 'known' : 'saved';
}

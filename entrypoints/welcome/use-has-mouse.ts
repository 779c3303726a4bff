// Whether the reader points with something that can rest on a word, as a mouse does and a finger does not.

import { useEffect, useState } from 'preact/hooks';

export function useHasMouse(): boolean {
  const [query] = useState(() => matchMedia('(hover: hover)'));
  const [hasMouse, setHasMouse] = useState(query.matches);
  useEffect(() => {
    const life = new AbortController();
    query.addEventListener('change', () => setHasMouse(query.matches), { signal: life.signal });
    return () => life.abort();
  }, [query]);
  return hasMouse;
}

// Printing one thing of many on a page: it is drawn as the one that is printed, and then the browser asks how.

import { useEffect, useState } from 'preact/hooks';

export function usePrint(): { readonly isPrinted: boolean; readonly startPrint: () => void } {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    if (!isPrinted) return;
    const life = new AbortController();
    addEventListener('afterprint', () => setPrinted(false), { signal: life.signal });
    print();
    return () => life.abort();
  }, [isPrinted]);
  return { isPrinted, startPrint: () => setPrinted(true) };
}

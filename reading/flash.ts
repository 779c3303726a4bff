// Shows where something is that was jumped to: a strong tint that comes twice and goes, or stays for that long where the
// reader wants no motion.

import { createHighlights } from './highlight-set';
import { adoptRoots } from './passage-paint';

/** On, off, on, in milliseconds: well below three flashes in a second (WCAG 2.3.1). */
const BEATS = [500, 250, 750];
const STILL = 2000;

/** Shows some ranges for a moment, in place of those that are being shown; all is undone when `signal` aborts. */
export type Flash = (ranges: readonly StaticRange[]) => void;

export function createFlash(document: Document, signal: AbortSignal): Flash {
  const highlights = createHighlights(document, [flashLook], signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return (ranges) => {
    if (!highlights || signal.aborted) return;
    clearTimeout(timer);
    adoptRoots(highlights, ranges);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const beats = isStill ? [STILL] : [...BEATS];
    const beat = (isOn: boolean) => {
      highlights.paint([isOn ? ranges : []]);
      const length = beats.shift();
      if (length !== undefined) timer = setTimeout(() => beat(!isOn), length);
    };
    beat(true);
  };
}

function flashLook(selector: string): string {
  return `
    ${selector} {
      background-color: rgb(255 170 0 / 0.6);
      text-decoration-line: underline;
      text-decoration-thickness: max(0.14em, 2px);
      text-decoration-color: currentColor;
    }
    @media print {
      ${selector} { background-color: transparent; text-decoration-line: none; }
    }`;
}

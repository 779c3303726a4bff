// Whether the page is light or dark where a term stands, so that the card matches it whatever the system prefers.

import { parentAcross } from './shadow-trees';

export type Scheme = 'light' | 'dark';

/** Scheme of the first opaque background behind an element; what the system prefers where nothing is painted. */
export function schemeAt(element: Element): Scheme {
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance !== undefined) return luminance > 0.4 ? 'light' : 'dark';
  }
  // No background: the canvas, which is dark only where the page says it supports dark.
  const supportsDark = /dark/.test(getComputedStyle(element.ownerDocument.documentElement).colorScheme);
  return supportsDark && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * Perceived lightness (0 to 1) of a computed colour; undefined when it is see-through or of a form not read here. Computed
 * colours are written rgb(r, g, b) and rgba(r, g, b, a), newer ones oklch(L C h / a), color(space r g b / a) and the like
 * (CSS Color 4, section 15).
 */
function luminanceOf(color: string): number | undefined {
  const [, form = '', inside = ''] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
  // Without the name of a colour space: a digit in "display-p3" is no coordinate.
  const parts = inside.split(/[ ,/]+/).map((part) => (part === 'none' ? 0 : Number(part)));
  const numbers = parts.filter((part) => !Number.isNaN(part));
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (numbers.length < 3 || alpha < 0.5) return undefined;
  if (form === 'lab' || form === 'lch') return a / 100;
  if (form === 'oklab' || form === 'oklch') return a;
  const weighted = 0.2126 * a + 0.7152 * b + 0.0722 * c;
  return form === 'color' ? weighted : weighted / 255;
}

// What a mark looks like: one of four styles, in the usual color or the reader's own, as the text of a style sheet.
//
// Nothing is known of the page but that its text can be read: 4.5 : 1 from what is behind it. So a line is told from its
// background as long as it is about as light as the text, and a tint bears the text as long as it is light enough below
// dark text, dark enough below light text. Both are worked out by the browser, place by place, from the text's own color:
// a reader's color keeps its hue and is mixed with black or white until it has the luminance it may have (WCAG 2.2).

import type { PageChoices } from '../platform/choices';
import type { HighlightLook } from './highlight-set';

/** How the reader wants marks to look. */
export type MarkLook = Pick<PageChoices, 'markStyle' | 'markColor'>;

/** The tint of those who chose no color: that of a highlighter. */
const USUAL_TINT = '#f6cf6b';
/** Mostly the text's color: where that stands out by 4.5 : 1, this does by more than 3 : 1. */
const USUAL_LINE = 'color-mix(in oklab, currentColor 80%, #0e9aa7)';

/** Times that a line may be lighter or darker than the text: 4.5 through this is more than 3, with room for rounding. */
const LINE_REACH = 1.45;
/** The least contrast between text and tint, with room for rounding. */
const TINT_CONTRAST = 4.58;
/** A tint is soft: at least so light below dark text, at most so light below light text. */
const SOFT = { light: 0.62, dark: 0.08 };
/** Luminance that is as far from white as from black: darker text stands on something light, lighter text on something dark. */
const MIDDLE = 0.179;

const LINES: Readonly<Record<PageChoices['markStyle'], string>> = {
  dotted: 'dotted max(0.1em, 1.5px)',
  line: 'solid max(0.07em, 1.5px)',
  // What goes up and down is as strong as a straight line when it is thinner.
  wavy: 'wavy max(0.05em, 1px)',
  // Never by color alone: it may be forced away, or not be seen.
  tint: 'solid max(0.05em, 1px)',
};

/** The look of marks. A line stays where forced colors take the rest away; nothing is printed. */
export function lookOfMarks({ markStyle, markColor }: MarkLook): HighlightLook {
  const color = markColor ?? (markStyle === 'tint' ? USUAL_TINT : null);
  const tint = markStyle === 'tint' && color !== null ? `background-color: ${tintFrom(color)};` : '';
  return (selector) => `
    ${selector} {
      ${tint}
      text-decoration: underline ${LINES[markStyle]} ${USUAL_LINE};
      ${color === null ? '' : `text-decoration-color: ${lineFrom(color)};`}
    }
    @media (forced-colors: active) {
      ${selector} { background-color: transparent; }
    }
    @media print {
      ${selector} { background-color: transparent; text-decoration-line: none; }
    }`;
}

/** Whether a color is drawn darker than it is on a light page, or lighter on a dark one, so that its line can be seen there. */
export function isShifted(color: string): { readonly darker: boolean; readonly lighter: boolean } {
  const own = luminanceOf(linear(color));
  return { darker: own > mostFor(PAGE_TEXT.dark), lighter: own < leastFor(PAGE_TEXT.light) };
}

/** Luminance of text as most pages have it. */
const PAGE_TEXT = { dark: 0.016, light: 0.8 };

const mostFor = (text: number) => (text + 0.05) * LINE_REACH - 0.05;
const leastFor = (text: number) => (text + 0.05) / LINE_REACH - 0.05;

/** Luminance of the text where the mark stands, as the browser works it out; r, g and b are those of the text. */
const TEXT = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';

function lineFrom(color: string): string {
  const own = luminanceOf(linear(color));
  const most = `${TEXT} * ${LINE_REACH} + ${(0.05 * LINE_REACH - 0.05).toFixed(5)}`;
  const least = `${TEXT} / ${LINE_REACH} + ${(0.05 / LINE_REACH - 0.05).toFixed(5)}`;
  return shadeOf(color, `clamp(${least}, ${own.toFixed(5)}, ${most})`);
}

function tintFrom(color: string): string {
  const own = luminanceOf(linear(color));
  const light = `${TEXT} * ${TINT_CONTRAST} + ${(0.05 * TINT_CONTRAST - 0.05).toFixed(5)}`;
  const dark = `${TEXT} / ${TINT_CONTRAST} + ${(0.05 / TINT_CONTRAST - 0.05).toFixed(5)}`;
  // 1 below dark text, 0 below light text.
  const isLight = `clamp(0, (${MIDDLE} - ${TEXT}) * 1000000, 1)`;
  const below = {
    darkText: `min(1, max(${light}, ${Math.max(own, SOFT.light).toFixed(5)}))`,
    lightText: `max(0, min(${dark}, ${Math.min(own, SOFT.dark).toFixed(5)}))`,
  };
  return shadeOf(color, `${isLight} * ${below.darkText} + (1 - ${isLight}) * ${below.lightText}`);
}

/** A color of the same hue with another luminance: mixed with black or with white, so that it is always one that can be shown. */
function shadeOf(color: string, luminance: string): string {
  const parts = linear(color);
  const own = luminanceOf(parts);
  const shade = `min(1, (${luminance}) / ${Math.max(own, 1e-4).toFixed(5)})`;
  const white = `max(0, ((${luminance}) - ${own.toFixed(5)}) / ${Math.max(1 - own, 1e-4).toFixed(5)})`;
  const channels = parts.map(
    (part) => `calc(${part.toFixed(5)} * ${shade} + ${(1 - part).toFixed(5)} * ${white})`,
  );
  return `color(from currentColor srgb-linear ${channels.join(' ')} / 1)`;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Red, green and blue of #rrggbb as amounts of light, 0 to 1 (sRGB, IEC 61966-2-1). */
function linear(color: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

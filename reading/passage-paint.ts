// Paints marked passages: a tint for each color, and an underline of its own style, so that colors are told apart without
// seeing color, on a dark page, in forced colors and on paper. Four entries of the registry, in no order that says which
// is which.

import { PASSAGE_COLOURS, type PassageColour } from '../notebook/rows';
import { createHighlights, type HighlightLook, type HighlightSet } from './highlight-set';

interface PaintedPassage {
  readonly colour: PassageColour;
  readonly ranges: readonly StaticRange[];
}

export interface PassagePainter extends Pick<HighlightSet, 'restore'> {
  /** Paints these passages in place of those before; where two overlap, the later one is on top. */
  paint(passages: readonly PaintedPassage[]): void;
}

/**
 * Tints that let the page's own background through: pale on a light page, deep on a dark one, and the text stays the
 * page's. The underline stands lower than that of a term, so that both can be seen on one word.
 */
const LOOKS: Readonly<Record<PassageColour, { tint: string; line: string; underline: string }>> = {
  yellow: { tint: 'rgb(255 208 40 / 0.35)', line: '#b88700', underline: 'solid max(0.07em, 1.5px)' },
  // Two lines, or a line that goes up and down, are as strong as one when they are thinner.
  green: { tint: 'rgb(72 205 110 / 0.28)', line: '#1f8f4a', underline: 'double max(0.05em, 1px)' },
  blue: { tint: 'rgb(70 165 255 / 0.26)', line: '#2676d4', underline: 'dashed max(0.07em, 1.5px)' },
  pink: { tint: 'rgb(255 105 175 / 0.26)', line: '#cf3f86', underline: 'wavy max(0.05em, 1px)' },
};

/** A painter for one document; everything it added is gone when `signal` aborts. Undefined where the API is missing. */
export function createPassagePainter(document: Document, signal: AbortSignal): PassagePainter | undefined {
  const order = shuffled(PASSAGE_COLOURS);
  const highlights = createHighlights(document, order.map(lookOf), signal);
  return (
    highlights && {
      restore: highlights.restore,
      paint(passages) {
        for (const { ranges } of passages) adoptRoots(highlights, ranges);
        highlights.paint(
          order.map((colour) =>
            passages.flatMap((passage) => (passage.colour === colour ? passage.ranges : [])),
          ),
        );
      },
    }
  );
}

/** Gives a set of highlights its look in the shadow trees that some ranges stand in. */
export function adoptRoots(highlights: HighlightSet, ranges: readonly StaticRange[]): void {
  for (const { startContainer } of ranges) {
    const root = Node.prototype.getRootNode.call(startContainer);
    if (root instanceof ShadowRoot) highlights.adopt(root);
  }
}

function lookOf(colour: PassageColour): HighlightLook {
  const { tint, line, underline } = LOOKS[colour];
  return (selector) => `
    ${selector} {
      background-color: ${tint};
      text-decoration: underline ${underline} color-mix(in oklab, currentColor 35%, ${line});
      text-underline-offset: 0.28em;
      text-decoration-skip-ink: none;
    }
    @media (forced-colors: active) {
      ${selector} {
        background-color: Mark;
        color: MarkText;
        text-decoration-color: MarkText;
        text-underline-offset: 0.1em;
      }
    }`;
}

function shuffled<T>(list: readonly T[]): T[] {
  const places = crypto.getRandomValues(new Uint32Array(list.length));
  return list
    .map((item, i) => ({ item, place: places[i] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

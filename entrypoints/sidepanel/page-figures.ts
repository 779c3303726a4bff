// How long a page is and how hard to read, out of what its frames counted. Pure.

import type { FrameTerms, TextFigures } from '../../platform/requests';

export interface PageFigures {
  readonly words: number;
  /** At least 1. */
  readonly minutes: number;
  /** Places of terms of level 2 and 3 in a hundred words; not rounded. */
  readonly hardPerHundred: number;
  /** Grade of US schools by Flesch and Kincaid, from 1; null where the text is too short to tell. */
  readonly grade: number | null;
}

const WORDS_A_MINUTE = 200;
/** Fewer words or sentences say more of a menu than of a text. */
const FEWEST_WORDS = 100;
const FEWEST_SENTENCES = 3;

/** Null for a page without words. `texts`: of the same frames, as far as they have been counted. */
export function pageFigures(
  frames: readonly FrameTerms[],
  texts: readonly TextFigures[],
): PageFigures | null {
  const words = sum(frames.map((frame) => frame.words));
  if (words === 0) return null;
  const hard = frames.flatMap(({ marks, looksMedical }) =>
    looksMedical ? marks.filter(({ level }) => level > 1) : [],
  );
  return {
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    hardPerHundred: (hard.length / words) * 100,
    grade: gradeOf({
      words: sum(texts.map((text) => text.words)),
      sentences: sum(texts.map((text) => text.sentences)),
      syllables: sum(texts.map((text) => text.syllables)),
    }),
  };
}

/** Flesch-Kincaid grade level (Kincaid and others, 1975). */
function gradeOf({ words, sentences, syllables }: TextFigures): number | null {
  if (words < FEWEST_WORDS || sentences < FEWEST_SENTENCES) return null;
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return Math.max(1, Math.round(grade));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

// What most of the window is, where that is no text: a drawing as in editors that paint their letters, a picture or a PDF,
// a frame within.

import type { UnreadReason } from '../platform/requests';
import { boxOf, fits } from './true-dom';

const COVERS: readonly [selector: string, UnreadReason][] = [
  ['canvas', 'drawn'],
  ['embed, object, img', 'picture'],
  ['iframe, frame', 'frame'],
];
/** Pictures looked at, of a page with thousands. */
const MOST = 100;

/** Takes measure of the layout: only for whoever asks about this page. */
export function coverOf(document: Document): UnreadReason | null {
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const covers = [...document.querySelectorAll('canvas, embed, object, img, iframe, frame')].slice(0, MOST);
  const cover = covers.find((element) => {
    const { width, height } = boxOf(element);
    return Math.min(width, innerWidth) * Math.min(height, innerHeight) * 2 > innerWidth * innerHeight;
  });
  return COVERS.find(([selector]) => cover && fits(cover, selector))?.[1] ?? null;
}

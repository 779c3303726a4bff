// What the gallery shows of one component.

import type { ComponentChildren } from 'preact';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Specimen {
  /** Also of its picture's file. */
  readonly name: string;
  /** All states below each other. Drawn in each scheme, so an id must hold the scheme to be unlike any other. */
  readonly draw: (scheme: Scheme) => ComponentChildren;
}

/** What a component calls that the gallery does nothing with. */
export const nothing = (): void => {};

/** The same of what answers whether it was written. */
export const written = (): Promise<boolean> => Promise.resolve(true);

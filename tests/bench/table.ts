// What a table of the bench is: who measures it, with what, and what comes out.

import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { AuthoredEntry } from '../../glossary/authored-entry';
import type { BundleName } from './bundle';
import type { Figure } from './measure';
import type { PageKind } from './pages';
import type { SizedGlossary } from './spellings';

/** The figures that the project promises; ratios but for two. */
export interface Summary {
  /** Walk and match, cold, 100 kB, 5,000 spellings: the worst page's multiple of the bare walk. */
  walkAndMatch: number;
  /** Scan and paint with rendering, likewise. */
  scanAndPaint: number;
  /** Longest task of ours while a page of 10 MB is read, milliseconds of the main thread. */
  longestTaskMs: number;
  /** Mutating a page with 10,000 matches, as a multiple of the same without us. */
  mutation10k: number;
  /** Walk and match with 100,000 spellings, as a multiple of that with 5,000. */
  forms100k: number;
  /** The content script as every page loads it: kilobytes (1,000 bytes), gzip. */
  contentScriptGzipKb: number;
}

/** A ratio or another number with its quartiles, one without, or words. */
export type Cell = Figure | number | string;

export interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly title: string;
  /** What the numbers are, a sentence or two. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Measured {
  readonly tables: readonly Table[];
  readonly summary?: Partial<Summary>;
}

/** What every table has at hand. */
export interface Bench {
  readonly context: BrowserContext;
  /** The session of the whole browser. */
  readonly session: CDPSession;
  /** How often each thing is measured, on pages of its own. */
  readonly turns: number;
  /** The glossary as it ships. */
  readonly entries: readonly AuthoredEntry[];
  /** A glossary of a size, and where pages fetch its index and its spellings from. */
  glossary(size: number): { glossary: SizedGlossary; index: string; spellings: string };
  /** Paths of a page with so many characters of text, and of its paragraphs as JSON. */
  page(kind: PageKind, characters: number): { path: string; paragraphs: string; texts: readonly string[] };
  /** Opens a path in a new tab, laid out and at rest, and runs bundles in it. */
  open(path: string, ...bundles: BundleName[]): Promise<Page>;
}

/** Measures a table, or a few that come out of one measurement. */
export type Measure = (bench: Bench) => Promise<Measured>;

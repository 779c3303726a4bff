// The sections of a page: what stands under one heading, or in one landmark. A term is marked once in each, so what is
// marked is decided for one section at a time, and only for those that are looked at. Where a term is to be marked once on
// a page, the page is one section.

import type { WeighedMatch } from '../glossary/senses';
import { type Container, kindOf } from './blocks';
import {
  type EntryTraits,
  type MarkSettings,
  type SectionBlock,
  selectMarks,
  type Term,
} from './select-marks';

/** What a block says of the sections around it. */
export interface SectionMark {
  /** A heading: a section begins here. */
  readonly isHeading: boolean;
  /** The landmark that the block stands in. */
  readonly landmark: Element | undefined;
}

const LANDMARKS =
  'main, article, section, nav, aside, header, footer, dialog, [role="main"], [role="article"], [role="region"], ' +
  '[role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="dialog"], [role="tabpanel"]';

/** Words of a stretch without a heading, from which it counts as several: the reader of its end has forgotten its beginning. */
const LONG_SECTION = 1200;

export function sectionMarkOf(container: Container): SectionMark {
  const element = container instanceof Element ? container : container.host;
  return { isHeading: isHeading(container), landmark: landmarkAround(element) };
}

/** Whether a container is a heading, by its name or its role. */
export function isHeading(container: Container): boolean {
  if (!(container instanceof Element)) return false;
  return (
    kindOf(container) === 'heading' || Element.prototype.getAttribute.call(container, 'role') === 'heading'
  );
}

/** The blocks of a page, parted into sections; the terms of a section are chosen when one is first asked for. */
export class Sections<B extends Omit<SectionBlock, 'isShown'> & SectionMark> {
  constructor(
    private readonly look: {
      readonly isShown: (block: B) => boolean;
      /** The matches of a block, as what the page defines has them. */
      readonly matchesOf: (block: B) => readonly WeighedMatch[];
      readonly traits: EntryTraits;
    },
  ) {}

  private sectionOf = new WeakMap<B, Section<B>>();
  private round = 0;
  private arranged: { by: Arrangement; count: number; last?: { block: B; section: Section<B> } } | undefined;

  /** Parts blocks that are in page order. While a long page is read, only what came at its end is looked at. */
  arrange(blocks: readonly B[], by: Arrangement): void {
    const { settings, medical, revision } = by;
    const { traits } = this.look;
    const known = this.arranged?.by;
    const isSame = known?.revision === revision && known.settings === settings && known.medical === medical;
    const done = (isSame && this.arranged) || { by, count: 0 };
    if (done.count === 0) this.sectionOf = new WeakMap();
    for (const block of blocks.slice(done.count)) {
      const { last } = done;
      const goesOn =
        last && (settings.repeats === 'page' || !beginsSection(block, last.block, last.section.words));
      const section: Section<B> = goesOn
        ? last.section
        : {
            ...{ blocks: [], words: 0, matches: [], terms: undefined },
            choose: (chosen) => selectMarks(chosen, { settings, traits, medical }),
          };
      section.blocks.push(block);
      section.words += block.words;
      section.terms = undefined;
      this.sectionOf.set(block, section);
      done.last = { block, section };
    }
    done.count = blocks.length;
    this.arranged = done;
  }

  /** Forgets what was chosen: something is shown now that was hidden, or hidden that was shown. */
  chooseAnew(): void {
    this.round++;
  }

  termsOf(block: B): readonly Term[] {
    const section = this.sectionOf.get(block);
    if (!section) return [];
    if (!section.terms || section.round !== this.round) {
      section.round = this.round;
      const { matches } = section;
      matches.push(...section.blocks.slice(matches.length).map(this.look.matchesOf));
      const chosen = section.choose(
        section.blocks.map((each, i) => ({
          matches: matches[i] ?? [],
          words: each.words,
          isShown: this.look.isShown(each),
        })),
      );
      section.terms = new Map(section.blocks.map((each, i) => [each, chosen[i] ?? []]));
    }
    return section.terms.get(block) ?? [];
  }
}

/** What blocks are arranged by. */
export interface Arrangement {
  readonly settings: MarkSettings;
  readonly medical: boolean;
  /** The same number as last time: no block went, none came but after all others, and none is read differently. */
  readonly revision: number;
}

interface Section<B> {
  readonly blocks: B[];
  words: number;
  readonly choose: (blocks: readonly SectionBlock[]) => readonly (readonly Term[])[];
  /** Of each block that was chosen from before; the same until the page is arranged anew. */
  readonly matches: (readonly WeighedMatch[])[];
  /** As chosen in this round. */
  terms: ReadonlyMap<B, readonly Term[]> | undefined;
  round?: number;
}

function beginsSection(block: SectionMark, before: SectionMark, words: number): boolean {
  // Two headings in a row open one section.
  return words > LONG_SECTION || (block.isHeading && !before.isHeading) || block.landmark !== before.landmark;
}

function landmarkAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; ) {
    const landmark: Element | null = Element.prototype.closest.call(at, LANDMARKS);
    if (landmark) return landmark;
    const root: Node = Node.prototype.getRootNode.call(at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

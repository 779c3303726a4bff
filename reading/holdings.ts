// What each container of the page was found to hold: its blocks with terms, in page order, and what they say together.
// Which containers are read, and when, is read-text.ts's affair.

import type { GlossaryIndex } from '../glossary/index-format';
import { addEvidence, looksMedical, noEvidence } from '../glossary/senses';
import type { Container } from './blocks';
import type { MainPart } from './main-part';
import { PageOrder } from './page-order';
import type { ScannedBlock } from './scan-block';
import { isHeading, type SectionMark, sectionMarkOf } from './sections';
import type { SkippedParts } from './skipped-parts';

/** A block with terms in it, or a heading. */
export interface ReadBlock extends ScannedBlock, SectionMark {
  /** Where it stands: its first text node. */
  readonly at: Text;
  isGone: boolean;
}

/** One reading of a tree. */
export interface Pass {
  readonly skipped: SkippedParts;
  readonly isMain: MainPart;
}

/** What a container held when it was read. */
export interface Holding {
  readonly container: Container;
  /** The reading in which it was read: what the same one finds further on is added. */
  readonly pass: Pass;
  readonly isMain: boolean;
  words: number;
  blocks: ReadBlock[];
  /** Read closely, all of it at once. */
  isClose: boolean;
}

/** All that is held. Weak where it can be: what the page is done with must not live on because of us. */
export class Holdings {
  private byContainer = new WeakMap<Container, Holding>();
  private byNode = new WeakMap<Text, readonly ReadBlock[]>();
  private readonly order = new PageOrder<ReadBlock>();
  /** What the whole page says, and what its main part does. */
  private evidence = { all: noEvidence(), main: noEvidence() };
  /** Whether terms were found or lost since this was last set to false. */
  hasChanged = false;

  constructor(private readonly index: GlossaryIndex) {}

  /** What a container was found to hold. */
  of(container: Container): Holding | undefined {
    return this.byContainer.get(container);
  }

  /** A container that is about to be read, in place of what it held. */
  begin(container: Container, pass: Pass): Holding {
    this.forget(container);
    const isMain = pass.isMain(container);
    const holding = { container, pass, isMain, words: 0, blocks: [], isClose: false };
    this.byContainer.set(container, holding);
    return holding;
  }

  /** Words of a container without a term in them. */
  count(words: number, holding: Holding): void {
    holding.words += words;
    this.evidence.all.words += words;
    if (holding.isMain) this.evidence.main.words += words;
  }

  keep(scanned: ScannedBlock, holding: Holding): void {
    const { block, matches, words } = scanned;
    holding.words += words;
    this.weighIn(holding, scanned, 1);
    const [at] = block.nodes;
    if (!at || (matches.length === 0 && !isHeading(holding.container))) return;
    const read: ReadBlock = { ...scanned, ...sectionMarkOf(holding.container), at, isGone: false };
    holding.blocks.push(read);
    this.order.add(read);
    this.hasChanged = true;
    for (const node of block.nodes) {
      const others = this.byNode.get(node);
      this.byNode.set(node, others ? [...this.at(node), read] : [read]);
    }
  }

  /** A clock that ticks, a letter that is typed: text without a term in it changes nothing that is shown. */
  empty(holding: Holding): void {
    const { blocks, words } = holding;
    for (const read of blocks) this.order.remove(read);
    this.hasChanged ||= blocks.length > 0;
    this.weighIn(holding, { matches: blocks.flatMap(({ matches }) => matches), words }, -1);
    holding.words = 0;
    holding.blocks = [];
  }

  forget(container: Container): void {
    const holding = this.byContainer.get(container);
    if (!holding) return;
    this.empty(holding);
    this.byContainer.delete(container);
  }

  forgetAll(): void {
    this.byContainer = new WeakMap();
    this.byNode = new WeakMap();
    this.order.clear();
    this.evidence = { all: noEvidence(), main: noEvidence() };
    this.hasChanged = true;
  }

  /** Blocks in page order. */
  get blocks(): readonly ReadBlock[] {
    return this.order.all;
  }

  /** The blocks that a text node is part of: several for a node so long that it was cut. */
  at(node: Text): readonly ReadBlock[] {
    return this.byNode.get(node)?.filter(({ isGone }) => !isGone) ?? [];
  }

  get words(): number {
    return this.evidence.all.words;
  }

  get looksMedical(): boolean {
    const { all, main } = this.evidence;
    // A main part of a few words is none: a page that names its menu so, or one whose main part is an editor.
    return looksMedical(main.words * 10 > all.words ? main : all);
  }

  private weighIn({ isMain }: Holding, found: Pick<ScannedBlock, 'matches' | 'words'>, times: 1 | -1): void {
    addEvidence(this.evidence.all, found, this.index, times);
    if (isMain) addEvidence(this.evidence.main, found, this.index, times);
  }
}

// What each container of the page was found to hold: its blocks with terms, in page order, and what they say together.
// Which containers are read, and when, is read-text.ts's affair.

import type { GlossaryIndex } from '../glossary/index-format';
import { PageDefinitions } from '../glossary/page-definitions';
import type { PageMeaning } from '../glossary/page-meanings';
import { addEvidence, looksMedical, noEvidence, type WeighedMatch } from '../glossary/senses';
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
  /** Blocks without a term, that may hold one should the page define it. */
  spare: ScannedBlock[];
  /** What it defines, by its text and by its mark-up. */
  meanings: PageMeaning[];
  /** Read closely, all of it at once. */
  isClose: boolean;
}

/** All that is held. Weak where it can be: what the page is done with must not live on because of us. */
export class Holdings {
  private byContainer = new WeakMap<Container, Holding>();
  private byNode = new WeakMap<Text, readonly ReadBlock[]>();
  private readonly order = new PageOrder<ReadBlock>();
  /** Those with spare blocks. */
  private readonly spare = new Set<Holding>();
  private readonly definitions = new PageDefinitions();
  private readonly saidBy = new WeakMap<PageMeaning, readonly Holding[]>();
  private hasNewMeanings = false;
  /** How often what the page defines has changed. */
  private meaningChanges = 0;
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
    const holding = {
      container,
      pass,
      isMain,
      words: 0,
      blocks: [],
      spare: [],
      meanings: [],
      isClose: false,
    };
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
    const { block, matches, words, meanings } = scanned;
    holding.words += words;
    this.weighIn(holding, scanned, 1);
    for (const meaning of meanings) this.define(meaning, [holding]);
    if (matches.length > 0 || this.definitions.mayStandIn(block.text) || isHeading(holding.container)) {
      this.place(scanned, holding);
    } else {
      holding.spare.push(scanned);
      this.spare.add(holding);
    }
  }

  private place(scanned: ScannedBlock, holding: Holding): void {
    const { block } = scanned;
    const [at] = block.nodes;
    if (!at) return;
    const read: ReadBlock = { ...scanned, ...sectionMarkOf(holding.container), at, isGone: false };
    holding.blocks.push(read);
    this.order.add(read);
    this.hasChanged = true;
    for (const node of block.nodes) {
      const others = this.byNode.get(node);
      this.byNode.set(node, others ? [...this.at(node), read] : [read]);
    }
  }

  /** What containers say together that a spelling stands for, until one of them is emptied. */
  define(meaning: PageMeaning, holdings: readonly Holding[]): void {
    this.saidBy.set(meaning, holdings);
    for (const { meanings } of holdings) meanings.push(meaning);
    this.definitions.add(meaning);
    this.hasNewMeanings = true;
    this.meaningChanges++;
    this.hasChanged = true;
  }

  /** A definition speaks for what was read before it too. */
  settle(): void {
    if (this.hasNewMeanings) {
      this.hasNewMeanings = false;
      for (const holding of this.spare) {
        const isTerm = ({ block }: ScannedBlock) => this.definitions.mayStandIn(block.text);
        for (const scanned of holding.spare.filter(isTerm)) this.place(scanned, holding);
        holding.spare = holding.spare.filter((scanned) => !isTerm(scanned));
      }
    }
    this.hasChanged = false;
  }

  /** The matches of a block as the page defines them. */
  matchesOf({ block, matches, meanings }: ReadBlock): readonly WeighedMatch[] {
    return this.definitions.applyTo(block.text, matches, meanings);
  }

  /** A clock that ticks, a letter that is typed: text without a term in it changes nothing that is shown. */
  empty(holding: Holding): void {
    const { blocks, words, meanings } = holding;
    for (const read of blocks) this.order.remove(read);
    this.hasChanged ||= blocks.length > 0;
    this.spare.delete(holding);
    holding.spare = [];
    for (const meaning of meanings) this.undefine(meaning);
    this.meaningChanges += meanings.length;
    this.hasChanged ||= meanings.length > 0;
    holding.meanings = [];
    this.weighIn(holding, { matches: blocks.flatMap(({ matches }) => matches), words }, -1);
    holding.words = 0;
    holding.blocks = [];
  }

  /** One of those that said it together is read anew: the others say it no longer. */
  private undefine(meaning: PageMeaning): void {
    this.definitions.remove(meaning);
    for (const holding of this.saidBy.get(meaning) ?? [])
      holding.meanings = holding.meanings.filter((other) => other !== meaning);
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
    this.spare.clear();
    this.definitions.clear();
    this.evidence = { all: noEvidence(), main: noEvidence() };
    this.hasChanged = true;
  }

  /** Blocks in page order. */
  get blocks(): readonly ReadBlock[] {
    return this.order.all;
  }

  /** Another number when blocks have changed, but for new ones at the end of the page. Ask after `blocks`. */
  get revision(): number {
    return this.order.revision + this.meaningChanges;
  }

  /** Entries that are claimed, each once, the first `most` of them in page order. */
  entryNumbers(most: number): number[] {
    const numbers = new Set<number>();
    for (const { matches } of this.blocks) {
      for (const { claims } of matches) for (const { entry } of claims) numbers.add(entry);
      if (numbers.size >= most) break;
    }
    return [...numbers].slice(0, most);
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

// Reads the text of a page, piece by piece, and tells what terms stand in it. Forgets what left the page. No painting, no
// events. Long, because what is read and what is forgotten must fit together.

import type { GlossaryIndex } from '../glossary/index-format';
import type { SecondIndex } from '../glossary/joined-matcher';
import { type Block, type Container, containerOf, isInSkipped, LONGEST, piecesOf } from './blocks';
import { type Defining, readDefiningElements, readDefiningIn } from './defining-elements';
import { type Holding, Holdings, type Pass, type ReadBlock } from './holdings';
import { type MainPart, mainPartOf } from './main-part';
import { type BlockScanner, createScanner, type ScannerOptions } from './scan-block';
import { isHeading, Sections } from './sections';
import { type MarkSettings, type Term, termOf } from './select-marks';
import { ShadowTrees } from './shadow-hosts';
import { SkippedParts } from './skipped-parts';
import { elementsIn, isConnected, shadowRootOf } from './true-dom';
import { isShown } from './visible';
import { blockOf, type Chunk, documentAround, type Run, walkText } from './walk';

export interface PageTerm {
  readonly block: Block;
  readonly term: Term;
}

export interface ReadTextOptions extends Omit<ScannerOptions, 'second'> {
  /** Called once for each open shadow root met. */
  readonly onShadow: (shadow: ShadowRoot) => void;
}

/** Elements looked at for shadow trees in one step. */
const STEP = 64;

export class ReadText {
  private readonly holdings: Holdings;
  private scanner: BlockScanner;
  private defining: Defining;
  private readonly sections: Sections<ReadBlock>;
  /** The open shadow trees of what was read. */
  readonly shadows: ShadowTrees;
  private medical = false;
  /** As it was when first asked for since the page was last settled. */
  private isMain: MainPart | undefined;

  constructor(
    private readonly index: GlossaryIndex,
    private readonly options: ReadTextOptions,
  ) {
    this.shadows = new ShadowTrees(options.onShadow);
    this.holdings = new Holdings(index);
    this.scanner = createScanner(index, options);
    this.defining = { holdings: this.holdings, scanner: this.scanner };
    this.sections = new Sections({
      isShown: ({ at }) => isConnected(at) && isShown(at),
      ...{ traits: index, matchesOf: (read) => this.holdings.matchesOf(read) },
    });
  }

  /** Finds these besides from now on: what has been read is to be read again. */
  join(second: SecondIndex | undefined): void {
    this.scanner = createScanner(this.index, { ...this.options, second });
    this.defining = { holdings: this.holdings, scanner: this.scanner };
  }

  /**
   * Reads all text at and below `root`, a chunk at each step; then what lies in shadow trees below. Forgets what is to be
   * left alone.
   */
  *readTree(root: Container): Generator<void> {
    if (!isConnected(root)) return;
    if (isInSkipped(root)) {
      this.forgetBelow(root);
      return;
    }
    const pass = this.beginPass(root);
    const walk = walkText(root);
    for (let chunk = walk.next(); chunk; chunk = walk.next()) yield* this.takeChunk(chunk, pass);
    // What stands beside an inline root is of the same text.
    const around = containerOf(root);
    if (around && around !== root) yield* this.read(around);
    yield* readDefiningElements(root, this.defining);
    yield* this.readShadows(root);
  }

  /** Reads what a container holds directly, in place of what it held before, a piece at each step. */
  *read(container: Container): Generator<void> {
    this.holdings.forget(container);
    if (!isConnected(container) || isInSkipped(container)) return;
    yield* this.takeClosely(this.holdings.begin(container, this.beginPass(container)));
    readDefiningIn(container, this.defining);
  }

  /** Whether a container is known to hold text directly. */
  holdsText(container: Container): boolean {
    return (this.holdings.of(container)?.words ?? 0) > 0;
  }

  /** Forgets what stood at and below a node that has left the page, or is to be left alone. */
  forgetBelow(root: Node): void {
    const ahead = [root];
    for (let at = ahead.pop(); at; at = ahead.pop()) {
      if (!(at instanceof ShadowRoot || at instanceof Element)) continue;
      this.shadows.forget(at);
      this.holdings.forget(at);
      ahead.push(...elementsIn(at));
      const shadow = at instanceof Element && shadowRootOf(at);
      if (shadow) ahead.push(shadow);
    }
  }

  /** As if nothing had been read. */
  forgetAll(): void {
    this.isMain = undefined;
    this.holdings.forgetAll();
    this.shadows.clear();
  }

  /** Whether terms were found or lost since the page was last settled. */
  get hasChanged(): boolean {
    return this.holdings.hasChanged;
  }

  /** Settles what the page is like and where its sections begin. Which terms stand is decided when they are asked for. */
  settle(settings: MarkSettings): { medical: boolean; words: number } {
    this.isMain = undefined;
    this.holdings.settle();
    this.medical = this.options.asked || this.holdings.looksMedical;
    const { blocks, revision } = this.holdings;
    this.sections.arrange(blocks, { settings, medical: this.medical, revision });
    return { medical: this.medical || settings.onAnyPage === true, words: this.holdings.words };
  }

  /** What can be seen has changed: which terms are marked is decided anew. */
  chooseAnew(): void {
    this.sections.chooseAnew();
  }

  /** Blocks with terms or headings, in page order. */
  blocks(): readonly ReadBlock[] {
    return this.holdings.blocks;
  }

  /** The terms of a block, as last settled. */
  termsOf(read: ReadBlock): readonly Term[] {
    return this.sections.termsOf(read);
  }

  /** All terms, in the order of the page. */
  terms(): PageTerm[] {
    return this.blocks().flatMap((read) => this.termsOf(read).map((term) => ({ block: read.block, term })));
  }

  /** Entries that the page may have to explain, each once, the first `most` of them. */
  entryNumbers(most: number): number[] {
    return this.holdings.entryNumbers(most);
  }

  /** The term that covers a place in a text node. */
  termAt(node: Text, offset: number): PageTerm | undefined {
    for (const read of this.holdings.at(node)) {
      const at = (read.block.starts[read.block.nodes.indexOf(node)] ?? 0) + offset;
      const term = this.termsOf(read).find(({ start, end }) => start <= at && at <= end);
      if (term) return { block: read.block, term };
    }
    return undefined;
  }

  /** Other names inside and across a term, and in what the page says of it, by entry: "venous thromboembolism" in "acute venous thromboembolism". */
  namesWithin({ block, term }: PageTerm): number[] {
    const said = term.pageWords.flatMap((text) => this.scanner.scanWithin(text, 0, text.length));
    const matches = [...this.scanner.scanWithin(block.text, term.start, term.end), ...said];
    const terms = matches.flatMap((match) => termOf(match, this.medical) ?? []);
    const others = terms.filter(({ entries }) => !entries.some((entry) => term.entries.includes(entry)));
    return others.flatMap(({ entries: [first] }) => first ?? []);
  }

  private *readShadows(root: Container): Generator<void> {
    const elements = documentAround(root).createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
    let count = 0;
    for (let at = elements.nextNode(); at; at = elements.nextNode()) {
      if (++count % STEP === 0) yield;
      const element = at as Element; // SHOW_ELEMENT
      const shadow = isConnected(element) && this.shadows.meet(element);
      if (shadow) yield* this.readTree(shadow);
    }
  }

  private *takeChunk(chunk: Chunk, pass: Pass): Generator<void> {
    if (chunk.text.length > LONGEST) {
      for (const run of chunk.runs) {
        if (!isReadable(run, pass)) continue;
        const holding = this.holdingOf(run.container, pass);
        if (!run.isHard) yield* this.takeLong(blockOf(chunk, run), holding);
        else if (!holding.isClose) yield* this.takeClosely(holding);
      }
      return;
    }
    const hard: Holding[] = [];
    this.scanner.scanChunk(chunk, pass.skipped, ({ run, words, scanned, isHard }) => {
      if (!isReadable(run, pass)) return;
      const holding = this.holdingOf(run.container, pass);
      if (isHard) hard.push(holding);
      else if (holding.isClose) return;
      else if (scanned) this.holdings.keep(scanned, holding);
      else if (isHeading(run.container))
        this.holdings.keep({ block: blockOf(chunk, run), matches: [], meanings: [], words }, holding);
      else this.holdings.count(words, holding);
    });
    // The scanner's work space is free again only now.
    for (const holding of hard) if (!holding.isClose) yield* this.takeClosely(holding);
    yield;
  }

  /** A text that is too long to be read at one go. */
  private *takeLong(block: Block, holding: Holding): Generator<void> {
    for (const piece of piecesOf(block)) {
      if (holding.isClose || !this.isCurrent(holding)) return;
      const scanned = this.scanner.scanPlainly(piece, holding.pass.skipped);
      if (scanned) this.holdings.keep(scanned, holding);
      else yield* this.takeClosely(holding);
      yield;
    }
  }

  /** What a container holds as this pass found it so far. */
  private holdingOf(container: Container, pass: Pass): Holding {
    const before = this.holdings.of(container);
    return before?.pass === pass ? before : this.holdings.begin(container, pass);
  }

  private *takeClosely(holding: Holding): Generator<void> {
    this.holdings.empty(holding);
    holding.isClose = true;
    if (holding.pass.skipped.has(holding.container)) return;
    for (const scanned of this.scanner.scanClosely(holding.container)) {
      if (!this.isCurrent(holding)) return;
      this.holdings.keep(scanned, holding);
      yield;
    }
  }

  /** One look for the main part serves all that comes in one go: thousands of insertions would each have the whole page searched. */
  private beginPass(root: Container): Pass {
    this.isMain ??= mainPartOf(documentAround(root));
    return { skipped: new SkippedParts(), isMain: this.isMain };
  }

  /** Between two pieces the page may have taken the text away, or have it read anew. */
  private isCurrent(holding: Holding): boolean {
    return this.holdings.of(holding.container) === holding;
  }
}

/** Whether the text of a run stands in the page, and in nothing that is left alone: the page has had its turn since it was met. */
function isReadable({ container }: Run, { skipped }: Pass): boolean {
  return isConnected(container) && !skipped.has(container);
}

// What has been read of the page so far: blocks, what was found in each, and which text node belongs to which. Forgets
// what left the page. No painting, no events.

import type { Guard, Level } from '../glossary/entry';
import type { GlossaryIndex } from '../glossary/index-format';
import { createMatcher, type Matcher } from '../glossary/matcher';
import {
  addEvidence,
  type Evidence,
  looksMedical,
  noEvidence,
  readGuards,
  type WeighedMatch,
  weigh,
} from '../glossary/senses';
import {
  type Block,
  type Container,
  containersBelow,
  isInSkipped,
  partsLaidOut,
  readBlocks,
  runsOn,
} from './blocks';
import { nodeIndexAt } from './ranges';
import { selectMarks, type Term } from './select-marks';
import { pageOrder } from './shadow-trees';
import { elementsIn, isConnected, shadowRootOf, tagNameOf } from './true-dom';

export interface PageTerm {
  readonly block: Block;
  readonly term: Term;
}

interface ReadBlock {
  readonly block: Block;
  readonly matches: readonly WeighedMatch[];
  readonly words: number;
  terms: readonly Term[];
}

/** The text of a document (or of what lies below `root`), read piece by piece. */
export class ReadText {
  private readonly byContainer = new Map<Container, ReadBlock[]>();
  private readonly byNode = new WeakMap<Text, ReadBlock>();
  private readonly shadows = new Set<ShadowRoot>();
  /** Custom elements that had no shadow root when they were read: one attached later leaves no record. */
  private readonly shadowless = new Set<Element>();

  private isChanged = false;
  private readonly matcher: Matcher;
  private readonly guards: readonly Guard[];

  constructor(
    private readonly index: GlossaryIndex,
    /** Called once for each open shadow root met. */
    private readonly onShadow: (shadow: ShadowRoot) => void,
  ) {
    this.matcher = createMatcher(index);
    this.guards = readGuards(index);
  }

  /** Containers below a node that wait to be read, in document order. Forgets what is to be left alone. */
  containersBelow(root: Container): Iterable<Container> {
    if (isInSkipped(root)) {
      this.forgetBelow(root);
      return [];
    }
    return containersBelow(root, (shadow) => {
      if (this.shadows.has(shadow)) return;
      this.shadows.add(shadow);
      this.onShadow(shadow);
    });
  }

  /** Reads what a container holds directly, in place of what it held before. */
  read(container: Container): void {
    this.forget(container);
    if (!isConnected(container) || isInSkipped(container)) return;
    if (container instanceof Element && tagNameOf(container).includes('-') && !shadowRootOf(container))
      this.shadowless.add(container);
    const found = readBlocks(container).flatMap((block) => {
      const whole = this.scan(block);
      const isWhole = whole.matches.every((match) => standsOnOneLine(block, match));
      return isWhole ? whole : partsLaidOut(block).map((part) => this.scan(part));
    });
    if (found.length === 0) return;
    this.byContainer.set(container, found);
    this.noteChange(found);
    for (const read of found) for (const node of read.block.nodes) this.byNode.set(node, read);
  }

  /** Forgets what left the page. */
  forgetGone(): void {
    for (const container of this.byContainer.keys()) if (!isConnected(container)) this.forget(container);
    for (const shadow of this.shadows) if (!shadow.isConnected) this.shadows.delete(shadow);
    for (const element of this.shadowless) if (!isConnected(element)) this.shadowless.delete(element);
  }

  /** Elements that were read and have come by an open shadow root since; each is told once. */
  lateShadowHosts(): Element[] {
    const late = [...this.shadowless].filter((element) => shadowRootOf(element));
    for (const element of late) this.shadowless.delete(element);
    return late;
  }

  /** Whether terms were found or lost since the page was last settled. */
  get hasChanged(): boolean {
    return this.isChanged;
  }

  /** Settles senses and marks over the whole page; a look at every match, but at no text. */
  settle(minLevel: Level): { medical: boolean; words: number } {
    this.isChanged = false;
    const evidence = this.evidence();
    const medical = looksMedical(evidence);
    for (const read of this.readBlocks()) {
      read.terms = selectMarks(read.matches, { medical, minLevel });
    }
    return { medical, words: evidence.words };
  }

  /** All terms, in the order of the page. */
  terms(): PageTerm[] {
    const terms = [...this.readBlocks()].flatMap(({ block, terms }) =>
      terms.map((term) => ({ block, term })),
    );
    return terms.sort((a, b) =>
      a.block === b.block ? a.term.start - b.term.start : blockOrder(a.block, b.block),
    );
  }

  blockOf(node: Text): Pick<ReadBlock, 'block' | 'terms'> | undefined {
    const read = this.byNode.get(node);
    return read && this.byContainer.get(read.block.container)?.includes(read) ? read : undefined;
  }

  shadowRoots(): Iterable<ShadowRoot> {
    return this.shadows;
  }

  private scan(block: Block): ReadBlock {
    const found = this.matcher.findMatches(block.text);
    const matches = found.map((match) => weigh(match, block.text, this.guards));
    return { block, matches, words: this.matcher.wordCount, terms: [] };
  }

  private forget(container: Container): void {
    this.noteChange(this.byContainer.get(container) ?? []);
    this.byContainer.delete(container);
  }

  /** A clock that ticks, a letter that is typed: text without a term in it changes nothing that is shown. */
  private noteChange(blocks: readonly ReadBlock[]): void {
    this.isChanged ||= blocks.some(({ matches }) => matches.length > 0);
  }

  private forgetBelow(root: Container): void {
    const ahead: Container[] = [root];
    for (let at = ahead.pop(); at; at = ahead.pop()) {
      this.forget(at);
      ahead.push(...elementsIn(at));
      const shadow = at instanceof Element ? shadowRootOf(at) : null;
      if (shadow) ahead.push(shadow);
    }
  }

  private *readBlocks(): Generator<ReadBlock> {
    for (const blocks of this.byContainer.values()) yield* blocks;
  }

  private evidence(): Evidence {
    const evidence = noEvidence();
    for (const read of this.readBlocks()) addEvidence(evidence, read, this.index);
    return evidence;
  }
}

/** False for a match that was pieced together from text that a style sheet lays out as separate blocks. */
function standsOnOneLine(block: Block, { start, end }: WeighedMatch): boolean {
  const { nodes } = block;
  const last = nodeIndexAt(block, end, 'end');
  for (let i = nodeIndexAt(block, start, 'start'); i < last; i++) {
    const [node, next] = [nodes[i], nodes[i + 1]];
    if (node && next && !runsOn(node, next)) return false;
  }
  return true;
}

/** Blocks of one page do not overlap: where they begin tells which comes first. */
function blockOrder(a: Block, b: Block): number {
  const [first, second] = [a.nodes[0], b.nodes[0]];
  return first && second ? pageOrder(first, second) : 0;
}

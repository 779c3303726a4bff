// A page with an annotator on it, the bar that it shows, and what is painted.

import { expect, type Mock, onTestFinished, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import type { KeptPassage, PageRequests } from '../../../platform/requests';
import { describePassage, finish } from '../../../reading/anchor';
import { type Annotator, annotatePage } from '../../../reading/annotator';
import { watchHands } from '../../../reading/by-hand';
import { watchCanonical } from '../../../reading/canonical';
import { readPageText } from '../../../reading/page-text';
import { watchClosedRoots } from './card';
import { backgroundTurn, placed, rangeOf, setPage, testLife } from './page';
import { type Background, background } from './words';

export const STYLE = '<style>p { font: 18px/1.6 serif; margin: 70px 30px; }</style>';
export const PAGE = `<title>On clots</title>${STYLE}
  <p id="one">A swollen leg may be a <b>deep vein</b> thrombosis, a clot in a vein.</p>
  <p id="two">Call a doctor at once, and rest until then.</p>
  <div id="pen" contenteditable><p>My own words about it.</p></div>
  <textarea>More of my own words.</textarea>`;

export interface Annotated {
  readonly annotator: Annotator;
  readonly from: Background;
  /** Has a page of ours told what the annotator knows, from now on. */
  readonly tell: () => void;
  /** That page is closed. */
  readonly untell: () => void;
  readonly bar: Bar;
  readonly explain: Mock<(words: string) => void>;
  readonly onChange: Mock<() => void>;
  readonly life: AbortController;
  /** Takes the extension from under the page. */
  readonly leave: () => void;
}

/** A page that is annotated, with the mouse out of the way. `passages`: words of it that are kept, each with its color. */
export async function annotating(
  html: string,
  {
    passages = [],
    others = {},
    isOffered = true,
    terms = [],
  }: {
    passages?: readonly [words: string, colour: KeptPassage['colour']][];
    others?: Partial<PageRequests>;
    isOffered?: boolean;
    /** Words that are terms. */
    terms?: readonly string[];
  } = {},
): Promise<Annotated> {
  await page.viewport(900, 700);
  setPage(html);
  await commands.moveMouse(890, 690);
  const root = watchClosedRoots();
  const life = testLife();
  const from = background(others);
  const [explain, onChange] = [vi.fn<(words: string) => void>(), vi.fn<() => void>()];
  let [isGone, isTold] = [false, false];
  const annotator = annotatePage({
    ...{ document, frame: 'f', ask: from.ask, explain, onChange, signal: life.signal },
    kept: {
      ...{ reading: 'https://example.org/', canKeep: true, toolbar: true },
      passages: passages.map(([words, colour], i) => keptOf(words, colour, `p${i}`)),
    },
    canonical: watchCanonical(document),
    hands: watchHands(document, life.signal),
    isTold: () => isTold,
    isOffered: () => isOffered,
    hasTermAt: (x, y) => terms.some((words) => isIn(rangeOf(words), x, y)),
    isGone: () => isGone,
  });
  const leave = () => {
    isGone = true;
  };
  const tell = () => {
    isTold = true;
    annotator.tell();
  };
  const untell = () => {
    isTold = false;
  };
  return { annotator, from, tell, untell, bar: new Bar(root), explain, onChange, life, leave };
}

/** Time that passes only when it is told to. */
export function fakeTime(): (milliseconds: number) => Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return async (milliseconds) => {
    // A selection is told of in a task of its own.
    await backgroundTurn();
    vi.advanceTimersByTime(milliseconds);
    await backgroundTurn();
  };
}

/** Words of the page as they are kept. */
export function keptOf(words: string, colour: KeptPassage['colour'] = 'yellow', id = 'p'): KeptPassage {
  const anchor = finish(describePassage(finish(readPageText(document.body)), rangeOf(words)));
  if (!anchor) throw new Error(`"${words}" says nothing`);
  return { id, colour, anchor };
}

/** Selects from the beginning of some words to the end of others with the real mouse. */
export async function dragOver(first: string, last = first): Promise<void> {
  const [from, to] = [rangeOf(first).getBoundingClientRect(), rangeOf(last).getBoundingClientRect()];
  await commands.moveMouse(from.left + 1, from.top + from.height / 2);
  await commands.pressMouse();
  await commands.moveMouse((from.left + to.right) / 2, (from.top + to.bottom) / 2);
  await commands.moveMouse(to.right - 1, to.top + to.height / 2);
  await commands.releaseMouse();
}

/** Selects as a script or a screen reader does. */
export function select(first: string, last = first): void {
  const [from, to] = [rangeOf(first), rangeOf(last)];
  document
    .getSelection()
    ?.setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset);
}

/** Each painted stretch with the style of its underline. */
export function painted(): [style: string, words: string][] {
  return [...CSS.highlights].flatMap(([name, highlight]) => {
    const style = getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle;
    return [...highlight].map((range): [string, string] => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return [style, live.toString().replace(/\s+/g, ' ')];
    });
  });
}

/** The bar as it is now. */
export class Bar {
  constructor(private readonly find: () => ShadowRoot | undefined) {}

  get isShown(): boolean {
    return this.element !== null;
  }

  get element(): HTMLElement | null {
    return this.find()?.querySelector('[role="toolbar"]') ?? null;
  }

  get host(): Element | undefined {
    return this.find()?.host;
  }

  get status(): string {
    return this.find()?.querySelector<HTMLElement>('[role="status"]')?.dataset.words ?? '';
  }

  /** Names of its buttons, in order. */
  get buttons(): string[] {
    return this.all.map(({ ariaLabel }) => ariaLabel ?? '');
  }

  get pressed(): string[] {
    return this.all
      .filter(({ ariaPressed }) => ariaPressed === 'true')
      .map(({ ariaLabel }) => ariaLabel ?? '');
  }

  get focused(): string | null {
    return this.find()?.activeElement?.ariaLabel ?? null;
  }

  /** The middle of a button, to the pixel. */
  middleOf(name: string): { x: number; y: number } {
    const button = this.all.find(({ ariaLabel }) => ariaLabel === name);
    if (!button) throw new Error(`the bar has no button "${name}"`);
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }

  /** Presses a button with the mouse. */
  async press(name: string): Promise<void> {
    await placed();
    const { x, y } = this.middleOf(name);
    await commands.moveMouse(x, y);
    await commands.pressMouse();
    await commands.releaseMouse();
  }

  private get all(): HTMLButtonElement[] {
    return [...(this.find()?.querySelectorAll('button') ?? [])];
  }
}

function isIn(range: Range, x: number, y: number): boolean {
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The bar, once it is there. */
export async function barOf({ bar }: Annotated): Promise<Bar> {
  await expect.poll(() => bar.isShown).toBe(true);
  return bar;
}

// What a page defines by its elements: the tooltip of an <abbr> or a <dfn>, a list of short forms and what they stand for.

import { longFormIn } from '../glossary/abbreviations';
import { type Container, containerOf } from './blocks';
import type { Holding, Holdings } from './holdings';
import type { BlockScanner } from './scan-block';
import { elementsIn, firstChildOf, fits, localNameOf, nextSiblingOf } from './true-dom';

/** Where what an element defines is put, and what reads it. */
export interface Defining {
  readonly holdings: Holdings;
  readonly scanner: Pick<BlockScanner, 'meaningOf'>;
}

const DEFINING = 'abbr[title], acronym[title], dfn[title], dt';
/** Elements looked at in one step. */
const STEP = 64;
/** As much of a list's definition as may hold a long form, in UTF-16 units. */
const LONGEST = 200;

/** Takes down what the elements below `root` define. They have been read: what they say is forgotten with their text. */
export function* readDefiningElements(root: Container, defining: Defining): Generator<void> {
  const found = definingBelow(root);
  for (let i = 0; i < found.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const element = found[i];
    if (element) define(element, defining);
  }
}

/** The same for the text that one container holds directly. */
export function readDefiningIn(container: Container, defining: Defining): void {
  for (const element of definingBelow(container))
    if (containerOf(element) === container) define(element, defining);
  if (!(container instanceof Element)) return;
  if (localNameOf(container) === 'dt') define(container, defining);
  if (localNameOf(container) !== 'dd') return;
  // The list's terms that stand before it.
  let list: Element[] = [];
  for (const element of elementsIn(container.parentElement ?? container)) {
    if (element === container) break;
    if (localNameOf(element) === 'dt') list.push(element);
    else list = [];
  }
  for (const term of list) define(term, defining);
}

function definingBelow(root: Container): NodeListOf<Element> {
  // Asked of the prototype, for a form's controls may stand in its place.
  const { prototype } = root instanceof Element ? Element : DocumentFragment;
  return prototype.querySelectorAll.call(root, DEFINING);
}

function define(element: Element, { holdings, scanner }: Defining): void {
  const explained = fits(element, 'dt') ? explanationOf(element) : element;
  if (!explained) return;
  const short = (element.textContent ?? '').trim().replace(/:$/, '');
  const text =
    explained === element ? element.getAttribute('title') : explained.textContent?.slice(0, LONGEST);
  const long = longFormIn(short, (text ?? '').trim());
  const holders = [element, explained].flatMap((part) => holderOf(part, holdings) ?? []);
  if (!long || holders.length === 0 || holders.some(({ pass }) => pass.skipped.has(element))) return;
  holdings.define(scanner.meaningOf(short, long), holders);
}

/** The <dd> that follows a <dt>, or several of them. */
function explanationOf(term: Element): Element | undefined {
  for (let at = nextSiblingOf(term); at; at = nextSiblingOf(at)) {
    if (!(at instanceof Element)) continue;
    const name = localNameOf(at);
    if (name === 'dd') return at;
    if (name !== 'dt') return undefined;
  }
  return undefined;
}

/** What was read of an element: by its own container, or by the first one in it that holds text. */
function holderOf(element: Element, holdings: Holdings): Holding | undefined {
  const container = containerOf(element);
  const own = container && holdings.of(container);
  if (own) return own;
  for (let at: Node | null = element; at; at = firstElementIn(at)) {
    const holding = at instanceof Element ? holdings.of(at) : undefined;
    if (holding) return holding;
  }
  return undefined;
}

function firstElementIn(parent: Node): Element | null {
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child))
    if (child instanceof Element) return child;
  return null;
}

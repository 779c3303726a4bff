// A page for one test: markup in, elements and viewport points out. All of it is gone when the test has finished.

import { onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';

/** Fills the body, declarative shadow roots included, and returns it; emptied after the test. */
export function setPage(html: string): HTMLElement {
  const { body, documentElement } = document;
  onTestFinished(() => {
    document.getSelection()?.removeAllRanges();
    for (const element of [body, documentElement]) element.removeAttribute('style');
    body.replaceChildren();
    window.scrollTo(0, 0);
  });
  body.setHTMLUnsafe(html);
  return body;
}

/** The one element that a selector names. */
export function find<E extends HTMLElement>(selector: string, within: ParentNode = document): E {
  const [element, ...others] = within.querySelectorAll<E>(selector);
  if (!element || others.length > 0) throw new Error(`${others.length + 1} elements are "${selector}"`);
  return element;
}

/** The open shadow root of an element. */
export function shadowOf(selector: string, within: ParentNode = document): ShadowRoot {
  const { shadowRoot } = find(selector, within);
  if (!shadowRoot) throw new Error(`"${selector}" has no open shadow root`);
  return shadowRoot;
}

/** The text node of an element that holds just one. */
export function textIn(selector: string, within: ParentNode = document): Text {
  const { firstChild } = find(selector, within);
  if (!(firstChild instanceof Text)) throw new Error(`"${selector}" begins with no text`);
  return firstChild;
}

/** A live range over the first time that one text node says `words`, shadow trees included. */
export function rangeOf(words: string, root: Node = document.body): Range {
  const found = findWords(words, root);
  if (!found) throw new Error(`the page does not say "${words}"`);
  return found;
}

/** The middle of some words, in viewport pixels; of their last line when they are broken over two. */
export function middleOf(words: string, root?: Node): { x: number; y: number } {
  const box = [...rangeOf(words, root).getClientRects()].at(-1) ?? new DOMRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Moves the real mouse onto some words. */
export async function pointAtWords(words: string): Promise<void> {
  const { x, y } = middleOf(words);
  await commands.moveMouse(x, y);
}

/** Clicks some words with the real mouse. */
export async function clickWords(words: string): Promise<void> {
  await pointAtWords(words);
  await commands.pressMouse();
  await commands.releaseMouse();
}

/** Ends with the test. */
export function testLife(): AbortController {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life;
}

/** Resolves when what has changed its size has been laid out, told of and put in its place. */
export async function placed(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}

/** Resolves after every task that was already waiting, and every one of lower urgency posted before this call. */
export async function backgroundTurn(): Promise<void> {
  await scheduler.postTask(() => {}, { priority: 'background' });
}

function findWords(words: string, root: Node): Range | undefined {
  const at = root instanceof Text ? root.data.indexOf(words) : -1;
  if (at >= 0) {
    const range = document.createRange();
    range.setStart(root, at);
    range.setEnd(root, at + words.length);
    return range;
  }
  const shadow = root instanceof Element && root.shadowRoot;
  for (const child of [...(shadow ? [shadow] : []), ...root.childNodes]) {
    const found = findWords(words, child);
    if (found) return found;
  }
  return undefined;
}

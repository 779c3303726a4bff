// What a journey needs of a browser, so that it is written once and goes through each: tabs, hands, and eyes. Things are
// found by role and name, as assistive technology knows them.

import { expect } from '@playwright/test';

export interface Driver {
  /** Address of an article folder's page. */
  readonly article: (name: string) => string;
  /** Opens a page in a tab of its own, in front of all others. */
  readonly open: (url: string) => Promise<Tab>;
  /** Opens a page of ours, in front; or behind a tab that then is, as the popup and the panel have one beside them. */
  readonly openOwn: (file: string, beside?: Tab) => Promise<Tab>;
  /** A page of ours that what is done here opens in a tab of its own, in front. */
  readonly opened: (file: string, act: () => Promise<void>) => Promise<Tab>;
  /** As if its keys were pressed over a page: keys of the browser itself are out of a test's reach. */
  readonly command: (tab: Tab, command: Command) => Promise<void>;
  /** Of the console and of scripts, in all tabs, since the journey began. */
  readonly errors: readonly string[];
  /** Addresses on the network that were asked for since then, by anything in the browser. */
  readonly requests: readonly string[];
}

export type Command = 'next-term' | 'previous-term' | 'open-card' | 'mark-passage';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Tab {
  readonly go: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly front: () => Promise<void>;
  /** Runs a function that is whole in itself in the page; arguments and answer are JSON. */
  readonly run: <Args extends unknown[], Answer>(
    task: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ) => Promise<Answer>;
  /** Moves the mouse along these points of the viewport. */
  readonly move: (...points: Point[]) => Promise<void>;
  /** Presses the mouse at a point, and lets go there, or at the last of the points it moves on to. */
  readonly press: (from: Point, ...on: Point[]) => Promise<void>;
  /** Presses keys one after the other; those joined by + at once: 'Control+a'. */
  readonly keys: (...chords: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** What of the page has this role, and this name in full. */
  readonly find: (role: string, name: string) => Part;
  readonly card: Card;
  /** The bar over what is selected. */
  readonly bar: Card;
  /** What is painted in the page and its frames: of a term its words, of a passage the style of its underline before them. */
  readonly painted: () => Promise<string[]>;
  /** What axe finds. */
  readonly axeFaults: () => Promise<object[]>;
  /** Path of the file that a button hands out. */
  readonly fileFrom: (button: Part) => Promise<string>;
  /** Gives a file to the field for one. */
  readonly giveFile: (path: string) => Promise<void>;
}

/** A part of a page. What is done to it waits until it is there. */
export interface Part {
  readonly count: () => Promise<number>;
  readonly click: () => Promise<void>;
  readonly focus: () => Promise<void>;
  readonly isFocused: () => Promise<boolean>;
  /** What a field holds. */
  readonly value: () => Promise<string>;
}

/** What of ours is shown over a page. Its shadow root is closed to the page. */
export interface Card {
  /** Of the card, 'tooltip' while hovering and 'dialog' when opened; of the bar, 'toolbar'; undefined when there is none. */
  readonly role: () => Promise<string | undefined>;
  readonly text: () => Promise<string>;
  /** Name of what has the focus in it. */
  readonly focused: () => Promise<string | undefined>;
  readonly press: (button: string) => Promise<void>;
}

/** A busy machine draws late, and wakes a background page late. */
const PATIENTLY = { timeout: 20_000 };

export async function shows(card: Card, role: 'tooltip' | 'dialog' | 'toolbar' | undefined): Promise<void> {
  await expect.poll(() => card.role(), { ...PATIENTLY, message: `card as ${role}` }).toBe(role);
}

export async function says(card: Card, words: RegExp): Promise<void> {
  await expect.poll(() => card.text(), PATIENTLY).toMatch(words);
}

/** Waits until a page says something that can be seen. */
export async function pageSays(tab: Tab, words: RegExp | string): Promise<void> {
  const text = () => tab.run(() => document.body.innerText.replace(/\s+/g, ' '));
  await expect.poll(text, PATIENTLY).toMatch(typeof words === 'string' ? new RegExp(escaped(words)) : words);
}

export async function isThere(part: Part, times = 1): Promise<void> {
  await expect.poll(() => part.count(), PATIENTLY).toBe(times);
}

export async function isFocused(part: Part): Promise<void> {
  await expect.poll(() => part.isFocused(), PATIENTLY).toBe(true);
}

/** Waits until this is what is painted. */
export async function isPainted(tab: Tab, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => tab.painted(), PATIENTLY).toEqual(expect.arrayContaining([...wanted]));
}

export async function isNotPainted(tab: Tab, words: string): Promise<void> {
  await expect.poll(async () => (await tab.painted()).join('\n'), PATIENTLY).not.toContain(words);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

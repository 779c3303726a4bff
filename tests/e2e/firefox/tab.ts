// A tab of Firefox: what is done in it, with the browser's own mouse and keyboard, and what is read from it. A closed
// shadow root is a root like any other here.

import { expect } from '@playwright/test';
import type { BiDi } from './bidi';

/** What BiDi hands out for a node of a page. */
export interface NodeHandle {
  readonly sharedId: string;
}

interface Remote {
  readonly value?: unknown;
  readonly sharedId?: string;
}

type Evaluated =
  | { readonly type: 'success'; readonly result: Remote }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

interface Nodes {
  readonly nodes: readonly NodeHandle[];
}

interface Tree {
  readonly contexts: readonly Context[];
}

interface Context {
  readonly context: string;
  readonly children: readonly Context[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** WebDriver's names for keys that write nothing (w3.org/TR/webdriver2, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  ...{ Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ' },
  ...{ Shift: '\uE008', Control: '\uE009', Alt: '\uE00A' },
  ...{ End: '\uE010', Home: '\uE011', Delete: '\uE017' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' },
};

export class FirefoxTab {
  constructor(
    readonly bidi: BiDi,
    readonly context: string,
  ) {}

  /** Shows a page, wholly loaded. */
  async go(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async front(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  async url(): Promise<string> {
    return await this.run(() => location.href);
  }

  /** Runs `task`, which must be whole in itself, in the page's world; arguments and answer are JSON. */
  run<Args extends unknown[], Answer>(
    task: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer> {
    const call = `async () => JSON.stringify({ answer: await (${task})(...${JSON.stringify(args)}) })`;
    return this.answerOf(call, []);
  }

  /** The same, on a node. */
  runOn<Answer>(node: NodeHandle, task: (node: never) => Answer): Promise<Answer> {
    return this.answerOf(`async (node) => JSON.stringify({ answer: await (${task})(node) })`, [node]);
  }

  /** The frames of the page, and theirs. */
  async frames(): Promise<FirefoxTab[]> {
    const { contexts } = await this.bidi.send<Tree>('browsingContext.getTree', { root: this.context });
    const frames = contexts.flatMap(({ children }) => children.flatMap(contextsIn));
    return frames.map((context) => new FirefoxTab(this.bidi, context));
  }

  /** Runs `task` in the page and in each frame of it. */
  async inEachDocument<Answer>(task: () => Answer): Promise<Answer[]> {
    return await Promise.all([this, ...(await this.frames())].map((document) => document.run(task)));
  }

  /** Gives a file to the field for one, once that is there. */
  async giveFile(path: string): Promise<void> {
    const { context } = this;
    await eventually(async () => {
      const locator = { type: 'css', value: 'input[type=file]' };
      const found = await this.bidi.send<Nodes>('browsingContext.locateNodes', { context, locator });
      const [field] = found.nodes;
      if (!field) throw new Error('the page takes no file');
      const element = { sharedId: field.sharedId };
      await this.bidi.send('input.setFiles', { context, element, files: [path] });
    });
  }

  /** Runs a script as it stands. */
  async runScript(expression: string): Promise<void> {
    await this.evaluate('script.evaluate', { expression });
  }

  private async answerOf<Answer>(functionDeclaration: string, nodes: readonly NodeHandle[]): Promise<Answer> {
    const { value } = await this.evaluate('script.callFunction', { functionDeclaration, arguments: nodes });
    return JSON.parse(value as string).answer; // written by the call itself
  }

  private async evaluate(method: string, what: object): Promise<Remote> {
    const run = { target: { context: this.context }, awaitPromise: true, ...what };
    const evaluated = await this.bidi.send<Evaluated>(method, run);
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result;
  }

  /** The closed shadow roots of our hosts in the page: those of the card and of the bar, as far as they are there. */
  async ourRoots(): Promise<NodeHandle[]> {
    const { value } = await this.evaluate('script.evaluate', {
      expression: `[...document.querySelectorAll(':root > [popover=manual]')]`,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    // Nodes as BiDi tells of them.
    const hosts = value as readonly { value: { shadowRoot: NodeHandle | null } }[];
    return hosts.flatMap((host) => host.value.shadowRoot ?? []);
  }

  /** Nodes by role and name, as assistive technology knows them. */
  async nodes(role: string, name: string | undefined, root?: NodeHandle): Promise<NodeHandle[]> {
    const { nodes } = await this.bidi.send<Nodes>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'accessibility', value: { role, ...(name !== undefined && { name }) } },
      ...(root && { startNodes: [{ sharedId: root.sharedId }] }),
    });
    return nodes.map(({ sharedId }) => ({ sharedId }));
  }

  /** Moves the mouse along these points. */
  async move(...points: Point[]): Promise<void> {
    await this.act('pointer', points.map(to));
  }

  /** A press of the mouse at a point, or from there to others. */
  async press(from: Point, ...on: Point[]): Promise<void> {
    const [down, up] = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ] as const;
    await this.act('pointer', [to(from), down, ...on.map(to), up]);
  }

  /** Clicks a node where it is, after scrolling it there. */
  async click(node: NodeHandle): Promise<void> {
    const { x, y, width, height } = await this.runOn(node, (element: Element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return element.getBoundingClientRect();
    });
    await this.press({ x: x + width / 2, y: y + height / 2 });
  }

  /** Presses keys one after the other; those joined by + at once: 'Control+a'. */
  async keys(...chords: string[]): Promise<void> {
    const codes = chords.map((chord) => chord.split('+').map((key) => KEYS[key] ?? key));
    const strokes = codes.flatMap((keys) => [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
    await this.act('key', strokes);
  }

  async type(text: string): Promise<void> {
    const strokes = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    await this.act('key', strokes);
  }

  private async act(type: 'pointer' | 'key', actions: readonly object[]): Promise<void> {
    const source = { type, id: type, actions };
    await this.bidi.send('input.performActions', { context: this.context, actions: [source] });
  }
}

function contextsIn({ context, children }: Context): string[] {
  return [context, ...children.flatMap(contextsIn)];
}

function to({ x, y }: Point): object {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
}

/** Tries until it holds. Firefox takes its time to wake a background page where there is little to run it on. */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  await expect(holds).toPass({ timeout: 20_000 });
}

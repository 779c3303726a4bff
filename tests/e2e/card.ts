// The card, or the bar over a passage, as assistive technology knows it. Its shadow root is closed, so it is read from the
// accessibility tree over CDP, and touched with the real mouse where its boxes are.

import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';

type AxNode = Awaited<ReturnType<typeof fullTree>>[number];

async function fullTree(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Roles that say nothing but what is inside them. */
const UNSPOKEN = new Set(
  'StaticText InlineTextBox generic none paragraph strong group definition DescriptionList'.split(' '),
);

const CONTROLS = new Set(['button', 'link', 'DisclosureTriangle']);

export class Card {
  private session: Promise<CDPSession> | undefined;

  /** @param roles of which one is the root of what is shown */
  constructor(
    private readonly page: Page,
    private readonly roles: readonly string[] = ['dialog', 'tooltip'],
  ) {}

  /** 'tooltip' while hovering, 'dialog' when opened, undefined when there is none. */
  async role(): Promise<string | undefined> {
    return (await this.find())?.root.role?.value;
  }

  /** All text of the card, in reading order. */
  async text(): Promise<string> {
    const found = await this.find();
    if (!found) return '';
    return textBelow(found.root, found.byId);
  }

  /** Names of its buttons, in tab order. */
  async buttons(): Promise<string[]> {
    return (await this.descendants())
      .filter((node) => node.role?.value === 'button')
      .map((node) => node.name?.value ?? '');
  }

  /** Names of its buttons that are on. */
  async pressed(): Promise<string[]> {
    return (await this.descendants())
      .filter(({ properties }) =>
        properties?.some(({ name, value }) => name === 'pressed' && value.value === 'true'),
      )
      .map(({ name }) => name?.value ?? '');
  }

  /** What can be reached in it by role and name, in reading order: itself, headings, buttons, and what they are held in. */
  async outline(): Promise<string[]> {
    return (await this.descendants())
      .filter(({ role }) => !UNSPOKEN.has(role?.value))
      .map(({ role, name, properties }) => {
        const level = properties?.find((property) => property.name === 'level')?.value.value;
        return [role?.value, level, name?.value && `"${name.value}"`].filter(Boolean).join(' ');
      });
  }

  /** What the live regions of the card and the page say. */
  async announced(): Promise<string> {
    const nodes = await this.tree();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const regions = nodes.filter(({ role }) => role?.value === 'status');
    return regions
      .map((node) => textBelow(node, byId))
      .join(' ')
      .trim();
  }

  async isShown(role: 'tooltip' | 'dialog' | 'toolbar' | undefined): Promise<void> {
    await expect.poll(() => this.role(), { message: `card as ${role}` }).toBe(role);
  }

  async says(pattern: RegExp | string): Promise<void> {
    await expect.poll(() => this.text()).toMatch(pattern);
  }

  /** Name of the element that has the focus, in the card or in the page. */
  async focused(): Promise<string | undefined> {
    const nodes = await this.tree();
    const focused = nodes.filter((node) =>
      node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return focused.at(-1)?.name?.value;
  }

  /** Clicks a button or a link of it, once that stands still: what was just shown is still being placed. */
  async press(name: string | RegExp): Promise<void> {
    const isMeant = (node: AxNode) =>
      /^(button|link)$/.test(node.role?.value) && matches(node.name?.value ?? '', name);
    let box = await this.boxOf(isMeant);
    for (let before: Box | undefined; before?.x !== box.x || before.y !== box.y; ) {
      before = box;
      box = await this.boxOf(isMeant);
    }
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** What can be pressed in it and is less than so many pixels wide or high, with its size. */
  async smallerThan(least: number): Promise<string[]> {
    const controls = (await this.descendants()).filter(({ role }) => CONTROLS.has(role?.value));
    if (controls.length === 0) throw new Error('nothing in it can be pressed');
    const small: string[] = [];
    for (const node of controls) {
      const { width, height } = await this.boxOf((one) => one === node, [node]);
      if (Math.min(width, height) < least - 0.5) small.push(`${node.name?.value}: ${width} × ${height}`);
    }
    return small;
  }

  /** Where the card is in the viewport. */
  async box(): Promise<Box> {
    const found = await this.find();
    if (!found) throw new Error('there is no card');
    return await this.boxOf((node) => node === found.root, [found.root]);
  }

  private async boxOf(wanted: (node: AxNode) => boolean, among?: readonly AxNode[]): Promise<Box> {
    const node = (among ?? (await this.descendants())).find(wanted);
    if (!node) throw new Error(`not in the card; it has ${(await this.buttons()).join(', ')}`);
    const session = await this.connect();
    const backendNodeId = node.backendDOMNodeId;
    if (backendNodeId === undefined) throw new Error('that has no box');
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0, right = 0, , , bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  }

  private async descendants(): Promise<AxNode[]> {
    const found = await this.find();
    if (!found) return [];
    const nodes: AxNode[] = [];
    const visit = (node: AxNode) => {
      if (!node.ignored) nodes.push(node);
      for (const id of node.childIds ?? []) {
        const child = found.byId.get(id);
        if (child) visit(child);
      }
    };
    visit(found.root);
    return nodes;
  }

  private async find(): Promise<{ root: AxNode; byId: Map<string, AxNode> } | undefined> {
    const nodes = await this.tree();
    const root = nodes.find(({ role, ignored }) => !ignored && this.roles.includes(role?.value));
    return root && { root, byId: new Map(nodes.map((node) => [node.nodeId, node])) };
  }

  private async tree(): Promise<AxNode[]> {
    return await fullTree(await this.connect());
  }

  private connect(): Promise<CDPSession> {
    this.session ??= this.page.context().newCDPSession(this.page);
    return this.session;
  }
}

/** All text of a node, in reading order; what a style sheet draws is read as well. */
function textBelow(root: AxNode, byId: ReadonlyMap<string, AxNode>): string {
  const texts: string[] = [];
  const visit = (node: AxNode | undefined) => {
    if (node?.role?.value === 'StaticText') texts.push(node.name?.value ?? '');
    else for (const child of node?.childIds ?? []) visit(byId.get(child));
  };
  visit(root);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

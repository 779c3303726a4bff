// The driver of Firefox, over WebDriver BiDi.

import { expect } from '@playwright/test';
import { AXE, faultsHere } from '../axe';
import type { InstalledFirefox } from '../firefox/installed';
import type { FirefoxTab, NodeHandle } from '../firefox/tab';
import type { Card, Command, Driver, Part, Tab } from './driver';
import { paintedHere } from './painted';

/** As the manifest has them, and Firefox keeps them: the modifiers, and the key or its code. */
const SHORTCUTS: Readonly<Record<Command, string>> = {
  'next-term': '[modifiers=alt][keycode=VK_PERIOD]',
  'previous-term': '[modifiers=alt][keycode=VK_COMMA]',
  'open-card': '[modifiers=alt][key=M]',
  'mark-passage': '[modifiers="alt,shift"][key=M]',
};

export function driveFirefox({
  article,
  browser,
}: {
  article: Driver['article'];
  browser: InstalledFirefox;
}): Driver {
  const { errors, requests } = browser;
  const open = async (url: string, beside?: Tab) => {
    const tab = await browser.newTab();
    if (beside) await beside.front();
    await tab.go(url);
    return tabOf(tab, browser);
  };
  return {
    ...{ errors, requests, article },
    open: (url) => open(url),
    openOwn: (file, beside) => open(browser.own(file), beside),
    async opened(file, act) {
      const tab = await browser.opened(file, act);
      await tab.front();
      return tabOf(tab, browser);
    },
    async command(tab, command) {
      await tab.front();
      await browser.window.run((shortcut) => {
        const key = document.querySelector<Element & { doCommand(): void }>(
          `keyset[id^=ext-keyset] > key${shortcut}`,
        );
        if (!key) throw new Error(`no key is ${shortcut}`);
        key.doCommand();
      }, SHORTCUTS[command]);
    },
  };
}

/** A tab, or a frame in one, as journeys know it. */
export function tabOf(tab: FirefoxTab, browser: InstalledFirefox): Tab {
  return {
    go: (url) => tab.go(url),
    reload: () => tab.reload(),
    front: () => tab.front(),
    run: (task, ...args) => tab.run(task, ...args),
    move: (...points) => tab.move(...points),
    press: (from, ...on) => tab.press(from, ...on),
    keys: (...chords) => tab.keys(...chords),
    type: (text) => tab.type(text),
    find: (role, name) => partOf(tab, () => tab.nodes(role, name)),
    card: cardOf(tab, ['dialog', 'tooltip']),
    bar: cardOf(tab, ['toolbar']),
    painted: async () => (await tab.inEachDocument(paintedHere)).flat(),
    async axeFaults() {
      await tab.runScript(AXE);
      return await tab.run(faultsHere);
    },
    async fileFrom(button) {
      const before = browser.downloaded.length;
      await button.click();
      await expect.poll(() => browser.downloaded.length).toBe(before + 1);
      return browser.downloaded.at(-1) ?? '';
    },
    giveFile: (path) => tab.giveFile(path),
  };
}

function partOf(tab: FirefoxTab, find: () => Promise<NodeHandle[]>): Part {
  const theOne = async () => {
    let [one, ...others] = await find();
    await expect(async () => {
      [one, ...others] = await find();
      expect(one).toBeDefined();
      expect(others).toEqual([]);
    }).toPass({ timeout: 20_000 });
    return one as NodeHandle; // or it would not have passed
  };
  return {
    count: async () => (await find()).length,
    click: async () => tab.click(await theOne()),
    focus: async () => tab.runOn(await theOne(), (element: HTMLElement) => element.focus()),
    isFocused: async () =>
      tab.runOn(await theOne(), (element: Element) => element === document.activeElement),
    value: async () => tab.runOn(await theOne(), (field: HTMLInputElement) => field.value),
  };
}

/** What is shown in one of these roles. */
function cardOf(tab: FirefoxTab, roles: readonly string[]): Card {
  const roleOf = (root: NodeHandle) =>
    tab.runOn(root, (shadow: ShadowRoot) => shadow.querySelector('[role]')?.role ?? undefined);
  const find = async () => {
    for (const root of await tab.ourRoots()) {
      const role = await roleOf(root);
      if (role !== undefined && roles.includes(role)) return { root, role };
    }
    return undefined;
  };
  const look = async <Seen>(read: (root: ShadowRoot) => Seen): Promise<Seen | undefined> => {
    const found = await find();
    return found && (await tab.runOn(found.root, read));
  };
  return {
    role: async () => (await find())?.role,
    async text() {
      const text = await look((root) => {
        const parts = [...root.querySelectorAll<HTMLElement>(':host > :not(style)')].map(
          (part) => part.innerText,
        );
        // What a style sheet draws is no text of an element.
        const drawn = [...root.querySelectorAll<HTMLElement>('[data-words]')].map(
          ({ dataset }) => dataset.words,
        );
        return [...parts, ...drawn].join(' ').replace(/\s+/g, ' ').trim();
      });
      return text ?? '';
    },
    focused: () =>
      look((root) => root.activeElement?.ariaLabel ?? root.activeElement?.textContent?.trim() ?? undefined),
    async press(button) {
      const buttons = async () => {
        const found = await find();
        return found ? await tab.nodes('button', button, found.root) : [];
      };
      await partOf(tab, buttons).click();
    },
  };
}

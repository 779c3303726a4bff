// Browsers that an organisation manages: its policy lies in a file where the browser itself looks for one, and is taken
// away with the browser. Such folders belong to the whole machine. Chromium's policy names an extension by its id, and
// the id of a folder follows from its path: so each browser here has a copy of the build, and disturbs no other.
// Firefox knows the extension by its only id: no other Firefox may start meanwhile.

import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { EXTENSION, type Look, type Reading, startReading } from './extension';
import { type InstalledFirefox, startFirefox } from './firefox/installed';
import type { FirefoxOptions } from './firefox/launch';

/** What an organisation says to Medgloss: whatever it wrote, or the path of a whole file for the browser. */
export type PolicySource = Readonly<Record<string, unknown>> | { readonly file: string };

/** Where Chromium and Firefox look for the policies of a machine that runs Linux. */
const CHROMIUM_FOLDER = '/etc/chromium/policies/managed';
const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

/** Stands in files for the id that a store gives the extension. */
const ID_IN_FILES = 'ID-OF-MEDGLOSS-IN-THE-STORE';
/** As the manifest for Firefox has it. */
const FIREFOX_ID = 'medgloss@medgloss.example';
/** In the policies that a test writes; Firefox minds no word too much. */
const MADE_BY_TEST = 'madeByTest';

export interface ManagedChromium {
  readonly reading: Reading;
  /** Folder of the extension as it runs there. */
  readonly extension: string;
  /** Puts another policy in place of the one there is; the browser follows after some seconds. */
  readonly setPolicy: (policy: PolicySource) => void;
  readonly close: () => Promise<void>;
}

export interface ManagedFirefox {
  readonly browser: InstalledFirefox;
  readonly close: () => Promise<void>;
}

/** Why no policy can be put in place here; null where one can. For `test.skip`. */
export function whyNoPolicy(browser: 'chromium' | 'firefox'): string | null {
  const folder = browser === 'chromium' ? CHROMIUM_FOLDER : dirname(FIREFOX_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    return `${folder} cannot be written: policies of a machine are put there by root`;
  }
  const isManaged = browser === 'firefox' && existsSync(FIREFOX_FILE) && !isMadeByTest(FIREFOX_FILE);
  return isManaged ? `${FIREFOX_FILE} is there already: somebody manages this machine` : null;
}

/** Chromium with the extension and a policy that has come into effect. */
export async function startManagedChromium(
  policy: PolicySource,
  { site, look }: { readonly site: string; readonly look?: Look },
): Promise<ManagedChromium> {
  const extension = mkdtempSync(join(tmpdir(), 'managed-'));
  cpSync(EXTENSION, extension, { recursive: true });
  const id = idOfFolder(extension);
  const file = new PlacedFile(join(CHROMIUM_FOLDER, `medgloss-${id}.json`));
  const setPolicy = (source: PolicySource) => file.write(JSON.stringify(chromiumPolicies(source, id)));
  const takeAway = () => {
    file.remove();
    rmSync(extension, { recursive: true, force: true });
  };
  try {
    setPolicy(policy);
    const reading = await startReading(site, look, extension);
    const close = async () => {
      takeAway();
      await reading.context.close();
    };
    await hasPolicy(reading).catch(async (error) => {
      await close();
      throw error;
    });
    return { reading, extension, setPolicy, close };
  } catch (error) {
    takeAway();
    throw error;
  }
}

/** Firefox with the extension and a policy. It reads that once, as it starts. */
export async function startManagedFirefox(
  policy: PolicySource,
  options: FirefoxOptions = {},
): Promise<ManagedFirefox> {
  const file = new PlacedFile(FIREFOX_FILE);
  const policies =
    'file' in policy
      ? jsonIn(policy.file)
      : { policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } };
  file.write(JSON.stringify({ ...policies, [MADE_BY_TEST]: true }));
  const browser = await startFirefox(options).finally(() => file.remove());
  await browser.install();
  return { browser, close: () => browser.close() };
}

/** A file that is gone when the test is, however it ends. */
class PlacedFile {
  constructor(readonly path: string) {
    process.once('exit', () => this.remove());
  }

  write(text: string): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, text);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}

function chromiumPolicies(source: PolicySource, id: string): object {
  return 'file' in source ? jsonIn(source.file, id) : { '3rdparty': { extensions: { [id]: source } } };
}

/** What is in a file, with the id of the extension as it is here. */
function jsonIn(file: unknown, id = ID_IN_FILES): object {
  return JSON.parse(readFileSync(String(file), 'utf8').replaceAll(ID_IN_FILES, id));
}

/** What Chromium calls an extension that it loads from a folder. */
function idOfFolder(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The first time, a browser hands the policy over a moment after it has started the extension. */
async function hasPolicy({ context, own }: Reading): Promise<void> {
  const page = await context.newPage();
  await page.goto(own('icons/16.png'));
  const fields = () => page.evaluate(async () => Object.keys(await chrome.storage.managed.get()));
  await expect.poll(fields, { timeout: 30_000, message: 'the policy comes into effect' }).not.toEqual([]);
  await page.close();
}

declare const chrome: typeof import('wxt/browser').browser;

function isMadeByTest(path: string): boolean {
  return readFileSync(path, 'utf8').includes(`"${MADE_BY_TEST}"`);
}

// Firefox as it is published, headless, in a profile of its own that is thrown away.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BiDi, connect } from './bidi';

export interface Firefox {
  readonly bidi: BiDi;
  /** Where files go that a page hands out. */
  readonly downloads: string;
  readonly close: () => Promise<void>;
}

/** What makes it quiet: nothing in it asks the network for anything by itself, and it asks nobody anything. */
const PREFS = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.cache.disk.enable': false,
  'browser.newtabpage.enabled': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'xpinstall.signatures.required': false,
  // A card that fades in is another one at each look.
  'ui.prefersReducedMotion': 1,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
};

export interface FirefoxOptions {
  /** Takes the certificate of any server: one on this machine has none that was vouched for. */
  readonly trustsAnyServer?: boolean;
  /** Port on this machine of a proxy that all requests go through. */
  readonly proxyPort?: number;
}

const proxyPrefs = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** Starts it; FIREFOX_PATH says where it is. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const { trustsAnyServer = false, proxyPort } = options;
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
  const prefs = Object.entries({
    ...PREFS,
    'browser.download.dir': downloads,
    ...(proxyPort !== undefined && proxyPrefs(proxyPort)),
  });
  const lines = prefs.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // Without system access no test may touch the pages of an extension.
  const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--remote-allow-system-access'];
  const browser = spawn(
    process.env.FIREFOX_PATH ?? 'firefox',
    [...args, '--width', '1100', '--height', '900', '--profile', profile, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (words) => {
      said += words;
      const [, where] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (where) resolve(where);
    });
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`Firefox did not start: ${said}`)));
  });
  const bidi = await connect(address, { acceptInsecureCerts: trustsAnyServer });
  return {
    ...{ bidi, downloads },
    async close() {
      bidi.close();
      browser.kill();
      await gone;
      for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

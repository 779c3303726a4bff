// The toolbar popup: what is marked on this page or why nothing is, switches, and the way to the notebook and its reviews.

import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Brand } from '../../components/brand';
import { Button } from '../../components/button';
import { ManagedLine } from '../../components/managed-line';
import { useActiveTab } from '../../components/use-active-tab';
import { useFrames } from '../../components/use-frames';
import { useOrganisation } from '../../components/use-organisation';
import { useSettings } from '../../components/use-settings';
import type { Notebook } from '../../notebook/db';
import { addressOfPage, type Frames, type PageState, pageState, siteAt } from '../../platform/page-state';
import { canOpenPanel, openPanelBeside } from '../../platform/panel-opener';
import type { Settings } from '../../platform/settings';
import { isLookedAt, type Site, sitePlan, withSite } from '../../platform/site-rules';
import { PageListRow } from './page-list-row';
import { PageReport } from './page-report';
import { Switch } from './switch';
import { settingReason, siteReason } from './switch-reasons';
import { useDueCount } from './use-due-count';

/** The whole popup; empty until settings and tab are known, which takes a blink. */
export function Popup({ notebook }: { notebook: Notebook }) {
  const { settings, change: keep } = useSettings();
  const [isFailed, setFailed] = useState(false);
  const tab = useActiveTab();
  const due = useDueCount(notebook);
  const organisation = useOrganisation();
  const isRead = settings !== undefined && isLookedAt(sitePlan(siteAt(tab?.address ?? null), settings));
  const frames = useFrames(isRead ? tab : null);
  if (!settings || tab === undefined || organisation === undefined) return null;
  const address = tab?.address ?? addressOfPage(frames);
  const site = siteAt(address);
  const change: typeof keep = async (by) => {
    const isKept = await keep(by);
    setFailed(!isKept);
    return isKept;
  };
  const { hostname } = site;
  return (
    <main class="popup">
      <h1 class="popup-head">
        <Brand />
      </h1>
      <PageReport
        state={stateOf(settings, address, tab ? frames : 'gone')}
        site={site}
        tabId={tab?.id}
        locked={settings.managed.locked}
        opensOn={settings.opensOn}
      />
      <fieldset class="popup-switches">
        <legend class="visually-hidden">{i18n.t('popup.switches')}</legend>
        <Switch
          label={i18n.t('popup.everywhere')}
          isOn={settings.enabled}
          reason={settingReason('enabled', settings)}
          onChange={(enabled) => change(() => ({ enabled }))}
        />
        {hostname !== null && (
          <Switch
            label={i18n.t('popup.onThisSite', [hostname])}
            isOn={isLookedAt(sitePlan(site, { ...settings, enabled: true }))}
            isDisabled={!settings.enabled}
            reason={siteReason(site, settings)}
            onChange={(isOn) => change((current) => withSite({ ...site, hostname }, isOn, current))}
          />
        )}
        <Switch
          label={i18n.t('popup.passageToolbar')}
          isOn={settings.passageToolbar && settings.managed.addresses}
          isDisabled={!settings.enabled}
          reason={settingReason('passageToolbar', settings)}
          onChange={(passageToolbar) => change(() => ({ passageToolbar }))}
        />
        <p class="popup-said" role="status">
          {isFailed && i18n.t('common.notDone')}
        </p>
      </fieldset>
      {tab && (isRead || mayBeAsked(site, settings)) && (
        <PageListRow
          tab={tab}
          isLookedAt={isRead}
          mayKeepAddress={settings.managed.addresses && !tab.isPrivate}
        />
      )}
      {tab && canOpenPanel() && (
        <Button onPress={() => void openPanel(tab.windowId)}>{i18n.t('popup.openPanel')}</Button>
      )}
      {due > 0 && (
        <Button onPress={() => void openOwnPage('/review.html')}>{i18n.t('popup.review', due)}</Button>
      )}
      <Button onPress={() => void openOwnPage('/lookup.html')}>{i18n.t('popup.lookUp')}</Button>
      <Button onPress={() => void openOwnPage('/notebook.html')}>{i18n.t('popup.openNotebook')}</Button>
      <Button variant="quiet" onPress={() => void openOwnPage('/options.html')}>
        {i18n.t('popup.openSettings')}
      </Button>
      {organisation && <ManagedLine name={organisation.name} opensTab />}
      <p class="popup-foot">{i18n.t('common.notAdvice')}</p>
    </main>
  );
}

/** Whether the reader may have a page of the web asked for its word list though it is not looked at. */
function mayBeAsked(site: Site, settings: Settings): boolean {
  return site.hostname !== null && !/-managed$/.test(sitePlan(site, settings));
}

/** The popup is told the address of any page that may be read: one without is the browser's own. */
function stateOf(settings: Settings, address: URL | null, frames: Frames): PageState {
  const state = pageState({ settings, address, frames });
  return state.kind === 'unknown' ? { kind: 'unreadable' } : state;
}

/** Opens the panel in the window of the page, and closes the popup, which would lie over it. */
async function openPanel(windowId: number): Promise<void> {
  if (await openPanelBeside({ windowId })) window.close();
}

async function openOwnPage(
  path: '/lookup.html' | '/notebook.html' | '/review.html' | '/options.html',
): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}

// One handler for each request of a page about its passages. Which page that is, the browser tells; the page may name
// another address of its own, as far as that can be believed.

import type { Notebook } from '../../notebook/db';
import { changeOf } from '../../notebook/edits';
import { changePassage, keepPassage, passagesOf, takeBackPassage } from '../../notebook/passages';
import { LONGEST, type Passage } from '../../notebook/rows';
import type { PageHandlers } from '../../platform/answer';
import type { Asker } from '../../platform/asker';
import { readSettings } from '../../platform/settings';
import { isLookedAt, sitePlan } from '../../platform/site-rules';
import { pageIdentity } from '../../reading/page-identity';
import { openPanel } from './panel';
import { storageFault } from './storage-fault';

type PassageHandlers = Pick<
  PageHandlers,
  'passages' | 'keepPassage' | 'colourPassage' | 'takeBackPassage' | 'openPanel'
>;

/** The handlers over this notebook. `onPassagesChanged`: after each change that is committed. */
export function passageHandlers(notebook: Notebook, onPassagesChanged: () => void): PassageHandlers {
  /** Whether a passage is one of the page that asks. */
  function isOwn({ reading }: Passage, asker: Asker, canonical: string | null): boolean {
    return reading === placeOf(asker, canonical)?.reading;
  }

  return {
    async passages(asker, { canonical }) {
      const settings = await readSettings();
      // Switched off, nothing is shown and nothing offered; the readings and the notebook go on having it all.
      if (!isLookedAt(sitePlan(asker, settings)))
        return { reading: null, canKeep: false, toolbar: false, passages: [] };
      const reading = placeOf(asker, canonical)?.reading ?? null;
      // Of a notebook that cannot be read nothing is painted; a passage that is marked then says what is wrong.
      const kept = reading === null ? [] : await passagesOf(notebook, reading).catch(() => []);
      // What was kept before is shown all the same.
      const { addresses } = settings.managed;
      return {
        ...{ reading, canKeep: addresses && reading !== null, toolbar: addresses && settings.passageToolbar },
        passages: kept.map(({ id, colour, anchor }) => ({ id, colour: colour.value, anchor })),
      };
    },

    async keepPassage(asker, { passage: id, canonical, colour, anchor }) {
      const place = placeOf(asker, canonical);
      const settings = await readSettings();
      if (!isLookedAt(sitePlan(asker, settings))) return { ok: false, code: 'off' };
      if (!settings.managed.addresses) return { ok: false, code: 'managed' };
      if (!place) return { ok: false, code: asker.isPrivate ? 'private' : 'no-address' };
      const written = await keepPassage(notebook, {
        ...{ id, ...place, at: Date.now(), colour, anchor },
      });
      if (!written.ok) return { ok: false, code: storageFault(written.code) };
      onPassagesChanged();
      return { ok: true };
    },

    async colourPassage(asker, { passage: id, canonical, colour }) {
      // A notebook that cannot be read is a failure, here and below, not a passage that is not there.
      const passage = await notebook.passages.get(id);
      if (!passage || !isOwn(passage, asker, canonical)) return { changed: false };
      const changes = { colour: changeOf(passage.colour, colour) };
      const written = await changePassage(notebook, { id, changes });
      const changed = written.ok && written.value;
      if (changed) onPassagesChanged();
      return { changed };
    },

    async takeBackPassage(asker, { passage: id, canonical }) {
      const passage = await notebook.passages.get(id);
      // Asked twice, or removed in the notebook meanwhile: nothing of it is left, and that is what was asked for.
      if (!passage) return { undone: true };
      if (!isOwn(passage, asker, canonical)) return { undone: false, code: 'not-ours' };
      const written = await takeBackPassage(notebook, id);
      if (!written.ok) return { undone: false, code: storageFault(written.code) };
      if (!written.value) return { undone: false, code: 'has-note' };
      onPassagesChanged();
      return { undone: true };
    },

    async openPanel({ tabId }, { passage }) {
      return { opened: tabId !== null && (await openPanel({ tabId, passage })) };
    },
  };
}

/**
 * Where a passage of the asking document belongs: to the document's own address, or, where it has none of the web, to the
 * page in the tab, if that made it: a stranger's frame inside the page may hold such a document as well. Undefined in
 * private windows, and where there is no address to come back to.
 */
function placeOf(
  { isTop, isOfPage, url, frameUrl, title }: Asker,
  canonical: string | null,
): { reading: string; url: string; title: string | null } | undefined {
  // That of the tab follows a page that goes from address to address by itself.
  const own = isTop ? url : frameUrl;
  const address = own ?? (isOfPage ? url : null);
  if (address === null || address.length > LONGEST.url) return undefined;
  const named = own !== null && canonical !== null ? { canonical } : {};
  const reading = pageIdentity({ url: address, ...named });
  if (reading.length > LONGEST.url) return undefined;
  // The title is that of the tab, and says nothing of a frame with an address of its own.
  return { reading, url: address, title: isTop || own === null ? title : null };
}

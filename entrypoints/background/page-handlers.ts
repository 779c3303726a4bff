// One handler for each request of a page: settings, glossary and notebook joined, nothing decided that they could decide.

import { browser } from 'wxt/browser';
import type { Notebook } from '../../notebook/db';
import { knownIds } from '../../notebook/known-words';
import { recordLook } from '../../notebook/looks';
import { packsRevision } from '../../notebook/pack-lookup';
import type { PackStore } from '../../notebook/pack-store';
import { hasSaved, savedIds, saveTerm, takeBackSave } from '../../notebook/saved-terms';
import type { PageHandlers } from '../../platform/answer';
import { pageChoices } from '../../platform/choices';
import { explainer } from '../../platform/explainer';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { mayKeepAddresses } from '../../platform/organisation';
import { packTermsFor } from '../../platform/pack-terms';
import { writeReportSubject } from '../../platform/report-subject';
import { readSettings } from '../../platform/settings';
import { isLookedAt, sitePlan } from '../../platform/site-rules';
import { askTab } from '../../platform/tell';
import { openWordForm } from '../../platform/word-to-add';
import { passageHandlers } from './passage-handlers';
import { storageFault } from './storage-fault';

/** The handlers over this notebook and glossary. */
export function pageHandlers({
  notebook,
  store,
  glossary,
  onSavedChanged,
  onPassagesChanged,
}: {
  notebook: Notebook;
  store: PackStore;
  /** With what the packs have. */
  glossary: GlossaryAssets;
  /** A term was saved, or a save taken back. */
  onSavedChanged: () => void;
  /** A passage was marked, colored anew or taken back. */
  onPassagesChanged: () => void;
}): PageHandlers {
  /** None where the notebook cannot be read: the page is marked all the same. */
  async function numbersOf(reading: Promise<readonly string[]>): Promise<number[]> {
    const ids = await reading.catch(() => []);
    const numbers = await Promise.all(ids.map((id) => glossary.numberOf(id)));
    return numbers.filter((number) => number !== null);
  }

  const explain = explainer(glossary, store);

  return {
    ...passageHandlers(notebook, onPassagesChanged),

    sitePlan: async (asker) => sitePlan(asker, await readSettings()),

    async pageSettings(asker) {
      const settings = await readSettings();
      const active = isLookedAt(sitePlan(asker, settings));
      const choices = pageChoices(settings);
      if (!active) return { ...choices, active, packs: null, saved: [], known: [] };
      const [packs, saved, known] = await Promise.all([
        packsRevision(store).catch(() => null),
        numbersOf(savedIds(notebook)),
        numbersOf(knownIds(notebook)),
      ]);
      return { ...choices, active, packs, saved, known };
    },

    packTerms: (_asker, { hashes }) => packTermsFor(store, hashes),

    entries: (_asker, { numbers }) => glossary.entriesByNumber(numbers),

    entry: (_asker, { id }) => glossary.entryById(id),

    explain: (_asker, { text }) => explain(text),

    // Where the notebook cannot be read the card offers to save as ever, and a save then says what is wrong.
    isSaved: (_asker, { id }) => hasSaved(notebook, id).catch(() => false),

    async saveTerm({ title, url }, { sighting, id, sentence }) {
      const entry = await glossary.entryById(id);
      if (!entry) return { ok: false, code: 'unknown-term' };
      const place = (await mayKeepAddresses()) ? { title, url } : { title: null, url: null };
      const save = { sighting, entry: id, term: entry.term, sentence, ...place, at: Date.now() };
      const written = await saveTerm(notebook, save);
      if (!written.ok) return { ok: false, code: storageFault(written.code) };
      onSavedChanged();
      return { ok: true };
    },

    async takeBackSave(_asker, { sighting }) {
      const written = await takeBackSave(notebook, sighting);
      if (written.ok) onSavedChanged();
      // Asked twice, or removed in the notebook meanwhile: nothing of the save is left, and that is what was asked for.
      return { undone: written.ok };
    },

    async opened(_asker, { look, number }) {
      const [entry] = await glossary.entriesByNumber([number]);
      if (entry) await recordLook(notebook, { id: look, entry: entry.id, at: Date.now() });
      return null;
    },

    async stepInto({ tabId }, { path, step }) {
      return { stepped: tabId !== null && (await askTab(tabId, { type: 'step-in', path, step })) };
    },

    async openReport({ url, isPrivate }, { id }) {
      if (!(await glossary.entryById(id))) return null;
      await writeReportSubject({ entry: id, address: (await mayKeepAddresses()) ? url : null });
      // WXT's getURL knows the pages of this very build by name.
      const ownFiles: { getURL(path: string): string } = browser.runtime;
      // What is asked about in a private window is not to be in the history: the page opens in another one.
      await browser.tabs.create({ url: ownFiles.getURL(isPrivate ? '/report.html' : `/report.html#${id}`) });
      return null;
    },

    async addWord(_asker, { text }) {
      await openWordForm(text);
      return null;
    },
  };
}

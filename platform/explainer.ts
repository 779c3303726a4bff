// Answers what a text means, from files of the glossary that are loaded when somebody first asks, and from own words and
// packs.

import type { Entry } from '../glossary/entry';
import { createExplainer, type Explanation } from '../glossary/explain';
import type { Near } from '../glossary/nearest';
import type { PackStore } from '../notebook/pack-store';
import type { GlossaryAssets } from './glossary-assets';
import { packEntriesNamed } from './pack-terms';

/** Explains texts; rejects only if the extension's own files cannot be read. */
export function explainer(
  glossary: GlossaryAssets,
  store: PackStore,
): (text: string) => Promise<Explanation<Entry>> {
  let loading: Promise<ReturnType<typeof createExplainer>> | undefined;

  /** A failure is forgotten, so that the next call tries again. */
  function load(): ReturnType<typeof loadAnew> {
    loading ??= loadAnew();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  async function loadAnew() {
    const [index, names] = await Promise.all([glossary.loadIndex(), glossary.loadNames()]);
    return createExplainer(index, names);
  }

  async function entriesOf(numbers: readonly number[]): Promise<Entry[]> {
    return (await glossary.entriesByNumber(numbers)).filter((entry) => entry !== null);
  }

  async function nearOf(near: readonly Near<number>[]): Promise<Near<Entry>[]> {
    const entries = await glossary.entriesByNumber(near.map(({ entry }) => entry));
    return near.flatMap(({ name }, i) => {
      const entry = entries[i];
      return entry ? { entry, name } : [];
    });
  }

  return async (text) => {
    const [explain, packs] = await Promise.all([load(), packEntriesNamed(store, text)]);
    const explanation = explain(text);
    if (packs.before.length + packs.after.length > 0) {
      const own = explanation.found === 'entries' ? explanation.entries : [];
      const entries = await entriesOf([...packs.before, ...own, ...packs.after]);
      if (entries.length > 0) return { found: 'entries', text: explanation.text, entries };
    }
    switch (explanation.found) {
      case 'entries':
        return { ...explanation, entries: await entriesOf(explanation.entries) };
      case 'nearest':
      case 'parts':
        return { ...explanation, nearest: await nearOf(explanation.nearest) };
      case 'unknown':
        return explanation;
    }
  };
}

// Answers what a text means, from files of the glossary that are loaded when somebody first asks.

import type { Entry } from '../../glossary/entry';
import { createExplainer, type Explanation } from '../../glossary/explain';
import type { Near } from '../../glossary/nearest';
import type { GlossaryAssets } from '../../platform/glossary-assets';

/** Explains texts; rejects only if the extension's own files cannot be read. */
export function explainer(glossary: GlossaryAssets): (text: string) => Promise<Explanation<Entry>> {
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
    const explain = await load();
    const explanation = explain(text);
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

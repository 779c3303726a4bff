// The passages of a page as far as the page knows: what the notebook has told, and what has just been marked here and is
// on its way there.

import type { PassageColour } from '../notebook/rows';
import type { KeptPassage } from '../platform/requests';

export class HeldPassages {
  private kept = new Map<string, KeptPassage>();
  private readonly coming = new Map<string, KeptPassage>();

  /** What the notebook has now. */
  replace(passages: readonly KeptPassage[]): void {
    this.kept = new Map(passages.map((passage) => [passage.id, passage]));
  }

  /** Marked here; the notebook does not have it yet. */
  add(passage: KeptPassage): void {
    this.coming.set(passage.id, passage);
  }

  /** The notebook has it, or does not take it. */
  arrive(id: string, isKept: boolean): void {
    const passage = this.coming.get(id);
    this.coming.delete(id);
    if (isKept && passage && !this.kept.has(id)) this.kept.set(id, passage);
  }

  /** In another color from now on, until the notebook says otherwise. */
  recolour(id: string, colour: PassageColour): void {
    for (const map of [this.kept, this.coming]) {
      const passage = map.get(id);
      if (passage) map.set(id, { ...passage, colour });
    }
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  get(id: string): KeptPassage | undefined {
    return this.kept.get(id) ?? this.coming.get(id);
  }

  all(): KeptPassage[] {
    return [...new Map([...this.coming, ...this.kept]).values()];
  }
}

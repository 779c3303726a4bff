// Saving from an opened card, and taking that back. The card says what became of it; what is saved is the notebook's affair.

import { type Ask, newId } from '../platform/ask';
import type { CardHost, CardPage, CardState } from './card-host';

export interface KeepTermsOptions {
  readonly ask: Ask;
  readonly card: Pick<CardHost, 'state'>;
  readonly show: (state: CardState) => void;
  /** The sentence that the card belongs to. */
  readonly sentence: () => string;
}

/** What the buttons of an opened card do about the entry it shows. */
export function keepTerms({ ask, card, show, sentence }: KeepTermsOptions) {
  /** Has the page that has just been opened say whether its word is saved already. */
  async function recall(): Promise<void> {
    const page = openPage();
    const [entry] = page?.entries ?? [];
    if (!page || !entry) return;
    const answer = await ask('isSaved', { id: entry.id });
    // A page that was turned meanwhile, because the reader was quick to save, stays as it is.
    if (answer.ok && answer.value) turn(page, { ...page, wasKept: true });
  }

  async function save(): Promise<void> {
    const page = openPage();
    const [entry] = page?.entries ?? [];
    if (!page || !entry || page.sighting) return;
    // Made here, so that asking twice saves once.
    const sighting = newId();
    const saving = turn(page, { ...page, save: 'saving', sighting });
    const answer = await ask('saveTerm', { sighting, id: entry.id, sentence: sentence() });
    if (answer.ok && answer.value.ok) {
      turn(saving, { ...saving, save: 'saved' });
      return;
    }
    const code = answer.ok ? (answer.value.ok ? 'failed' : answer.value.code) : answer.code;
    turn(saving, { ...page, save: code === 'gone' || code === 'storage-full' ? code : 'failed' });
  }

  async function takeBack(): Promise<void> {
    const page = openPage();
    if (!page?.sighting) return;
    const answer = await ask('takeBackSave', { sighting: page.sighting });
    const { sighting: _, ...before } = page;
    if (answer.ok && answer.value.undone) turn(page, { ...before, save: 'unsaved' });
  }

  function openPage(): CardPage | undefined {
    const page = card.state.mode === 'open' ? card.state.trail.at(-1) : undefined;
    return page && 'entries' in page ? page : undefined;
  }

  /** Puts one page of the open card in the place of another; nothing when the card has moved on. Gives the new page. */
  function turn(from: CardPage, to: CardPage): CardPage {
    if (card.state.mode === 'open' && card.state.trail.includes(from)) {
      const [first, ...others] = card.state.trail.map((page) => (page === from ? to : page));
      if (first) show({ ...card.state, trail: [first, ...others] });
    }
    return to;
  }

  return { recall, save, takeBack };
}

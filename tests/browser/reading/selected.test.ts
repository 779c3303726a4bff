// Asking for the meaning of what is selected, be it a term or not, and what the card then says and does.

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageRequests } from '../../../platform/requests';
import { expectCard, press, type Read, reading } from './answering';
import { find, rangeOf, shadowOf } from './page';
import { background, entryOf } from './words';

const PAGE =
  '<style>p { font: 20px/2 serif; margin: 20px }</style>' +
  '<p>First, a cytokine.</p><p>Then an embolysm was seen. No more.</p><p>Myocarditis.</p><textarea>An embolysm</textarea>';

const EXPLANATIONS: Record<string, ReturnType<PageRequests['explain']>> = {
  embolysm: {
    found: 'nearest',
    text: 'embolysm',
    nearest: [{ entry: entryOf('embolism'), name: 'embolism' }],
  },
  Myocarditis: {
    found: 'parts',
    text: 'Myocarditis',
    pieces: [
      { text: 'myo', meaning: 'muscle' },
      { text: 'card', meaning: 'heart' },
      { text: 'itis', meaning: 'inflammation' },
    ],
    nearest: [],
  },
  'a cytokine': { found: 'entries', text: 'a cytokine', entries: [entryOf('cytokine')] },
};

/** A background that explains as it is told to, and keeps what it was asked. */
function explaining() {
  const questions: string[] = [];
  const saves: unknown[] = [];
  const from = background({
    explain: ({ text }) => {
      questions.push(text);
      return EXPLANATIONS[text] ?? { found: 'unknown', text };
    },
    saveTerm: (save) => {
      saves.push(save);
      return { ok: true };
    },
  });
  return { from, questions, saves };
}

function select(words: string, root?: Node): void {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(words, root);
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The link of a card to a search elsewhere. */
function link({ card }: Read): HTMLAnchorElement {
  return find<HTMLAnchorElement>('a', card().element);
}

describe('a text without an entry', () => {
  it('is answered with the nearest, which are followed and saved with the sentence, and lead back', async () => {
    const { from, saves } = explaining();
    const read = await reading(PAGE, from);
    select('embolysm');
    read.command('open-card');
    await expectCard(read, 'dialog', 'Not in the glossary embolysm Nearest in the glossary embolism');
    expect(read.card().status).toBe('This is not in the glossary. The nearest words are listed.');
    await press(read, 'embolism');
    await expectCard(read, 'dialog', 'What embolism is.');
    expect(read.card().status).toBe('');
    await press(read, 'Save this word');
    await expect
      .poll(() => saves)
      .toMatchObject([{ id: 'embolism', sentence: 'Then an embolysm was seen.' }]);
    await press(read, 'Back to the term before');
    await expectCard(read, 'dialog', 'Nearest in the glossary');
  });

  it('is answered with a guess from its parts, and that it is one', async () => {
    const read = await reading(PAGE, explaining().from);
    select('Myocarditis');
    read.explain('Myocarditis');
    await expectCard(
      read,
      'dialog',
      'A guess from the parts of the word myo muscle card heart itis inflammation',
    );
    expect(read.card().text).toContain('put together from the parts, not looked up');
    expect(read.card().text).not.toContain('Save this word');
    expect(read.card().status).toBe(
      'This is not in the glossary. Here is a guess from the parts of the word.',
    );
  });

  it('is answered with a search that the reader may choose, and that learns the word only then', async () => {
    const read = await reading(PAGE, explaining().from);
    select('No more');
    read.explain('No more & more');
    await expectCard(read, 'dialog', 'This is not in the glossary, and its parts do not tell what it means.');
    const { href, rel, target } = link(read);
    expect({ href, rel, target }).toEqual({
      href: 'https://medlineplus.gov/',
      rel: 'noopener noreferrer',
      target: '_blank',
    });
    // The test's own page must not go anywhere.
    link(read).addEventListener('click', (event) => event.preventDefault());
    link(read).focus();
    await userEvent.keyboard('{Enter}');
    expect(link(read).href).toMatch(/^https:\/\/vsearch\.nlm\.nih\.gov\/.*&query=No%20more%20%26%20more$/);
  });

  it('opens a card that Tab walks and Escape closes, with the focus back in its place', async () => {
    const read = await reading(`${PAGE}<button>Theirs</button>`, explaining().from);
    find('button').focus();
    select('embolysm');
    read.command('open-card');
    await expectCard(read, 'dialog');
    expect(read.card().focused).toBe(read.card().element);
    const button = (name: string) => read.card().button(name);
    for (const next of [
      ...[button('Close'), button('embolism'), button('Explain it in my own words')],
      link(read),
    ]) {
      await userEvent.tab();
      expect(read.card().focused).toBe(next);
    }
    await userEvent.keyboard('{Escape}');
    await expectCard(read, undefined);
    expect(document.activeElement).toBe(find('button'));
  });
});

describe('what is selected', () => {
  it('is the term of the page where it is one, or a piece of one', async () => {
    const { from, questions } = explaining();
    const read = await reading('<p>A deep vein thrombosis.</p>', from);
    select('vein');
    read.explain('vein');
    await expectCard(read, 'dialog', 'What deep-vein-thrombosis is.');
    expect(questions).toEqual([]);
  });

  it('is asked about as a whole where it is more than the term it begins with', async () => {
    const { from, questions } = explaining();
    const read = await reading('<p>No cytokine storm.</p>', from);
    select('cytokine storm');
    read.command('open-card');
    await expectCard(read, 'dialog', 'Not in the glossary cytokine storm');
    expect(questions).toEqual(['cytokine storm']);
  });

  it('opens the entry that the background finds it to name', async () => {
    const read = await reading(PAGE, explaining().from);
    select('a cytokine');
    read.command('open-card');
    await expectCard(read, 'dialog', 'A small protein that cells use as a signal.');
  });

  it('is cut where it is longer than may be asked about', async () => {
    const { from, questions } = explaining();
    const read = await reading(PAGE, from);
    select('embolysm');
    read.explain('word '.repeat(100));
    await expectCard(read, 'dialog');
    expect(questions[0]).toHaveLength(200);
  });

  it('may stand in an open shadow tree', async () => {
    const { from, saves } = explaining();
    const read = await reading(
      '<x-a><template shadowrootmode="open"><p>One embolysm.</p></template></x-a>',
      from,
    );
    select('embolysm', shadowOf('x-a'));
    read.explain('embolysm');
    await expectCard(read, 'dialog', 'Nearest in the glossary');
    await press(read, 'embolism');
    await press(read, 'Save this word');
    await expect.poll(() => saves).toMatchObject([{ sentence: 'One embolysm.' }]);
  });

  it('may stand in a field: its card is beside the field, and what is written there is not kept', async () => {
    const { from, saves } = explaining();
    const read = await reading(PAGE, from);
    const field = find<HTMLTextAreaElement>('textarea');
    field.focus();
    field.setSelectionRange(3, 11);
    read.explain('embolysm');
    await expectCard(read, 'dialog', 'Nearest in the glossary');
    const { top, bottom } = field.getBoundingClientRect();
    await expect.poll(() => read.card().box.top >= bottom || read.card().box.bottom <= top).toBe(true);
    await press(read, 'embolism');
    await press(read, 'Save this word');
    await expect.poll(() => saves).toMatchObject([{ id: 'embolism', sentence: '' }]);
  });

  it.each(['', '…', ' '])('is nothing to answer where it is %j', async (words) => {
    const { from, questions } = explaining();
    const read = await reading(PAGE, from);
    select('No more');
    read.explain(words);
    read.command('close-card');
    expect(read.card().role).toBeUndefined();
    expect(questions).toEqual([]);
  });

  it('takes its card along when it leaves the page', async () => {
    const read = await reading(PAGE, explaining().from);
    select('embolysm');
    read.command('open-card');
    await expectCard(read, 'dialog');
    rangeOf('embolysm').startContainer.parentElement?.remove();
    await expectCard(read, undefined);
  });
});

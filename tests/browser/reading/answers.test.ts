// A reader's hands on a real page: pointing, clicking and keys, and what the card then shows and does.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { expectCard, press, reading } from './answering';
import { backgroundTurn, clickWords, find, middleOf, pointAtWords, rangeOf, shadowOf } from './page';
import { background } from './words';

const STYLE = '<style>p { font: 20px/2 serif; margin: 20px 20px 160px }</style>';
const PAGE = `${STYLE}<p>First, a cytokine.</p><p>Then an embolism, <a href="#there">a DVT</a> and no more.</p>`;

describe('pointing', () => {
  it('at a marked term shows its meaning, and pointing elsewhere takes it away', async () => {
    const read = await reading(PAGE);
    await pointAtWords('cytokine');
    await expectCard(read, 'tooltip', 'cytokine SY-toh-kine A small protein that cells use as a signal.');
    await pointAtWords('no more');
    await expectCard(read, undefined);
  });

  it('at the next term changes the card, which stays', async () => {
    const read = await reading(PAGE);
    await pointAtWords('cytokine');
    await expectCard(read, 'tooltip', 'cytokine');
    await pointAtWords('DVT');
    await expect.poll(() => read.card().text).toContain('deep vein thrombosis');
  });

  it('goes over to the card, which stays for as long as the pointer is on it', async () => {
    const read = await reading(PAGE);
    await pointAtWords('cytokine');
    await expectCard(read, 'tooltip');
    const { left, top, height } = read.card().box;
    const { x, y } = middleOf('cytokine');
    for (let step = 0; step <= 1; step += 0.25)
      await commands.moveMouse(x + (left + 20 - x) * step, y + (top + height / 2 - y) * step);
    await expectCard(read, 'tooltip', 'cytokine');
    await commands.moveMouse(890, 690);
    await expectCard(read, undefined);
  });

  it('at a term without a mark, or beside one, shows nothing', async () => {
    const read = await reading(`${STYLE}<p>blood, embolism</p>`);
    await pointAtWords('blood');
    const { right, top } = rangeOf('embolism').getBoundingClientRect();
    await commands.moveMouse(right + 30, top + 5);
    await pointAtWords('embolism');
    await expectCard(read, 'tooltip', 'embolism');
    expect(read.from.asked).toEqual(['entries']);
  });

  it('at a term whose words come only after the pointer has left shows nothing', async () => {
    const from = background();
    const answer = from.hold();
    const read = await reading(PAGE, from);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    for (const words of ['cytokine', 'no more']) {
      const { x, y } = middleOf(words);
      document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y }));
      vi.advanceTimersByTime(500);
    }
    expect(from.asked).toHaveLength(2);
    answer();
    await backgroundTurn();
    expect(read.card().role).toBeUndefined();
  });

  it('at a term in an open shadow tree shows its meaning', async () => {
    const read = await reading(
      `<x-a><template shadowrootmode="open">${STYLE}<p>embolism</p></template></x-a>`,
    );
    await pointAtWords('embolism');
    await expectCard(read, 'tooltip', 'embolism');
  });
});

describe('a click', () => {
  it('on a term opens its card as a dialog, and one beside it closes it', async () => {
    const read = await reading(PAGE);
    await clickWords('embolism');
    await expectCard(read, 'dialog', 'What embolism is.');
    await clickWords('First');
    await expectCard(read, undefined);
  });

  it('on a term in a link follows the link, with Alt it opens the card', async () => {
    const read = await reading(PAGE);
    let followed = 0;
    find('a').addEventListener('click', () => followed++);
    await clickWords('DVT');
    expect(followed).toBe(1);
    await backgroundTurn();
    expect(read.card().role).not.toBe('dialog');
    await userEvent.keyboard('{Alt>}');
    await clickWords('DVT');
    await userEvent.keyboard('{/Alt}');
    await expectCard(read, 'dialog', 'deep vein thrombosis');
    expect(followed).toBe(1);
  });

  it('that ends a selection opens nothing', async () => {
    const read = await reading(PAGE);
    await pointAtWords('First');
    await commands.pressMouse();
    await pointAtWords('cytokine');
    await commands.releaseMouse();
    await backgroundTurn();
    expect(document.getSelection()?.toString()).toContain('a cyt');
    expect(read.card().role).not.toBe('dialog');
  });
});

describe('an opened card', () => {
  it('leads on to other terms and back', async () => {
    const read = await reading(PAGE);
    await userEvent.keyboard('{Alt>}');
    await clickWords('DVT');
    await userEvent.keyboard('{/Alt}');
    await expectCard(read, 'dialog', 'deep vein thrombosis');
    await press(read, 'thrombosis');
    await expect.poll(() => read.card().text).toContain('A clot in a vessel.');
    await press(read, 'Back to the term before');
    await expect.poll(() => read.card().text).toContain('What deep-vein-thrombosis is.');
    expect(() => read.card().button('Back to the term before')).toThrow();
  });

  it('scrolls as a whole where there is no room for fixed parts, so that the meaning is in sight', async () => {
    const read = await reading(PAGE);
    await page.viewport(640, 240);
    read.command('next-term');
    await expectCard(read, 'tooltip', 'cytokine');
    read.command('open-card');
    await expectCard(read, 'dialog', 'cytokine');
    await expect.poll(() => read.card().isLow).toBe(true);
    expect(read.card().meaning.top).toBeLessThan(read.card().box.bottom);
  });

  it('says as much of the next term as the reader had this one say', async () => {
    const read = await reading(PAGE);
    read.command('previous-term');
    await expectCard(read, 'tooltip', 'deep vein thrombosis');
    read.command('open-card');
    await expectCard(read, 'dialog', 'deep vein thrombosis');
    const student = () => find<HTMLDetailsElement>('details', read.card().element);
    student().open = true;
    await press(read, 'embolism');
    await expect.poll(() => read.card().text).toContain('What embolism is.');
    expect(student().open).toBe(true);
    await userEvent.keyboard('--');
    await press(read, 'Back to the term before');
    await expect.poll(() => read.card().text).toContain('What deep-vein-thrombosis is.');
    expect(read.card().text).not.toContain('For students');
  });

  it('saves its term with the sentence, once, and takes that back', async () => {
    const asked: unknown[] = [];
    const from = background({
      saveTerm: (request) => {
        asked.push(request);
        return { ok: true };
      },
      takeBackSave: (request) => {
        asked.push(request);
        return { undone: true };
      },
    });
    const read = await reading(PAGE, from);
    await clickWords('embolism');
    await expectCard(read, 'dialog');
    await press(read, 'Save this word');
    await expect.poll(() => read.card().text).toContain('Saved in your notebook.');
    const sighting = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(asked).toEqual([{ sighting, id: 'embolism', sentence: 'Then an embolism, a DVT and no more.' }]);
    await press(read, 'Take back');
    await expect.poll(() => read.card().text).toContain('Save this word');
    expect(asked).toHaveLength(2);
  });

  it('says of a saved word that it is kept already, and keeps one more sentence when asked', async () => {
    const read = await reading(PAGE, background({ isSaved: ({ id }) => id !== 'cytokine' }));
    read.command('previous-term');
    await expectCard(read, 'tooltip', 'deep vein thrombosis');
    read.command('open-card');
    await expectCard(read, 'dialog');
    await expect.poll(() => read.card().text).toContain('In your notebook already.');
    await press(read, 'Keep this sentence too');
    await expect.poll(() => read.card().text).toContain('Saved in your notebook.');
    await press(read, 'Take back');
    await expect.poll(() => read.card().text).toContain('Keep this sentence too');
    // The same of a term that a link leads to.
    await press(read, 'embolism');
    await expect.poll(() => read.card().text).toContain('What embolism is.');
    await expect.poll(() => read.card().text).toContain('In your notebook already.');
  });

  it.each([
    ['storage-full', 'Not saved. There is no space left'],
    ['storage-failed', 'Not saved. The browser could not write it down'],
  ] as const)('says so when it was not saved (%s), and can be asked again', async (code, words) => {
    let outcome: { ok: true } | { ok: false; code: typeof code } = { ok: false, code };
    const read = await reading(PAGE, background({ saveTerm: () => outcome }));
    await clickWords('embolism');
    await expectCard(read, 'dialog');
    await press(read, 'Save this word');
    await expect.poll(() => read.card().text).toContain(words);
    outcome = { ok: true };
    await press(read, 'Save this word');
    await expect.poll(() => read.card().text).toContain('Saved in your notebook.');
  });

  it('is not changed by the pointer resting on another term', async () => {
    const read = await reading(PAGE);
    await clickWords('embolism');
    await expectCard(read, 'dialog', 'embolism');
    await pointAtWords('cytokine');
    await backgroundTurn();
    await expectCard(read, 'dialog', 'embolism');
  });
});

describe('by keyboard', () => {
  it('goes from term to term, tells where it is, opens and closes, and comes back to its place', async () => {
    const read = await reading(`${PAGE}<button>Theirs</button>`);
    find('button').focus();
    read.command('next-term');
    await expectCard(read, 'tooltip', 'cytokine');
    expect(read.card().status).toBe('cytokine, term 1 of 3.');
    read.command('next-term');
    await expect.poll(() => read.card().status).toBe('embolism, term 2 of 3.');
    expect(document.getSelection()?.toString()).toBe('embolism');
    read.command('open-card');
    await expectCard(read, 'dialog', 'embolism');
    expect(read.card().focused).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expectCard(read, undefined);
    expect(document.activeElement).toBe(find('button'));
    read.command('previous-term');
    await expectCard(read, 'tooltip', 'cytokine');
    read.command('close-card');
    await expectCard(read, undefined);
  });

  it('opens the term that was selected by other means', async () => {
    const read = await reading(PAGE);
    const range = rangeOf('DVT');
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    read.command('open-card');
    await expectCard(read, 'dialog', 'deep vein thrombosis');
  });

  it('opens the term that was selected in a shadow tree', async () => {
    const read = await reading(
      '<p>cytokine</p><x-a><template shadowrootmode="open"><p>embolism</p></template></x-a>',
    );
    const range = rangeOf('embolism', shadowOf('x-a'));
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    read.command('open-card');
    await expectCard(read, 'dialog', 'embolism');
  });

  it('reaches every button of the card, which Tab does not leave behind', async () => {
    const read = await reading(PAGE);
    await clickWords('embolism');
    await expectCard(read, 'dialog');
    await userEvent.tab();
    expect(read.card().focused).toBe(read.card().button('Close'));
  });

  it('closes a hover card with Escape, wherever the focus is', async () => {
    const read = await reading(PAGE);
    await pointAtWords('cytokine');
    await expectCard(read, 'tooltip');
    await userEvent.keyboard('{Escape}');
    await expectCard(read, undefined);
  });

  it.each(['hover', 'open'])(
    "closes a card over a page's modal dialog first (%s), the dialog second",
    async (mode) => {
      const read = await reading(`<dialog>${STYLE}<p>An embolism</p></dialog>`);
      const dialog = find<HTMLDialogElement>('dialog');
      dialog.showModal();
      read.command('next-term');
      await expectCard(read, 'tooltip');
      if (mode === 'open') read.command('open-card');
      await expectCard(read, mode === 'open' ? 'dialog' : 'tooltip');
      await userEvent.keyboard('{Escape}');
      await expectCard(read, undefined);
      expect(dialog.open).toBe(true);
      await userEvent.keyboard('{Escape}');
      expect(dialog.open).toBe(false);
    },
  );
});

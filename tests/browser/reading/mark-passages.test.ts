// Marking passages of a real page with the mouse and with keys, and the bar over them.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands, page as tab, userEvent } from 'vitest/browser';
import type { PageRequests } from '../../../platform/requests';
import { annotating, barOf, dragOver, fakeTime, PAGE, painted, STYLE, select } from './annotating';
import { clickWords, find, middleOf, placed, rangeOf, shadowOf } from './page';

/** A request as a spy that tells what it was asked. */
function spyOn<K extends keyof PageRequests>(answer: ReturnType<PageRequests[K]>) {
  return vi.fn((_ask: Parameters<PageRequests[K]>[0]) => answer);
}

describe('the bar', () => {
  it('comes above what the mouse has selected, and takes neither focus nor selection', async () => {
    const bar = await annotating(PAGE).then(async (page) => {
      await dragOver('Call', 'at once');
      return barOf(page);
    });
    const selected = String(document.getSelection());
    expect(bar.buttons).toEqual([
      ...['Mark in yellow', 'Mark in green', 'Mark in blue', 'Mark in pink'],
      ...['Add a note', 'Copy as a quotation', 'Explain these words'],
    ]);
    expect(bar.focused).toBeNull();
    expect(selected).toContain('a doctor');
    await expect
      .poll(() => bar.element?.getBoundingClientRect().bottom)
      .toBeLessThan(rangeOf('Call').getBoundingClientRect().top);
  });

  it.each([
    ['above the words', 'Call', [900, 700]],
    ['below them, at the top of a narrow window', 'swollen', [320, 500]],
  ] as const)(
    'leaves its buttons where they are when it has more to say (%s)',
    async (_, words, [width, height]) => {
      const page = await annotating(PAGE);
      await tab.viewport(width, height);
      await dragOver(words);
      const bar = await barOf(page);
      await placed();
      const before = bar.middleOf('Mark in blue');
      await bar.press('Mark in yellow');
      await expect.poll(() => bar.status).not.toBe('');
      await placed();
      expect(bar.buttons).toContain('Take this mark off');
      expect(bar.middleOf('Mark in blue')).toEqual(before);
    },
  );

  it('comes after a selection by keys, and goes with it', async () => {
    const page = await annotating(PAGE);
    await userEvent.keyboard('{Shift}');
    select('Call', 'doctor');
    await barOf(page);
    document.getSelection()?.removeAllRanges();
    await expect.poll(() => page.bar.isShown).toBe(false);
  });

  it('goes on a press beside it, and on Escape', async () => {
    const page = await annotating(PAGE);
    await dragOver('Call', 'doctor');
    await barOf(page);
    await commands.moveMouse(880, 10);
    await commands.pressMouse();
    expect(page.bar.isShown).toBe(false);
    await commands.releaseMouse();
    await dragOver('Call', 'doctor');
    await barOf(page);
    await userEvent.keyboard('{Escape}');
    expect(page.bar.isShown).toBe(false);
  });

  it.each([
    ['in an editor', async () => dragOver('My own', 'about it')],
    ['out of an editor', async () => select('until then', 'My own')],
    [
      'in a field',
      async () => {
        find<HTMLTextAreaElement>('textarea').focus();
        find<HTMLTextAreaElement>('textarea').select();
      },
    ],
  ])('never comes for what is selected %s, not even when asked for', async (_, choose) => {
    const keepPassage = spyOn<'keepPassage'>({ ok: true });
    const page = await annotating(PAGE, { others: { keepPassage } });
    const shown = vi.spyOn(HTMLElement.prototype, 'showPopover');
    onTestFinished(() => shown.mockRestore());
    const pass = fakeTime();
    await choose();
    page.annotator.mark();
    await pass(2000);
    expect(shown).not.toHaveBeenCalled();
    expect(keepPassage).not.toHaveBeenCalled();
  });

  it('does not come for what a script of the page selects or clicks', async () => {
    await annotating(PAGE, { passages: [['swollen', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    const shown = vi.spyOn(HTMLElement.prototype, 'showPopover');
    onTestFinished(() => shown.mockRestore());
    const pass = fakeTime();
    select('Call', 'doctor');
    await pass(2000);
    document.getSelection()?.removeAllRanges();
    await pass(2000);
    const { x: clientX, y: clientY } = middleOf('swollen');
    find('#one').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX, clientY }));
    expect(shown).not.toHaveBeenCalled();
  });

  it('does not come by itself where it is not offered', async () => {
    const page = await annotating(PAGE, { isOffered: false });
    await dragOver('Call', 'doctor');
    page.annotator.mark();
    await barOf(page);
    expect(page.bar.focused).toBe('Mark in yellow');
  });

  it('leaves the page as it was when it goes', async () => {
    const page = await annotating(PAGE);
    const before = document.documentElement.outerHTML;
    await dragOver('Call', 'doctor');
    await (await barOf(page)).press('Mark in blue');
    await expect.poll(() => page.bar.status).toBe('Kept in your notebook.');
    await userEvent.keyboard('{Escape}');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('marking', () => {
  it('paints the words, lets go of the selection and keeps them', async () => {
    const keepPassage = spyOn<'keepPassage'>({ ok: true });
    const page = await annotating(PAGE, { others: { keepPassage } });
    await dragOver('may be', 'thrombosis');
    await (await barOf(page)).press('Mark in green');
    await expect.poll(painted).toEqual([['double', 'may be a deep vein thrombosis']]);
    await expect.poll(() => page.bar.status).toBe('Kept in your notebook.');
    expect(document.getSelection()?.isCollapsed).toBe(true);
    expect(page.bar.pressed).toEqual(['Mark in green']);
    expect(keepPassage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        ...{ canonical: null, colour: 'green' },
        anchor: expect.objectContaining({
          quote: expect.objectContaining({
            exact: 'may be a deep vein thrombosis',
            prefix: 'A swollen leg ',
          }),
        }),
      }),
    );
  });

  it.each([
    ['private', /private window/],
    ['off', /switched off here/],
    ['no-address', /no address/],
    ['storage-full', /no space left/],
    ['storage-failed', /could not write/],
  ] as const)('that is not kept (%s) is undone, and the bar says why', async (code, words) => {
    const page = await annotating(PAGE, { others: { keepPassage: () => ({ ok: false, code }) } });
    await dragOver('Call', 'doctor');
    await (await barOf(page)).press('Mark in pink');
    await expect.poll(() => page.bar.status).toMatch(words);
    expect(painted()).toEqual([]);
    expect(page.bar.pressed).toEqual([]);
  });

  it('by keys moves the focus into the bar, whose arrows lead on, and back on Escape', async () => {
    const colourPassage = spyOn<'colourPassage'>({ changed: true });
    const page = await annotating(`${PAGE}<button>Before</button>`, { others: { colourPassage } });
    find('button').focus();
    select('Call', 'at once');
    page.annotator.mark();
    await expect.poll(() => page.bar.status).toBe('Kept in your notebook.');
    expect(page.bar.focused).toBe('Mark in yellow');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(page.bar.focused).toBe('Mark in blue');
    await userEvent.keyboard('{Enter}');
    await expect.poll(painted).toEqual([['dashed', 'Call a doctor at once']]);
    expect(colourPassage).toHaveBeenCalledOnce();
    expect(page.bar.focused).toBe('Mark in blue');
    await userEvent.keyboard('{End}');
    expect(page.bar.focused).toBe('Take this mark off');
    await userEvent.keyboard('{ArrowRight}');
    expect(page.bar.focused).toBe('Mark in yellow');
    await userEvent.keyboard('{End}{Enter}');
    await expect.poll(() => page.bar.status).toBe('The mark is off.');
    expect(page.bar.focused).toBe('Explain these words');
    await userEvent.keyboard('{Escape}');
    expect(page.bar.isShown).toBe(false);
    expect(document.activeElement).toBe(find('button'));
  });

  it('across two shadow trees marks what stands in both', async () => {
    const page = await annotating(
      `${STYLE}<x-a><template shadowrootmode="open">${STYLE}<p>Rest the leg.</p></template></x-a>
       <x-b><template shadowrootmode="open">${STYLE}<p>Drink enough water.</p></template></x-b>`,
    );
    await dragOver('the leg', 'Drink enough');
    await (await barOf(page)).press('Mark in yellow');
    await expect.poll(painted).toEqual([
      ['solid', 'the leg.'],
      ['solid', 'Drink enough'],
    ]);
    const sheets = [shadowOf('x-a'), shadowOf('x-b')].map(({ adoptedStyleSheets }) => adoptedStyleSheets);
    expect(sheets).toEqual([document.adoptedStyleSheets, document.adoptedStyleSheets]);
  });

  it('keeps the address that the page names as its own', async () => {
    const keepPassage = spyOn<'keepPassage'>({ ok: true });
    const page = await annotating(`<link rel="canonical" href="https://example.org/own">${PAGE}`, {
      others: { keepPassage },
    });
    select('Call', 'doctor');
    page.annotator.mark();
    await expect.poll(() => keepPassage.mock.calls[0]?.[0].canonical).toBe('https://example.org/own');
  });

  it('of what is more than a passage can be keeps nothing', async () => {
    const keepPassage = spyOn<'keepPassage'>({ ok: true });
    const page = await annotating(`${STYLE}<p>Begin ${'word '.repeat(5000)} end</p>`, {
      others: { keepPassage },
    });
    select('Begin', 'end');
    page.annotator.mark();
    await expect.poll(() => page.bar.status).toMatch(/longer than a passage/);
    expect(keepPassage).not.toHaveBeenCalled();
  });
});

describe('a passage in the page', () => {
  it('answers a click with its bar, from which it is taken off and marked again', async () => {
    const takeBackPassage = spyOn<'takeBackPassage'>({ undone: true });
    const page = await annotating(PAGE, {
      ...{ passages: [['a doctor at once', 'pink']], others: { takeBackPassage } },
    });
    await expect.poll(painted).toEqual([['wavy', 'a doctor at once']]);
    await clickWords('doctor');
    const bar = await barOf(page);
    expect(bar.pressed).toEqual(['Mark in pink']);
    await bar.press('Take this mark off');
    await expect.poll(painted).toEqual([]);
    expect(takeBackPassage).toHaveBeenCalledExactlyOnceWith({ passage: 'p0', canonical: null });
    await bar.press('Mark in blue');
    await expect.poll(painted).toEqual([['dashed', 'a doctor at once']]);
  });

  it('that is selected, or has the caret in it, is meant by the key', async () => {
    const keepPassage = spyOn<'keepPassage'>({ ok: true });
    const page = await annotating(PAGE, {
      ...{ passages: [['a doctor at once', 'pink']], others: { keepPassage } },
    });
    await expect.poll(painted).toHaveLength(1);
    select('a doctor at once');
    page.annotator.mark();
    expect((await barOf(page)).pressed).toEqual(['Mark in pink']);
    expect(page.bar.focused).toBe('Mark in yellow');
    await userEvent.keyboard('{Escape}');
    document.getSelection()?.collapse(rangeOf('doctor').startContainer, rangeOf('doctor').startOffset);
    page.annotator.mark();
    expect((await barOf(page)).pressed).toEqual(['Mark in pink']);
    expect(keepPassage).not.toHaveBeenCalled();
  });

  it('takes its bar along when it is taken out of the notebook', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'pink']] });
    await expect.poll(painted).toHaveLength(1);
    await clickWords('doctor');
    await barOf(page);
    page.annotator.update({ reading: null, canKeep: true, toolbar: true, passages: [] });
    expect(page.bar.isShown).toBe(false);
    expect(painted()).toEqual([]);
  });

  it.each([
    ['has-note', /note or tags/],
    ['not-ours', /^Not changed/],
  ] as const)('that cannot be taken back (%s) stays, and the bar says so', async (code, words) => {
    const takeBackPassage = () => ({ undone: false, code }) as const;
    const page = await annotating(PAGE, { passages: [['a doctor', 'pink']], others: { takeBackPassage } });
    await expect.poll(painted).toHaveLength(1);
    await clickWords('doctor');
    await (await barOf(page)).press('Take this mark off');
    await expect.poll(() => page.bar.status).toMatch(words);
    expect(painted()).toHaveLength(1);
  });

  it('that gets another color while it is being kept is kept first', async () => {
    const page = await annotating(PAGE);
    await dragOver('Call', 'doctor');
    const bar = await barOf(page);
    const release = page.from.hold();
    await bar.press('Mark in yellow');
    await expect.poll(() => page.from.asked).toContain('keepPassage');
    await bar.press('Mark in blue');
    expect(bar.pressed).toEqual(['Mark in blue']);
    expect(page.from.asked).not.toContain('colourPassage');
    release();
    await expect.poll(() => page.from.asked).toContain('colourPassage');
    expect(bar.pressed).toEqual(['Mark in blue']);
  });

  it('that is given two colors before it has been described has the last', async () => {
    const page = await annotating(PAGE);
    select('Call', 'doctor');
    page.annotator.mark();
    const bar = await barOf(page);
    await bar.press('Mark in blue');
    await expect.poll(() => page.from.asked.slice(-2)).toEqual(['keepPassage', 'colourPassage']);
    expect(bar.pressed).toEqual(['Mark in blue']);
  });

  it('that is marked before its selection has settled is marked once', async () => {
    const page = await annotating(PAGE);
    const pass = fakeTime();
    await userEvent.keyboard('{Shift}');
    select('Call', 'doctor');
    await pass(0);
    page.annotator.mark();
    // All at once, before it has been described.
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    const bar = await barOf(page);
    await bar.press('Mark in blue');
    await expect.poll(painted).toEqual([['dashed', 'Call a doctor']]);
    expect(page.from.asked.filter((name) => name === 'keepPassage')).toHaveLength(1);
  });

  it('that could not be changed says so, not that it is not kept', async () => {
    const page = await annotating(PAGE, {
      passages: [['a doctor', 'pink']],
      others: { colourPassage: () => ({ changed: false }), openPanel: () => ({ opened: false }) },
    });
    await expect.poll(painted).toHaveLength(1);
    await clickWords('doctor');
    const bar = await barOf(page);
    await bar.press('Mark in blue');
    await expect.poll(() => bar.status).toMatch(/^Not changed/);
    expect(bar.pressed).toEqual(['Mark in pink']);
    await bar.press('Add a note');
    await expect.poll(() => bar.status).toMatch(/^Kept, but/);
  });

  it('leaves a click on a term in it to the term', async () => {
    const page = await annotating(PAGE, {
      ...{ passages: [['Call a doctor at once', 'yellow']], terms: ['doctor'] },
    });
    await expect.poll(painted).toHaveLength(1);
    await clickWords('doctor');
    await clickWords('at once');
    await barOf(page);
    await userEvent.keyboard('{Escape}');
    await clickWords('doctor');
    expect(page.bar.isShown).toBe(false);
  });

  it('of two that overlap the shorter one answers', async () => {
    const page = await annotating(PAGE, {
      passages: [
        ['Call a doctor at once', 'yellow'],
        ['doctor', 'blue'],
      ],
    });
    await expect.poll(painted).toHaveLength(2);
    await clickWords('doctor');
    expect((await barOf(page)).pressed).toEqual(['Mark in blue']);
    await clickWords('at once');
    await expect.poll(() => page.bar.pressed).toEqual(['Mark in yellow']);
  });

  it('has its words explained and copied with their source', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    onTestFinished(() => written.mockRestore());
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'pink']] });
    await expect.poll(painted).toHaveLength(1);
    await clickWords('doctor');
    await (await barOf(page)).press('Copy as a quotation');
    await expect.poll(() => page.bar.status).toBe('Copied with its source.');
    expect(written.mock.calls[0]?.[0]).toMatch(
      /^“a doctor at once” — .*http:\/\/.*#:~:text=Call-,a%20doctor%20at%20once,-%2C%20and/,
    );
    await page.bar.press('Explain these words');
    expect(page.explain).toHaveBeenCalledExactlyOnceWith('a doctor at once');
    expect(String(document.getSelection())).toBe('a doctor at once');
    expect(page.bar.isShown).toBe(false);
  });

  it('that is noted is kept first, and the panel opened at it', async () => {
    const openPanel = spyOn<'openPanel'>({ opened: true });
    const keepPassage = spyOn<'keepPassage'>({ ok: true });
    const page = await annotating(PAGE, { others: { openPanel, keepPassage } });
    await dragOver('Call', 'doctor');
    await (await barOf(page)).press('Add a note');
    await expect.poll(() => openPanel.mock.calls).toHaveLength(1);
    expect(openPanel.mock.calls[0]?.[0].passage).toBe(keepPassage.mock.calls[0]?.[0].passage);
    await expect.poll(() => page.bar.isShown).toBe(false);
  });
});

// Kept passages of a real page: found, painted, found again when the page changes, and shown.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { annotating, barOf, dragOver, fakeTime, keptOf, PAGE, painted } from './annotating';
import { find, middleOf, setPage, textIn } from './page';

describe('finding again', () => {
  it('follows the page: changed, gone, back again', async () => {
    const words = 'Call a doctor at once, and rest until then.';
    const page = await annotating(PAGE, { passages: [[words, 'yellow']] });
    page.tell();
    const status = () => page.annotator.state()?.places.map((place) => place.status);
    await expect.poll(status).toEqual(['exact']);
    const text = textIn('#two');
    text.data = 'Call a good doctor at once, and rest until then.';
    await expect.poll(status).toEqual(['approximate']);
    await expect.poll(painted).not.toEqual([]);
    text.data = 'Something else altogether stands here now, of the weather.';
    await expect.poll(painted).toEqual([]);
    await expect.poll(status).toEqual(['orphan']);
    text.data = `They say: ${words}`;
    await expect.poll(status).toEqual(['exact']);
    expect(painted()).toEqual([['solid', words]]);
  });

  it('paints a page that is drawn anew', async () => {
    await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    const before = textIn('#two');
    setPage(PAGE);
    await expect.poll(() => painted().length > 0 && !before.isConnected).toBe(true);
  });

  it('takes what the notebook tells', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    page.annotator.update({
      ...{ reading: 'https://example.org/', canKeep: true, toolbar: true },
      passages: [
        keptOf('swollen leg', 'blue', 'q'),
        { ...keptOf('a doctor at once'), id: 'p0', colour: 'pink' },
      ],
    });
    await expect
      .poll(() => painted().toSorted())
      .toEqual([
        ['dashed', 'swollen leg'],
        ['wavy', 'a doctor at once'],
      ]);
  });

  it('tells the places in the order of the page, and what the page counts', async () => {
    const page = await annotating(PAGE, {
      passages: [
        ['until then', 'yellow'],
        ['swollen leg', 'blue'],
      ],
    });
    expect(page.annotator.state()).toBeUndefined();
    page.tell();
    await expect
      .poll(() => page.annotator.state())
      .toMatchObject({
        ...{ frame: 'f', reading: 'https://example.org/', canKeep: true },
        places: [
          { id: 'p1', status: 'exact' },
          { id: 'p0', status: 'exact' },
        ],
        figures: { words: 23, sentences: 2 },
      });
  });

  it('tells who comes when all has been found long ago', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    page.tell();
    await expect
      .poll(() => page.annotator.state())
      .toMatchObject({ places: [{ id: 'p0', status: 'exact' }], figures: { words: 23 } });
  });

  it('reads on for who is told, and no longer than that', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    page.tell();
    await expect.poll(() => page.annotator.state()?.figures.words).toBe(23);
    find('#one').append(' It hurts.');
    await expect.poll(() => page.annotator.state()?.figures.words).toBe(25);
    page.untell();
    page.onChange.mockClear();
    const pass = fakeTime();
    find('#one').append(' Very much.');
    for (let i = 0; i < 30; i++) await pass(1000);
    expect(page.onChange).not.toHaveBeenCalled();
    expect(page.annotator.state()?.figures.words).toBe(25);
    page.tell();
    await expect.poll(() => page.annotator.state()?.figures.words).toBe(27);
  });

  it('does not read the page for what is typed in it', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    page.tell();
    await expect.poll(() => page.annotator.state()).toBeDefined();
    page.onChange.mockClear();
    const pass = fakeTime();
    find('#pen').focus();
    await userEvent.keyboard('and more of them');
    expect(find('#pen').textContent).toContain('and more of them');
    for (let i = 0; i < 4; i++) await pass(1000);
    expect(page.onChange).not.toHaveBeenCalled();
  });

  it('puts the paint back where the page throws it out', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    CSS.highlights.clear();
    vi.advanceTimersByTime(2000);
    expect(painted()).toHaveLength(1);
  });

  it('shows where a passage is that is asked for, as soon as it is known', async () => {
    const page = await annotating(
      `${PAGE}<div style="height: 3000px"></div><p id="end">Far below it goes on.</p>`,
      {
        passages: [['below it goes', 'yellow']],
      },
    );
    page.annotator.show('p0');
    await expect.poll(() => middleOf('below it goes').y).toBeLessThan(700);
    // Its own paint, and for a moment a stronger one.
    await expect.poll(() => painted().length).toBe(2);
    await expect.poll(() => painted().length).toBe(1);
  });
});

describe('the end', () => {
  it('takes away all that was painted, and the bar', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    await dragOver('swollen', 'leg');
    await barOf(page);
    page.life.abort();
    expect(painted()).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(page.bar.isShown).toBe(false);
  });

  it('comes when the extension leaves from under the page', async () => {
    const page = await annotating(PAGE, { passages: [['a doctor at once', 'yellow']] });
    await expect.poll(painted).toHaveLength(1);
    page.leave();
    await expect.poll(painted).toEqual([]);
  });
});

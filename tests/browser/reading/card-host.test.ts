// The one element of ours in a page: where it is, when it is, and what it takes of the page's keys and focus.

import { describe, expect, it, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import {
  type CardActions,
  type CardHost,
  type CardPage,
  type CardState,
  createCardHost,
} from '../../../reading/card-host';
import type { CardAnchor } from '../../../reading/place-card';
import { watchCard } from './card';
import { find, rangeOf, setPage, shadowOf, testLife } from './page';
import { entryOf } from './words';

const PAGE = '<p style="position: fixed; top: 60px; left: 60px">embolism</p><button>Theirs</button>';

function cardOn(html: string) {
  setPage(html);
  const watched = watchCard();
  const life = testLife();
  const actions = {
    onFollow: vi.fn<CardActions['onFollow']>(),
    onReport: vi.fn<CardActions['onReport']>(),
    onAdd: vi.fn<CardActions['onAdd']>(),
    ...{ onBack: vi.fn(), onClose: vi.fn(), onSave: vi.fn(), onTakeBack: vi.fn() },
  };
  const host: CardHost = createCardHost(document, actions, life.signal);
  return { host, actions, life, card: watched.find };
}

const anchorOf = (words: string): CardAnchor => ({ range: rangeOf(words) });

function hovered(words = 'embolism', ...ids: string[]): CardState {
  return { mode: 'hover', anchor: anchorOf(words), entries: (ids.length > 0 ? ids : [words]).map(entryOf) };
}

function opened(words = 'embolism', ...trail: string[]): Extract<CardState, { mode: 'open' }> {
  const [first = words, ...others] = trail;
  const page = (id: string): CardPage => ({ entries: [entryOf(id)], save: 'unsaved' });
  return { mode: 'open', anchor: anchorOf(words), trail: [page(first), ...others.map(page)] };
}

/** Shown, placed and drawn. */
async function shown(made: ReturnType<typeof cardOn>, state: CardState): Promise<void> {
  made.host.show(state);
  await expect.poll(() => made.card().element.style.transform).toMatch(/translate/);
  for (const animation of made.card().element.getAnimations()) animation.finish();
}

/** What a press in the middle of the card would hit. */
function topmostOn(box: DOMRect): Element | null {
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
}

describe('the host element', () => {
  it('is not there before the first card, and on the root element while there is one', async () => {
    const made = cardOn(PAGE);
    expect(document.documentElement.children).toHaveLength(2);
    await shown(made, hovered());
    expect(made.card().host?.parentNode).toBe(document.documentElement);
    expect(made.card().host?.shadowRoot).toBeNull();
  });

  it.each(['hover', 'open'] as const)(
    'leaves the page byte for byte as it was after a card (%s)',
    async (mode) => {
      const made = cardOn(PAGE);
      const before = document.documentElement.outerHTML;
      await shown(made, mode === 'hover' ? hovered() : opened());
      made.host.show({ mode: 'hidden' });
      expect(document.documentElement.outerHTML).toBe(before);
    },
  );

  it('goes on abort', async () => {
    const made = cardOn(PAGE);
    await shown(made, opened());
    made.life.abort();
    expect(document.documentElement.children).toHaveLength(2);
  });

  it('comes back after the page threw it out', async () => {
    const made = cardOn(PAGE);
    await shown(made, hovered());
    made.card().host?.remove();
    await shown(made, hovered());
    expect(made.card().role).toBe('tooltip');
    expect(made.card().box.height).toBeGreaterThan(20);
  });

  it('is above everything, and out of reach of the style sheets of the page', async () => {
    const style =
      'div, :popover-open { display: none !important; opacity: 0 !important; color: red !important; inset: 50px !important; zoom: 3 }';
    const made = cardOn(
      `<style>${style}</style>${PAGE}<aside style="position: fixed; inset: 0; z-index: 2147483647"></aside>`,
    );
    await shown(made, hovered());
    expect(topmostOn(made.card().box)).toBe(made.card().host);
    expect(getComputedStyle(made.card().element).color).not.toBe('rgb(255, 0, 0)');
  });

  it('lets the pointer through where the card is not', async () => {
    const made = cardOn(PAGE);
    await shown(made, hovered());
    expect(document.elementFromPoint(2, 2)).not.toBe(made.card().host);
  });

  it.each([
    ['zoomed', 'zoom: 1.5'],
    ['moved', 'transform: translate(40px, 30px)'],
    ['filtered', 'filter: grayscale(1)'],
    ['shrunk', 'zoom: 0.8'],
    ['centred', 'max-width: 400px; margin: 0 auto'],
    ['of another size of letters', 'font-size: 30px'],
  ])('stands beside its term on a page that is %s as a whole', async (_, style) => {
    await page.viewport(1100, 800);
    const made = cardOn('<p style="margin: 100px">embolism</p>');
    document.documentElement.style.cssText = style;
    await shown(made, hovered());
    const term = rangeOf('embolism').getBoundingClientRect();
    expect(made.card().box.left).toBeCloseTo(term.left, -1);
    expect(made.card().box.top - term.bottom).toBeGreaterThan(0);
    expect(made.card().box.top - term.bottom).toBeLessThan(20);
  });
});

describe('a hover card', () => {
  it('says the term, how it is said and what it means, and takes neither focus nor role of a dialog', async () => {
    const made = cardOn(PAGE.replace('embolism', 'cytokine'));
    find('button').focus();
    await shown(made, hovered('cytokine'));
    expect(made.card().role).toBe('tooltip');
    expect(made.card().text).toBe('cytokine SY-toh-kine A small protein that cells use as a signal.');
    expect(document.activeElement).toBe(find('button'));
    expect(made.card().element.querySelectorAll('button, a, [tabindex]')).toHaveLength(0);
  });

  it('tells a screen reader where the reader is', async () => {
    const made = cardOn(PAGE);
    await shown(made, { ...hovered(), announcement: 'embolism, term 1 of 1.' } as CardState); // a hover card
    expect(made.card().status).toBe('embolism, term 1 of 1.');
    made.host.show(opened());
    expect(made.card().status).toBe('');
  });

  it('shows every meaning where they cannot be told apart', async () => {
    const made = cardOn(PAGE);
    await shown(made, hovered('embolism', 'embolism', 'thrombosis'));
    expect(made.card().text).toMatch(
      /^This has more than one meaning\. The page does not tell which one is meant here\. embolism .* thrombosis /,
    );
  });
});

describe('an opened card', () => {
  it('is a dialog named after its term, and has the focus', async () => {
    const made = cardOn(PAGE);
    await shown(made, opened());
    const { element, focused } = made.card();
    expect(element.role).toBe('dialog');
    expect(element.querySelector(`#${element.getAttribute('aria-labelledby')}`)?.textContent).toBe(
      'embolism',
    );
    expect(focused).toBe(element);
  });

  it('gives the focus back to where it was', async () => {
    const made = cardOn(PAGE);
    find('button').focus();
    await shown(made, hovered());
    await shown(made, opened());
    made.host.show({ mode: 'hidden' });
    expect(document.activeElement).toBe(find('button'));
  });

  it('gives the focus back to where it was inside a shadow tree', async () => {
    const made = cardOn(`${PAGE}<x-a><template shadowrootmode="open"><input></template></x-a>`);
    find('input', shadowOf('x-a')).focus();
    await shown(made, opened());
    made.host.show({ mode: 'hidden' });
    expect(shadowOf('x-a').activeElement).toBe(find('input', shadowOf('x-a')));
  });

  it('closes on Escape, which the page does not hear', async () => {
    const made = cardOn(PAGE);
    await shown(made, opened());
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    document.documentElement.addEventListener('keydown', heard);
    await userEvent.keyboard('x{Escape}');
    document.documentElement.removeEventListener('keydown', heard);
    expect(made.actions.onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('does what its buttons say, by mouse', async () => {
    const made = cardOn(PAGE.replace('embolism', 'deep vein thrombosis'));
    await page.viewport(1100, 800);
    await shown(made, opened('deep vein thrombosis', 'embolism', 'deep-vein-thrombosis'));
    for (const name of ['Back to the term before', 'embolism', 'Save this word', 'Close']) {
      const { left, top, width, height } = made.card().button(name).getBoundingClientRect();
      await commands.moveMouse(left + width / 2, top + height / 2);
      await commands.pressMouse();
      await commands.releaseMouse();
    }
    expect(made.actions.onBack).toHaveBeenCalledOnce();
    expect(made.actions.onFollow).toHaveBeenCalledExactlyOnceWith('embolism');
    expect(made.actions.onSave).toHaveBeenCalledOnce();
    expect(made.actions.onClose).toHaveBeenCalledOnce();
  });

  it('goes on to another term in place, and keeps the focus', async () => {
    const made = cardOn(PAGE);
    await shown(made, opened());
    const where = made.card().box;
    made.host.show(opened('embolism', 'embolism', 'thrombosis'));
    expect(made.card().text).toContain('A clot in a vessel.');
    expect(made.card().focused).toBe(made.card().element);
    expect(made.card().box.top).toBe(where.top);
  });

  it('says how a save went without taking the focus from the button', async () => {
    const made = cardOn(PAGE);
    await shown(made, opened());
    const state = opened();
    made.host.show(state);
    made.card().button('Save this word').focus();
    made.host.show({ ...state, trail: [{ ...state.trail[0], save: 'storage-full' }] });
    expect(made.card().focused).toBe(made.card().button('Save this word'));
    expect(made.card().text).toContain('Not saved. There is no space left');
  });

  it('has the room there is, not that of the hover card before it', async () => {
    await page.viewport(400, 800);
    const made = cardOn('<p style="position: fixed; bottom: 110px">embolism</p>');
    await shown(made, hovered());
    const { height } = made.card().box;
    made.host.show(opened());
    await expect
      .poll(() => made.card().box.bottom)
      .toBeLessThan(rangeOf('embolism').getBoundingClientRect().top);
    expect(made.card().box.height).toBeGreaterThan(height * 1.5);
  });
});

describe("in a page's modal dialog", () => {
  const DIALOG =
    '<dialog style="width: 200px; height: 60px; transform: translate(10px, 10px)"><p>embolism</p><button>Theirs</button></dialog>';

  it.each([
    ['of the page', DIALOG, () => document],
    [
      'of a shadow tree',
      `<x-a><template shadowrootmode="open">${DIALOG}</template></x-a>`,
      () => shadowOf('x-a'),
    ],
  ])('%s, the card can be reached, is not cut off, and covers no term', async (_, html, root) => {
    await page.viewport(800, 600);
    const made = cardOn(html);
    find<HTMLDialogElement>('dialog', root()).showModal();
    await shown(made, opened());
    const { box, host } = made.card();
    expect(root().elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)).toBe(host);
    expect(made.card().focused).toBe(made.card().element);
    expect(box.height).toBeGreaterThan(150);
    const term = rangeOf('embolism').getBoundingClientRect();
    expect(box.top >= term.bottom || box.bottom <= term.top).toBe(true);
  });

  it('leaves the dialog byte for byte as it was', async () => {
    const made = cardOn(DIALOG);
    find<HTMLDialogElement>('dialog').showModal();
    const before = document.documentElement.outerHTML;
    await shown(made, hovered());
    made.host.show({ mode: 'hidden' });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('the card goes back to the page once the dialog is closed', async () => {
    const made = cardOn(`${DIALOG}<p>thrombosis</p>`);
    const dialog = find<HTMLDialogElement>('dialog');
    dialog.showModal();
    await shown(made, hovered());
    dialog.close();
    await shown(made, hovered('thrombosis'));
    expect(made.card().host?.parentNode).toBe(document.documentElement);
    expect(topmostOn(made.card().box)).toBe(made.card().host);
  });
});

describe('the way from a term to its card', () => {
  it('and the card itself are covered, what lies beside them is not', async () => {
    await page.viewport(800, 600);
    const made = cardOn(PAGE);
    await shown(made, hovered());
    const term = rangeOf('embolism').getBoundingClientRect();
    const { box } = made.card();
    const between = (term.bottom + box.top) / 2;
    expect(made.host.covers(box.left + 5, box.top + 5)).toBe(true);
    expect(made.host.covers(term.left + 5, between)).toBe(true);
    expect(made.host.covers(box.right - 5, between)).toBe(true);
    expect(made.host.covers(box.right + 5, between)).toBe(false);
    expect(made.host.covers(box.left + 5, box.bottom + 5)).toBe(false);
    expect(made.host.covers(term.left + 5, term.top - 5)).toBe(false);
  });

  it('is covered upwards as well', async () => {
    await page.viewport(800, 300);
    const made = cardOn('<p style="position: fixed; bottom: 0; left: 60px">embolism</p>');
    await shown(made, hovered());
    const term = rangeOf('embolism').getBoundingClientRect();
    expect(made.card().box.bottom).toBeLessThanOrEqual(term.top);
    expect(made.host.covers(term.left + 5, (term.top + made.card().box.bottom) / 2)).toBe(true);
  });

  it('is none while nothing is shown', async () => {
    const made = cardOn(PAGE);
    expect(made.host.covers(70, 70)).toBe(false);
    await shown(made, hovered());
    const { box } = made.card();
    made.host.show({ mode: 'hidden' });
    expect(made.host.covers(box.left + 5, box.top + 5)).toBe(false);
  });
});

it('tells events out of the card from those of the page, and keeps its own to itself', async () => {
  const made = cardOn(PAGE);
  await shown(made, opened());
  const held: boolean[] = [];
  const heard: EventTarget[] = [];
  const { signal } = made.life;
  window.addEventListener('click', (event) => held.push(made.host.holds(event)), { signal, capture: true });
  document.addEventListener('click', ({ target }) => target && heard.push(target), { signal });
  made.card().button('Close').click();
  find('button').click();
  expect(held).toEqual([true, false]);
  expect(heard).toEqual([find('button')]);
});

it('stays clear of a scroll bar that takes room, however narrow the window is', async () => {
  await page.viewport(320, 480);
  const made = cardOn(`<p style="margin: 60px 0 3000px">pulmonary embolism</p>`);
  await shown(made, hovered('pulmonary embolism', 'pulmonary-embolism'));
  const room = document.documentElement.clientWidth;
  expect(room).toBeLessThan(320);
  expect(made.card().box.left).toBeGreaterThanOrEqual(0);
  expect(made.card().box.right).toBeLessThanOrEqual(room);
});

it('follows its term as the page scrolls', async () => {
  await page.viewport(800, 600);
  const made = cardOn('<p style="margin: 300px 0 3000px">embolism</p>');
  await shown(made, hovered());
  const before = made.card().box.top;
  window.scrollTo(0, 100);
  await expect.poll(() => made.card().box.top).toBe(before - 100);
});

it.each([
  ['white', 'light'],
  ['#201d1a', 'dark'],
])('has the scheme of a page that is %s: %s', async (background, scheme) => {
  const made = cardOn(PAGE);
  document.body.style.background = background;
  await shown(made, hovered());
  expect(made.card().scheme).toBe(scheme);
});

describe.each([
  { width: 320, height: 480 },
  { width: 1100, height: 800 },
  { width: 550, height: 400 },
  { width: 275, height: 200 },
])('in a window of $width × $height', ({ width, height }) => {
  it.each([['top: 0; left: 0'], ['top: 0; right: 0'], ['bottom: 0; left: 0'], ['bottom: 0; right: 0']])(
    'a term at %s stays clear of its card, hovering or opened, and the card of the edges',
    async (corner) => {
      await page.viewport(width, height);
      const made = cardOn(`<p style="position: fixed; margin: 0; ${corner}">pulmonary embolism</p>`);
      const term = rangeOf('pulmonary embolism').getBoundingClientRect();
      for (const state of [
        hovered('pulmonary embolism', 'pulmonary-embolism'),
        opened('pulmonary embolism', 'pulmonary-embolism'),
      ]) {
        await shown(made, state);
        await vi.waitFor(() => {
          const { box } = made.card();
          expect(box.top >= term.bottom || box.bottom <= term.top).toBe(true);
          expect(box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth).toBe(
            true,
          );
          expect(box.height).toBeGreaterThan(80);
        });
      }
    },
  );
});

// What a pointer and its keys mean, on a clock of the test's own: a rest is answered, a pass is not, and nothing is taken
// from the page that was not meant for us.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToPointer, type Opening, type PointerIntents } from '../../../reading/pointer';
import { find, middleOf, setPage, testLife, textIn } from './page';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function listening(html: string, opening: Opening = { opensOn: 'hover', hoverDelay: 90 }) {
  setPage(html);
  const life = testLife();
  const intents = {
    rest: vi.fn<PointerIntents['rest']>(() => false),
    stays: vi.fn<PointerIntents['stays']>(() => false),
    leave: vi.fn(),
    open: vi.fn<PointerIntents['open']>(() => true),
    openHeld: vi.fn<PointerIntents['openHeld']>(() => true),
    pressOutside: vi.fn(),
    escape: vi.fn<PointerIntents['escape']>(() => false),
    isOurs: vi.fn<PointerIntents['isOurs']>(() => false),
  };
  listenToPointer(window, { ...intents, opening: () => opening }, life.signal);
  return { ...intents, life };
}

/** An event of the mouse over some words; true when nobody prevented what it does by default. */
function pointer(type: string, words: string, more: PointerEventInit = {}): boolean {
  const { x, y } = middleOf(words);
  const outer = document.elementFromPoint(x, y) ?? document.body;
  const target = outer.shadowRoot?.elementFromPoint(x, y) ?? outer;
  return target.dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y },
      ...{ pointerType: 'mouse', detail: type === 'click' ? 1 : 0 },
      ...more,
    }),
  );
}

describe('a pointer that', () => {
  it('rests is answered where it rests, after a short while', () => {
    const { rest } = listening('<p>one embolism</p>');
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(60);
    expect(rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    const { x, y } = middleOf('embolism');
    expect(rest.mock.calls).toEqual([[expect.closeTo(x, 1), expect.closeTo(y, 1)]]);
  });

  it('passes is not answered until it rests', () => {
    const { rest } = listening('<p>one embolism</p>');
    for (let i = 0; i < 10; i++) {
      pointer('pointermove', i % 2 === 0 ? 'embolism' : 'one');
      vi.advanceTimersByTime(60);
    }
    expect(rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(rest).toHaveBeenCalledOnce();
  });

  it('rests for as long as the reader wants it to is answered', () => {
    const { rest } = listening('<p>one embolism</p>', { opensOn: 'hover', hoverDelay: 800 });
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(790);
    expect(rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(rest).toHaveBeenCalledOnce();
  });

  it.each(['click', 'key'] as const)('rests is not answered where cards open on a %s', (opensOn) => {
    const { rest } = listening('<p>one embolism</p>', { opensOn, hoverDelay: 90 });
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(1000);
    expect(rest).not.toHaveBeenCalled();
  });

  it.each([
    ['drags', { buttons: 1 }],
    ['is a finger', { pointerType: 'touch' }],
  ])('%s is not answered', (_, more) => {
    const { rest } = listening('<p>embolism</p>');
    pointer('pointermove', 'embolism', more);
    vi.advanceTimersByTime(500);
    expect(rest).not.toHaveBeenCalled();
  });

  it('presses before it has rested is not answered', () => {
    const { rest } = listening('<p>embolism</p>');
    pointer('pointermove', 'embolism');
    pointer('pointerdown', 'embolism');
    vi.advanceTimersByTime(500);
    expect(rest).not.toHaveBeenCalled();
  });

  it('leaves is told of after a grace, and once', () => {
    const { leave } = listening('<p>one embolism</p>');
    pointer('pointermove', 'one');
    vi.advanceTimersByTime(100);
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(100);
    expect(leave).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(leave).toHaveBeenCalledOnce();
  });

  it('comes to rest on another term has not left', () => {
    const { leave, rest } = listening('<p>one embolism</p>');
    rest.mockReturnValue(true);
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(1000);
    expect(rest).toHaveBeenCalledOnce();
    expect(leave).not.toHaveBeenCalled();
  });

  it('comes back over the bridge within the grace has not left', () => {
    const { leave, stays } = listening('<p>one embolism</p>');
    pointer('pointermove', 'one');
    stays.mockReturnValue(true);
    vi.advanceTimersByTime(100);
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(1000);
    expect(leave).not.toHaveBeenCalled();
  });

  it('is on the card neither rests nor leaves', () => {
    const { leave, rest, isOurs } = listening('<p>embolism</p>');
    isOurs.mockReturnValue(true);
    pointer('pointermove', 'embolism');
    vi.advanceTimersByTime(1000);
    expect([leave.mock.calls, rest.mock.calls]).toEqual([[], []]);
  });

  it('goes out of the window has left, and rests nowhere', () => {
    const { leave, rest } = listening('<p>embolism</p>');
    pointer('pointermove', 'embolism');
    pointer('pointerout', 'embolism', { relatedTarget: null });
    vi.advanceTimersByTime(1000);
    expect(leave).toHaveBeenCalledOnce();
    expect(rest).not.toHaveBeenCalled();
  });

  it('goes from one element to the next has not left', () => {
    const { leave, stays } = listening('<p>one <b>embolism</b></p>');
    stays.mockReturnValue(true);
    pointer('pointerout', 'embolism', { relatedTarget: find('p') });
    vi.advanceTimersByTime(1000);
    expect(leave).not.toHaveBeenCalled();
  });
});

describe('a press', () => {
  it('outside the card is told of, one inside is not', () => {
    const { pressOutside, isOurs } = listening('<p>embolism</p>');
    pointer('pointerdown', 'embolism');
    isOurs.mockReturnValue(true);
    pointer('pointerdown', 'embolism');
    expect(pressOutside).toHaveBeenCalledOnce();
  });
});

describe('a click', () => {
  it('on text opens what is there, and reaches the page', () => {
    const { open } = listening('<p>embolism</p>');
    const heard = vi.fn();
    find('p').addEventListener('click', heard);
    expect(pointer('click', 'embolism')).toBe(true);
    expect(open).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each([
    '<a href="#x">embolism</a>',
    '<a href="#x"><p>an <b>embolism</b></p></a>',
    '<button>embolism</button>',
    '<label>embolism <input type="checkbox"></label>',
    '<details><summary>embolism</summary></details>',
    '<p contenteditable>embolism</p>',
    '<p onclick="void 0">embolism</p>',
    ...[
      'button',
      'link',
      'tab',
      'menuitem',
      'option',
      'checkbox',
      'switch',
      'radio',
      'treeitem',
      'menuitemcheckbox',
      'menuitemradio',
    ].map((role) => `<p role="${role}">embolism</p>`),
  ])('in %s is the page’s', (html) => {
    const { open } = listening(html);
    pointer('click', 'embolism');
    expect(open).not.toHaveBeenCalled();
  });

  it('in a control of a shadow tree is the page’s', () => {
    const { open } = listening(
      '<x-a><template shadowrootmode="open"><button><slot></slot></button></template><b>embolism</b></x-a>',
    );
    pointer('click', 'embolism');
    expect(open).not.toHaveBeenCalled();
  });

  it('in a mere anchor opens what is there', () => {
    const { open } = listening('<a name="x">embolism</a>');
    pointer('click', 'embolism');
    expect(open).toHaveBeenCalledOnce();
  });

  it('with Alt opens what is there even in a link, which does not hear of it', () => {
    const { open } = listening('<a href="#x">embolism</a>');
    const heard = vi.fn();
    find('a').addEventListener('click', heard);
    expect(pointer('click', 'embolism', { altKey: true })).toBe(false);
    expect(open).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('opens nothing where only a key is to, but with one held it does', () => {
    const { open } = listening('<p>embolism</p>', { opensOn: 'key', hoverDelay: 90 });
    pointer('click', 'embolism');
    expect(open).not.toHaveBeenCalled();
    pointer('click', 'embolism', { altKey: true });
    expect(open).toHaveBeenCalledOnce();
  });

  it('with Alt where no term stands is the page’s', () => {
    const { open } = listening('<a href="#x">one</a>');
    open.mockReturnValue(false);
    const heard = vi.fn((event: Event) => event.preventDefault());
    find('a').addEventListener('click', heard);
    pointer('click', 'one', { altKey: true });
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each([
    ['with Control', { ctrlKey: true }],
    ['with Shift', { shiftKey: true }],
    ['with Meta', { metaKey: true }],
    ['of another button', { button: 1 }],
    ['made by a key', { detail: 0 }],
  ])('%s is the page’s', (_, more) => {
    const { open } = listening('<p>embolism</p>');
    pointer('click', 'embolism', more);
    expect(open).not.toHaveBeenCalled();
  });

  it('that ends a selection is not answered', () => {
    const { open } = listening('<p>one embolism</p>');
    document.getSelection()?.setBaseAndExtent(textIn('p'), 0, textIn('p'), 8);
    pointer('click', 'embolism');
    expect(open).not.toHaveBeenCalled();
  });

  it('in the card is not ours to open from', () => {
    const { open, isOurs } = listening('<p>embolism</p>');
    isOurs.mockReturnValue(true);
    pointer('click', 'embolism');
    expect(open).not.toHaveBeenCalled();
  });
});

describe('Escape', () => {
  function press(key: string, more: KeyboardEventInit = {}): { reached: boolean; prevented: boolean } {
    const heard = vi.fn();
    find('button').addEventListener('keydown', heard);
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    find('button').dispatchEvent(event);
    return { reached: heard.mock.calls.length > 0, prevented: event.defaultPrevented };
  }

  it('that closed a card is not the page’s: what lies below stays open', () => {
    const { escape: onEscape } = listening('<button>b</button>');
    onEscape.mockReturnValue(true);
    expect(press('Escape')).toEqual({ reached: false, prevented: true });
  });

  it('that had nothing to close is the page’s', () => {
    const { escape: onEscape } = listening('<button>b</button>');
    expect(press('Escape')).toEqual({ reached: true, prevented: false });
    expect(onEscape).toHaveBeenCalledOnce();
  });

  it('that ends the composing of a letter is the page’s', () => {
    const { escape: onEscape } = listening('<button>b</button>');
    onEscape.mockReturnValue(true);
    expect(press('Escape', { isComposing: true })).toEqual({ reached: true, prevented: false });
    expect(onEscape).not.toHaveBeenCalled();
  });

  it('is the only key that is listened to', () => {
    const { escape: onEscape } = listening('<button>b</button>');
    for (const key of ['Enter', 'a', 'Tab', ' '])
      expect(press(key)).toEqual({ reached: true, prevented: false });
    expect(onEscape).not.toHaveBeenCalled();
  });
});

it('hears nothing any more once its signal has aborted, not even of a rest already begun', () => {
  const { life, ...intents } = listening('<p>embolism</p>');
  pointer('pointermove', 'embolism');
  life.abort();
  pointer('pointerdown', 'embolism');
  pointer('click', 'embolism');
  pointer('pointermove', 'embolism');
  vi.advanceTimersByTime(1000);
  const { stays, isOurs, ...answered } = intents;
  for (const intent of Object.values(answered)) expect(intent).not.toHaveBeenCalled();
});

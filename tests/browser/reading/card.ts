// Eyes for the card in tests. Its shadow root is closed to pages; here its making is watched.

import { onTestFinished, vi } from 'vitest';

/** Call it before the card is first shown. */
export function watchCard(): { find: () => Card } {
  const root = watchClosedRoots();
  return { find: () => new Card(root()) };
}

/** Watches for closed shadow roots from now on, until the test has finished; gives the one that is in the page. */
export function watchClosedRoots(): () => ShadowRoot | undefined {
  const roots: ShadowRoot[] = [];
  const original = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = original.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  });
  onTestFinished(() => spy.mockRestore());
  return () => roots.find(({ isConnected }) => isConnected);
}

/** The card as it is now. */
export class Card {
  constructor(private readonly root: ShadowRoot | undefined) {}

  get host(): Element | undefined {
    return this.root?.host;
  }

  get role(): 'tooltip' | 'dialog' | undefined {
    if (this.root?.querySelector('[role="dialog"]')) return 'dialog';
    return this.root?.querySelector('[role="tooltip"]') ? 'tooltip' : undefined;
  }

  get text(): string {
    const card = this.root?.querySelector<HTMLElement>('.card');
    // What a style sheet draws is read too, though not by the page.
    const drawn = [...(card?.querySelectorAll<HTMLElement>('[data-words]') ?? [])].map(
      ({ dataset }) => dataset.words,
    );
    return [card?.innerText ?? '', ...drawn].join(' ').replace(/\s+/g, ' ').trim();
  }

  /** What a screen reader is told. */
  get status(): string {
    return this.root?.querySelector('.visually-hidden[role="status"]')?.textContent ?? '';
  }

  get box(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  /** Whether all of it scrolls. */
  get isLow(): boolean {
    return this.element.hasAttribute('data-low');
  }

  /** Where the first line of the plain meaning stands. */
  get meaning(): DOMRect {
    return this.element.querySelector('.plain')?.getBoundingClientRect() ?? new DOMRect();
  }

  get scheme(): string {
    return getComputedStyle(this.element).colorScheme;
  }

  get focused(): Element | null {
    return this.root?.activeElement ?? null;
  }

  get element(): HTMLElement {
    const card = this.root?.querySelector<HTMLElement>('.card');
    if (!card) throw new Error('there is no card');
    return card;
  }

  /** A button by the name that a screen reader says. */
  button(name: string): HTMLButtonElement {
    const buttons = [...(this.root?.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => (one.ariaLabel ?? one.textContent) === name);
    if (!button) throw new Error(`the card has no button "${name}"`);
    return button;
  }
}

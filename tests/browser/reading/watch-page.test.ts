// When a page is looked at: once it is there and seen, again when it may have become worth it, and never after the end.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimDocument, watchPage } from '../../../reading/watch-page';
import { find, setPage, testLife } from './page';

function watching({ looksOn = false, of = document } = {}) {
  const life = testLife();
  const look = vi.fn(() => looksOn);
  const watch = watchPage({ document: of, signal: life.signal, look });
  return { look, life, watch };
}

/** Has a property of the document say something else until the test has finished. */
function pretend(name: 'prerendering' | 'visibilityState', value: unknown): void {
  onTestFinished(() => void Reflect.deleteProperty(document, name));
  Object.defineProperty(document, name, { value, configurable: true });
}

describe('a page', () => {
  it('is looked at at once when it is seen', () => {
    expect(watching().look).toHaveBeenCalledOnce();
  });

  it.each([
    {
      what: 'made ready ahead',
      name: 'prerendering',
      before: true,
      after: false,
      event: 'prerenderingchange',
    },
    {
      what: 'in a tab behind',
      name: 'visibilityState',
      before: 'hidden',
      after: 'visible',
      event: 'visibilitychange',
    },
  ] as const)('$what is looked at once it is shown, and not before', ({ name, before, after, event }) => {
    pretend(name, before);
    const { look } = watching();
    document.dispatchEvent(new Event(event));
    expect(look).not.toHaveBeenCalled();
    pretend(name, after);
    document.dispatchEvent(new Event(event));
    expect(look).toHaveBeenCalledOnce();
  });

  it('is looked at again when it comes back from the cache, and not when it is first shown', () => {
    const { look } = watching();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(look).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(look).toHaveBeenCalledTimes(2);
  });

  it.each([
    { looksOn: true, looks: 2 },
    { looksOn: false, looks: 1 },
  ])(
    'that changes is looked at $looks times when the first look says $looksOn',
    async ({ looksOn, looks }) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const { look } = watching({ looksOn });
      setPage('<p>an embolism</p>');
      await Promise.resolve(); // what changed is told of
      vi.runAllTimers();
      expect(look).toHaveBeenCalledTimes(looks);
    },
  );

  it('that goes on changing is looked at ever less often', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { look } = watching({ looksOn: true });
    setPage('<p></p>');
    const counts: number[] = [];
    for (let second = 0; second < 30; second++) {
      find('p').append('.');
      await Promise.resolve();
      vi.advanceTimersByTime(1000);
      counts.push(look.mock.calls.length);
    }
    expect(counts[9]).toBeGreaterThan(3);
    expect(counts[29]).toBeLessThan(9);
  });

  it('is not looked at any more once its signal has aborted', () => {
    const { look, life } = watching();
    life.abort();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(look).toHaveBeenCalledOnce();
  });
});

describe('a document', () => {
  /** The extension is there, until the function that is returned is called or the test has finished. */
  function install(): () => void {
    const extension = chrome as { runtime?: { id: string } };
    extension.runtime = { id: 'medgloss' };
    const remove = () => {
      delete extension.runtime;
    };
    onTestFinished(() => {
      remove();
      for (const owner of Object.getOwnPropertySymbols(document)) Reflect.deleteProperty(document, owner);
    });
    return remove;
  }

  it('has one reader, however often it is claimed', () => {
    install();
    const first = claimDocument(document, testLife().signal);
    expect(claimDocument(document, testLife().signal)).toBeUndefined();
    expect(first?.aborted).toBe(false);
  });

  it('is taken over from the reader that an update has left behind', () => {
    const remove = install();
    const first = claimDocument(document, testLife().signal);
    remove();
    const second = claimDocument(document, testLife().signal);
    expect(first?.aborted).toBe(true);
    expect(second?.aborted).toBe(false);
  });
});

/** As tests/browser/fakes.ts has made it. */
declare const chrome: object;

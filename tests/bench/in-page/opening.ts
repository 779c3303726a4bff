// Runs in pages of ours before their own scripts: sets marks when what was opened is on the screen, and around each key.

/** What stands on a page once what the reader came for is there. */
const SHOWN = 'article, .chart';

/** Lets the frame be drawn that follows, and then calls back. */
function afterFrame(callBack: () => void): void {
  requestAnimationFrame(() => {
    // A task of its own, which comes before any that waits for the browser to be idle.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callBack;
    port2.postMessage(null);
  });
}

performance.mark('open<');
performance.mark('rest<');
new MutationObserver((_, observer) => {
  if (!document.querySelector(SHOWN)) return;
  observer.disconnect();
  afterFrame(() => performance.mark('open>'));
}).observe(document, { childList: true, subtree: true });

const waits: number[] = [];
// By the clock, from the key until the frame that shows what it did: in steps of eight milliseconds, none below sixteen.
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries())
    if (name === 'keydown' || name === 'input') waits.push(duration);
}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit); // not in the DOM library yet

addEventListener(
  'beforeinput',
  () => {
    performance.mark('key<');
    afterFrame(() => performance.mark('key>'));
  },
  { capture: true },
);

/** The longest that a key has had to wait since this was last asked. */
export function longestWait(): number {
  return Math.max(0, ...waits.splice(0));
}

/** From now on measures how long it takes from a key until another card stands in the place of one: entries called "answer". */
export function measureAnswers(): void {
  let card = document.querySelector('article');
  let start = 0;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      start = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const next = document.querySelector('article');
    if (!next || next === card) return;
    card = next;
    afterFrame(() => performance.measure('answer', { start }));
  }).observe(document, { childList: true, subtree: true });
}

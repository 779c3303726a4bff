// When a document asks for its passages and loads what shows them: most pages ask once, and small ones never.

import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { offerPart } from '../../../platform/parts';
import type { PagePassages, ReaderNotice } from '../../../platform/requests';
import type { Annotator, AnnotatorOptions } from '../../../reading/annotator';
import { runAnnotator } from '../../../reading/run-annotator';
import { backgroundTurn, rangeOf, setPage, testLife } from './page';

const PASSAGE = { id: 'p', colour: 'yellow', anchor: {} } as PagePassages['passages'][number]; // nobody looks into it here
const EMPTY: PagePassages = { reading: 'r', canKeep: true, toolbar: true, passages: [] };

/** As tests/browser/fakes.ts has made it. */
declare const chrome: { runtime?: object };

let kept: PagePassages;
const annotator = {
  update: vi.fn<Annotator['update']>(),
  mark: vi.fn<Annotator['mark']>(),
  show: vi.fn<Annotator['show']>(),
  tell: vi.fn<Annotator['tell']>(),
  state: () => undefined,
};
const annotate = vi.fn((_options: AnnotatorOptions): Annotator => annotator);
const asked = vi.fn((_message: { args: [{ canonical: string | null }] }) => ({ ok: true, value: kept }));

beforeEach(() => {
  kept = EMPTY;
  for (const spy of [annotate, asked, ...Object.values(annotator)])
    if (vi.isMockFunction(spy)) spy.mockClear();
  offerPart('annotator', annotate);
});

/** A document with an annotator to run, and what the extension says to it. */
function running({ looksMedical = false, hasFocus = true, canonical = '' } = {}) {
  const listeners = new Set<(notice: ReaderNotice, sender: object) => void>();
  let connect: ((port: object) => void) | undefined;
  chrome.runtime = {
    id: 'medgloss',
    sendMessage: async (message: Parameters<typeof asked>[0]) => asked(message),
    onMessage: {
      addListener: (listener: (notice: ReaderNotice, sender: object) => void) => listeners.add(listener),
      removeListener: () => {},
    },
    onConnect: { addListener: (listener: typeof connect) => (connect = listener), removeListener: () => {} },
  };
  onTestFinished(() => {
    delete chrome.runtime;
  });
  setPage('<p>A clot in a vein.</p>');
  if (canonical) name(canonical);
  const run = runAnnotator({
    ...{ document, frame: 'f', signal: testLife().signal },
    looksMedical: () => looksMedical,
    ...{ hasTermAt: () => false, explain: () => {}, hasFocus: () => hasFocus },
  });
  return {
    ...run,
    hear: (notice: ReaderNotice) => {
      for (const listener of listeners) listener(notice, { id: 'medgloss' });
    },
    connect: (name: string) =>
      connect?.({ name, sender: { id: 'medgloss' }, postMessage() {}, onDisconnect: { addListener() {} } }),
  };
}

/** Goes to another address as a page does by itself, until the test has finished. */
function goTo(address: string): void {
  const { href } = location;
  history.replaceState(null, '', address);
  onTestFinished(() => history.replaceState(null, '', href));
}

/** Has the document name an address as its own, until the test has finished. */
function name(address: string): HTMLLinkElement {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'canonical', href: address });
  document.head.append(link);
  onTestFinished(() => link.remove());
  return link;
}

/** What the last question said that the document names as its own address. */
function named(): string | null | undefined {
  return asked.mock.lastCall?.[0].args[0].canonical;
}

describe('a frame', () => {
  it('of few words asks nothing', async () => {
    const { looked } = running();
    looked(49);
    await backgroundTurn();
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks once, however often it is looked at, and loads nothing where nothing is kept', async () => {
    const { looked } = running();
    looked(50);
    looked(80);
    await backgroundTurn();
    expect(asked).toHaveBeenCalledOnce();
    expect(annotate).not.toHaveBeenCalled();
  });

  it('loads the annotator where passages are kept', async () => {
    kept = { ...EMPTY, passages: [PASSAGE] };
    running().looked(50);
    await expect.poll(() => annotate.mock.calls[0]?.[0].kept.passages).toEqual([PASSAGE]);
  });

  it('asks again at another address, and when the notebook has changed', async () => {
    const { looked, hear } = running();
    looked(50);
    goTo('#/another');
    looked(50);
    expect(asked).toHaveBeenCalledTimes(2);
    kept = { ...EMPTY, passages: [PASSAGE] };
    hear({ type: 'passages-changed' });
    await expect.poll(() => annotate.mock.calls).toHaveLength(1);
    hear({ type: 'passages-changed' });
    await expect.poll(() => annotator.update.mock.calls).toHaveLength(1);
  });

  it('believes the address that it names, but not that of an earlier page', async () => {
    const { looked } = running({ canonical: 'https://example.org/first' });
    looked(50);
    expect(named()).toBe('https://example.org/first');
    goTo('?article=second');
    looked(50);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(named()).toBeNull();
  });

  it('asks again when it names another address', async () => {
    const { looked } = running();
    looked(50);
    await backgroundTurn();
    expect(named()).toBeNull();
    const link = name('https://example.org/late');
    await expect.poll(named).toBe('https://example.org/late');
    await backgroundTurn();
    link.href = 'https://example.org/later';
    await expect.poll(named).toBe('https://example.org/later');
  });

  it('asks once for what changes while an answer is on its way', async () => {
    const { looked, hear } = running();
    looked(50);
    await backgroundTurn();
    for (let i = 0; i < 5; i++) hear({ type: 'passages-changed' });
    await backgroundTurn();
    await backgroundTurn();
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('behind others asks only once it is seen', async () => {
    const { looked, hear } = running();
    looked(50);
    onTestFinished(() => void Reflect.deleteProperty(document, 'visibilityState'));
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    await backgroundTurn();
    hear({ type: 'passages-changed' });
    hear({ type: 'passages-changed' });
    expect(asked).toHaveBeenCalledOnce();
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('what is selected', () => {
  it.each([
    ['on a page that looks medical', { looksMedical: true }, EMPTY, true],
    ['on any other', { looksMedical: false }, EMPTY, false],
    ['where the bar is switched off', { looksMedical: true }, { ...EMPTY, toolbar: false }, false],
  ])('%s loads the annotator or not', async (_, page, answer, loads) => {
    kept = answer;
    const { looked } = running(page);
    looked(50);
    await backgroundTurn();
    await select();
    await backgroundTurn();
    await backgroundTurn();
    expect(annotate).toHaveBeenCalledTimes(loads ? 1 : 0);
  });

  it('in a shadow tree loads the annotator too', async () => {
    const { looked } = running({ looksMedical: true });
    setPage('<x-a><template shadowrootmode="open"><p>In the shadow.</p></template></x-a>');
    looked(50);
    await backgroundTurn();
    await select('shadow');
    await expect.poll(() => annotate.mock.calls).toHaveLength(1);
  });

  it('by a script of the page loads nothing', async () => {
    const { looked } = running({ looksMedical: true });
    looked(50);
    await backgroundTurn();
    selectByScript();
    await backgroundTurn();
    await backgroundTurn();
    expect(annotate).not.toHaveBeenCalled();
  });

  it('by a command of ours loads nothing', async () => {
    const { looked, commanded } = running({ looksMedical: true });
    looked(50);
    await backgroundTurn();
    await userEvent.keyboard('{Shift}');
    commanded();
    selectByScript();
    await backgroundTurn();
    await backgroundTurn();
    expect(annotate).not.toHaveBeenCalled();
  });
});

describe('a notice', () => {
  it('to mark is for the frame that has the focus, however few its words are', async () => {
    running({ hasFocus: false }).hear({ type: 'mark-passage' });
    await backgroundTurn();
    expect(asked).not.toHaveBeenCalled();
    running().hear({ type: 'mark-passage' });
    await expect.poll(() => annotator.mark.mock.calls).toHaveLength(1);
  });

  it('to show a passage reaches the annotator of the frame that has it', async () => {
    kept = { ...EMPTY, passages: [PASSAGE] };
    const { looked, hear } = running();
    looked(50);
    hear({ type: 'show-passage', passage: 'of another frame' });
    hear({ type: 'show-passage', passage: 'p' });
    await expect.poll(() => annotator.show.mock.calls).toEqual([['p']]);
  });
});

it('a page of ours that asks beside it has the annotator told', async () => {
  const { looked, connect } = running();
  looked(50);
  connect('frame-terms');
  await backgroundTurn();
  expect(annotate).not.toHaveBeenCalled();
  connect('frame-passages');
  await expect.poll(() => annotator.tell.mock.calls.length).toBeGreaterThan(0);
});

/** Selects right after a key, as by keys. */
async function select(words?: string): Promise<void> {
  await userEvent.keyboard('{Shift}');
  selectByScript(words);
}

function selectByScript(words = 'clot'): void {
  document.getSelection()?.setBaseAndExtent(...endsOf(words));
}

function endsOf(words: string): [Node, number, Node, number] {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(words);
  return [startContainer, startOffset, endContainer, endOffset];
}

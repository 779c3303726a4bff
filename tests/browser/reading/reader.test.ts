// The reader as a whole on a small page: what it marks, that the page never notices, and that it undoes itself.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Settings } from '../../../platform/settings';
import { answerReader } from '../../../reading/answers';
import { type Reader, startReader } from '../../../reading/reader';
import { watchCard } from './card';
import { backgroundTurn, clickWords, find, pointAtWords, setPage, shadowOf, testLife, textIn } from './page';
import { SETTINGS } from './reading';
import { background, entryOf, INDEX, numberOf } from './words';

const PAGE = `<h1>Clots</h1>
  <p>A pulmonary <b>embol</b>ism, or a DVT, in the blood.</p>
  <p contenteditable>My own embolism</p>
  <x-a><template shadowrootmode="open" shadowrootserializable><p>Cytokines</p></template></x-a>
  <p style="display: none">Thrombosis</p>`;

interface Reading {
  readonly reader: Reader;
  readonly life: AbortController;
  /** Resolves when the page has been read to the end, next time. */
  readonly settled: () => Promise<void>;
}

async function read(
  html: string,
  { from = background(), amount = 'some' as Settings['amount'], root = undefined as string | undefined } = {},
): Promise<Reading> {
  setPage(html);
  const life = testLife();
  let onSettled = () => {};
  const settled = () => new Promise<void>((resolve) => (onSettled = resolve));
  const first = settled();
  const reader = startReader(
    {
      ...{ document, frame: 'f', index: INDEX, ask: from.ask, signal: life.signal },
      settings: { ...SETTINGS, amount },
      loadAnswers: async () => answerReader,
      ...(root !== undefined && { root: find(root) }),
    },
    { onRead: () => onSettled() },
  );
  await first;
  return { reader, life, settled };
}

/** What is painted now. */
function painted(): string[] {
  return [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }),
  );
}

function serialized(): string {
  return document.documentElement.getHTML({ serializableShadowRoots: true });
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(text);
  return element;
}

describe('the marks', () => {
  it('are painted on the terms of the page in their order, and nowhere else', async () => {
    await read(PAGE);
    expect(painted()).toEqual(['pulmonary embolism', 'DVT', 'Cytokines', 'Thrombosis']);
  });

  it('go and come as the settings change, and an open card stays', async () => {
    const { reader } = await read(PAGE);
    const card = watchCard();
    reader.command('next-term');
    reader.command('open-card');
    await expect.poll(() => card.find().role).toBe('dialog');
    reader.update({ ...SETTINGS, known: new Set([numberOf('pulmonary-embolism')]) });
    expect(painted()).toEqual(['DVT', 'Cytokines', 'Thrombosis']);
    expect(card.find().role).toBe('dialog');
    reader.update({ ...SETTINGS, amount: 'all', saved: new Set() });
    expect(painted()).toEqual(['pulmonary embolism', 'DVT', 'blood', 'Cytokines', 'Thrombosis']);
  });

  it('are told of with all that was found, those that cannot be seen as unmarked', async () => {
    const { reader } = await read(PAGE);
    const { marks, words, looksMedical, settled, title, url } = reader.terms();
    expect({ looksMedical, settled, title, url }).toEqual({
      ...{ looksMedical: true, settled: true },
      ...{ title: document.title, url: document.URL },
    });
    expect(words).toBe(12);
    expect(marks).toEqual([
      {
        text: 'pulmonary embolism',
        entry: numberOf('pulmonary-embolism'),
        others: [],
        pageWords: [],
        level: 2,
        isAskedFor: true,
        marked: true,
      },
      {
        text: 'DVT',
        entry: numberOf('deep-vein-thrombosis'),
        others: [],
        pageWords: [],
        level: 3,
        isAskedFor: true,
        marked: true,
      },
      {
        text: 'blood',
        entry: numberOf('blood'),
        others: [],
        pageWords: [],
        level: 1,
        isAskedFor: false,
        marked: false,
      },
      {
        text: 'Cytokines',
        entry: numberOf('cytokine'),
        others: [],
        pageWords: [],
        level: 2,
        isAskedFor: true,
        marked: true,
      },
      {
        text: 'Thrombosis',
        entry: numberOf('thrombosis'),
        others: [],
        pageWords: [],
        level: 2,
        isAskedFor: true,
        marked: false,
      },
    ]);
  });

  it.each([
    { amount: 'all', marks: ['embolism', 'DVT', 'blood', 'cell'] },
    { amount: 'many', marks: ['embolism', 'DVT', 'cell'] },
    { amount: 'some', marks: ['embolism', 'DVT'] },
    { amount: 'few', marks: ['DVT'] },
  ] as const)('are as many as were asked for: $amount', async ({ amount, marks }) => {
    await read('<p>An embolism, or DVT, in the blood, or in a cell</p>', { amount });
    expect(painted()).toEqual(marks);
  });

  it('stay within the root that is asked for', async () => {
    const { settled } = await read('<p>embolism</p><main><p>DVT</p></main>', { root: 'main' });
    find('body > p').append(' and thrombosis');
    find('main').append(paragraph('cytokine'));
    await settled();
    expect(painted()).toEqual(['DVT', 'cytokine']);
  });

  it('have their words asked for ahead, each once', async () => {
    const from = background();
    const { settled } = await read('<p>embolism and embolism</p>', { from });
    find('p').append(' and DVT');
    await settled();
    find('p').append(' and embolism again');
    await settled();
    expect(from.asked).toEqual(['entries', 'entries']);
  });
});

describe('the page', () => {
  it('is byte for byte the same before and after', async () => {
    setPage(PAGE);
    const before = serialized();
    const { life } = await read(PAGE);
    expect(serialized()).toBe(before);
    life.abort();
    expect(serialized()).toBe(before);
  });

  it('is the same while a card has been shown and closed', async () => {
    const { reader } = await read(PAGE);
    const card = watchCard();
    const before = document.body.getHTML({ serializableShadowRoots: true });
    reader.command('next-term');
    await expect.poll(() => card.find().role).toBe('tooltip');
    expect(document.body.getHTML({ serializableShadowRoots: true })).toBe(before);
    reader.command('close-card');
    expect(card.find().role).toBeUndefined();
  });

  it('is not read anew because a card came and went', async () => {
    const { reader, settled } = await read('<p>embolism</p>');
    const card = watchCard();
    let readings = 0;
    void settled().then(() => readings++);
    reader.command('next-term');
    await expect.poll(() => card.find().role).toBe('tooltip');
    reader.command('close-card');
    await backgroundTurn();
    await backgroundTurn();
    expect(readings).toBe(0);
  });
});

describe('what changes', () => {
  it('is marked when it comes, and no longer when it goes', async () => {
    const { settled } = await read('<p>embolism</p>');
    document.body.append(paragraph('DVT'));
    await settled();
    expect(painted()).toEqual(['embolism', 'DVT']);
    find('p:first-child').remove();
    await settled();
    expect(painted()).toEqual(['DVT']);
  });

  it('in a shadow tree is marked, and styled there', async () => {
    const { settled } = await read('<p>embolism</p>');
    const host = document.createElement('x-a');
    host.attachShadow({ mode: 'open' }).append(paragraph('DVT'));
    document.body.append(host);
    await settled();
    expect(painted()).toEqual(['embolism', 'DVT']);
    expect(shadowOf('x-a').adoptedStyleSheets).toEqual(document.adoptedStyleSheets);
    shadowOf('x-a').append(' thrombosis');
    await settled();
    expect(painted()).toEqual(['embolism', 'DVT', 'thrombosis']);
  });

  it('in a shadow tree attached late is marked, though nothing tells of it', async () => {
    await read('<p>embolism</p><x-a></x-a>');
    find('x-a').attachShadow({ mode: 'open' }).append(paragraph('DVT'));
    await expect.poll(painted).toEqual(['embolism', 'DVT']);
  });

  it('into an editor loses its marks', async () => {
    const { settled } = await read('<p>embolism</p><main><p>DVT</p></main>');
    find('main').contentEditable = 'true';
    await settled();
    expect(painted()).toEqual(['embolism']);
  });

  it('is painted anew where the page threw the paint out', async () => {
    const { settled } = await read('<p>embolism</p>');
    CSS.highlights.clear();
    document.body.append(paragraph('DVT'));
    await settled();
    expect(painted()).toEqual(['embolism', 'DVT']);
  });
});

describe('abort', () => {
  it('undoes everything: paint, sheets, card and ears', async () => {
    const sheets = [...document.adoptedStyleSheets];
    const { reader, life } = await read(PAGE);
    const card = watchCard();
    await clickWords('DVT');
    await expect.poll(() => card.find().role).toBe('dialog');
    life.abort();
    expect(painted()).toEqual([]);
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual(sheets);
    expect(shadowOf('x-a').adoptedStyleSheets).toEqual([]);
    expect(card.find().host).toBeUndefined();
    document.body.append(paragraph('thrombosis'));
    await clickWords('thrombosis');
    reader.command('next-term');
    await backgroundTurn();
    expect(card.find().host).toBeUndefined();
    expect(painted()).toEqual([]);
    expect(reader.terms().marks.some(({ marked }) => marked)).toBe(false);
  });

  it('keeps a card away that was still waiting for its words', async () => {
    const from = background();
    const answer = from.hold();
    const { reader, life } = await read('<p>embolism</p>', { from });
    const card = watchCard();
    reader.command('next-term');
    life.abort();
    answer();
    await backgroundTurn();
    expect(card.find().host).toBeUndefined();
  });
});

describe('a form whose controls stand in for its properties', () => {
  it.each([
    ...['parentNode', 'parentElement', 'firstChild', 'nextSibling', 'isConnected', 'getRootNode', 'contains'],
    ...['tagName', 'localName', 'shadowRoot', 'matches', 'children', 'closest', 'checkVisibility'],
  ])('is read like any other: %s', async (name) => {
    await read(`<form><fieldset name="${name}"><p>embolism</p></fieldset></form><p>thrombosis</p>`);
    expect(painted()).toEqual(['embolism', 'thrombosis']);
  });
});

describe('an error inside', () => {
  function fault(): never {
    throw new Error('a fault of ours');
  }

  /** Runs `provoke` on a marked page, and says what is left of us after it. */
  async function leftAfter(reading: Reading, provoke: () => void | Promise<void>): Promise<string[]> {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    expect(painted()).not.toEqual([]);
    await provoke();
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    document.body.append(paragraph('thrombosis'));
    await backgroundTurn();
    expect(reading.reader.terms().marks.some(({ marked }) => marked)).toBe(false);
    return [...painted(), ...CSS.highlights.keys()];
  }

  it('of the walk through the page stops the reader and clears the paint', async () => {
    const reading = await read('<p>embolism</p>');
    const left = await leftAfter(reading, () => {
      const matches = vi.spyOn(Element.prototype, 'matches').mockImplementation(fault);
      onTestFinished(() => matches.mockRestore());
      document.body.append(document.createElement('div'));
    });
    expect(left).toEqual([]);
  });

  it('of the reading of a block does', async () => {
    const reading = await read('<p>embolism</p>');
    const left = await leftAfter(reading, () => {
      Object.defineProperty(textIn('p'), 'data', { get: fault });
      find('p').append('.');
    });
    expect(left).toEqual([]);
  });

  it('of a card, drawn after its words had come, does', async () => {
    const from = background({ entries: () => [{ ...entryOf('embolism'), abbr: undefined } as never] }); // no entry at all
    const reading = await read('<p>embolism</p>', { from });
    const card = watchCard();
    const left = await leftAfter(reading, () => clickWords('embolism'));
    expect(left).toEqual([]);
    expect(card.find().host).toBeUndefined();
  });

  it('of the pointer does', async () => {
    const reading = await read('<p>embolism</p>');
    const caret = vi.spyOn(document, 'caretPositionFromPoint').mockImplementation(fault);
    onTestFinished(() => caret.mockRestore());
    const left = await leftAfter(reading, () => pointAtWords('embolism'));
    expect(left).toEqual([]);
  });
});

it('goes quiet, and clears its paint, when the extension is gone from under it', async () => {
  const from = background();
  from.ask = async () => ({ ok: false, code: 'gone' });
  const warn = vi.spyOn(console, 'warn');
  onTestFinished(() => warn.mockRestore());
  await read('<p>embolism</p>', { from });
  await expect.poll(painted).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
});

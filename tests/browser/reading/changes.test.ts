// Nothing that changes on a page is lost, however it changes, and the page always gets its turn. Every wait is for the
// settled callback.

import { describe, expect, it, vi } from 'vitest';
import { type Container, isInSkipped, readBlocks } from '../../../reading/blocks';
import { type WorkHandlers, watchChanges } from '../../../reading/changes';
import { containersBelow } from './obvious-blocks';
import { backgroundTurn, find, setPage, shadowOf, testLife, textIn } from './page';

/** A watched page, and what is known of its text. */
function watchPage(
  html: string,
  handlers: Partial<Omit<WorkHandlers, 'read'>> & { read?: (container: Container) => void } = {},
) {
  setPage(html);
  const life = testLife();
  const texts = new Map<Container, string>();
  const leftAlone: Container[] = [];
  let onSettled = () => {};
  const { read = (container) => void texts.set(container, textOf(container)), ...others } = handlers;
  const watching = watchChanges(
    document,
    {
      *readTree(root) {
        if (isInSkipped(root)) {
          leftAlone.push(root);
          return;
        }
        for (const container of containersBelow(root, (shadow) => watching.watch(shadow))) {
          read(container);
          yield;
        }
      },
      read(container) {
        read(container);
        return [].values();
      },
      holdsText: (container) => texts.get(container) !== '',
      forget: (node) => texts.delete(node as Container), // only containers are known
      forgetAll: () => texts.clear(),
      late: () => [],
      isOurs: () => false,
      settled: (isAll) => isAll && onSettled(),
      run: (slice) => slice(),
      ...others,
    },
    life.signal,
  );
  const settled = () => new Promise<void>((resolve) => (onSettled = resolve));
  watching.addTree(document.body);
  return { texts, leftAlone, settled, life, watching };
}

function textOf(container: Container): string {
  return readBlocks(container)
    .map(({ text }) => text.trim())
    .join('|');
}

/** What a fresh reading of the page would know. */
function textsNow(): Map<Container, string> {
  return new Map(
    [...containersBelow(document.body, () => {})].map((container) => [container, textOf(container)]),
  );
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(text);
  return element;
}

const SHADOW = '<x-a><template shadowrootmode="open">one <b>two</b></template></x-a>';

it('reads a page once, in document order, and says when it is done', async () => {
  const order: string[] = [];
  const { settled } = watchPage('<main>a<p>b</p></main><p>c</p>', {
    read: (container) => order.push(textOf(container)),
  });
  await settled();
  expect(order).toEqual(['', 'a', 'b', 'c']);
});

describe('reads again after', () => {
  it.each<[string, string, () => void]>([
    [
      'many additions in one tick',
      '<main></main>',
      () => {
        for (let i = 0; i < 200; i++) find('main').append(paragraph(`p${i}`));
      },
    ],
    [
      'an addition inside an addition',
      '<main></main>',
      () => {
        find('main').append(paragraph('outer'));
        find('p').append(document.createElement('section'));
        find('section').append(paragraph('inner'));
      },
    ],
    ['text edited in place', '<p>one</p>', () => textIn('p').replaceData(0, 3, 'two')],
    ['text edited inside an inline element', '<p>one <b>two</b></p>', () => textIn('b').appendData(' three')],
    ['text added to an inline element', '<p>one <b></b></p>', () => find('b').append('two')],
    ['an inline element added', '<p>one </p>', () => find('p').append(document.createElement('b'), 'two')],
    ['text removed', '<p>one <b>two</b></p>', () => find('b').remove()],
    [
      'text parted by a new block',
      '<div>one two</div>',
      () => textIn('div').splitText(3).before(paragraph('p')),
    ],
    ['everything replaced', '<p>one</p>', () => document.body.replaceChildren(paragraph('two'))],
    ['a paragraph moved', '<p>one</p><main></main>', () => find('main').append(find('p'))],
    ['a hidden part shown', '<main hidden><p>one</p></main>', () => find('main').removeAttribute('hidden')],
    ['a hidden span shown', '<p>one <b hidden>two</b></p>', () => find('b').removeAttribute('hidden')],
    [
      'an editor closed',
      '<main contenteditable><p>one</p></main>',
      () => find('main').removeAttribute('contenteditable'),
    ],
    ['text edited in a shadow tree', SHADOW, () => textIn('b', shadowOf('x-a')).appendData('!')],
    ['text added to a shadow root itself', SHADOW, () => shadowOf('x-a').append(' three')],
    ['a host added with its shadow tree', '<main></main>', () => find('main').setHTMLUnsafe(SHADOW)],
  ])('%s', async (_, html, change) => {
    const { texts, settled } = watchPage(html);
    await settled();
    change();
    await settled();
    for (const [container, text] of textsNow()) expect(texts.get(container)).toBe(text);
  });

  it('additions over many ticks, none of which waits for the reading', async () => {
    const { texts, settled } = watchPage('<main></main>');
    await settled();
    for (let i = 0; i < 30; i++) {
      find('main').append(paragraph(`p${i}`));
      await (i % 3 === 0 ? scheduler.postTask(() => {}) : Promise.resolve());
    }
    find('main').append('the end');
    await settled();
    for (const [container, text] of textsNow()) expect(texts.get(container)).toBe(text);
  });

  it('an addition made while a slice is being read', async () => {
    let added = false;
    const { texts, settled } = watchPage('<main></main><p>one</p>', {
      read(container) {
        if (!added) find('main').append(paragraph('late'));
        added = true;
        texts.set(container, textOf(container));
      },
    });
    await settled();
    await vi.waitFor(() => expect([...texts.values()]).toContain('late'));
  });

  it('a shadow root attached late, which nothing tells of but the size of the page', async () => {
    let late: Element[] = [];
    const { texts, settled } = watchPage('<x-a></x-a>', { late: () => late.splice(0) });
    await settled();
    const shadow = find('x-a').attachShadow({ mode: 'open' });
    shadow.append(paragraph('one'));
    late = [find('x-a')];
    await settled();
    expect([...texts.values()]).toContain('one');
  });
});

it.each([
  ['hidden', ''],
  ['aria-hidden', 'true'],
  ['contenteditable', ''],
  ['role', 'textbox'],
])('gives the word that what stands below [%s] is to be left alone', async (attribute, value) => {
  const { leftAlone, settled } = watchPage('<a><p>one</p></a>');
  await settled();
  find('a').setAttribute(attribute, value);
  await settled();
  expect(leftAlone).toEqual([find('a')]);
});

it('does not read what was added and removed in one tick', async () => {
  const { texts, settled } = watchPage('<main></main>');
  await settled();
  const gone = paragraph('gone');
  find('main').append(gone);
  gone.remove();
  await settled();
  expect(texts.has(gone)).toBe(false);
});

it('takes no notice of what is ours', async () => {
  const ours = document.createElement('div');
  const { texts, settled } = watchPage('<p>one</p>', { isOurs: (node) => node === ours });
  await settled();
  texts.clear();
  let settles = 0;
  void settled().then(() => settles++);
  document.documentElement.append(ours);
  await backgroundTurn();
  ours.remove();
  await backgroundTurn();
  expect([texts.size, settles]).toEqual([0, 0]);
});

describe('a hidden tab', () => {
  it('reads nothing until it is looked at, and then everything', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const { texts, settled } = watchPage('<main><p>one</p></main>');
    find('main').append(paragraph('two'));
    await backgroundTurn();
    expect(texts.size).toBe(0);
    visibility.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    for (const [container, text] of textsNow()) expect(texts.get(container)).toBe(text);
  });
});

describe('a long page', () => {
  it('is read in slices, between which the page gets its turn', async () => {
    const now = vi.spyOn(performance, 'now');
    let clock = 0;
    now.mockImplementation(() => clock);
    const log: string[] = [];
    const { settled } = watchPage('<p>p</p>'.repeat(9), {
      read() {
        clock += 3;
        log.push('read');
        if (log.length === 1) void scheduler.postTask(() => log.push('page'), { priority: 'user-visible' });
      },
    });
    await settled();
    now.mockRestore();
    expect(log.indexOf('page')).toBe(2);
    expect(log.filter((entry) => entry === 'read')).toHaveLength(10);
  });

  it('hands every slice over to be guarded, the walk through the page included', async () => {
    const caught: unknown[] = [];
    const fault = new Error('a fault in the walk');
    watchPage('<p>one</p>', {
      // biome-ignore lint/correctness/useYield: it breaks before it has anything to give
      *readTree() {
        throw fault;
      },
      run(slice) {
        try {
          slice();
        } catch (error) {
          caught.push(error);
        }
      },
    });
    await vi.waitFor(() => expect(caught).toEqual([fault]));
  });
});

it('does nothing any more once its signal has aborted', async () => {
  const { texts, settled, life } = watchPage(`<p>one</p>${SHADOW}`);
  await settled();
  life.abort();
  texts.clear();
  document.body.append(paragraph('two'));
  shadowOf('x-a').append('three');
  await backgroundTurn();
  document.dispatchEvent(new Event('visibilitychange'));
  await backgroundTurn();
  expect(texts.size).toBe(0);
});

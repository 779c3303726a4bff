// Which pages are forms or editors, and what a first look makes of a page under each plan for its site.

import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../platform/ask';
import type { SitePlan } from '../../../platform/site-rules';
import { FirstLook } from '../../../reading/first-look';
import { isFormPage } from '../../../reading/form-page';
import { setPage } from './page';

const HEALTH =
  'The patient was given an antibiotic for the infection, and the fever went down. Her doctor said that pneumonia can come back. ';
const OTHER =
  'The council voted on the new bridge last night, and the river was quiet when the workers went home for the weekend. ';
const FIELD = '<label>Your name <input type="text"></label> ';
const SCALE = [1, 2, 3, 4].map((n) => `<label><input type="radio" name="Q">${n}</label>`).join(' ');
const PASSWORD = '<label>E-mail <input type="email"></label> <label>Password <input type="password"></label>';

describe('is mainly a form or something being written', () => {
  it.each([
    ['an intake form', `<h1>About your health</h1><p>${HEALTH}</p>${FIELD.repeat(12)}<textarea></textarea>`],
    ['a form wrapped around a whole page', `<form><main><p>${OTHER}</p>${FIELD.repeat(6)}</main></form>`],
    [
      'a questionnaire of choices',
      [1, 2, 3, 4, 5].map((n) => `<p>How often? ${SCALE.replaceAll('Q', `q${n}`)}</p>`).join(''),
    ],
    ['a page to sign in', `<h1>Welcome</h1>${PASSWORD}<button>Sign in</button><footer>${OTHER}</footer>`],
    ['an editor with a text in it', `<p>Menu</p><div contenteditable>${HEALTH.repeat(5)}</div>`],
    [
      'an empty editor that fills the window',
      `<p>${HEALTH}</p><div contenteditable style="height: 90vh"></div>`,
    ],
    ['a letter being written', '<p>To: Anna</p><textarea style="width: 95vw; height: 80vh"></textarea>'],
  ])('%s', (_, html) => {
    setPage(html);
    expect(isFormPage(document)).toBe(true);
  });
});

describe('is read, for all its fields', () => {
  it.each([
    ['an article', `<p>${HEALTH.repeat(5)}</p>`],
    ['a short one with a search and a box for news', `<input type="search">${FIELD}<p>${HEALTH}</p>`],
    [
      'an article with a form for comments',
      `<p>${HEALTH.repeat(8)}</p>${FIELD.repeat(3)}<textarea></textarea>`,
    ],
    [
      'a news page with a way to sign in in its header',
      `<header>${PASSWORD}</header><main><p>${OTHER}</p></main>`,
    ],
    ['a page with a folded way to sign in', `<div hidden>${PASSWORD}</div><p>${HEALTH}</p>`],
    ['a long page with a way to sign in beside it', `<div>${PASSWORD}</div><p>${OTHER.repeat(10)}</p>`],
    [
      'a list narrowed by ticks',
      `${'<label><input type="checkbox"> Heart</label>'.repeat(30)}<p>${HEALTH}</p>`,
    ],
    ['a thread with a box for an answer', `<p>${HEALTH.repeat(4)}</p><div contenteditable>Thank you</div>`],
  ])('%s', (_, html) => {
    setPage(html);
    expect(isFormPage(document)).toBe(false);
  });
});

describe('a first look', () => {
  const FORM = `<p>${HEALTH}</p>${FIELD.repeat(12)}`;

  async function lookUnder(plan: SitePlan, html: string): Promise<FirstLook> {
    setPage(html);
    const ask: Ask = async () => ({ ok: true, value: plan }) as never; // it asks for the plan and nothing else
    const first = new FirstLook(document, ask);
    expect(first.look()).toBe('ask');
    expect(first.words).toBe(0);
    await first.learn();
    return first;
  }

  it.each<[SitePlan, html: string, verdict: ReturnType<FirstLook['look']>]>([
    ['medical', HEALTH, 'read'],
    ['medical', OTHER.repeat(9), 'wait'],
    ['medical', FORM, 'wait'],
    ['any', OTHER.repeat(9), 'read'],
    ['any', FORM, 'wait'],
    ['always', FORM, 'read'],
    ['sensitive', HEALTH, 'leave'],
    ['not-chosen', HEALTH, 'leave'],
  ])('under "%s", of %s', async (plan, html, verdict) => {
    expect((await lookUnder(plan, `<main>${html}</main>`)).look()).toBe(verdict);
  });

  it('takes no word from a page that is to be left alone', async () => {
    const first = await lookUnder('sensitive', HEALTH);
    first.look();
    expect([first.words, first.unread]).toEqual([0, 'site']);
  });

  it('reads any page that the reader wants read', async () => {
    for (const html of [OTHER.repeat(9), FORM]) {
      const first = await lookUnder('medical', html);
      expect(first.look()).toBe('wait');
      expect(first.insist()).toBe(true);
      expect([first.look(), first.readsAnyPage]).toEqual(['read', true]);
    }
  });

  it('tells what stands in the place of text', async () => {
    const first = await lookUnder('medical', '<canvas style="width: 100vw; height: 100vh"></canvas>');
    first.look();
    expect(first.unread).toBe('drawn');
  });
});

// Whether a page is mainly a form or something being written: it is left alone unless the reader asks. Told by its main
// part and by what can be seen: a search, a box for news, a comment below an article or a way to sign in that is folded
// away make no page a form. What is typed is never looked at, only how much there is of it.

import { mainPartOf } from './main-part';
import { mainWords } from './main-words';
import { boxOf, fits, isRendered } from './true-dom';

/** What is filled in. A tick narrows a list as often as it answers a question, and a search asks the site. */
const FIELDS =
  'input:not([type]), input:is([type="text" i], [type="email" i], [type="tel" i], [type="number" i], [type="date" i], ' +
  '[type="password" i], [type="radio" i]), textarea, select';
const EDITORS =
  'textarea, [contenteditable]:not([contenteditable="false" i]), [role="textbox"], .CodeMirror, .cm-editor, .monaco-editor, .ace_editor';

/** A form has as many fields, and no more words than this for each of them. */
const FEWEST_FIELDS = 3;
const WORDS_FOR_A_FIELD = 30;
/** A page to sign in has a password to fill in, and hardly a text. */
const WORDS_TO_SIGN_IN = 150;
/** Looked at, of a page with thousands. */
const MOST = 200;
/** Length of a word with the space behind it, to tell what is written by its length. */
const LETTERS = 6;

/** Costs two searches on a page without fields, and a count of words on others. */
export function isFormPage(document: Document): boolean {
  if (document.designMode === 'on') return true;
  const fields = visible(document, FIELDS);
  const editors = visible(document, EDITORS);
  if (editors.some((editor) => fillsView(editor, document))) return true;
  const ofForm = countFields(fields);
  const few = ofForm < FEWEST_FIELDS ? 0 : ofForm * WORDS_FOR_A_FIELD;
  const signIn = fields.some((field) => fits(field, '[type="password" i]')) ? WORDS_TO_SIGN_IN : 0;
  const written = editors.reduce((sum, editor) => sum + (editor.textContent?.length ?? 0) / LETTERS, 0);
  // What is written stands among the words of the page, and is most of them.
  const most = Math.max(few, signIn, written * 2);
  return most > 0 && hasFewerWords(document, most);
}

/** The choices of one question are one field. */
function countFields(fields: readonly Element[]): number {
  const isChoice = (field: Element) => fits(field, '[type="radio" i]');
  const questions = new Set(fields.filter(isChoice).map((field) => field.getAttribute('name')));
  return fields.filter((field) => !isChoice(field)).length + questions.size;
}

function visible(document: Document, selector: string): Element[] {
  const isMain = mainPartOf(document);
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST)
    .filter((element) => isMain(element) && isRendered(element, { visibilityProperty: true }));
}

function fillsView(element: Element, { defaultView }: Document): boolean {
  if (!defaultView) return false;
  const { width, height } = boxOf(element);
  const { innerWidth, innerHeight } = defaultView;
  return Math.min(width, innerWidth) * Math.min(height, innerHeight) * 2 >= innerWidth * innerHeight;
}

function hasFewerWords(document: Document, most: number): boolean {
  let count = 0;
  for (const _ of mainWords(document)) if (++count >= most) return false;
  return true;
}

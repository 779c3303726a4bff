// The application as a function of its state, and the same as text: what a server would have sent.

import { h } from './preact.js';

export const START = { step: 0, heading: 'Psoriasis', open: false, order: ['skin', 'joints', 'eyes'], count: 3, answers: [] };

const ITEMS = {
  skin: ['On the skin', 'Plaques are raised and scaly. Their edges are sharp, and they may itch.'],
  joints: ['In the joints', 'About one person in four with psoriasis also gets psoriatic arthritis.'],
  eyes: ['In the eyes', 'Uveitis is rare. A sore, red eye should be seen the same day.'],
};

export function view(state, on = {}) {
  const { step, heading, open, order, count, answers } = state;
  return h(
    'main',
    { class: 'app' },
    h('h1', null, heading, ' and its ', 'treatment'),
    h('p', { class: 'status', role: 'status' }, 'Answers shown: ', String(count), '. ', step === 0 ? 'Loading more…' : 'All loaded.'),
    h(
      'p',
      { class: 'lede' },
      'It is an ',
      h('a', { href: '#immune' }, 'autoimmune disease'),
      ' of the skin: the ',
      h('b', null, 'immune'),
      ' system speeds up the growth of ',
      step < 2 ? 'keratinocytes' : 'cells of the epidermis',
      '.',
    ),
    h(
      'p',
      { class: 'changing' },
      step < 3 ? 'The first choice is often a topical corticosteroid.' : 'When creams fail, methotrexate or a biologic may follow.',
    ),
    h(
      'ul',
      { class: 'items' },
      order.map((key) => h('li', { key }, h('h2', null, ITEMS[key][0]), h('p', null, ITEMS[key][1]))),
    ),
    step < 4 ? h('p', { class: 'skeleton' }, 'Waiting for phototherapy…') : h('section', { id: 'light' }, h('h2', null, 'Light'), h('p', null, 'Phototherapy with narrow-band UVB slows the cells without tablets.')),
    h('button', { type: 'button', id: 'more', onClick: on.more }, open ? 'Hide the answer on remission' : 'Ask about remission'),
    h('div', { class: 'answers' }, answers.map((text, i) => h('p', { key: i }, text))),
  );
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const escape = (text) => text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]);

/** The markup of a view. */
export function toMarkup(node) {
  if (Array.isArray(node)) return node.map(toMarkup).join('');
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number') return escape(String(node));
  const attributes = Object.entries(node.props)
    .filter(([name, value]) => name !== 'children' && name !== 'key' && typeof value === 'string')
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const open = `<${node.type}${attributes}>`;
  return VOID.has(node.type) ? open : `${open}${toMarkup(node.props.children)}</${node.type}>`;
}

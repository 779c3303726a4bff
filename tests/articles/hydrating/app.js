// Takes over the markup that the "server" sent, then changes it step by step, as an application does when its answers
// arrive. It owns everything inside #root, and shouts when anyone else has touched it.

import { h, Component, hydrate } from './preact.js';
import { START, toMarkup, view } from './view.js';

const root = document.getElementById('root');

/** What the framework believes stands in the page. Empty text and comments count as well. */
function complain(when, expected) {
  const { innerHTML } = root;
  if (innerHTML !== expected) console.error(`Hydration mismatch ${when}.\nExpected: ${expected}\nFound:    ${innerHTML}`);
  const strangers = [...document.body.children].filter((child) => child !== root && child.localName !== 'script');
  if (strangers.length > 0) console.error(`Something else stands in the body ${when}: ${strangers[0].outerHTML}`);
}

class App extends Component {
  state = START;

  componentDidMount() {
    run(this);
  }

  componentDidUpdate() {
    // Kept references to text nodes must still be the nodes of the page.
    if (!status.isConnected || status.parentNode !== root.querySelector('.status')) console.error('A text node was replaced.');
    complain(`after step ${this.state.step}`, toMarkup(view(this.state)));
  }

  more = () => {
    this.setState(({ open }) => ({
      open: !open,
      answers: open ? [] : ['Remission means that the plaques have gone; a relapse may follow years later.'],
    }));
  };

  render() {
    return view(this.state, { more: this.more });
  }
}

/** The next frame: no clock is involved. The whole run takes about eight. */
const frame = () => new Promise((done) => requestAnimationFrame(done));
const loaded = new Promise((done) => {
  if (document.readyState === 'complete') done();
  else addEventListener('load', () => done(), { once: true });
});

async function run(app) {
  const set = (change) => new Promise((done) => app.setState(change, done));
  await Promise.resolve();
  await set({ step: 1, count: 4 });
  await loaded;
  await frame();
  await set({ step: 2, order: ['joints', 'skin', 'eyes'] });
  await frame();
  await set({ step: 3, order: ['eyes', 'joints', 'skin'], count: 5 });
  for (const length of [1, 4, 7, 9]) {
    // The heading is written anew frame by frame, in place: the same text node with other data.
    await set({ heading: 'Psoriasis'.slice(0, length) });
    await frame();
  }
  await set({ step: 4, order: ['skin', 'joints', 'eyes'] });
  root.dataset.done = '';
}

complain('before hydrating', toMarkup(view(START)));
const status = root.querySelector('.status').firstChild;
hydrate(h(App), root);

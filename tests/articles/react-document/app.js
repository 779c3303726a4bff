// Hydrates the document and re-renders it frame by frame. React shouts by itself when its document is not as it left it;
// what it would put right in silence is told as well.

const { createElement, useState, useEffect } = React;

const frame = () => new Promise((done) => requestAnimationFrame(done));
const loaded = new Promise((done) => (document.readyState === 'complete' ? done() : addEventListener('load', done, { once: true })));
const first = document.querySelector('h1').firstChild;

function App() {
  const [state, set] = useState(START);
  useEffect(() => {
    run((change) => set((before) => ({ ...before, ...change })));
  }, []);
  return view(React, state, {
    more: () => set((before) => ({ ...before, open: !before.open })),
    portal: (child) => ReactDOM.createPortal(child, document.body),
  });
}

async function run(set) {
  await loaded;
  await frame();
  set({ step: 1, count: 2 });
  await frame();
  set({ step: 2, order: ['after', 'before', 'during'], note: 'Saved: fasting is not needed' });
  await frame();
  set({ step: 3, note: '' });
  for (let count = 3; count < 30; count++) {
    await frame();
    set({ count });
  }
  set({ step: 4, order: ['before', 'during', 'after'] });
  await frame();
  if (document.querySelector('h1').firstChild !== first) console.error('The document was rendered anew: hydration failed.');
  set({ step: 5 });
}

ReactDOM.hydrateRoot(document, createElement(App), { onRecoverableError: (error) => console.error(`React recovered: ${error.message}`) });

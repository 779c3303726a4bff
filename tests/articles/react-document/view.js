// The whole document as a function of its state: React takes over everything from <html> on. page.html is what
// renderToString of React 18.3.1 made of view(React, START), as a server would.

globalThis.view = (React, state, on = {}) => {
  const h = React.createElement;
  const { step, open, order, count, note } = state;
  const items = {
    before: ['Before the scan', 'Metal stays outside. Tell the staff about a pacemaker or an aneurysm clip.'],
    during: ['In the tube', 'Magnetic resonance imaging uses no ionizing radiation.'],
    after: ['Afterwards', 'A radiologist reads the pictures the same day.'],
  };
  return h(
    'html',
    { lang: 'en', 'data-busy': step < 5 ? '' : undefined },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), h('title', null, 'Your scan – Document by React'), h('link', { rel: 'icon', href: 'data:,' }), h('link', { rel: 'stylesheet', href: 'page.css' })),
    h(
      'body',
      null,
      h(
        'main',
        { id: 'main' },
        h('h1', null, 'Your ', 'scan'),
        // Neighbouring texts are kept apart by a comment: type <!-- -->2<!-- --> diabetes is one term all the same.
        h('p', { className: 'lede' }, 'If you have type ', 2, ' diabetes and take met', 'formin, say so', step > 1 ? ': gadolinium leaves by the kidneys' : '', '. Questions so far: ', count, '.'),
        h('ul', null, order.map((key) => h('li', { key }, h('h2', null, items[key][0]), h('p', null, items[key][1])))),
        h(React.Suspense, { fallback: h('p', null, 'Loading…') }, h('p', { className: 'late' }, 'A contrast agent is given into a vein.')),
        step < 3 ? h('p', null, 'Waiting for the result of the biopsy…') : h('section', null, h('h2', null, 'Result'), h('p', null, 'The lesion is ', h('b', null, 'ben'), 'ign.')),
        h('button', { type: 'button', id: 'more', onClick: on.more }, open ? 'Close' : 'More'),
        open && h('p', null, 'Claustro', 'phobia is common; a ', h('i', null, 'seda'), 'tive helps.'),
        note && on.portal && on.portal(h('aside', { className: 'toast' }, note)),
      ),
      h('script', { src: 'react.js' }),
      h('script', { src: 'react-dom.js' }),
      h('script', { src: 'view.js' }),
      h('script', { src: 'app.js' }),
    ),
  );
};

globalThis.START = { step: 0, open: false, order: ['before', 'during', 'after'], count: 1, note: '' };

// A small renderer with the habits of Vue: fragments between two comment anchors, a comment where a condition is false,
// static parts adopted as they stand, text patched in the very node that was found. Written for this page. It walks the
// markup of its server node by node and shouts wherever anything is not what it expects, then and after each change.

const text = (value) => ({ kind: 'text', value });
const comment = (value) => ({ kind: 'comment', value });
const element = (name, ...children) => ({ kind: 'element', name, children: children.map((child) => (typeof child === 'string' ? text(child) : child)) });
const fragment = (...children) => ({ kind: 'fragment', children });
const when = (condition, node) => (condition ? node : comment('v-if'));

const START = { extra: false, steps: ['antibodies', 'biopsy', 'growth'], count: 0, lede: ' disease, set off by gluten. ' };
const STEPS = {
  antibodies: () => element('li', 'Antibodies in the blood are looked for.'),
  biopsy: () => element('li', 'A biopsy of the small intestine follows.'),
  growth: () => element('li', 'Growth and ', element('i', 'hemo'), 'globin are checked in children.'),
  genes: () => element('li', 'Human leukocyte antigen types are looked at in relatives.'),
};
const view = ({ extra, steps, count, lede }) =>
  fragment(
    element('h1', 'Celiac disease'),
    element('p', 'It is an auto', element('b', 'immune'), lede, when(extra, element('em', 'The only treatment is a diet; a dietitian helps. Refractory cases are rare.'))),
    element('ul', fragment(...steps.map((step) => ({ ...STEPS[step](), key: step })))),
    fragment(element('p', 'Static: malabsorption leads to iron-deficiency anemia.'), element('p', 'Static too: osteoporosis comes early.')),
    element('p', `Answers: ${count}`),
    element('button', 'More'),
  );

const TYPES = { text: Node.TEXT_NODE, comment: Node.COMMENT_NODE, element: Node.ELEMENT_NODE };
const complain = (what, node) => console.error(`${what}: ${node ? (node.outerHTML ?? `${node.nodeName} ${node.data}`) : 'nothing there'}`);

/** Adopts what stands at `node`; gives what follows it. */
function adopt(virtual, node) {
  if (virtual.kind === 'fragment') {
    if (node?.data !== '[') complain('No beginning of a fragment', node);
    virtual.start = node;
    let at = node.nextSibling;
    for (const child of virtual.children) at = adopt(child, at);
    if (at?.data !== ']') complain('No end of a fragment', at);
    virtual.end = at;
    return at.nextSibling;
  }
  if (node?.nodeType !== TYPES[virtual.kind]) complain(`Not a ${virtual.kind}`, node);
  if (virtual.kind === 'element' ? node.localName !== virtual.name : node.data !== virtual.value) complain('Not what was sent', node);
  virtual.node = node;
  if (virtual.kind === 'element') {
    let at = node.firstChild;
    for (const child of virtual.children) at = adopt(child, at);
    if (at) complain('More than was sent', at);
  }
  return node.nextSibling;
}

function create(virtual) {
  if (virtual.kind === 'text') virtual.node = document.createTextNode(virtual.value);
  else if (virtual.kind === 'comment') virtual.node = document.createComment(virtual.value);
  else {
    virtual.node = document.createElement(virtual.name);
    for (const child of virtual.children) virtual.node.append(create(child));
  }
  return virtual.node;
}

/** Changes what stands there as little as possible. */
function patch(before, after) {
  if (before.kind === 'fragment') {
    Object.assign(after, { start: before.start, end: before.end });
    if (!after.children.some(({ key }) => key)) return after.children.forEach((child, i) => patch(before.children[i], child));
    const known = new Map(before.children.map((child) => [child.key, child]));
    for (const child of after.children) {
      const old = known.get(child.key);
      known.delete(child.key);
      if (old) patch(old, child);
      else create(child);
      before.end.parentNode.insertBefore(child.node, before.end);
    }
    for (const gone of known.values()) gone.node.parentNode.removeChild(gone.node);
    return;
  }
  if (before.kind !== after.kind || before.name !== after.name) return before.node.parentNode.replaceChild(create(after), before.node);
  after.node = before.node;
  if (after.kind === 'text' && before.value !== after.value) after.node.nodeValue = after.value;
  if (after.kind === 'element') after.children.forEach((child, i) => patch(before.children[i], child));
}

const app = document.getElementById('app');
let state = START;
let tree = view(state);
const end = adopt(tree, app.firstChild);
if (end) complain('More than was sent', end);

function set(change) {
  state = { ...state, ...change };
  const next = view(state);
  patch(tree, next);
  tree = next;
  adopt(structuredClonePlain(next), app.firstChild);
}
/** The same tree without its nodes, to hold against the page. */
const structuredClonePlain = ({ kind, name, value, children = [] }) => ({ kind, name, value, children: children.map(structuredClonePlain) });

const frame = () => new Promise((done) => requestAnimationFrame(done));
async function run() {
  for (let count = 1; count <= 40; count++) {
    await frame();
    const steps = ['antibodies', 'genes', 'biopsy', 'growth'].filter((_, i) => (count >> i) % 3 !== 1);
    set({ count, steps: count % 2 ? steps.reverse() : steps, extra: count % 7 < 3 });
  }
  set({ extra: false, steps: ['biopsy', 'genes', 'growth'], lede: ' disease; its other name is celiac sprue. ' });
  delete document.body.dataset.busy;
}
document.getElementById('more').addEventListener('click', () => set({ extra: true, steps: ['antibodies', 'genes'] }));
addEventListener('load', run);

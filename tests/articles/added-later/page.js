// What pages do after they have loaded, each on a button of its own. Nothing happens by itself.

const $ = (id) => document.getElementById(id);
const on = (id, action) => $(id).addEventListener('click', action);

// A paragraph, text put behind inline text, two additions in one breath, a whole list, a hidden part shown.
on('add', () => {
  const p = document.createElement('p');
  p.textContent = 'When tablets are not enough, a doctor may add an injection of insulin. Hypoglycemia can follow: shaking, sweat, hunger.';
  $('view').append(p);
  const tail = document.createElement('b');
  tail.textContent = 'kidney disease';
  $('second').append(' It is not given in severe chronic ', tail);
  queueMicrotask(() => $('second').append(', nor in acute liver failure or ketoacidosis.'));
  const list = document.createElement('ul');
  list.innerHTML = '<li>Eyes: diabetic retinopathy</li><li>Kidneys: albumin in the urine, that is pro<wbr>teinuria</li>';
  $('view').append(list);
  $('tip').hidden = false;
});

// Text nodes changed in place; one paragraph turned into an editor.
on('edit', () => {
  $('slot').firstChild.data = 'ulcer, or numb feet from peripheral artery disease';
  const text = $('first').firstChild;
  text.replaceData(text.data.indexOf('high blood pressure'), 'high blood pressure'.length, 'hypertension');
  $('note').contentEditable = 'true';
  $('second').normalize();
});

// A custom element that stood in the page before its code arrived: its shadow tree appears without any change in the light tree.
on('upgrade', () => {
  customElements.define(
    'late-card',
    class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<p>HbA1c tells the mean blood sugar of three months. A statin is often advised as well.</p>';
      }
    },
  );
});

// Navigation without a load: the address, the title and the whole article change.
on('navigate', () => {
  history.pushState({}, '', '?article=gout');
  document.title = 'Gout – Pocket Clinic';
  const article = document.createElement('main');
  article.id = 'view';
  article.innerHTML = `
    <h1>Gout</h1>
    <p>Gout is a sudden, painful <b>inflammation</b> of one joint, often the big toe. Needle-shaped crystals of uric acid set it off.</p>
    <p>Colchicine, an NSAID or prednisone shortens an attack. Allopurinol prevents the next one; it is begun at a low dose.</p>
    <p>Older people who take a diuretic for heart failure have it more often than others.</p>`;
  $('view').replaceWith(article);
});

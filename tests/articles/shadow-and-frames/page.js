// Shadow trees and frames that only a script makes.

const scripted = document.getElementById('scripted').attachShadow({ mode: 'open' });
scripted.innerHTML = '<p>By script: an <b>anti</b>histamine eases allergic rhinitis, and an inhaler with a spacer is easier for a child.</p><info-note></info-note>';
const inner = scripted.querySelector('info-note').attachShadow({ mode: 'open' });
inner.innerHTML = '<ul><li>Second level: pneumonia can look like asthma.</li><li>So can <i>heart</i> failure.</li></ul>';

const closed = document.querySelector('closed-card').attachShadow({ mode: 'closed' });
closed.innerHTML = '<p>Behind a closed door: sarcoidosis and cystic fibrosis.</p>';

// document.open() gives the frame a new document with the address of this page.
const written = document.getElementById('written').contentDocument;
written.open();
written.write('<!doctype html><html lang="en"><title>Written</title><p>Emphysema and chronic bronchitis are two faces of COPD.</p></html>');
written.close();

// The first, empty document of a frame, filled piece by piece.
const built = document.getElementById('built').contentDocument;
built.documentElement.lang = 'en';
const p = built.createElement('p');
p.append('Pulmonary fibrosis stiffens the lungs; ', built.createElement('b'), ' differs from it.');
p.querySelector('b').textContent = 'pulmonary hypertension';
built.body.append(p);

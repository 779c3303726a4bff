// Everything that becomes markup or code passes one gate; whatever does not is told aloud, and so is each breach of the policy.

addEventListener('securitypolicyviolation', (event) => {
  console.error(`Policy broken: ${event.effectiveDirective} by ${event.blockedURI} ${event.sample}`);
});
const complain = (text) => {
  console.error(`Text on its way to become markup or code: ${text}`);
  return null;
};
const own = trustedTypes.createPolicy('page', { createHTML: (text) => text });
trustedTypes.createPolicy('default', { createHTML: complain, createScript: complain, createScriptURL: complain });
new ReportingObserver((reports) => {
  for (const { body, type } of reports) console.error(`${type}: ${body?.message ?? body?.effectiveDirective ?? ''}`);
}, { buffered: true }).observe();

addEventListener('load', () => {
  document.getElementById('more').addEventListener('click', () => {
    document
      .getElementById('main')
      .insertAdjacentHTML('beforeend', own.createHTML('<h2>Afterwards</h2><p>Glaucoma is rare afterwards. A tear of the <b>ret</b>ina is rarer still.</p>'));
  });
});

// Pictures of every component, compared with those that were looked at: `npm run pictures -- --update` takes them anew.
// They are taken in type that every Debian has; elsewhere letters are drawn in another way, and nothing is compared.

import '../../../../components/theme.css';
import '../../../../components/page-frame.css';
import '../../../../components/fields.css';
import '../../../../components/list.css';
import '../../../../components/tags.css';
import '../../../../components/passage.css';
import '../../../../entrypoints/gallery/style.css';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SPECIMENS, SpecimenPair } from '../../../../entrypoints/gallery/gallery';

const isDebian = ['DejaVu Sans', 'DejaVu Serif'].every((font) => widthIn(font) !== widthIn('monospace'));

test.runIf(isDebian).each(SPECIMENS)('$name', { timeout: 30_000 }, async (specimen) => {
  await page.viewport(860, 1600);
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  render(<SpecimenPair specimen={specimen} />, root);
  // Not as long as a test may last: what differs is to be told, not that time is up.
  await expect
    .element(root.querySelector<HTMLElement>('.gallery-pair'))
    .toMatchScreenshot(specimen.name, { timeout: 10_000 });
});

/** Of a word in a font, or in `monospace` where the machine lacks it. */
function widthIn(font: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.font = `40px "${font}", monospace`;
  return context.measureText('immunosuppressant').width;
}

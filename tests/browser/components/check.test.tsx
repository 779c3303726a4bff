// A box for something that is stored, while what was pressed is on its way to the disk.

import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Check } from '../../../components/check';

/** A box, and what its page does: draw it again with what is stored, and tell whether a press was written. */
function drawCheck(isOn = false) {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  const writes: ((isKept: boolean) => void)[] = [];
  const draw = (stored: boolean) =>
    render(
      <Check label="With my note" isOn={stored} onChange={() => new Promise((done) => writes.push(done))} />,
      root,
    );
  draw(isOn);
  return { draw, writes, box: page.getByRole('checkbox', { name: 'With my note' }) };
}

afterEach(() => document.body.replaceChildren());

test('shows what was pressed while the page is drawn again for another reason', async () => {
  const { draw, writes, box } = drawCheck();
  await box.click();
  await expect.poll(() => writes.length).toBe(1);
  draw(false);
  await expect.element(box).toBeChecked();
});

test('goes by what is stored once that has changed', async () => {
  const { draw, writes, box } = drawCheck();
  await box.click();
  writes[0]?.(true);
  draw(true);
  await expect.element(box).toBeChecked();
  // Another window takes it back.
  draw(false);
  await expect.element(box).not.toBeChecked();
});

test('goes back where the press could not be written', async () => {
  const { writes, box } = drawCheck();
  await box.click();
  await expect.element(box).toBeChecked();
  writes[0]?.(false);
  await expect.element(box).not.toBeChecked();
});

// What a mark looks like, as a real browser mixes and draws it: it stands out wherever the text does, also where colours
// are forced, and is not printed.

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { createPainter } from '../../../reading/paint';
import { find, setPage, testLife, textIn } from './page';

describe('the underline', () => {
  const shade = fc.oneof(fc.constantFrom(0, 255), fc.nat(255));
  const color = fc.tuple(shade, shade, shade);

  it('stands out from any background from which the text does', () => {
    const element = markedText();
    // Of a highlight the browser tells no colour that depends on the text's: the same is asked for an element.
    element.style.textDecoration = `underline ${markRule().style.textDecorationColor}`;
    fc.assert(
      fc.property(color, color, (text, background) => {
        fc.pre(contrast(text, background) >= 4.5);
        element.style.color = `rgb(${text})`;
        const line = rgbOf(getComputedStyle(element).textDecorationColor);
        expect(contrast(line, background)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 1000, maxSkipsPerRun: 100, examples: HARDEST },
    );
  });

  it.each(HARDEST)('of text rgb(%s) on rgb(%s) is drawn so', async (text, background) => {
    const drawn = await drawnLine(`rgb(${text})`, `rgb(${background})`);
    expect(drawn.background).toEqual(background);
    expect(contrast(drawn.line, background)).toBeGreaterThanOrEqual(3);
    expect(drawn.line).not.toEqual(text);
  });

  it('stays where colours are forced, and stands out there', async () => {
    await emulate({ features: [{ name: 'forced-colors', value: 'active' }] });
    const { line, background } = await drawnLine('navy', 'white');
    expect(contrast(line, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('is not printed', async () => {
    const element = markedText();
    const [name = 'none'] = [...CSS.highlights.keys()];
    const line = () => getComputedStyle(element, `::highlight(${name})`).textDecorationLine;
    expect(line()).toBe('underline');
    await emulate({ media: 'print' });
    expect(line()).toBe('none');
  });
});

type Rgb = [number, number, number];

/** Text and background with hardly 4.5 : 1 between them, where the mix is least like the text. */
const HARDEST: [Rgb, Rgb][] = [
  [
    [0, 0, 153],
    [146, 144, 144],
  ],
  [
    [255, 255, 255],
    [118, 118, 118],
  ],
  [
    [0, 0, 0],
    [117, 117, 117],
  ],
  [
    [118, 118, 118],
    [255, 255, 255],
  ],
  [
    [117, 117, 117],
    [0, 0, 0],
  ],
];

/** Contrast as WCAG 2.2 has it. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]; // two in, two out
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb; // one for each
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The rule that gives marks their look. */
function markRule(): CSSStyleRule {
  const rule = document.adoptedStyleSheets[0]?.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) throw new Error('marks have no look');
  return rule;
}

/** A paragraph that is one mark. */
function markedText(words = 'cytokine'): HTMLElement {
  setPage(`<p>${words}</p>`);
  const painter = createPainter(document, testLife().signal);
  if (!painter) throw new Error('this browser has no highlights');
  const node = textIn('p');
  painter.paint([
    new StaticRange({
      ...{ startContainer: node, startOffset: 0 },
      ...{ endContainer: node, endOffset: node.length },
    }),
  ]);
  return find('p');
}

/** The colours of the underline of a text and of what is behind it, as they are drawn. */
async function drawnLine(text: string, background: string): Promise<{ line: Rgb; background: Rgb }> {
  const element = markedText('   '); // no letters: nothing is drawn but the line
  element.style.cssText = `margin: 0; width: max-content; white-space: pre; font-size: 100px; color: ${text}`;
  document.body.style.background = background;
  const pixels = await pixelsOf(await page.screenshot({ element, save: false }));
  const counts = new Map<string, { color: Rgb; count: number }>();
  for (const color of pixels)
    counts.set(color.join(), { color, count: (counts.get(color.join())?.count ?? 0) + 1 });
  const [most, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!most || !second) throw new Error('nothing is drawn');
  return { line: second.color, background: most.color };
}

async function pixelsOf(png: string): Promise<Rgb[]> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = contextOf(image.width, image.height);
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  const at = (i: number): Rgb => [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  return Array.from({ length: data.length / 4 }, (_, i) => at(i * 4));
}

/** A colour as it is drawn. */
function rgbOf(color: string): Rgb {
  const canvas = contextOf(1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no canvas');
  return context;
}

async function emulate(media: {
  media?: string;
  features?: { name: string; value: string }[];
}): Promise<void> {
  onTestFinished(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  });
  await cdp().send('Emulation.setEmulatedMedia', media);
}

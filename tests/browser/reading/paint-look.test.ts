// What a mark looks like, as a real browser mixes and draws it: it stands out wherever the text does, also where colours
// are forced, and is not printed.

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { MARK_STYLES } from '../../../platform/choices';
import { lookOfMarks, type MarkLook } from '../../../reading/mark-look';
import { createPainter } from '../../../reading/paint';
import { find, setPage, testLife, textIn } from './page';

const shade = fc.oneof(fc.constantFrom(0, 255), fc.nat(255));
const color = fc.tuple(shade, shade, shade);
const ownColor = color.map(hexOf);
const USUAL: MarkLook = { markStyle: 'dotted', markColor: null };

describe('the line', () => {
  const style = fc.constantFrom(...MARK_STYLES);
  const look = fc.record({ markStyle: style, markColor: fc.option(ownColor) });

  it('stands out from any background from which the text does, in any style and color', () => {
    const element = markedText();
    // Of a highlight the browser tells no colour that depends on the text's: the same is asked for an element.
    fc.assert(
      fc.property(look, color, color, (chosen, text, background) => {
        fc.pre(contrast(text, background) >= 4.5);
        element.style.textDecoration = `underline ${markRule(chosen).style.textDecorationColor}`;
        element.style.color = `rgb(${text})`;
        const line = rgbOf(getComputedStyle(element).textDecorationColor);
        expect(contrast(line, background)).toBeGreaterThanOrEqual(3);
      }),
      {
        ...{ numRuns: 1000, maxSkipsPerRun: 100 },
        examples: HARDEST.flatMap(([text, background]) =>
          [null, '#ffffff', '#000000', '#00ff00'].map((markColor): [MarkLook, Rgb, Rgb] => [
            { ...USUAL, markColor },
            text,
            background,
          ]),
        ),
      },
    );
  });

  it.each(HARDEST)('of text rgb(%s) on rgb(%s) is drawn so', async (text, background) => {
    for (const look of [USUAL, { ...USUAL, markColor: '#c2185b' }]) {
      const drawn = await drawnLine(`rgb(${text})`, `rgb(${background})`, look);
      expect(drawn.background).toEqual(background);
      expect(contrast(drawn.line, background)).toBeGreaterThanOrEqual(3);
      expect(drawn.line).not.toEqual(text);
    }
  });

  it('has the reader’s own color where that stands out as it is', async () => {
    // As dark as the text, or as light.
    expect((await drawnLine('#555555', 'white', { ...USUAL, markColor: '#7a1f5c' })).line).toEqual([
      122, 31, 92,
    ]);
    expect((await drawnLine('#dddddd', 'black', { ...USUAL, markColor: '#ffd27a' })).line).toEqual([
      255, 210, 122,
    ]);
  });

  it.each(MARK_STYLES)('stays where colours are forced, and stands out there: %s', async (markStyle) => {
    await emulate({ features: [{ name: 'forced-colors', value: 'active' }] });
    const { line, background } = await drawnLine('navy', 'white', { markStyle, markColor: '#ffd27a' });
    expect(contrast(line, background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_STYLES)('is not printed: %s', async (markStyle) => {
    const element = markedText({ look: { markStyle, markColor: '#ffd27a' } });
    const [name = 'none'] = [...CSS.highlights.keys()];
    const look = () => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(element, `::highlight(${name})`);
      return [textDecorationLine, backgroundColor];
    };
    expect(look()[0]).toBe('underline');
    await emulate({ media: 'print' });
    expect(look()).toEqual(['none', 'rgba(0, 0, 0, 0)']);
  });
});

describe('the tint', () => {
  const tint = (markColor: string | null) => markRule({ markStyle: 'tint', markColor }).style.backgroundColor;

  it('leaves any text that can be read readable', () => {
    const element = markedText();
    fc.assert(
      fc.property(fc.option(ownColor), color, (own, text) => {
        element.style.backgroundColor = tint(own);
        element.style.color = `rgb(${text})`;
        expect(contrast(text, rgbOf(getComputedStyle(element).backgroundColor))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 1000, examples: HARDEST.map(([text]): [null, Rgb] => [null, text]) },
    );
  });

  it('is drawn behind the text, light below dark text and dark below light text', async () => {
    const look: MarkLook = { markStyle: 'tint', markColor: '#3f8f2f' };
    for (const [text, background] of [
      ['#222222', 'white'],
      ['#dddddd', 'black'],
    ] as const) {
      const { background: tinted } = await drawnLine(text, background, look);
      expect(tinted).not.toEqual(rgbOf(background));
      expect(contrast(tinted, rgbOf(text))).toBeGreaterThanOrEqual(4.5);
      // Green, as was asked for.
      expect(tinted[1]).toBeGreaterThan(Math.max(tinted[0], tinted[2]));
    }
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

function hexOf(parts: Rgb): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The rule that gives marks a look. */
function markRule(look: MarkLook): CSSStyleRule {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lookOfMarks(look)('::highlight(m1)'));
  const rule = sheet.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) throw new Error('marks have no look');
  return rule;
}

/** A paragraph that is one mark. */
function markedText({ words = 'cytokine', look = USUAL } = {}): HTMLElement {
  setPage(`<p>${words}</p>`);
  const painter = createPainter(document, look, testLife().signal);
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
async function drawnLine(
  text: string,
  background: string,
  look: MarkLook,
): Promise<{ line: Rgb; background: Rgb }> {
  const element = markedText({ words: '   ', look }); // no letters: nothing is drawn but the line
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

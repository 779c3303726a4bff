// The card is light on a light page and dark on a dark one, however the page says so.

import { describe, expect, it } from 'vitest';
import { schemeAt } from '../../../reading/page-scheme';
import { find, setPage, shadowOf } from './page';

describe('a background of', () => {
  it.each([
    ['white', 'light'],
    ['#1b1a18', 'dark'],
    ['rgb(20 20 40)', 'dark'],
    ['rgb(20 20 40 / 90%)', 'dark'],
    ['hsl(48 100% 96%)', 'light'],
    ['oklch(0.21 0.03 265)', 'dark'],
    ['oklch(0.98 0.01 265)', 'light'],
    ['oklch(0.21 none none)', 'dark'],
    ['lab(15 0 0)', 'dark'],
    ['lch(92% 3 90)', 'light'],
    ['color(srgb 0.1 0.1 0.12)', 'dark'],
    ['color(display-p3 0.95 0.95 1)', 'light'],
    ['color-mix(in oklab, black 85%, white)', 'dark'],
  ])('%s is %s', (color, scheme) => {
    setPage(`<main style="background: ${color}"><p>embolism</p></main>`);
    expect(schemeAt(find('p'))).toBe(scheme);
  });

  it.each(['transparent', 'rgb(0 0 0 / 10%)', 'oklch(0.1 0 0 / 0.1)'])(
    '%s lets what is behind it decide',
    (color) => {
      setPage(`<main style="background: white"><p style="background: ${color}">embolism</p></main>`);
      expect(schemeAt(find('p'))).toBe('light');
    },
  );
});

it('is that of the nearest box painted, not of the page around it', () => {
  setPage('<p>embolism</p><aside style="background: #222"><p>embolism</p></aside>');
  document.body.style.background = 'white';
  expect(schemeAt(find('body > p'))).toBe('light');
  expect(schemeAt(find('aside p'))).toBe('dark');
});

it('is that of the host, inside a shadow tree that paints nothing', () => {
  setPage('<x-a style="background: #222"><template shadowrootmode="open"><p>embolism</p></template></x-a>');
  expect(schemeAt(find('p', shadowOf('x-a')))).toBe('dark');
});

it('is light where nothing is painted and the page knows no dark', () => {
  setPage('<p>embolism</p>');
  expect(schemeAt(find('p'))).toBe('light');
});

// The extension in a browser that speaks another language: its own words in Spanish, meanings marked as the English they
// are, and our pages as a language that is written from right to left would lay them out.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { markedRows, PAGES } from './marked-pages';
import { openOwn, openPopup, unfoldAll } from './own-pages';
import { openPanel } from './panel-pages';
import { openWithWebLists } from './seeded-lists';
import { openSeeded, savedRows } from './seeded-notebook';
import { clickText, hoverText } from './text-point';

test.use({ locale: 'es' });

test('speaks Spanish in the popup, on the card and in the notebook', async ({ reading }) => {
  const article = await reading.open('treatment');
  await article.setViewportSize({ width: 320, height: 640 });
  const popup = await openPopup(reading, article);
  await expect(popup.getByRole('status').first()).toContainText(
    /^\d+ palabras médicas explicadas en esta página/,
  );
  await expect(popup.getByRole('switch', { name: 'Marcar palabras médicas' })).toBeChecked();
  await popup.close();

  const card = reading.card(article);
  await article.bringToFront();
  await hoverText(article, 'cytokine');
  await card.isShown('tooltip');
  await card.says(/cytokine .*signal/);
  await clickText(article, 'cytokine');
  await card.isShown('dialog');
  await card.says(/Para estudiantes/);
  const box = await card.box();
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  await card.press('Guardar esta palabra');
  await card.says(/Guardada en tu cuaderno\./);

  const notebook = await openOwn(reading, 'notebook.html');
  await expect(notebook).toHaveTitle('Cuaderno · Medgloss');
  await expect(notebook.locator('html')).toHaveAttribute('lang', 'es');
  await expect(notebook.getByText('Una palabra guardada')).toBeVisible();
  const item = notebook.getByRole('article', { name: 'cytokine' });
  await expect(item.getByText(/signal/).first()).toHaveAttribute('lang', 'en');
  const day = new Intl.DateTimeFormat('es', { dateStyle: 'medium' }).format(Date.now());
  await expect(item).toContainText(`Encontrada el ${day}`);
  await expect(notebook.getByText('sus significados están en inglés')).toBeVisible();

  await article.bringToFront();
  await article.keyboard.press('Escape');
  await card.isShown(undefined);
  await clickText(article, 'methotrexate');
  await card.press('Guardar esta palabra');
  await card.says(/Guardada en tu cuaderno\./);
  await expect(notebook.getByText('2 palabras guardadas')).toBeVisible();
});

test('fits a window 320 px wide in Spanish, and mirrored too', async ({ reading }) => {
  for (const [name, open] of Object.entries(SURFACES)) {
    const page = await open(reading);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const dir of ['ltr', 'rtl']) expect(await pastTheEdge(page, dir), `${name}, ${dir}`).toEqual([]);
    await page.close();
  }
});

const SURFACES: Record<string, (reading: Reading) => Promise<Page>> = {
  welcome: (reading) => openOwn(reading, 'welcome.html'),
  'empty notebook': (reading) => openOwn(reading, 'notebook.html'),
  notebook: async (reading) => {
    const rows = savedRows({ cytokine: 'A cytokine is a signal.', methotrexate: 'She took methotrexate.' });
    const page = await openSeeded(reading, 'notebook.html', { ...rows, ...markedRows(Object.values(PAGES)) });
    await page.getByText('Filtrar', { exact: true }).click();
    await page.getByRole('button', { name: 'Nota y etiquetas de cytokine' }).click();
    await page.getByRole('checkbox', { name: 'Seleccionar methotrexate' }).check();
    return page;
  },
  review: (reading) => openOwnAt(reading, 'review.html', '¿Cuál de estos es su significado?'),
  progress: async (reading) => {
    const page = await openOwnAt(reading, 'progress.html', 'Lo que viene');
    for (const fold of await page.getByText('Lo mismo en una tabla').all()) await fold.click();
    return page;
  },
  readings: async (reading) => {
    const page = await openOwn(reading, 'readings.html');
    await unfoldAll(page, 4);
    return page;
  },
  doctor: (reading) => openOwn(reading, 'doctor.html'),
  'own words': async (reading) => {
    const page = await openOwn(reading, 'packs.html');
    await page.getByRole('button', { name: 'Añadir una palabra' }).click();
    await page.getByLabel('Qué palabras').selectOption('glossary');
    await page.getByRole('radio', { name: 'Solo las que elija' }).check();
    await page.getByText(/^Hay [\d.]+ más que no aparecen/).waitFor();
    return page;
  },
  'lists from the web': async (reading) => {
    const page = await openWithWebLists(reading, 'packs.html');
    await page.getByText('Comprobarla con una suma de verificación').click();
    await page.getByLabel('O la dirección web de una lista').fill('http://example.org/');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Buscar una más nueva, Course words' }).waitFor();
    return page;
  },
  'options with lists from the web': async (reading) => {
    const page = await openWithWebLists(reading, 'options.html');
    await page.getByRole('heading', { name: 'Listas de la web' }).waitFor();
    return page;
  },
  'look up': async (reading) => {
    const page = await openOwn(reading, 'lookup.html');
    await page.getByRole('searchbox', { name: 'Palabra que buscas' }).fill('citokine');
    await page.getByRole('button', { name: /^cytokine Glosario/ }).click();
    await page.getByRole('textbox', { name: 'Tu nota' }).waitFor();
    return page;
  },
  'unfolded pages': async (reading) => {
    const page = await openOwn(reading, 'lookup.html');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menú' }).click();
    return page;
  },
  options: (reading) => openOwnAt(reading, 'options.html', 'Cuántas palabras'),
  'keep safe': (reading) => openOwnAt(reading, 'keep-safe.html', 'Guardar una copia de seguridad'),
  popup: async (reading) => openPopup(reading, await reading.open('treatment')),
  panel: async (reading) => {
    const panel = await openPanel(reading, await reading.open('treatment'));
    await panel
      .locator('.term-row')
      .filter({ hasText: /^cytokine/ })
      .click();
    return panel;
  },
  // The last one: all is off from here on.
  'popup where it is off': async (reading) => {
    const popup = await openPopup(reading, await reading.open('treatment'));
    await popup.getByRole('switch').first().uncheck();
    await popup.getByRole('button', { name: 'Buscar una lista de palabras' }).press('Enter');
    await popup.getByText('En esta página no hay ninguna lista de palabras.').waitFor();
    return popup;
  },
};

async function openOwnAt(reading: Reading, file: string, heading: string): Promise<Page> {
  const page = await reading.context.newPage();
  await page.goto(reading.own(file));
  await page.getByRole('heading', { name: heading }).waitFor();
  return page;
}

/** What stands beyond the left or the right edge of the window, with the page laid out in a direction. */
async function pastTheEdge(page: Page, dir: string): Promise<string[]> {
  return await page.evaluate((direction) => {
    document.documentElement.dir = direction;
    return [...document.querySelectorAll('body *:not(.visually-hidden, .visually-hidden *)')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return (left < -0.5 || right > innerWidth + 0.5) && element.checkVisibility();
      })
      .map((element) => element.outerHTML.slice(0, 80));
  }, dir);
}

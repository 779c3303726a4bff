// Files of readings for other programs, with their words, for every page that offers them.

import { i18n } from '#i18n';
import { fileNameOf } from '../notebook/export/exported-term';
import { toReadingsCsv } from '../notebook/export/readings-csv';
import { toReadingsJsonLd } from '../notebook/export/readings-json-ld';
import { toReadingsMarkdown } from '../notebook/export/readings-markdown';
import type { ReadingListing } from '../notebook/readings';
import { download } from './download';

export type ReadingsFileKind = 'markdown' | 'csv' | 'jsonLd';

const ENDINGS: Readonly<Record<ReadingsFileKind, string>> = { markdown: 'md', csv: 'csv', jsonLd: 'jsonld' };

/** Hands a file of these readings to the browser; returns its name. */
export function saveReadings(kind: ReadingsFileKind, readings: readonly ReadingListing[]): string {
  const name = fileNameOf('medgloss-passages', ENDINGS[kind]);
  download(textOf(kind, readings), name);
  return name;
}

function textOf(kind: ReadingsFileKind, readings: readonly ReadingListing[]): string {
  const title = i18n.t('export.passagesTitle');
  const colours = {
    yellow: i18n.t('colour.yellow'),
    green: i18n.t('colour.green'),
    blue: i18n.t('colour.blue'),
    pink: i18n.t('colour.pink'),
  };
  switch (kind) {
    case 'markdown':
      return toReadingsMarkdown(readings, {
        ...{ title, colours },
        untitled: i18n.t('export.untitled'),
        note: i18n.t('export.note'),
        tags: i18n.t('export.tags'),
        terms: i18n.t('export.terms'),
        show: i18n.t('export.show'),
      });
    case 'csv':
      return toReadingsCsv(readings, {
        colours,
        headings: {
          passage: i18n.t('export.passage'),
          note: i18n.t('export.note'),
          tags: i18n.t('export.tags'),
          colour: i18n.t('export.colour'),
          marked: i18n.t('export.marked'),
          headings: i18n.t('export.headings'),
          page: i18n.t('export.page'),
          pageTags: i18n.t('export.pageTags'),
          address: i18n.t('export.address'),
          link: i18n.t('export.link'),
          id: i18n.t('export.id'),
        },
      });
    case 'jsonLd':
      return toReadingsJsonLd(readings, { id: crypto.randomUUID(), madeAt: Date.now(), label: title });
  }
}

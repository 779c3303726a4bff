// What the reader decides of a list in its preview, and how it stands there at first.

import type { ColumnUse } from '../../glossary/packs/table';
import { fileNameOf } from '../../platform/pack-address';
import type { AddList, FoundList } from './import-messages';

/** What a list is made from. */
export type ListOrigin = AddList['origin'];

/** What the reader decides in the preview. */
export interface ListDraft {
  readonly title: string;
  readonly hasHeadings: boolean;
  readonly mapping: readonly ColumnUse[];
}

/** Under the title that it has, or the first of others that there is; columns as they are guessed. */
export function firstDraft(
  found: FoundList,
  origin: ListOrigin,
  titles: readonly (string | undefined)[],
): ListDraft {
  const [given, ...others] = titles;
  const told = found.kind === 'pack' ? found.head.title : '';
  const title = [given, told, ...others].find((one) => one) ?? titleFrom(origin);
  return { title, ...columnsOf(found) };
}

/** The name of the file without its ending; the site of the page. */
function titleFrom(origin: ListOrigin): string {
  if (origin.kind === 'file') return origin.name.replace(/\.[^.]{1,5}$/, '');
  if (origin.kind === 'address') return fileNameOf(origin.url);
  return origin.url === '' ? '' : new URL(origin.url).hostname;
}

/** As they are guessed. */
function columnsOf(found: FoundList): Pick<ListDraft, 'mapping' | 'hasHeadings'> {
  return found.kind === 'table'
    ? { mapping: found.mapping, hasHeadings: found.table.headings !== null }
    : { mapping: [], hasHeadings: false };
}

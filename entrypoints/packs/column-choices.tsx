// What the columns of a table are: a choice for each, and what the first rows become by it, at once.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { PackFaultWords } from '../../components/pack-fault-words';
import type { PackEntry } from '../../glossary/packs/pack';
import { checked, type PackFault } from '../../glossary/packs/pack-fault';
import {
  type ColumnUse,
  guessMapping,
  packOfTable,
  type Table,
  withHeadings,
} from '../../glossary/packs/table';
import { FirstEntries } from './first-entries';
import type { ListDraft } from './list-draft';

export interface ColumnChoicesProps {
  /** Its first rows. */
  table: Table;
  mapping: readonly ColumnUse[];
  onChange: (draft: Partial<ListDraft>) => void;
}

export function ColumnChoices({ table, mapping, onChange }: ColumnChoicesProps) {
  const understood = understoodIn(table, mapping);
  return (
    <>
      <fieldset class="columns">
        <legend>{i18n.t('lists.columnsTitle')}</legend>
        {table.tagsDivided === 'by-bars' && (
          <label class="check">
            <input
              type="checkbox"
              checked={table.headings !== null}
              onChange={({ currentTarget: { checked: hasHeadings } }) =>
                onChange({ hasHeadings, mapping: guessMapping(withHeadings(table, hasHeadings)) })
              }
            />
            <span>{i18n.t('lists.hasHeadings')}</span>
          </label>
        )}
        {mapping.map((use, column) => (
          <label class="column" key={column}>
            <span class="field-label" dir="auto">
              {headingOf(table, column)}
            </span>
            <span class="column-sample" dir="auto">
              {table.rows[0]?.[column] ?? ''}
            </span>
            <select
              class="field"
              value={use ?? ''}
              onChange={({ currentTarget }) => {
                const chosen = USES.find((one) => one === currentTarget.value) ?? null;
                onChange({ mapping: mapping.map((before, i) => (i === column ? chosen : before)) });
              }}
            >
              <option value="">{i18n.t('lists.useNone')}</option>
              {USES.map((one) => (
                <option key={one} value={one}>
                  {i18n.t(`lists.use_${one}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <div role="status">
        {understood.fault ? (
          <div class="refusal">
            <PackFaultWords {...understood.fault} />
          </div>
        ) : (
          <FirstEntries entries={understood.entries} />
        )}
      </div>
    </>
  );
}

const USES = [
  ...(['term', 'plain', 'more', 'also', 'abbr', 'tags', 'kind', 'level', 'licence', 'source', 'id'] as const),
] satisfies readonly ColumnUse[];

function headingOf({ headings }: Table, column: number): string {
  return headings?.[column] || i18n.t('lists.columnNumber', [formatNumber(column + 1)]);
}

/** What the first rows become; or the first rule that one of them breaks. */
function understoodIn(
  table: Table,
  mapping: readonly ColumnUse[],
): { entries: readonly PackEntry[]; fault?: PackFault } {
  const read = checked(() => packOfTable(table, mapping, {}));
  return read.ok ? { entries: read.value.entries } : { entries: [], fault: read.fault };
}

// What the columns of a table are: a choice for each, and what the first rows become by it, at once.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { PackFaultWords } from '../../components/pack-fault-words';
import type { PackEntry } from '../../glossary/packs/pack';
import { checked, type PackFault } from '../../glossary/packs/pack-fault';
import { type ColumnUse, packOfTable, type Table } from '../../glossary/packs/table';
import { FirstEntries } from './first-entries';
import type { FoundList } from './import-messages';

type FoundTable = Extract<FoundList, { kind: 'table' }>;

export interface ColumnChoicesProps {
  found: FoundTable;
  mapping: readonly ColumnUse[];
  onMapping: (mapping: readonly ColumnUse[]) => void;
}

export function ColumnChoices({ found: { table }, mapping, onMapping }: ColumnChoicesProps) {
  const understood = understoodIn(table, mapping);
  return (
    <>
      <fieldset class="columns">
        <legend>{i18n.t('lists.columnsTitle')}</legend>
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
                onMapping(mapping.map((before, i) => (i === column ? chosen : before)));
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

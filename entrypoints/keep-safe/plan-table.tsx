// The plan of a restore in numbers, and the words and pages that it touches by name.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { RestorePlan, RestoreWay } from '../../notebook/restore';
import { type NotebookRows, READER_TABLES } from '../../notebook/rows';
import { tableName } from './file-fault-words';

/** More names than this are counted. */
const MOST_NAMES = 30;

export interface PlanTableProps {
  plan: RestorePlan;
  way: RestoreWay;
  rows: NotebookRows;
  backup: NotebookRows;
}

export function PlanTable({ plan, way, rows, backup }: PlanTableProps) {
  const touched = READER_TABLES.filter((table) => {
    const { added, changed, dropped } = plan[table];
    return added.length + changed.length + dropped.length > 0;
  });
  if (touched.length === 0)
    return <p>{way === 'merge' ? i18n.t('keepSafe.planNone') : i18n.t('keepSafe.planNoneReplace')}</p>;
  const names = new Map([...backup.savedTerms, ...rows.savedTerms].map(({ id, term }) => [id, term]));
  const pages = new Map(
    [...backup.readings, ...rows.readings].map(({ id, title, url }) => [id, title?.trim() || url]),
  );
  const { added, changed, dropped } = plan.savedTerms;
  return (
    <>
      <table class="plan">
        <thead>
          <tr>
            <th scope="col">{i18n.t('keepSafe.planPart')}</th>
            <th scope="col">{i18n.t('keepSafe.planAdded')}</th>
            <th scope="col">{i18n.t('keepSafe.planChanged')}</th>
            <th scope="col">{i18n.t('keepSafe.planDropped')}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((table) => (
            <tr key={table}>
              <th scope="row">{tableName(table)}</th>
              <td>{formatNumber(plan[table].added.length)}</td>
              <td>{formatNumber(plan[table].changed.length)}</td>
              <td>{formatNumber(plan[table].dropped.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Names title={i18n.t('keepSafe.droppedWords')} ids={dropped} names={names} />
      <Names title={i18n.t('keepSafe.addedWords')} ids={added} names={names} />
      <Names title={i18n.t('keepSafe.changedWords')} ids={changed} names={names} />
      <Names title={i18n.t('keepSafe.droppedPages')} ids={plan.readings.dropped} names={pages} />
      <Names title={i18n.t('keepSafe.addedPages')} ids={plan.readings.added} names={pages} />
    </>
  );
}

function Names({
  title,
  ids,
  names,
}: {
  title: string;
  ids: readonly string[];
  names: ReadonlyMap<string, string>;
}) {
  if (ids.length === 0) return null;
  const more = ids.length - MOST_NAMES;
  return (
    <div class="plan-names">
      <h4>{title}</h4>
      <ul>
        {ids.slice(0, MOST_NAMES).map((id) => (
          <li key={id}>{names.get(id)}</li>
        ))}
        {more > 0 && <li class="plan-more">{i18n.t('keepSafe.moreWords', more, [formatNumber(more)])}</li>}
      </ul>
    </div>
  );
}

// A chart with its title, what it shows in a sentence, and the same figures as a table that can be unfolded.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface FigureProps {
  /** Makes the ids of its parts. */
  id: string;
  title: string;
  summary: string;
  /** Column heads, then rows; the first cell of a row is its head. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** The chart. */
  children: ComponentChildren;
}

export function Figure({ id, title, summary, heads, rows, children }: FigureProps) {
  const [titleId, summaryId] = [`${id}-title`, `${id}-summary`];
  return (
    <section class="figure">
      <h2 class="figure-title" id={titleId}>
        {title}
      </h2>
      <p class="figure-summary" id={summaryId}>
        {summary}
      </p>
      {/* One image to a screen reader, named by its title. */}
      <div class="chart" role="img" aria-labelledby={titleId} aria-describedby={summaryId}>
        {children}
      </div>
      <details class="fold figure-table">
        <summary>{i18n.t('progress.asTable')}</summary>
        <table aria-labelledby={titleId}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) => (
                  <td key={heads[i + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

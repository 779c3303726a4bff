import { describe, expect, it } from 'vitest';
import { json, markdown, type Report } from '../../bench/report';

const REPORT: Report = {
  ...{
    machine: '2 × Processor, linux',
    browser: 'Chromium 1',
    spellings: 7034,
    date: '2026-01-31',
    turns: 5,
  },
  tables: [
    {
      ...{ title: 'Walking', note: 'As a multiple of the bare walk.', columns: ['health', 'news'] },
      rows: [
        { label: 'the limit', cells: [1, { median: 1, low: 1, high: 1 }] },
        { label: 'ours', cells: [{ median: 1.739, low: 1.6, high: 1.9 }, 25.04] },
        { label: 'a peer', cells: [4497.2, 'too slow'] },
        { label: 'not measured', cells: [Number.NaN, ''] },
      ],
    },
  ],
  summary: { walkAndMatch: 1.739 },
};

describe('a report', () => {
  it('begins with what its figures hold for', () => {
    expect(markdown(REPORT)).toMatch(
      /^2 × Processor, linux · Chromium 1 · glossary of 7,034 spellings · 2026-01-31\n/,
    );
  });

  it('shows each table with its numbers lined up', () => {
    expect(markdown(REPORT)).toContain(
      [
        '| ------------ | -----: | -------: |',
        '| the limit    |   1.00 |     1.00 |',
        '| ours         |   1.74 |     25.0 |',
        '| a peer       |  4,497 | too slow |',
        '| not measured |      – |          |',
      ].join('\n'),
    );
  });

  it('holds what was measured against the goals, and only that', () => {
    const text = markdown(REPORT);
    expect(text).toMatch(/walk and match, .* \| +1\.74 \| +2\.0 \(1\.3\) \|/);
    expect(text).not.toContain('content script');
  });

  it('is one object for programs, with the quartiles', () => {
    const { summary, tables, headline } = JSON.parse(json(REPORT));
    expect(summary).toEqual({ walkAndMatch: 1.739 });
    expect(tables[0].rows[1].cells[0]).toEqual({ median: 1.739, low: 1.6, high: 1.9 });
    expect(headline).toContain('7,034 spellings');
  });
});

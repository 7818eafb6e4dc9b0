import type { Citation } from '@decisis/core';
import type { Row } from '../query/row.ts';
import { loadMeasure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { renderTable, type Cell, type Column } from './table.ts';
import type { Style } from './terminal.ts';

const COLUMNS: readonly Column[] = [
  { header: 'CITES' },
  { header: 'STATUS' },
  { header: 'WHERE', shrinksTo: 24, cuts: 'start', weight: 2 },
  { header: 'TITLE', shrinksTo: 16 },
];

/** A citation with the item that it means, or with those between which it does not tell. */
export interface Cited {
  readonly citation: Citation;
  readonly row: Row | undefined;
  readonly candidates: readonly Row[];
}

/** A table of citations: what is cited, where it stands, where the comment is. */
export async function renderCitations(cited: readonly Cited[], style: Style): Promise<readonly string[]> {
  if (cited.length === 0) return [];
  const rows = cited.map(({ citation, row, candidates }): readonly Cell[] => {
    const { path, line, id, register } = citation;
    const status = row?.summary.status;
    return [
      { text: escapeTerminal(register === undefined ? id : `${register}:${id}`), role: 'id' },
      { text: status ?? (candidates.length > 0 ? 'ambiguous' : 'unknown'), role: status ?? 'error' },
      { text: `${escapeTerminal(path)}:${line}`, target: { path, line } },
      { text: escapeTerminal(row?.summary.title ?? placesOf(candidates)) },
    ];
  });
  const measure = await loadMeasure(rows.flatMap((cells) => cells.map(({ text }) => text)));
  return renderTable(COLUMNS, rows, style, measure);
}

function placesOf(candidates: readonly Row[]): string {
  return candidates.length === 0
    ? ''
    : `may be ${candidates.map(({ summary }) => `${summary.path}:${summary.line}`).join(' or ')}`;
}

/** The places that cite one item, as lines of its page. */
export function citedLines(citations: readonly Citation[], { paint, link }: Style): readonly string[] {
  if (citations.length === 0) return [];
  const shown = citations.slice(0, MOST_SHOWN);
  const more = citations.length - shown.length;
  return [
    '',
    paint('heading', 'Cited in the source'),
    ...shown.map(({ path, line }) => `  ${link(`${escapeTerminal(path)}:${line}`, path, line)}`),
    ...(more > 0 ? [paint('faint', `  and ${more} more: decisis citations`)] : []),
  ];
}

const MOST_SHOWN = 12;

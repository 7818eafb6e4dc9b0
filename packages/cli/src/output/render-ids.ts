import type { FamilyUsage } from '@decisis/core';
import { loadMeasure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { renderTable, type Cell, type Column } from './table.ts';
import type { Style } from './terminal.ts';

const COLUMNS: readonly Column[] = [
  { header: 'NEXT' },
  { header: 'HERE', side: 'right' },
  { header: 'ELSEWHERE', side: 'right' },
  { header: 'HIGHEST' },
  { header: 'WHERE', shrinksTo: 20, cuts: 'start' },
  { header: 'REGISTERS', shrinksTo: 16, cuts: 'start' },
];

/** The families of identifiers as a table, and a line that says what was looked at. */
export async function renderIds(
  families: readonly FamilyUsage[],
  heads: number,
  withoutBranches: string | undefined,
  style: Style,
): Promise<readonly string[]> {
  const looked =
    withoutBranches === undefined
      ? `${heads} other ${heads === 1 ? 'branch' : 'branches'} looked at`
      : `only what is here and reserved was looked at (${withoutBranches})`;
  const last = style.paint('faint', looked);
  if (families.length === 0) return ['no identifiers in use', last];
  const rows = families.map(({ next, here, elsewhere, highest, registers, register }): Cell[] => {
    const { id, head, path, line, isReservation } = highest;
    const where = `${isReservation ? 'reserved, ' : ''}${head === undefined ? '' : `${head}: `}${path}:${line}`;
    return [
      { text: escapeTerminal(next), role: 'id' },
      { text: String(here) },
      { text: elsewhere === 0 ? '' : String(elsewhere) },
      { text: escapeTerminal(id) },
      { text: escapeTerminal(where), ...(head === undefined ? { target: { path, line } } : {}) },
      { text: escapeTerminal(register ?? registers.join(', ')), role: 'faint' },
    ];
  });
  const measure = await loadMeasure(rows.flat().map(({ text }) => text));
  return [...renderTable(COLUMNS, rows, style, measure), '', last];
}

import type { ListColumn } from '../query/columns.ts';
import type { Group } from '../query/group-rows.ts';
import { loadMeasure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { renderTable } from './table.ts';
import type { Style } from './terminal.ts';

/** Lines of a list: one table, under the name of each group; all groups share the widths of the columns. */
export async function renderList(
  groups: readonly Group[],
  columns: readonly ListColumn[],
  style: Style,
  today: string,
): Promise<readonly string[]> {
  const cells = groups.flatMap(({ rows }) => rows.map((row) => columns.map(({ cell }) => cell(row, today))));
  if (cells.length === 0) return [];
  const measure = await loadMeasure(cells.flat().map(({ text }) => text));
  const isGrouped = groups.some(({ name }) => name !== '');
  const [header, ...body] = renderTable(columns, cells, style, measure, { indent: isGrouped ? 2 : 0 });
  const lines = [`${header}\n`];
  let at = 0;
  for (const { name, rows } of groups) {
    if (name !== '') {
      const space = at === 0 ? '' : '\n';
      lines.push(
        `${space}${style.paint('heading', escapeTerminal(name))} ${style.paint('faint', `(${rows.length})`)}\n`,
      );
    }
    for (const line of body.slice(at, at + rows.length)) lines.push(`${line}\n`);
    at += rows.length;
  }
  return lines;
}

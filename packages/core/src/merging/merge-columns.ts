import { mergeTokens } from './merge-tokens.ts';
import type { MergeNode } from './merge-node.ts';
import { contentOf, joinRow } from './table-row.ts';

/** Three versions of a table brought to one set of columns, so that their rows can be compared cell by cell. */
export interface AlignedTables {
  readonly columns: readonly string[];
  readonly base: MergeNode | undefined;
  readonly ours: MergeNode;
  readonly theirs: MergeNode;
}

/**
 * Brings the versions of a table to the columns of the merged one: a column that a side added stands in all rows, empty where the row
 * comes from a version that did not have it; one that a side removed is gone. Undefined where columns cannot be told apart, where
 * both sides changed the same place, or where a removed column was filled on the other side.
 */
export function alignTables(
  base: MergeNode | undefined,
  ours: MergeNode,
  theirs: MergeNode,
): AlignedTables | undefined {
  const count = ours.columns.length;
  const given = [base, ours, theirs].filter((table) => table !== undefined);
  if (given.every(({ columns }) => columns.length === count) && !isPermuted(base, ours, theirs))
    return {
      columns: (base?.columns.join('|') === ours.columns.join('|') ? theirs : ours).columns,
      base,
      ours,
      theirs,
    };
  if (base === undefined) return undefined;
  const named = given.map(({ columns }) => columns.map((column) => column.toLowerCase()));
  if (named.some((columns) => new Set(columns).size !== columns.length)) return undefined;
  if (given.some((table) => table.children.some(({ row }) => row?.cells.length !== table.columns.length)))
    return undefined;
  const stretches = mergeTokens(named[0] as string[], named[1] as string[], named[2] as string[]);
  const columns: string[] = [];
  for (const { taken, base: old, ours: left, theirs: right } of stretches) {
    const added = theirs.columns.slice(right.from, right.to);
    // Both put new columns in one place: ours first, as with rows.
    if (taken === 'conflict' && old.to > old.from) return undefined;
    if (taken !== 'theirs') columns.push(...ours.columns.slice(left.from, left.to));
    if (taken === 'theirs' || taken === 'conflict') columns.push(...added);
  }
  if (new Set(columns.map((column) => column.toLowerCase())).size !== columns.length) return undefined;
  if (losesContent(base, ours, columns) || losesContent(base, theirs, columns)) return undefined;
  return {
    columns,
    base: projected(base, columns),
    ours: projected(ours, columns),
    theirs: projected(theirs, columns),
  };
}

function isPermuted(base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode): boolean {
  if (base === undefined) return ours.columns.join('|').toLowerCase() !== theirs.columns.join('|').toLowerCase();
  return [ours, theirs].some(({ columns }) =>
    columns.some((column, at) => {
      const before = base.columns.indexOf(column);
      return before !== -1 && before !== at;
    }),
  );
}

/** Whether a version holds anything in a column that goes which the base does not hold. */
function losesContent(base: MergeNode, side: MergeNode, columns: readonly string[]): boolean {
  const kept = new Set(columns.map((column) => column.toLowerCase()));
  return side.columns.some((column, at) => {
    if (kept.has(column.toLowerCase())) return false;
    const before = base.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
    const old = new Map(base.children.map(({ key, row }) => [key, contentOf(row?.cells[before] ?? '')]));
    return side.children.some(({ key, row }) => {
      const content = contentOf(row?.cells[at] ?? '');
      return content !== '' && old.get(key) !== content;
    });
  });
}

function projected(table: MergeNode, columns: readonly string[]): MergeNode {
  if (table.columns.join('|') === columns.join('|')) return table;
  const places = columns.map((column) =>
    table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase()),
  );
  const children = table.children.map((child) => {
    if (child.row === undefined) return child;
    const { row } = child;
    const cells = places.map((at) => (at === -1 ? ' ' : (row.cells[at] as string)));
    const whole = { ...row, cells };
    return { ...child, row: whole, text: `${joinRow(whole)}\n` };
  });
  return { ...table, columns, children, text: children.map(({ text }) => text).join('') };
}

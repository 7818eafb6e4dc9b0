import { LetterPattern } from '../../../model/letter-pattern.ts';
import type { FieldName } from '../../../model/field-name.ts';
import { isAbsent, readYesNo } from '../../../vocabulary/value-words.ts';

/** A column that asks whether a role decides: its yes names the owner. */
export interface OwnerColumn {
  readonly column: number;
  readonly role: string;
}

/** What columns named after a role say: `Owner decision?` who decides, `Board decision` what was decided. */
export interface RoleColumns {
  readonly owner: OwnerColumn | undefined;
  readonly outcome: number;
}

const OF_ROLE = new LetterPattern(/^(\p{Lu}[\p{L}/-]{1,30}(?: [\p{L}/-]{1,30}){0,2}) decision\s?(\?)?$/iu);

/** Reads the headers that no other rule understood; `taken` are the columns of identifier and title. */
export function findRoleColumns(
  labels: readonly string[],
  fields: readonly (FieldName | undefined)[],
  taken: readonly number[],
  sample: readonly string[][],
): RoleColumns {
  let owner: OwnerColumn | undefined;
  let outcome = -1;
  for (const [column, label] of labels.entries()) {
    if (fields[column] !== undefined || taken.includes(column)) continue;
    const written = label.trim();
    const match = OF_ROLE.exec(written);
    if (match === null) continue;
    const cells = sample.map((row) => row[column] ?? '').filter((cell) => !isAbsent(cell));
    const isYesNo = cells.length > 0 && cells.every((cell) => cell.length <= 40 && readYesNo(cell) !== undefined);
    if (isYesNo) owner ??= { column, role: match[1] as string };
    else if (match[2] === undefined && outcome === -1) outcome = column;
  }
  const isOwned = fields.includes('owner') || fields.includes('decider');
  return { owner: isOwned ? undefined : owner, outcome: fields.includes('outcome') ? -1 : outcome };
}

import { DECISION_STATUSES, DecisisError } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Row } from './row.ts';

/** Rows that share a value, in the order they came. */
export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
}

const NAMES: Readonly<Record<string, (row: Row) => string>> = {
  none: () => '',
  register: ({ summary }) => summary.register,
  status: ({ summary }) => summary.status,
  owner: ({ summary }) => summary.owner ?? 'no owner',
  kind: ({ summary }) => summary.kind,
  due: ({ summary }) => summary.due?.slice(0, 7) ?? 'no date',
};

/** What lists can be grouped by; `due` groups by month. */
export const GROUPINGS: readonly string[] = Object.keys(NAMES);

/** The same name, when rows can be grouped by it; refuses others, with the nearest. */
export function assertGrouping(by: string | undefined): string | undefined {
  if (by === undefined || Object.hasOwn(NAMES, by)) return by;
  const nearest = nearestNames(by, GROUPINGS);
  throw new DecisisError('DCS_DOCUMENT_UNKNOWN_FIELD', { field: by, nearest, known: GROUPINGS });
}

/**
 * Rows in groups. Registers keep their order, statuses come in that of the model, other groups by name; what has no
 * value comes last.
 */
export function groupRows(rows: readonly Row[], by: string): readonly Group[] {
  const nameOf = NAMES[by] as (row: Row) => string;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  const found = [...groups].map(([name, members]) => ({ name, rows: members }));
  if (by === 'status') return found.toSorted((a, b) => place(a.name) - place(b.name));
  if (by === 'register' || by === 'none') return found;
  const last = `no ${by === 'due' ? 'date' : by}`;
  return found.toSorted((a, b) => Number(a.name === last) - Number(b.name === last) || (a.name < b.name ? -1 : 1));
}

function place(status: string): number {
  return (DECISION_STATUSES as readonly string[]).indexOf(status);
}

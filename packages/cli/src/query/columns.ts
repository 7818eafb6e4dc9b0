import { daysBetween, DecisisError, FIELD_NAMES, isFieldName, type FieldName } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import { escapeTerminal } from '../output/escape-terminal.ts';
import type { Role } from '../output/paint.ts';
import type { Cell, Column } from '../output/table.ts';
import { blockedTargets } from './blocked-targets.ts';
import type { Row } from './row.ts';
import { isOverdue, isUndecided } from './standing.ts';

/** One column of a list: how it is laid out, and what it says about a row. */
export interface ListColumn extends Column {
  readonly name: string;
  readonly cell: (row: Row, today: string) => Cell;
}

const OWN: readonly ListColumn[] = [
  { name: 'id', header: 'ID', shrinksTo: 12, cell: idCell },
  { name: 'status', header: 'STATUS', cell: statusCell },
  { name: 'due', header: 'DUE', shrinksTo: 10, cell: dueCell },
  {
    name: 'owner',
    header: 'OWNER',
    shrinksTo: 10,
    cell: ({ summary }) => ({ text: escapeTerminal(summary.owner ?? '') }),
  },
  {
    name: 'title',
    header: 'TITLE',
    shrinksTo: 16,
    weight: 2.5,
    cell: ({ summary }) => ({ text: escapeTerminal(summary.title ?? '') }),
  },
  { name: 'kind', header: 'KIND', cell: ({ summary }) => ({ text: summary.kind }) },
  { name: 'locked', header: 'LOCKED', cell: ({ summary }) => ({ text: summary.locked ? 'locked' : '' }) },
  {
    name: 'statusText',
    header: 'AS WRITTEN',
    shrinksTo: 12,
    cell: ({ summary }) => ({ text: escapeTerminal(summary.statusText ?? '') }),
  },
  {
    name: 'register',
    header: 'REGISTER',
    shrinksTo: 12,
    cuts: 'start',
    cell: ({ summary }) => ({ text: escapeTerminal(summary.register), target: { path: summary.path } }),
  },
  {
    name: 'line',
    header: 'LINE',
    side: 'right',
    cell: ({ summary }) => ({ text: String(summary.line), role: 'faint' }),
  },
  { name: 'where', header: 'WHERE', shrinksTo: 14, cuts: 'start', cell: whereCell },
  {
    name: 'blocks',
    header: 'BLOCKS',
    shrinksTo: 8,
    cell: (row) => ({
      text: escapeTerminal(
        blockedTargets(row)
          .map(({ shown }) => shown)
          .join(', '),
      ),
    }),
  },
];

/** The columns of a list when nobody asks for others. */
export const DEFAULT_COLUMNS: readonly string[] = ['id', 'status', 'due', 'owner', 'title'];

/** Every name that --columns knows. */
export const COLUMN_NAMES: readonly string[] = [
  ...OWN.map(({ name }) => name),
  ...FIELD_NAMES.filter((name) => !OWN.some((column) => column.name === name)),
];

/** The columns of some names; refuses what is neither a column nor a field, with the nearest. */
export function columnsOf(names: readonly string[]): readonly ListColumn[] {
  return names.map((name) => {
    const own = OWN.find((column) => column.name === name);
    if (own !== undefined) return own;
    if (isFieldName(name)) return fieldColumn(name);
    throw new DecisisError('DCS_DOCUMENT_UNKNOWN_FIELD', {
      field: name,
      nearest: nearestNames(name, COLUMN_NAMES),
      known: COLUMN_NAMES,
    });
  });
}

function fieldColumn(name: FieldName): ListColumn {
  return {
    name,
    header: name.replace(/[A-Z]/g, ' $&').toUpperCase(),
    shrinksTo: 12,
    cell: ({ item }) => ({ text: escapeTerminal((item.text(name) ?? '').replace(/\s+/g, ' ')) }),
  };
}

const LONGEST_KEY = 16;
const LONGEST_DUE = 24;

/** The ID as a link to its line; an item without one shows the start of its key, which `show` takes too. */
export function idCell({ summary }: Row): Cell {
  const target = { path: summary.path, line: summary.line };
  if (summary.id !== null) return { text: escapeTerminal(summary.id), role: 'id', target };
  return { text: shorten(escapeTerminal(summary.key), LONGEST_KEY), role: 'faint', target };
}

/** What is locked was accepted, so the word says both; anything else that is locked is told in full. */
function statusCell({ summary: { status, locked } }: Row): Cell {
  if (!locked) return { text: status, role: status };
  return { text: status === 'accepted' ? 'locked' : `${status}, locked`, role: status };
}

function dueCell({ summary }: Row, today: string): Cell {
  if (summary.due === null)
    return { text: shorten(escapeTerminal(summary.dueText ?? '').trim(), LONGEST_DUE), role: 'faint' };
  return { text: summary.due, role: dueRole(summary, today) };
}

function dueRole(summary: Row['summary'], today: string): Role | undefined {
  if (isOverdue(summary, today)) return 'error';
  if (isUndecided(summary) && summary.due !== null && daysBetween(today, summary.due) <= 14) return 'warning';
  return undefined;
}

function whereCell({ summary }: Row): Cell {
  const { path, line } = summary;
  return { text: `${escapeTerminal(path)}:${line}`, role: 'faint', target: { path, line } };
}

function shorten(text: string, most: number): string {
  const chars = Array.from(text);
  return chars.length <= most ? text : `${chars.slice(0, most - 1).join('')}…`;
}

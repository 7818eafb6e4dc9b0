import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import { wrong } from './sentinel-table.ts';

const IN_WORDS: ReadonlySet<string> = new Set(['id', 'decision', 'statement']);
const LEFT = /^…(?::\s*(.+))?$/s;

/** The texts of a table that a draft left open, `"…: the files of the plan"`: nobody may take such a table for a check. */
export function checkLeftOpen(table: object, path: ValuePath): readonly SchemaProblem[] {
  return Object.entries(table).flatMap(([key, value]) => (IN_WORDS.has(key) ? [] : leftOpen(value, [...path, key])));
}

function leftOpen(value: unknown, path: ValuePath): readonly SchemaProblem[] {
  if (typeof value === 'string') {
    const left = LEFT.exec(value);
    if (left === null) return [];
    return [
      wrong(path, 'has a "…" that its draft left open', left[1]?.replace(/\s+/g, ' ') ?? 'what the decision means'),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((one: unknown, index) => leftOpen(one, [...path, index]))
    : checkLeftOpen(value, path);
}

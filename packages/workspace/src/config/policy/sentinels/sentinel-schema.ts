import { SENTINEL_KINDS } from '@decisis/core';
import type { SchemaProblem } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';
import { BASE_KEYS } from './base-keys.ts';
import { SENTINEL_TABLES } from './sentinel-tables.ts';

const properties: Readonly<Record<string, Schema>> = {
  ...BASE_KEYS,
  kind: { enum: SENTINEL_KINDS, description: BASE_KEYS['kind']?.description ?? '' },
  ...Object.assign({}, ...Object.values(SENTINEL_TABLES).map((table) => table.properties)),
};

/** The shape of a `[[sentinel]]` table, with the keys of all kinds; what reads a kind knows which of them it has. */
export const SENTINEL_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'statement'],
  properties,
};

/**
 * Tells what is wrong with single `[[sentinel]]` tables, each of which is a result of that sentinel, from what is wrong with the
 * rest of a file. A table without a name of its own has no sentinel to tell it for.
 */
export function problemsOfTables(
  value: unknown,
  problems: readonly SchemaProblem[],
): { readonly ofTables: readonly SchemaProblem[]; readonly others: readonly SchemaProblem[] } {
  const tables: unknown = (value as { readonly sentinel?: unknown }).sentinel;
  const isOfTable = ({ path: [key, index] }: SchemaProblem): boolean =>
    key === 'sentinel' && typeof index === 'number' && Array.isArray(tables) && hasName(tables[index]);
  return { ofTables: problems.filter(isOfTable), others: problems.filter((problem) => !isOfTable(problem)) };
}

function hasName(table: unknown): boolean {
  const { id } = (table ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && id !== '';
}

import { SENTINEL_KINDS } from '@decisis/core';
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
  // An heir takes over its statement; every other table is asked for one when its kind is read.
  required: ['id'],
  properties,
};

import { toJson, type ItemJson } from '@decisis/core';
import { facetsOfRow } from './facets.ts';
import type { Row } from './row.ts';

/** The JSON of a row, facets included. */
export function itemJson(row: Row): ItemJson {
  return toJson(row.register.name, row.item, facetsOfRow(row));
}

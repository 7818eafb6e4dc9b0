import { toJson, type ItemJson } from '@decisis/core';
import { facetsOfRow } from './facets.ts';
import type { Row } from './row.ts';

/** The JSON of a row, facets included. */
export function itemJson(row: Row): ItemJson {
  return toJson(row.register.name, row.item, facetsOfRow(row));
}

/** The same as text, which an earlier run may have kept. */
export function itemJsonText(row: Row): string {
  return row.recall('json', () => JSON.stringify(itemJson(row)));
}

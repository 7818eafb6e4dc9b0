import { toJson, type ItemJson } from '@decisis/core';
import { facetsOfRow } from './facets.ts';
import type { Row } from './row.ts';

/** The JSON of a row, facets included; "locked" also where the lockfile pins it. */
export function itemJson(row: Row): ItemJson {
  return { ...documentJson(row), locked: row.summary.locked };
}

/** The same as text, which an earlier run may have kept. */
export function itemJsonText(row: Row): string {
  const text = row.recall('json', () => JSON.stringify(documentJson(row)));
  // What is kept between runs is what the document says. No text holds a quotation mark as it is, so the first one is the key.
  return row.summary.locked ? text.replace('"locked":false', '"locked":true') : text;
}

function documentJson(row: Row): ItemJson {
  return toJson(row.register.name, row.item, facetsOfRow(row));
}

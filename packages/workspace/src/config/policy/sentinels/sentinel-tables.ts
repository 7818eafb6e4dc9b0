import type { SentinelKind } from '@decisis/core';
import { astTable } from './ast-table.ts';
import { dataTable } from './data-table.ts';
import { mentionTable } from './mention-table.ts';
import { namesTable } from './names-table.ts';
import { commandTable, httpTable, metricTable, sqlTable } from './outside-tables.ts';
import type { SentinelTable } from './sentinel-table.ts';
import { absentTable, countTable, presentTable } from './text-table.ts';

/** How the tables of each kind of sentinel are read. */
export const SENTINEL_TABLES: Readonly<Record<SentinelKind, SentinelTable>> = {
  absent: absentTable,
  present: presentTable,
  count: countTable,
  ast: astTable,
  data: dataTable,
  names: namesTable,
  mention: mentionTable,
  sql: sqlTable,
  metric: metricTable,
  http: httpTable,
  command: commandTable,
};

/** How the tables of a kind are read; undefined for a word that is no kind. */
export function tableOfKind(kind: string | undefined): SentinelTable | undefined {
  return kind !== undefined && Object.hasOwn(SENTINEL_TABLES, kind) ? SENTINEL_TABLES[kind as SentinelKind] : undefined;
}

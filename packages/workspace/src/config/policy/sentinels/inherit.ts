import { comparePhases, LEVELS, type ReportedLevel } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import { BASE_KEYS } from './base-keys.ts';
import { wrong, type RawSentinel } from './sentinel-table.ts';
import { tableOfKind } from './sentinel-tables.ts';

/** A table with what it takes over, and in what it is looser than the sentinel that it takes over from. */
export interface Inherited {
  readonly table: RawSentinel;
  readonly problems: readonly SchemaProblem[];
}

const OF_ITS_OWN: ReadonlySet<string> = new Set(['id', 'decision', 'statement', 'inherits', 'tripwire']);

/**
 * The table of an heir: everything of the one it names but what is its own. It may only be stricter: lists that make a kind
 * stricter grow, what is left out shrinks, bounds tighten, values become fewer, more is asked, the level rises, the phases in which it is looked at
 * become more; nothing else may differ.
 */
export function inherit(own: RawSentinel, taken: RawSentinel, path: ValuePath): Inherited {
  const problems: SchemaProblem[] = [];
  const table: Record<string, unknown> = { ...taken, ...own };
  const { widened = [], tightened = {}, properties = {} } = tableOfKind(taken.kind) ?? {};
  const loose = (key: string, expected: string): void => {
    const problem = `has a sentinel "${own.id}" that is not stricter in "${key}" than "${taken.id}", from which it inherits`;
    problems.push(wrong([...path, key], problem, expected));
  };
  for (const [key, value] of Object.entries(own)) {
    // A key that the kind does not have is told by what reads the kind.
    if (OF_ITS_OWN.has(key) || !(Object.hasOwn(properties, key) || Object.hasOwn(BASE_KEYS, key))) continue;
    const before = (taken as unknown as Readonly<Record<string, unknown>>)[key];
    if (widened.includes(key) && Array.isArray(value)) {
      table[key] = [...new Set([...((before as readonly unknown[] | undefined) ?? []), ...(value as unknown[])])];
      continue;
    }
    // Less that is left out is more that is looked at.
    if (key === 'exclude' && widened.includes('paths') && isPartOf(value, before)) continue;
    // Of a table that may be tightened, an heir says what it tightens; the rest holds too.
    if (key in tightened && isTable(value) && isTable(before)) table[key] = { ...before, ...value };
    const expected = key in tightened ? tightened[key]?.(value, before) : wantedOf(key, value, before);
    if (expected !== undefined) loose(key, expected);
  }
  return { table: table as unknown as RawSentinel, problems };
}

function wantedOf(key: string, own: unknown, taken: unknown): string | undefined {
  if (JSON.stringify(own) === JSON.stringify(taken)) return undefined;
  if (key === 'level') {
    const before = (taken ?? 'hard') as ReportedLevel;
    return LEVELS.indexOf(own as ReportedLevel) <= LEVELS.indexOf(before) ? undefined : `"${before}" or harder`;
  }
  if (key === 'after' || key === 'until') {
    const order = taken === undefined ? undefined : comparePhases(own as string, taken as string);
    const isMore = order !== undefined && (key === 'after' ? order <= 0 : order >= 0);
    return isMore
      ? undefined
      : taken === undefined
        ? 'no such key'
        : `"${taken as string}" or ${key === 'after' ? 'earlier' : 'later'}`;
  }
  return taken === undefined ? 'no such key' : `as there, or no such key`;
}

function isPartOf(own: unknown, taken: unknown): boolean {
  return Array.isArray(own) && own.every((one) => Array.isArray(taken) && taken.includes(one));
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

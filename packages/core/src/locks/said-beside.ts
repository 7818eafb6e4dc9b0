import { everyField } from '../documents/every-field.ts';
import { isRow } from '../documents/entry.ts';
import type { Item } from '../documents/item.ts';
import { splitRow } from '../documents/scan/table-rows.ts';
import type { Field } from '../model/field.ts';
import { isAbsent, readYesNo } from '../vocabulary/value-words.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import { canonicalText } from './canonical-text.ts';
import { collectStatements, type Stated } from './collect-statements.ts';
import { evaluateLocks, type JudgedLock } from './evaluate-locks.ts';
import { pathOfKey, type LockEntry } from './lock-file.ts';
import type { LockInput } from './lock-input.ts';
import { matchEntries } from './match-entries.ts';
import { outcomeField } from './statement.ts';
import { isOfWork } from './words-of-work.ts';

/** Lines, and within one what commas and words of time set apart: `Accepted, then withdrawn`. */
const PARTS = /[^\s,;][^\r\n,;]*?(?=\s+(?:then|but|later|now|dann|aber|später|jetzt)\s|[\r\n,;]|$)/g;

/** Cells that name what was not decided, or not yet. */
const INSTEAD = ['options', 'recommendation', 'default'] as const;

const LINKING = /^(?:then|but|later|now|dann|aber|später|jetzt)\s+/i;

/** What a change says of a locked item beside its locked words, or takes from them without changing one. */
export interface SaidBeside {
  readonly entry: LockEntry;
  readonly statement: Stated;
  /** The new place that says something else; undefined when the written status was taken out. */
  readonly place: Field | undefined;
}

/**
 * Where the locked words stand as they were, and the change all the same says something else of the item: a second outcome, a second
 * status, or none where one was written. What the base has beside the locked words is known to it and is not told.
 */
export function saidBeside(input: LockInput): SaidBeside[] {
  const { change, repository } = input;
  if (change?.registers === undefined) return [];
  const standing = evaluateLocks(input).judged.filter(
    (lock): lock is JudgedLock & { statement: Stated } =>
      lock.statement !== undefined && (lock.verdict.kind === 'intact' || lock.verdict.kind === 'amended'),
  );
  const touched = standing.filter(({ entry, statement }) => {
    const before = change.repository.text(pathOfKey(entry.key));
    return before === undefined || before !== repository.text(statement.path);
  });
  if (touched.length === 0) return [];
  const paths = new Set(touched.map(({ entry }) => pathOfKey(entry.key)));
  const statements = collectStatements(change.registers, change.repository, paths);
  const { statementOf } = matchEntries(
    standing.map(({ entry }) => entry),
    statements,
  );
  return touched.flatMap(({ entry, statement }) => {
    const before = statementOf(entry);
    return before === undefined ? [] : besideOne(entry, before, statement);
  });
}

function besideOne(entry: LockEntry, before: Stated, statement: Stated): SaidBeside[] {
  const found: SaidBeside[] = [];
  if (!before.item.standing.inferred && isUnsaid(statement.item)) found.push({ entry, statement, place: undefined });
  const known = new Set(
    sayings(before).map(({ what, text }) => `${what} ${renamed(text, before.item, statement.item)}`),
  );
  for (const cell of cellsOf(before.item)) known.add(`outcome ${renamed(cell, before.item, statement.item)}`);
  const pinned = outcomeField(statement.item);
  for (const { what, text, field } of sayings(statement)) {
    if (known.has(`${what} ${text}`)) continue;
    if (what === 'outcome' && pinned !== undefined && field.start >= pinned.start && field.end <= pinned.end) continue;
    found.push({ entry, statement, place: field });
  }
  return found;
}

/** Neither a value nor the heading around it says how the item stands. */
function isUnsaid({ standing, status, entries }: Item): boolean {
  return standing.inferred && !entries.some(({ implied }) => implied?.status === status);
}

interface Saying {
  readonly what: 'outcome' | 'status';
  readonly text: string;
  readonly field: Field;
}

/** The outcomes of an item, and the statuses that are not its own, wherever its document gives one. */
function sayings({ reading, item }: Stated): Saying[] {
  if (reading === undefined) return [];
  const pinned = outcomeField(item)?.name;
  return everyField(reading, item).flatMap((field): Saying[] => {
    if (isAbsent(field.text)) return [];
    if (field.name === 'status') return otherStatuses(item, field);
    const isOutcome = field.name === 'outcome' || field.name === 'disposition' || field.name === pinned;
    const text = isOutcome ? canonicalText(field.text) : '';
    return text === '' ? [] : [{ what: 'outcome', text, field }];
  });
}

/** The parts of a status place that open with another status. "Proposed on ..." below "Accepted" tells of an earlier day. */
function otherStatuses({ status, source }: Item, field: Field): Saying[] {
  const found: Saying[] = [];
  const written = field.slot === 'block' ? source.text.slice(field.start, field.end) : field.text;
  for (const [index, { 0: part, index: at }] of [...written.matchAll(PARTS)].entries()) {
    const reading = readStatus(part.trim().replace(LINKING, '').slice(0, 200));
    if (reading?.atStart !== true || reading.status === status || (index > 0 && reading.status === 'proposed'))
      continue;
    if (isOfWork(part.trim().replace(LINKING, ''))) continue;
    const place = field.slot === 'block' ? { start: field.start + at, end: field.start + at + part.length } : {};
    found.push({ what: 'status', text: canonicalText(part), field: { ...field, ...place, text: part.trim() } });
  }
  return found;
}

/** What the other cells of a row say: its title, told again, is no second outcome. What might have been decided instead is one. */
function cellsOf({ defining, source: { text } }: Item): string[] {
  if (!isRow(defining)) return [];
  const others = new Set(INSTEAD.map((name) => defining.field(name)?.start));
  const cells = splitRow(text, defining.start, defining.end);
  return cells.flatMap((start, at) => {
    const written = at % 2 === 1 ? '' : text.slice(start, cells[at + 1]);
    if (others.has(start) || isAbsent(written) || readYesNo(written) !== undefined) return [];
    return [canonicalText(written)];
  });
}

/** A renumbered item is cited under its new identifier. */
function renamed(text: string, { id: old }: Item, { id: next }: Item): string {
  return old === undefined || next === undefined || old === next ? text : text.replaceAll(old, next);
}

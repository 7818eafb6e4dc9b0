import { isDecisionStatus } from '../model/status.ts';
import { isCivilDate } from '../model/civil-date.ts';
import { CANONICAL_VERSION } from './canonical-text.ts';
import { sealOf, statementDigest } from './digest.ts';
import { compareKeys, type LockApproval, type LockChallenge, type LockEntry, type LockFile } from './lock-file.ts';
import { entryLines, LOCK_END } from './render-lock-file.ts';

/** What is wrong with a lockfile. */
export type LockProblemKind =
  | 'conflict-marker'
  | 'unknown-line'
  | 'unknown-format'
  | 'missing-value'
  | 'wrong-value'
  | 'duplicate'
  | 'unsorted'
  | 'edited'
  | 'truncated';

/** One problem of a lockfile with its line, from 1. */
export interface LockProblem {
  readonly kind: LockProblemKind;
  readonly line: number;
  /** Offset of the line. */
  readonly start: number;
  /** The key, the line, or the name of the value that is meant. */
  readonly about: string;
}

/** A lockfile as it was read; with problems, its entries must not be taken for the whole. */
export interface LockReading extends LockFile {
  readonly problems: readonly LockProblem[];
  /** Offset of the block of each entry, by key. */
  readonly places: ReadonlyMap<string, number>;
}

type Value = string | number | readonly string[];
interface Table {
  readonly line: number;
  readonly start: number;
  readonly values: Map<string, Value>;
  readonly approvals: Table[];
  readonly challenges: Table[];
}

const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
const MAX_PROBLEMS = 50;

/** Reads a lockfile. Total: whatever the text holds, the answer is entries and problems. */
export function readLockFile(text: string): LockReading {
  return new LockReader(text).read();
}

class LockReader {
  readonly #text: string;
  readonly #problems: LockProblem[] = [];
  readonly #tables: Table[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): LockReading {
    this.#lines();
    const entries: LockEntry[] = [];
    const places = new Map<string, number>();
    let last: string | undefined;
    for (const table of this.#tables) {
      const entry = this.#entry(table);
      if (entry === undefined) continue;
      if (places.has(entry.key)) {
        this.#problem('duplicate', table, entry.key);
        continue;
      }
      if (last !== undefined && compareKeys(last, entry.key) > 0) this.#problem('unsorted', table, entry.key);
      last = entry.key;
      places.set(entry.key, table.start);
      entries.push(entry);
    }
    return { entries, problems: this.#problems.toSorted((left, right) => left.start - right.start), places };
  }

  #lines(): void {
    let start = 0;
    let table: Table | undefined;
    let inner: Table | undefined;
    let hasEnd = false;
    let format: Value | undefined;
    for (const [index, whole] of this.#text
      .replace(/^\ufeff/, '')
      .split('\n')
      .entries()) {
      const line = whole.replace(/\r$/, '').trim();
      const place = { line: index + 1, start };
      start += whole.length + 1;
      if (line === LOCK_END) hasEnd = true;
      if (line === '' || line.startsWith('#')) continue;
      if (MARKER.test(line)) this.#problem('conflict-marker', place, line.slice(0, 7));
      else if (line === '[[lock]]') {
        table = inner = tableAt(place);
        this.#tables.push(table);
      } else if (line === '[[lock.approval]]' && table !== undefined) table.approvals.push((inner = tableAt(place)));
      else if (line === '[[lock.challenge]]' && table !== undefined) table.challenges.push((inner = tableAt(place)));
      else {
        const match = /^([a-z-]{1,40}) = (.+)$/.exec(line);
        const value = match === null ? undefined : valueOf(match[2] as string);
        const name = match?.[1] ?? '';
        if (value === undefined || inner?.values.has(name) === true)
          this.#problem('unknown-line', place, line.slice(0, 60));
        else if (inner !== undefined) inner.values.set(name, value);
        else if (name === 'format' && format === undefined) format = value;
        else this.#problem('unknown-line', place, line.slice(0, 60));
      }
    }
    if (format !== 1) this.#problem('unknown-format', { line: 1, start: 0 }, String(format ?? ''));
    if (!hasEnd) {
      const line = this.#text.split('\n').length;
      this.#problem('truncated', { line, start: Math.max(0, this.#text.length - 1) }, LOCK_END);
    }
  }

  #entry(table: Table): LockEntry | undefined {
    const key = this.#string(table, 'key');
    const text = this.#string(table, 'text');
    const digest = this.#string(table, 'digest');
    const status = this.#string(table, 'status');
    const seal = this.#string(table, 'seal');
    const canonical = table.values.get('canonical');
    if (key === undefined || text === undefined || digest === undefined || status === undefined || seal === undefined)
      return undefined;
    if (!isDecisionStatus(status)) {
      this.#problem('wrong-value', table, 'status');
      return undefined;
    }
    const isKnown = typeof canonical === 'number' && Number.isInteger(canonical) && canonical >= 1;
    if (!isKnown || canonical > CANONICAL_VERSION)
      this.#problem(canonical === undefined ? 'missing-value' : 'wrong-value', table, 'canonical');
    const supersededBy = table.values.get('superseded-by');
    const entry: LockEntry = {
      key,
      text,
      digest,
      canonical: isKnown ? canonical : CANONICAL_VERSION,
      status,
      sources: strings(table.values.get('sources')),
      versions: strings(table.values.get('versions')),
      examples: strings(table.values.get('examples')),
      supersededBy: typeof supersededBy === 'string' ? supersededBy : undefined,
      approvals: table.approvals.flatMap((one) => this.#approval(one)),
      challenges: table.challenges.flatMap((one) => this.#challenge(one)),
    };
    const { own, inner } = entryLines(entry);
    if (sealOf([...own, ...inner]) !== seal || statementDigest(text, entry.sources) !== digest)
      this.#problem('edited', table, key);
    return entry;
  }

  #approval(table: Table): LockApproval[] {
    const [by, on, digest, via] = [
      this.#string(table, 'by'),
      this.#date(table),
      this.#string(table, 'digest'),
      this.#string(table, 'via'),
    ];
    const note = table.values.get('note');
    if (by === undefined || on === undefined || digest === undefined || via === undefined) return [];
    return [{ by, on, digest, via, note: typeof note === 'string' ? note : undefined }];
  }

  #challenge(table: Table): LockChallenge[] {
    const [by, on, reason] = [this.#string(table, 'by'), this.#date(table), this.#string(table, 'reason')];
    return by === undefined || on === undefined || reason === undefined ? [] : [{ by, on, reason }];
  }

  #string(table: Table, name: string): string | undefined {
    const value = table.values.get(name);
    if (typeof value === 'string') return value;
    this.#problem(value === undefined ? 'missing-value' : 'wrong-value', table, name);
    return undefined;
  }

  #date(table: Table): string | undefined {
    const value = this.#string(table, 'on');
    if (value === undefined || isCivilDate(value)) return value;
    this.#problem('wrong-value', table, 'on');
    return undefined;
  }

  #problem(
    kind: LockProblemKind,
    { line, start }: { readonly line: number; readonly start: number },
    about: string,
  ): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ kind, line, start, about });
  }
}

function tableAt({ line, start }: { readonly line: number; readonly start: number }): Table {
  return { line, start, values: new Map(), approvals: [], challenges: [] };
}

function valueOf(written: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(written);
    if (typeof value === 'string' || typeof value === 'number') return value;
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function strings(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

import { comparePhases, isCivilDate, type Sentinel, type SentinelBase } from '@decisis/core';
import { checkSchema, oneOf, type SchemaProblem, type ValuePath } from '../../check-schema.ts';
import { BASE_KEYS } from './base-keys.ts';
import { inherit } from './inherit.ts';
import { checkClasses } from './sentinel-files.ts';
import { checkLeftOpen } from './left-open.ts';
import { invalidSentinel } from './invalid-table.ts';
import { SENTINEL_SCHEMA } from './sentinel-schema.ts';
import type { SentinelSetting } from './sentinel-setting.ts';
import { wrong, type RawSentinel, type SentinelTable } from './sentinel-table.ts';
import { SENTINEL_TABLES, tableOfKind } from './sentinel-tables.ts';

/** The sentinels of tables, one for each in their order, and what is wrong with those. */
export interface ReadSentinels {
  readonly sentinels: readonly Sentinel[];
  /** The path of each leads into one of the tables, whose sentinel is invalid. */
  readonly problems: readonly SchemaProblem[];
}

/**
 * Reads a list of `[[sentinel]]` tables: their shapes, then inheritance, then each by its kind. One that cannot be
 * understood is an invalid sentinel, and no other is the worse for it.
 */
export function readSentinels(raw: readonly RawSentinel[], setting: SentinelSetting): ReadSentinels {
  const shapes = raw.map((table, index) => checkShape(table, ['sentinel', index]));
  const resolved = resolve(raw, setting, (index) => shapes[index]?.length === 0);
  const read = raw.map((own, index) => {
    const problems = [...(shapes[index] ?? []), ...resolved.problems.filter(({ path: [, at] }) => at === index)];
    const table = resolved.tables[index];
    const sentinel = problems.length > 0 || table === undefined ? problems : readTable(table, own, index, setting);
    return 'id' in sentinel
      ? { sentinel, problems: [] }
      : { sentinel: invalidSentinel(own, 'sentinel', index, setting), problems: sentinel };
  });
  return { sentinels: read.map(({ sentinel }) => sentinel), problems: read.flatMap(({ problems }) => problems) };
}

function readTable(
  table: RawSentinel,
  own: RawSentinel,
  index: number,
  setting: SentinelSetting,
): Sentinel | readonly SchemaProblem[] {
  const path = ['sentinel', index];
  const kind = tableOfKind(table.kind);
  if (kind === undefined) {
    const expected = `kind = ${oneOf(Object.keys(SENTINEL_TABLES))}`;
    return [wrong(path, `has a sentinel "${table.id}" without a kind`, expected, 'key')];
  }
  // A block under a decision speaks for that one, whatever the sentinel holds that it inherits from.
  const decision = own.decision ?? setting.decision ?? table.decision;
  if (decision === undefined) {
    const problem = `has a sentinel "${table.id}" that names no decision`;
    return [wrong(path, problem, 'decision = "…", or the block under a decision', 'key')];
  }
  const found = [...checkTable(table, own, kind, path), ...checkClasses(table, path, setting.classes)];
  return found.length > 0 ? found : kind.normalize(table, baseOf(table, decision, setting.path));
}

/** The shape of a table by itself. Where it states its kind its keys are those of that kind, and a wrong one leads to the nearest of them. */
function checkShape(table: RawSentinel, path: ValuePath): readonly SchemaProblem[] {
  const { kind: word } = table as { readonly kind?: unknown };
  const kind = typeof word === 'string' ? tableOfKind(word) : undefined;
  if (kind === undefined) return checkSchema(SENTINEL_SCHEMA, table, path);
  const stray = strayKeys(table, kind, word as string, path);
  const words = new Set(stray.map(({ path: steps }) => steps.at(-1)));
  const others = Object.fromEntries(Object.entries(table).filter(([key]) => !words.has(key)));
  return [...stray, ...checkSchema(SENTINEL_SCHEMA, others, path)];
}

function strayKeys(table: object, kind: SentinelTable, word: string, path: ValuePath): readonly SchemaProblem[] {
  const known = [...Object.keys(BASE_KEYS), ...Object.keys(kind.properties)];
  const strays = Object.keys(table).filter((key) => !known.includes(key));
  return strays.map((key) => {
    const problem = Object.hasOwn(SENTINEL_SCHEMA.properties ?? {}, key)
      ? `has the key "${key}", which a sentinel of kind "${word}" does not have`
      : `has an unknown key "${key}"`;
    return {
      ...wrong([...path, key], problem, oneOf(Object.keys(kind.properties)), 'key'),
      unknown: { word: key, known },
    };
  });
}

function checkTable(
  table: RawSentinel,
  own: RawSentinel,
  kind: SentinelTable,
  path: ValuePath,
): readonly SchemaProblem[] {
  const properties = { ...BASE_KEYS, ...kind.properties };
  const stray = strayKeys(own, kind, table.kind ?? '', path);
  if (stray.length > 0) return stray;
  const required = ['statement', ...kind.required];
  const schema = { type: 'object', additionalProperties: false, properties, required } as const;
  const shape = checkSchema(schema, table, path);
  if (shape.length > 0) return shape;
  const open = checkLeftOpen(table, path);
  return open.length > 0
    ? open
    : [...checkReopening(table, path), ...checkPhases(table, path), ...kind.check(table, path)];
}

function checkReopening(
  { reopens, expires }: RawSentinel,
  path: ReadonlyArray<string | number>,
): readonly SchemaProblem[] {
  if (expires === undefined) return [];
  if (reopens !== true) {
    const problem = 'has a day on which it expires, and reopens nothing';
    return [wrong([...path, 'expires'], problem, 'reopens = true, or no such key', 'key')];
  }
  return isCivilDate(expires) ? [] : [wrong([...path, 'expires'], `has "${expires}", which is no day`, '"2026-12-31"')];
}

/** A sentinel that no phase is meant by would wait for ever, in silence. */
function checkPhases({ after, until }: RawSentinel, path: ValuePath): readonly SchemaProblem[] {
  if (after === undefined || until === undefined) return [];
  const order = after === until ? 0 : comparePhases(until, after);
  if (order === undefined || order > 0) return [];
  const problem = `has after = "${after}" and until = "${until}", which is in no phase`;
  return [wrong([...path, 'until'], problem, `a phase behind "${after}", for "after" means once that is over`)];
}

function baseOf(table: RawSentinel, decision: string, path: string): SentinelBase {
  return {
    id: table.id,
    decision,
    statement: table.statement,
    level: table.level ?? 'hard',
    after: table.after,
    until: table.until,
    inherits: table.inherits,
    ...(table.reopens === true ? { reopens: { expires: table.expires } } : {}),
    tripwire: table.tripwire,
    origin: { path, line: 1 },
    table: { ...table, decision },
  };
}

interface Resolved {
  readonly tables: ReadonlyArray<RawSentinel | undefined>;
  readonly problems: readonly SchemaProblem[];
}

/** The tables with what they inherit; undefined for one that cannot be resolved, which is a problem. */
function resolve(
  raw: readonly RawSentinel[],
  { known }: SentinelSetting,
  isShaped: (index: number) => boolean,
): Resolved {
  const problems: SchemaProblem[] = [];
  const tables = new Map<number, RawSentinel | undefined>();
  const outside = new Map(known.map(({ id, table }) => [id, table as RawSentinel | undefined]));
  const byId = new Map<string, number>();
  for (const [index, { id }] of raw.entries()) {
    // A table without a name is wrong for that alone.
    if (typeof id !== 'string') continue;
    if (byId.has(id) || outside.has(id))
      problems.push(wrong(['sentinel', index, 'id'], `has two sentinels called "${id}"`, 'another name'));
    else byId.set(id, index);
  }
  const tableAt = (index: number, heirs: readonly number[]): RawSentinel | undefined => {
    if (tables.has(index)) return tables.get(index);
    const own = raw[index] as RawSentinel;
    let table: RawSentinel | undefined = isShaped(index) ? own : undefined;
    if (table !== undefined && own.inherits !== undefined) {
      const path = ['sentinel', index, 'inherits'];
      const at = byId.get(own.inherits);
      const isCircle = at !== undefined && (at === index || heirs.includes(at));
      const taken = isCircle
        ? undefined
        : at === undefined
          ? outside.get(own.inherits)
          : tableAt(at, [...heirs, index]);
      if (taken !== undefined) {
        const result = inherit(own, taken, ['sentinel', index]);
        problems.push(...result.problems);
        table = result.table;
      } else {
        const names = [...byId.keys(), ...outside.keys()].filter((name) => name !== own.id);
        const problem = isCircle
          ? `has a sentinel "${own.id}" that inherits from itself`
          : `has a sentinel "${own.id}" that inherits from "${own.inherits}", which is no sentinel that can be read`;
        const unknown = { word: own.inherits, known: names };
        problems.push({ ...wrong(path, problem, 'the id of another sentinel'), unknown });
        table = undefined;
      }
    }
    tables.set(index, table);
    return table;
  };
  return { tables: raw.map((_, index) => tableAt(index, [])), problems };
}

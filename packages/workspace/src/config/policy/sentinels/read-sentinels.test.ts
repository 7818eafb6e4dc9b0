import { describe, expect, test } from 'vitest';
import { nearestNames } from '../../../spelling/nearest-name.ts';
import { readSentinels } from './read-sentinels.ts';
import type { RawSentinel } from './sentinel-table.ts';

const BASE = {
  id: 'S1',
  decision: 'D-1',
  statement: 'no crane',
  kind: 'absent',
  patterns: ['crane'],
  paths: ['src/**'],
};

const read = (...raw: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
  readSentinels(raw as unknown as readonly RawSentinel[], {
    known: [],
    decision: undefined,
    path: 'decisis.toml',
    classes: ['code'],
  });

const problemsOf = (...raw: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
  read(...raw).problems.map(({ path, at, problem }) => `${path.join('.')} ${at}: ${problem}`);

test('a key of another kind is refused at its place', () => {
  expect(problemsOf({ ...BASE, least: 1 })).toEqual([
    'sentinel.0.least key: has the key "least", which a sentinel of kind "absent" does not have',
  ]);
});

test.each([
  ['absent', { pattern: ['crane'], patterns: undefined }, 'pattern', 'patterns'],
  ['absent', { pattern: 'crane' }, 'pattern', 'patterns'],
  ['names', { patterns: 'crane', pattern: undefined, grammar: 'a.<b>' }, 'patterns', 'pattern'],
  ['absent', { path: ['src/**'], paths: undefined }, 'path', 'paths'],
  ['absent', { class: ['code'] }, 'class', 'classes'],
  ['mention', { mention: ['x'], patterns: undefined }, 'mention', 'mentions'],
  ['absent', { tripwires: 'x' }, 'tripwires', 'tripwire'],
])('of kind %s a key in the wrong number leads to the right one: %j', (kind, changes, key, meant) => {
  const table = Object.fromEntries(
    Object.entries({ ...BASE, kind, ...changes }).filter(([, value]) => value !== undefined),
  );
  const [problem, ...more] = read(table).problems;
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ path: ['sentinel', 0, key], at: 'key', unknown: { word: key } });
  expect(nearestNames(key, problem?.unknown?.known ?? [])[0]).toBe(meant);
});

test('an heir takes over what it does not say, and adds patterns and files', () => {
  const { sentinels } = read(
    { ...BASE, after: 'Phase 1', level: 'soft', tripwire: 'a crane' },
    {
      id: 'S2',
      statement: 'nor a winch',
      inherits: 'S1',
      patterns: ['winch'],
      paths: ['tools/**'],
      level: 'hard',
      after: 'Phase 0',
    },
  );
  expect(sentinels[1]).toMatchObject({
    decision: 'D-1',
    kind: 'absent',
    level: 'hard',
    after: 'Phase 0',
    patterns: ['crane', 'winch'],
    files: { include: ['src/**', 'tools/**'] },
    tripwire: 'a crane',
  });
});

test.each([
  ['level', { level: 'soft' }],
  ['exclude', { exclude: ['src/old/**'] }],
  ['after', { after: 'Phase 1' }],
  ['kind', { kind: 'present' }],
])('an heir that is looser in "%s" is refused', (key, own) => {
  expect(problemsOf(BASE, { id: 'S2', statement: 'x', inherits: 'S1', ...own })).toEqual([
    expect.stringContaining(`not stricter in "${key}"`),
  ]);
});

test('bounds may only tighten', () => {
  const count = { ...BASE, kind: 'count', least: 2, most: 5 };
  const heir = (own: object) => problemsOf(count, { id: 'S2', statement: 'x', inherits: 'S1', ...own });
  expect(heir({ least: 3, most: 4 })).toEqual([]);
  expect(heir({ least: 1 })).toHaveLength(1);
  expect(heir({ most: 6 })).toHaveLength(1);
  expect(heir({ patterns: ['winch'] })).toHaveLength(1);
});

test('inheriting in a circle or from nobody is refused', () => {
  expect(
    problemsOf({ id: 'S1', statement: 'x', inherits: 'S2' }, { id: 'S2', statement: 'x', inherits: 'S1' }),
  ).toEqual([expect.stringContaining('no sentinel that can be read'), expect.stringContaining('inherits from itself')]);
  expect(problemsOf({ ...BASE, inherits: 'S9' })).toEqual([expect.stringContaining('"S9", which is no sentinel')]);
});

test('a table without kind or decision is refused, never skipped', () => {
  expect(problemsOf({ id: 'S1', statement: 'x', decision: 'D-1' })).toEqual([
    expect.stringContaining('without a kind'),
  ]);
  const { decision: _, ...without } = BASE;
  expect(problemsOf(without)).toEqual([expect.stringContaining('names no decision')]);
});

test('a table that cannot be understood is an invalid sentinel in its place, with what can be said of it', () => {
  const { sentinels } = read(BASE, { ...BASE, id: 'S2', patterns: 1, level: 'soft' }, { ...BASE, id: 'S3' });
  expect(sentinels.map(({ id, kind }) => [id, kind])).toEqual([
    ['S1', 'absent'],
    ['S2', 'invalid'],
    ['S3', 'absent'],
  ]);
  expect(sentinels[1]).toMatchObject({
    decision: 'D-1',
    written: 'absent',
    level: 'soft',
    files: { include: ['src/**'] },
  });
});

test('nobody inherits from a table that cannot be understood', () => {
  const heir = { id: 'S2', statement: 'x', inherits: 'S1' };
  expect(read({ ...BASE, paths: 7 }, heir).sentinels.map(({ kind }) => kind)).toEqual(['invalid', 'invalid']);
  expect(read({ ...BASE, patterns: ['('] }, heir).sentinels.map(({ kind }) => kind)).toEqual(['invalid', 'invalid']);
});

test('in a block under a decision an heir holds that decision, unless it names another', () => {
  const setting = { known: read(BASE).sentinels, decision: 'E-001', path: 'open.md', classes: [] };
  const heirs = [
    { id: 'S2', statement: 'nor a winch', inherits: 'S1', patterns: ['winch'] },
    { id: 'S3', statement: 'nor a hoist', inherits: 'S1', decision: 'E-002' },
    { id: 'S4', statement: 'nor a pulley', inherits: 'S3' },
  ];
  const { sentinels } = readSentinels(heirs, setting);
  expect(sentinels.map(({ decision }) => decision)).toEqual(['E-001', 'E-002', 'E-001']);
});

test('an heir takes over the statement as well, and a table that is none has one of its own', () => {
  const { sentinels } = read(BASE, { id: 'S2', inherits: 'S1', level: 'hard', patterns: ['winch'] });
  expect(sentinels[1]).toMatchObject({ statement: 'no crane', patterns: ['crane', 'winch'] });
  const { statement: _, ...silent } = BASE;
  expect(problemsOf(silent)).toEqual(['sentinel.0 key: has no key "statement"']);
  expect(problemsOf({ id: 'S1', inherits: 'S1' })).toEqual([expect.stringContaining('inherits from itself')]);
  expect(problemsOf({ ...BASE, patterns: 7 }, { id: 'S2', inherits: 'S1' })).toEqual([
    expect.stringContaining('patterns'),
    expect.stringContaining('no sentinel that can be read'),
  ]);
});

describe('an heir tightens what it expects of an answer', () => {
  const heir = (taken: object, own: object) =>
    read(
      { id: 'S1', decision: 'D-1', statement: 'x', kind: 'sql', connection: 'C', query: 'select 1', expect: taken },
      { id: 'S2', inherits: 'S1', expect: own },
    );
  test.each([
    [{ least: 2 }, { least: 3 }, { least: 3 }],
    [{ least: 2 }, { most: 9 }, { least: 2, most: 9 }],
    [
      { least: 2, most: 9 },
      { most: 9, equals: 4 },
      { least: 2, most: 9, equals: 4 },
    ],
    [{ 'one-of': ['a', 'b'] }, { 'one-of': ['b'] }, { oneOf: ['b'] }],
    [{ rows: 0 }, { rows: 0 }, { rows: 0 }],
    [{ values: [1, 2] }, { values: [2, 1] }, { values: [2, 1] }],
  ])('%j by %j', (taken, own, expected) => {
    const { sentinels, problems } = heir(taken, own);
    expect(problems).toEqual([]);
    expect(sentinels[1]).toHaveProperty('expect', expected);
  });
  test.each([
    [{ least: 2 }, { least: 1 }, 'expect = { least = 2 } or more'],
    [{ most: 2 }, { most: 3 }, 'expect = { most = 2 } or less'],
    [{ equals: 1 }, { equals: 2 }, '"equals" as there, or no such key'],
    [{ rows: 0 }, { rows: 1 }, '"rows" as there, or no such key'],
    [{ values: [1, 2] }, { values: [1] }, '"values" as there, or no such key'],
    [{ 'one-of': ['a', 'b'] }, { 'one-of': ['b', 'c'] }, '"one-of" with nothing but values from there'],
  ])('%j not by %j', (taken, own, expected) => {
    expect(heir(taken, own).problems).toEqual([
      expect.objectContaining({ problem: expect.stringContaining('not stricter in "expect"'), expected }),
    ]);
  });
});

test('an heir may watch a metric for longer, and want it fresher', () => {
  const metric = {
    id: 'S1',
    decision: 'D-1',
    statement: 'x',
    kind: 'metric',
    url: 'http://127.0.0.1:9090',
    query: 'lag',
    expect: { most: 2 },
  };
  const heir = (own: object) => problemsOf(metric, { id: 'S2', inherits: 'S1', ...own });
  expect(heir({ over: 600, 'max-age': 60 })).toEqual([]);
  expect(heir({ over: 200 })).toEqual([expect.stringContaining('not stricter in "over"')]);
  expect(heir({ 'max-age': 151 })).toEqual([expect.stringContaining('not stricter in "max-age"')]);
});

test.each([
  ['Phase 1', 'Phase 1'],
  ['Phase 2', 'Phase 1'],
  ['Beta', 'Beta'],
])('after %s and until %s there is no phase in which it is looked at', (after, until) => {
  expect(problemsOf({ ...BASE, after, until })).toEqual([
    `sentinel.0.until value: has after = "${after}" and until = "${until}", which is in no phase`,
  ]);
});

test('after one phase and until a later one it is looked at in the later one', () => {
  expect(problemsOf({ ...BASE, after: 'Phase 0', until: 'Phase 1' })).toEqual([]);
  expect(problemsOf({ ...BASE, after: 'Alpha', until: 'Beta' })).toEqual([]);
});

const DATA = {
  id: 'S1',
  decision: 'D-1',
  statement: 'x',
  kind: 'data',
  paths: ['a.yaml'],
  exclude: ['b.yaml', 'c.yaml'],
  path: 'k',
  'one-of': ['a', 'b'],
};
const NAMES = {
  id: 'S1',
  decision: 'D-1',
  statement: 'x',
  kind: 'names',
  paths: ['a.ts'],
  pattern: 'berth',
  grammar: '<side>.<number>',
  parts: { side: ['north', 'south'] },
};

describe('an heir that asks for more, or allows less, is stricter', () => {
  const heir = (parent: object, own: object) =>
    problemsOf(parent as typeof BASE, { id: 'S2', inherits: 'S1', ...own }).map(
      (problem) => /"[\w-]+" than/.exec(problem)?.[0],
    );

  test.each([
    [DATA, { 'one-of': ['b'] }],
    [DATA, { matches: '^[ab]$' }],
    [DATA, { type: 'text' }],
    [DATA, { equals: 'a' }],
    [DATA, { values: 1 }],
    [DATA, { minimum: 1 }],
    [DATA, { exclude: ['c.yaml'] }],
    [DATA, { exclude: [] }],
    [{ ...DATA, type: 'number' }, { type: 'integer' }],
    [NAMES, { registry: 'berths.txt' }],
    [NAMES, { parts: { side: ['north'] } }],
    [NAMES, { parts: { number: ['1', '2'] } }],
  ])('than %j: %j', (parent, own) => {
    expect(heir(parent, own)).toEqual([]);
  });

  test.each([
    [DATA, { 'one-of': ['a', 'c'] }, 'one-of'],
    [DATA, { 'one-of': [] }, 'one-of'],
    [DATA, { default: 'a' }, 'default'],
    [DATA, { exists: false }, 'exists'],
    [DATA, { values: 0 }, 'values'],
    [DATA, { exclude: ['d.yaml'] }, 'exclude'],
    [{ ...DATA, matches: 'a' }, { matches: 'b' }, 'matches'],
    [{ ...DATA, type: 'integer' }, { type: 'number' }, 'type'],
    [NAMES, { parts: { side: ['north', 'west'] } }, 'parts'],
    [{ ...NAMES, registry: 'berths.txt' }, { registry: 'all.txt' }, 'registry'],
    [{ ...BASE, kind: 'present', exclude: ['a'] }, { exclude: [] }, 'exclude'],
  ])('not than %j: %j', (parent, own, key) => {
    expect(heir(parent, own)).toEqual([`"${key}" than`]);
  });
});

test('what an heir says of one part leaves the others as they are', () => {
  const { sentinels } = read(NAMES, { id: 'S2', inherits: 'S1', parts: { number: ['1'] } });
  expect(sentinels[1]).toMatchObject({ parts: { side: ['north', 'south'], number: ['1'] } });
});

test('a path into an answer that names no value, or at which nothing is expected, is refused', () => {
  const http = { id: 'S1', decision: 'D-1', statement: 'x', kind: 'http', url: 'https://example.org' };
  const wanted = { equals: 1 };
  expect(problemsOf({ ...http, 'value-at': 'a.."b', expect: wanted })).toEqual([
    'sentinel.0.value-at value: has the path "a.."b", which names no value',
  ]);
  expect(problemsOf({ ...http, 'value-at': 'a' })).toEqual([
    'sentinel.0.value-at key: has a "value-at" and expects nothing there',
  ]);
  expect(problemsOf({ ...http, 'value-at': 'a."b.c".0', expect: wanted })).toEqual([]);
});

import { expect, test } from 'vitest';
import { evaluateAnswer } from './evaluate-answer.ts';
import { evaluateHttp } from './evaluate-reply.ts';
import { jsonValueAt, valueKeys } from './json-value.ts';

const kindOf = (...given: Parameters<typeof evaluateAnswer>) => evaluateAnswer(...given).kind;

test('one value: equal as number, text and boolean', () => {
  expect(kindOf({ equals: 1 }, [['1']])).toBe('pass');
  expect(kindOf({ equals: 1 }, [['1.0']])).toBe('pass');
  expect(kindOf({ equals: 1 }, [['0']])).toBe('fail');
  expect(kindOf({ equals: 0 }, [['']])).toBe('fail');
  expect(kindOf({ equals: 'open' }, [['open']])).toBe('pass');
  expect(kindOf({ equals: true }, [['t']])).toBe('pass');
  expect(kindOf({ equals: false }, [['t']])).toBe('fail');
  expect(kindOf({ oneOf: ['a', 'b'] }, [['c']])).toBe('fail');
  expect(kindOf({ oneOf: ['a', 'b'] }, [['b']])).toBe('pass');
});

test('bounds hold at their ends, and not beyond', () => {
  expect(['1', '2', '4', '5'].map((value) => kindOf({ least: 2, most: 4 }, [[value]]))).toEqual([
    'fail',
    'pass',
    'pass',
    'fail',
  ]);
});

test('a value that is not there is never a pass', () => {
  for (const rows of [[], [['1'], ['1']], [[undefined]], [[]]]) expect(kindOf({ equals: 1 }, rows)).toBe('unobserved');
  for (const value of ['', 'NaN', 'Infinity', 'much']) expect(kindOf({ most: 5 }, [[value]])).toBe('unobserved');
});

test('rows are counted, and values compared in any order', () => {
  expect(kindOf({ rows: 0 }, [])).toBe('pass');
  expect(evaluateAnswer({ rows: 0 }, [['7', 'harbour']])).toMatchObject({
    detail: 'one row instead of 0; the first is 7, "harbour"',
  });
  expect(kindOf({ values: ['a', 'b'] }, [['b'], ['a']])).toBe('pass');
  expect(evaluateAnswer({ values: ['a', 'b'] }, [['b'], ['b']])).toMatchObject({
    detail: '2 rows where 2 values are expected: lacks "a"; has "b" beyond it',
  });
});

test('a path into JSON gives a text, or nothing', () => {
  expect(jsonValueAt({ a: [{ b: 3 }] }, 'a.0.b')).toBe('3');
  expect(jsonValueAt({ a: null }, 'a')).toBeUndefined();
  expect(jsonValueAt({}, '__proto__')).toBeUndefined();
  expect(jsonValueAt('text', 'length')).toBeUndefined();
});

test('a list has elements and no length; a table may have a key of that name', () => {
  expect(jsonValueAt({ list: [1, 2] }, 'list.length')).toBeUndefined();
  expect(jsonValueAt({ list: [1, 2] }, 'list.1')).toBe('2');
  expect(jsonValueAt({ list: { length: 9 } }, 'list.length')).toBe('9');
});

test.each([
  ['a.b', ['a', 'b']],
  ['checks."eu.west".state', ['checks', 'eu.west', 'state']],
  [String.raw`"a\"b"`, ['a"b']],
  ['""', ['']],
  ['a..b', undefined],
  ['.a', undefined],
  ['a.', undefined],
  ['a."b', undefined],
  ['"a"b', undefined],
])('the keys of %s', (path, keys) => {
  expect(valueKeys(path)).toEqual(keys);
});

test('F31 an answer in which a key stands twice is no pass by either value', () => {
  const sentinel = {
    id: 'tide',
    decision: 'D-001',
    statement: 'the gate is shut',
    kind: 'http',
    files: { classes: [], include: [], exclude: [] },
    level: undefined,
    origin: { path: 'decisis.toml', range: { start: 0, end: 0, line: 1, column: 1 } },
    tripwire: undefined,
    url: 'https://example.org',
    status: 200,
    at: 'a',
    expect: { equals: 1 },
    timeoutMs: 1000,
  } as unknown as Parameters<typeof evaluateHttp>[0];
  expect(evaluateHttp(sentinel, { code: 200, text: '{\n "a": 2, "a": 1 }' })).toMatchObject({
    kind: 'unobserved',
    reason: 'the key "a" stands twice in one object of the answer, at 2:10',
  });
  expect(evaluateHttp(sentinel, { code: 200, text: '{ "a": 1 }' })).toEqual({ kind: 'pass' });
  expect(evaluateHttp(sentinel, { code: 200, text: 'no json' })).toMatchObject({
    reason: 'the answer is no JSON',
  });
  expect(evaluateHttp(sentinel, { code: 200, text: '{}' })).toMatchObject({ reason: 'the answer has nothing at "a"' });
  expect(evaluateHttp(sentinel, { code: 200, text: '\ufeff{ "a": 1 }' })).toEqual({ kind: 'pass' });
  expect(evaluateHttp(sentinel, { code: 200, text: '\x1f\ufffd', packed: 'gzip' })).toMatchObject({
    reason: 'the answer is packed (gzip)',
  });
});

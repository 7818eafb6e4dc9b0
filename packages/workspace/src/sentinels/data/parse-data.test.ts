import type { DataFormat } from '@decisis/core';
import { describe, expect, test } from 'vitest';
import { locateData } from './locate-data.ts';
import { parseData } from './parse-data.ts';

test('JSON may have comments and a comma behind the last value, as settings of tools have', async () => {
  const text = '// of the mill\n{\n  "gate": "a // b, ]", /* by\n hand */\n  "wheels": [1, 2,],\n}\n';
  expect(await parseData(text, 'json')).toEqual({ data: { gate: 'a // b, ]', wheels: [1, 2] } });
  expect(text.slice(await locateData(text, 'json', ['wheels', 1])).startsWith('2,')).toBe(true);
});

test.each(['{ "a": 1,, }', '{ /* open "a": 1 }', '{ "a": "open }', '[,]'])('%s stays no JSON', async (text) => {
  expect(await parseData(text, 'json')).toMatchObject({ problem: expect.stringMatching(/^[^\n]{1,300}$/) });
});

const bomb = (levels: number): string =>
  Array.from({ length: levels }, (_, at) =>
    at === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
  ).join('\n');

const merges = Array.from({ length: 2000 }, (_, at) =>
  at === 0 ? 'm0: &m0 { k: 1 }' : `m${at}: &m${at} { <<: [*m${at - 1}, *m${at - 1}], k${at}: 1 }`,
).join('\n');

// What takes more than linear time, or all memory, runs into the time limit of the test.
test.each<[string, DataFormat, string]>([
  ['aliases of aliases', 'yaml', bomb(12)],
  ['merge keys of merge keys', 'yaml', merges],
  ['20,000 brackets deep', 'yaml', '['.repeat(20_000)],
  ['20,000 lists deep', 'yaml', '- '.repeat(20_000)],
  ['20,000 keys deep', 'yaml', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}k:`).join('\n')],
  ['20,000 brackets deep', 'toml', `a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['20,000 brackets deep', 'json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['duplicate keys', 'yaml', 'a: 1\na: 2'],
  ['duplicate keys', 'toml', 'a = 1\na = 2'],
  ['duplicate keys', 'json', '{ "a": 2, "a": 1 }'],
  ['duplicate keys', 'json', '[{ "b": { "a": ["a", "a"], "\\u0061": 1 } }]'],
  ['duplicate keys', 'json', '{ "a": 1, // once\n "b": ",", "a": 2, }'],
  ['a NUL', 'json', '{ "a\0": 1 }'],
  ['comments that never end', 'json', '/* '.repeat(200_000)],
  ['strings that never end', 'json', '"\\'.repeat(200_000)],
])('F31 SR17 %s in %s are told in one line', async (_, format, text) => {
  expect(await parseData(text, format)).toMatchObject({ problem: expect.stringMatching(/^[^\n\0]{1,300}$/) });
});

test.each<[DataFormat, string]>([
  ['json', '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }'],
  ['yaml', '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }'],
  ['toml', 'constructor.prototype.polluted = true'],
])('F31 keys of %s touch no prototype', async (format, text) => {
  expect(await parseData(text, format)).toHaveProperty('data');
  expect('polluted' in {}).toBe(false);
});

test('a key that stands once in each of several objects stands twice in none', async () => {
  const text =
    '{ "a": { "a": { "a": "a" }, "b": ["a", { "a": 1 }, { "a": 2 }] }, "b": "\\"a\\": 1, \\"a\\": 2", "c": "a" }';
  expect(await parseData(text, 'json')).toEqual({ data: JSON.parse(text) as unknown });
});

test.each<[DataFormat, string, string]>([
  ['json', '{ "a": { "b": 1 }, "a": 1 }', '"a": 1 }'],
  ['json', '{ "a": tru> }', '>'],
  ['json', 'abc', 'abc'],
  ['json', '{ "a": [1, 2', ''],
  ['json', '// the mill\n{ "a": 1 "b": 2 }', '"b"'],
  ['json', `{ "a": 1, ${'"b": 2, '.repeat(5000)}wheel }`, 'wheel'],
  ['toml', 'a = 1\n\nb = wheel\n', 'wheel'],
  ['yaml', 'a: 1\n\tb: 2\n', '\tb'],
])('where %s is none: %.30j', async (format, text, from) => {
  const parsed = await parseData(text, format);
  expect('offset' in parsed && text.slice(parsed.offset).startsWith(from) && parsed.offset).toBe(
    from === '' ? text.length : text.lastIndexOf(from),
  );
});

const yaml = async (text: string) => {
  const parsed = await parseData(text, 'yaml');
  return 'data' in parsed ? parsed.data : parsed.problem;
};

describe('YAML as the tools that read it see it', () => {
  test('a merge key gives a table what it does not say itself, the first of several tables before the others', async () => {
    const text = `
base: &base { gate: open, wheels: 2, race: { depth: 1 } }
spare: &spare { gate: shut, stones: 4 }
north: { <<: *base, wheels: 3 }
south: { wheels: 1, <<: [*spare, *base] }
west: { <<: { <<: *spare, gate: ajar } }
`;
    expect(await yaml(text)).toMatchObject({
      north: { gate: 'open', wheels: 3, race: { depth: 1 } },
      south: { gate: 'shut', wheels: 1, stones: 4, race: { depth: 1 } },
      west: { gate: 'ajar', stones: 4 },
    });
    const merged = `${text}east:\n  !!merge <<: *spare\n`;
    expect(await yaml(merged)).toMatchObject({ east: { gate: 'shut', stones: 4 } });
    expect(await yaml(`%YAML 1.1\n---${text}`)).toMatchObject({ north: { gate: 'open', wheels: 3 } });
  });

  test.each([
    ['a: { <<: wheel }', 'takes over from what is no table'],
    ['a: &a [1]\nb: { <<: [*a] }', 'takes over from what is no table'],
    ['a: &a { b: { <<: *a } }', 'stands in what it names'],
    ['a: &a [*a]', 'stands in what it names'],
    ['a: *wheel', 'names no anchor'],
    ['x: &x { gate: open }\na: { "<<": *x }', 'merges for some'],
    ['a: { 1: x, "1": y }', 'stands twice'],
    [
      Array.from({ length: 3000 }, (_, at) => `m${at}: &m${at} { <<: *m${Math.max(0, at - 1)}, k${at}: 1 }`)
        .join('\n')
        .replace('<<: *m0, ', ''),
      'come to more than',
    ],
  ])('%.40s is told', async (text, problem) => {
    expect(await yaml(text)).toContain(problem);
  });

  test('lists that keep the order of keys, and sets, hold what they hold', async () => {
    expect(await yaml('a: !!omap [x: { gate: open }]\nb: !!set { north }\n')).toEqual({
      a: [{ x: { gate: 'open' } }],
      b: { north: null },
    });
  });

  test('a key that is a list or a table is none that a path asks for, and says nothing on its own', async () => {
    const warned: unknown[] = [];
    const listen = (warning: Error) => warned.push(warning.message);
    process.on('warning', listen);
    expect(await yaml('? [a, b]\n: 2\ngate: open\n? { c: d }\n: 3\n')).toMatchObject({ gate: 'open' });
    await new Promise((resolve) => void setImmediate(resolve));
    process.off('warning', listen);
    expect(warned).toEqual([]);
  });

  test('an alias may stand as often as wanted', async () => {
    const text = `x: &x { gate: open }\ny: [${Array(500).fill('*x').join(', ')}]\n`;
    expect(await yaml(text)).toMatchObject({ y: Array.from({ length: 500 }, () => ({ gate: 'open' })) });
  });

  test('the number of documents is told, and where a value stands in any of them, also a merged one', async () => {
    const text = 'a: &a { gate: open }\nb: { <<: *a }\n--- # second\nc: [1, 2]\n';
    const parsed = await parseData(text, 'yaml');
    if (!('data' in parsed)) throw new Error(parsed.problem);
    expect(parsed.documents).toBe(2);
    const at = (keys: ReadonlyArray<string | number>) =>
      text.slice(parsed.offsetOf?.(keys), (parsed.offsetOf?.(keys) ?? 0) + 4);
    expect([at([0, 'b', 'gate']), at([1, 'c', 1])]).toEqual(['open', '2]\n']);
    expect(parsed.offsetOf?.([1, 'd'])).toBe(parsed.offsetOf?.([1]));
  });
});

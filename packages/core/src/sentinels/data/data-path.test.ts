import { expect, test } from 'vitest';
import { isDataPath, parseDataPath, renderKeys, valuesAt } from './data-path.ts';

function at(path: string, data: unknown): unknown {
  const steps = parseDataPath(path);
  return isDataPath(steps) ? valuesAt(data, steps).map((one) => [renderKeys(one.keys), one.value]) : steps;
}

test('keys, indexes and every item', () => {
  const data = { quay: [{ name: 'north', 'x.y': 1 }, { name: 'south' }] };
  expect(at('quay[1].name', data)).toEqual([['quay[1].name', 'south']]);
  expect(at('quay[*].name', data)).toEqual([
    ['quay[0].name', 'north'],
    ['quay[1].name', 'south'],
  ]);
  expect(at('quay[0]."x.y"', data)).toEqual([['quay[0].x.y', 1]]);
  expect(at('quay.1.name', data)).toEqual([['quay[1].name', 'south']]);
  expect(at('quay[2].name', data)).toEqual([]);
});

test('those with a value, in lists and in tables', () => {
  const yard = [
    { kind: 'Crane', name: 'north', load: { tons: 40 } },
    { kind: 'Shed', name: 'the old | one' },
    { kind: 'Boat', name: 'south', load: { tons: 3 }, isOut: true },
    'a word',
  ];
  expect(at('[kind=Crane].name', yard)).toEqual([['[0].name', 'north']]);
  expect(at('[kind = Crane | Boat].name', yard)).toEqual([
    ['[0].name', 'north'],
    ['[2].name', 'south'],
  ]);
  expect(at('[name="the old | one"].kind', yard)).toEqual([['[1].kind', 'Shed']]);
  expect(at('[name="x"|north].kind', yard)).toEqual([['[0].kind', 'Crane']]);
  expect(at('[load.tons=3].name', yard)).toEqual([['[2].name', 'south']]);
  expect(at('[isOut=true].name', yard)).toEqual([['[2].name', 'south']]);
  expect(at('quays[open=yes].name', { quays: { a: { open: 'yes', name: 1 }, b: { open: 'no', name: 2 } } })).toEqual([
    ['quays.a.name', 1],
  ]);
  expect(at('[kind=Rope].name', yard)).toEqual([]);
  expect(at('[load=40].name', yard)).toEqual([]);
  expect(at('[kind=Shed].load.tons', yard)).toEqual([['[1].load', undefined]]);
});

test('only own keys are there', () => {
  expect(at('__proto__', {})).toEqual([]);
  expect(at('constructor.name', {})).toEqual([]);
});

test.each([
  '',
  '.a',
  'a..b',
  'a[',
  'a[-1]',
  'a b',
  'a]',
  '$.a',
  '[kind=]',
  '[=a]',
  '[kind=a|]',
  '[a..b=c]',
  '[kind="a]',
  '[kind="a"b]',
])('"%s" is no path', (path) => {
  expect(at(path, {})).toHaveProperty('problem');
});

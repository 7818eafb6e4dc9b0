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
  expect(at('quay[2].name', data)).toEqual([]);
});

test('only own keys are there', () => {
  expect(at('__proto__', {})).toEqual([]);
  expect(at('constructor.name', {})).toEqual([]);
});

test.each(['', '.a', 'a..b', 'a[', 'a[-1]', 'a b', 'a]'])('"%s" is no path', (path) => {
  expect(at(path, {})).toHaveProperty('problem');
});

import { expect, test } from 'vitest';
import type { NamesSentinel } from '../../policy/sentinels/names-sentinel.ts';
import { failsOnNames, judgeNames, listedNames } from './evaluate-names.ts';

const SENTINEL: NamesSentinel = {
  id: 'berths',
  decision: 'D-001',
  statement: 'berths are called after their side',
  kind: 'names',
  level: 'hard',
  after: undefined,
  tripwire: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  files: { classes: [], include: ['**'], exclude: [] },
  pattern: String.raw`berth\.[a-z.]+`,
  grammar: 'berth.<side>',
  registry: 'berths.txt',
  parts: { side: ['north', 'south', 'west'] },
};

test('a name that only the registry can refuse is tried where its text is at hand', () => {
  expect(failsOnNames(SENTINEL, 'berth.west')).toBeUndefined();
  expect(failsOnNames(SENTINEL, 'berth.west', 'berth.north berth.south')).toBe(true);
  expect(failsOnNames(SENTINEL, 'berth.west', 'berth.north berth.west')).toBe(false);
});

test('a name that departs from the grammar fails without it, and one that does not passes where nothing is listed', () => {
  expect(failsOnNames(SENTINEL, 'berth.up')).toBe(true);
  expect(failsOnNames({ ...SENTINEL, registry: undefined }, 'berth.west')).toBe(false);
});

test('every name of a line is looked at, however many there are, in files and in registries', () => {
  const many = Array.from({ length: 5000 }, () => 'berth.north').join(',');
  expect(judgeNames(SENTINEL, `${many},berth.up`, undefined)).toEqual({
    count: 5001,
    departing: [{ name: 'berth.up', line: 1, column: many.length + 2, problem: 'does not follow berth.<side>' }],
    stoppedAt: undefined,
  });
  expect(listedNames(SENTINEL, `${many},berth.west`)?.has('berth.west')).toBe(true);
});

test('where there is no time for all names, the line is told in which that was, and no list is taken for whole', () => {
  const many = Array.from({ length: 200 }, () => 'berth.north').join(' ');
  let left = 9;
  const mayGoOn = (): boolean => (left -= 1) > 0;
  expect(judgeNames(SENTINEL, `berth.up\n${many} berth.up`, undefined, mayGoOn)).toMatchObject({
    departing: [{ line: 1 }],
    stoppedAt: 2,
  });
  expect(listedNames(SENTINEL, many, () => false)).toBeUndefined();
});

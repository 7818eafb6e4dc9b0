import { expect, test } from 'vitest';
import type { NamesSentinel } from '../../policy/sentinels/names-sentinel.ts';
import { failsOnNames } from './evaluate-names.ts';

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

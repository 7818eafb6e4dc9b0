import { expect, test } from 'vitest';
import { hasStamp, isSameStamp, isSettled } from './file-stamps.ts';

const SECOND = 1_000_000_000n;
const stamp = (size: bigint, content: bigint, record: bigint, number = 7n): BigUint64Array =>
  BigUint64Array.of(size, content, record, number);

test('a stamp is the same when size, both times and number are', () => {
  const one = stamp(10n, 5n, 6n);
  expect(isSameStamp(one, 0, stamp(10n, 5n, 6n), 0)).toBe(true);
  for (const other of [stamp(11n, 5n, 6n), stamp(10n, 4n, 6n), stamp(10n, 5n, 7n), stamp(10n, 5n, 6n, 8n)])
    expect(isSameStamp(one, 0, other, 0)).toBe(false);
});

test('what has no stamp is the same as nothing', () => {
  const none = new BigUint64Array(8);
  expect(hasStamp(none, 1)).toBe(false);
  expect(isSameStamp(none, 0, none, 1)).toBe(false);
  expect(isSettled(none, 0, 100n * SECOND)).toBe(false);
});

test.each([
  ['the clock of the file system has ticked', 90n * SECOND + 1n, true],
  ['it changed at that moment', 100n * SECOND - 1n, false],
  ['it changed within a tick', 100n * SECOND - 30_000_000n, false],
  ['it changed later, by the clock', 101n * SECOND, false],
  ['its file system counts seconds, and the last one is not over', 99n * SECOND, false],
  ['its file system counts seconds', 97n * SECOND, true],
])('a file is settled at second 100: %s', (_, record, settled) => {
  expect(isSettled(stamp(1n, 5n, record), 0, 100n * SECOND)).toBe(settled);
  // A time of change of content that was set into the future is no proof of anything.
  expect(isSettled(stamp(1n, record, 5n), 0, 100n * SECOND)).toBe(settled);
});

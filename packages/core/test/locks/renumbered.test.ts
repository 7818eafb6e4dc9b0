import { expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/locks/lock-file.ts';
import { lockFindings, locked, type Files } from './judge-repository.ts';

const HEAD = '| ID | Decision | Status | Outcome | Owner |\n|---|---|---|---|---|\n';
const CRANE = '| D-001 | Crane | accepted | Twelve tons | port |\n';
const RAIL = '| D-002 | Rails | accepted | Broad, for the crane of D-001 | port |\n';
const PILOT = '| D-003 | Pilots | accepted | Two by night | port |\n';
const doc = (...rows: readonly string[]): Files => ({ 't.md': `${HEAD}${rows.join('')}` });
const as = (text: string, ...pairs: ReadonlyArray<readonly [string, string]>): string =>
  pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text);
const BASE = locked(doc(CRANE, RAIL, PILOT));
const NEW = ['D-001', 'D-009'] as const;
const lockOf = (files: Files): string => files[LOCK_FILE] as string;

test('a renumbering that moves the lock along passes, and so does what cites it', () => {
  const head = locked(doc(as(CRANE, NEW), as(RAIL, NEW), PILOT));
  expect(lockFindings(head, BASE)).toEqual([]);
});

test('one that leaves the lock behind does not', () => {
  const documents = doc(as(CRANE, NEW), RAIL, PILOT);
  expect(lockFindings({ ...documents, [LOCK_FILE]: lockOf(BASE) }, BASE)).toEqual([
    expect.stringContaining('D-001 was locked and is now called D-009'),
  ]);
});

test.each<readonly [string, Files, RegExp]>([
  [
    'two that swap their identifiers',
    doc(as(CRANE, ['D-001', 'D-003']), RAIL, as(PILOT, ['D-003', 'D-001'])),
    /D-00[13] was locked and now reads differently/,
  ],
  [
    'another text under the old identifier',
    doc(as(CRANE, NEW), as(PILOT, ['D-003', 'D-001']), RAIL),
    /D-001 was locked and now reads differently/,
  ],
  ['another text under the new one', doc(as(CRANE, NEW, ['Twelve', 'Ninety']), as(RAIL, NEW), PILOT), /D-001/],
  [
    'another word in what cites it',
    doc(as(CRANE, NEW), as(RAIL, NEW, ['Broad', 'Narrow']), PILOT),
    /D-002 was locked and now reads differently/,
  ],
  [
    'a citation of something else',
    doc(as(CRANE, NEW), as(RAIL, ['D-001', 'D-003']), PILOT),
    /D-002 was locked and now reads differently/,
  ],
])('%s fails, though the change writes the lock anew', (_what, documents, expected) => {
  expect(lockFindings(locked(documents), BASE).join('\n')).toMatch(expected);
});

test('a lock that loses its approvals on the way does not pass', () => {
  const head = locked(doc(as(CRANE, NEW), as(RAIL, NEW), PILOT));
  const forged = lockOf(locked(doc(as(CRANE, NEW), as(RAIL, NEW), PILOT))).replaceAll('mara', 'zoe');
  expect(lockFindings({ ...head, [LOCK_FILE]: forged }, BASE).length).toBeGreaterThan(0);
});

import { EMPTY_LOCK, lockStatement, readRegister, renderLockFile, sourceOf, statementOf } from '@decisis/core';
import { expect, test } from 'vitest';
import { mergeFile } from './merge-file.ts';

function lockOf(...outcomes: readonly string[]): Uint8Array {
  const rows = outcomes.map((outcome, index) => `| Y-${index + 1} | Slip | accepted | ${outcome} |`);
  const text = ['| ID | Decision | Status | Outcome |', '|---|---|---|---|', ...rows, ''].join('\n');
  let lock = EMPTY_LOCK;
  for (const item of readRegister('yard.md', 'yard.md', [sourceOf('yard.md', text)]).items) {
    const statement = statementOf(item);
    if (statement !== undefined) lock = lockStatement(lock, statement, { by: 'mara', on: '2026-01-10', via: 'lock' });
  }
  return new TextEncoder().encode(renderLockFile(lock));
}

const options = { path: 'decisis.lock' };

test('the lockfile is merged by entry', () => {
  const merged = mergeFile({ base: lockOf(), ours: lockOf('nine'), theirs: lockOf('nine', 'ten') }, options);
  expect(merged).toMatchObject({ conflicts: 0, bytes: lockOf('nine', 'ten') });
});

test('one statement with two texts is a conflict', () => {
  const merged = mergeFile({ base: lockOf(), ours: lockOf('nine'), theirs: lockOf('ten') }, options);
  expect(merged.conflicts).toBe(1);
  expect(new TextDecoder().decode(merged.bytes)).toContain('<<<<<<< ours');
});

import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { lockStatement, supersedeEntry, type LockActor } from './change-lock.ts';
import { EMPTY_LOCK, type LockFile } from './lock-file.ts';
import { renumberInLock, type Restated } from './renumber-in-lock.ts';
import { statementOf, type Statement } from './statement.ts';

const ACTOR: LockActor = { by: 'mara', on: '2026-02-01', via: 'lock' };
const yard = (crane: string, ground: string): string =>
  `| ID | Decision | Status | Outcome |\n|---|---|---|---|\n| ${crane} | Crane | accepted | Twelve tons |\n| Y-005 | Rails | accepted | Broad, for the crane of ${ground} |\n`;
const statements = (text: string): readonly Statement[] =>
  readDocument(sourceOf('yard.md', text)).items.flatMap((item) => statementOf(item) ?? []);
const locked = (text: string): LockFile =>
  statements(text).reduce((lock, statement) => lockStatement(lock, statement, ACTOR), EMPTY_LOCK);
const [BEFORE, AFTER] = [yard('Y-002', 'Y-002'), yard('Y-009', 'Y-009')];
const pairs: readonly Restated[] = statements(BEFORE).map((before, index) => ({
  before,
  after: statements(AFTER)[index] as Statement,
}));

test('the item has a new key, what names it new words, and both are as if they had been locked so', () => {
  const { lock, moved } = renumberInLock(locked(BEFORE), pairs);
  expect(lock).toEqual(locked(AFTER));
  expect(moved).toEqual([
    { from: 'yard.md#Y-002', to: 'yard.md#Y-009' },
    { from: 'yard.md#Y-005', to: 'yard.md#Y-005' },
  ]);
  expect(renumberInLock(lock, pairs)).toEqual({ lock, moved: [] });
});

test('what differed from its document still does', () => {
  const lock = locked(BEFORE.replace('Broad', 'Narrow'));
  const after = renumberInLock(lock, pairs).lock;
  expect(after.entries.map(({ key }) => key)).toEqual(['yard.md#Y-005', 'yard.md#Y-009']);
  expect(after.entries[0]).toEqual(lock.entries.find(({ key }) => key === 'yard.md#Y-005'));
});

test('superseded texts come along, and so does the name of what superseded others', () => {
  const old = supersedeEntry(locked(BEFORE), 'yard.md#Y-005', 'Y-002', ACTOR);
  const kept = supersedeEntry(old, 'yard.md#Y-002', 'Y-007', ACTOR);
  const { entries } = renumberInLock(kept, pairs, new Map([['Y-002', 'Y-009']])).lock;
  expect(entries.map(({ key, supersededBy }) => `${key.replace(/@.*/, '@')} ${supersededBy}`)).toEqual([
    'yard.md#Y-005@ Y-009',
    'yard.md#Y-009@ Y-007',
  ]);
});

test('an identifier under which something else is locked is refused', () => {
  const gone = locked(yard('Y-009', 'the yard'));
  const both = { entries: [...locked(BEFORE).entries, ...gone.entries.filter(({ key }) => key.endsWith('Y-009'))] };
  const other = {
    entries: both.entries.map((one) => (one.key.endsWith('Y-009') ? { ...one, text: 'Ten tons' } : one)),
  };
  expect(() => renumberInLock(other, pairs)).toThrow('Y-009 is locked');
});

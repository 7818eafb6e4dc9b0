import { expect, test } from 'vitest';
import { contextOf } from '../../test/plan-of-text.ts';
import { knownOutcomes, readOutcome } from './outcome.ts';

const text = `## D-001 Who writes the rule book

Status: open

Default proposal: the council picks one of two: (1) a book of its own, (2) a chapter in the handbook.

If the council prints a book → names follow it; if the council merges it → the handbook absorbs them.
`;
const item = contextOf({ text }).find('D-001')[0];

test('a status, an option by label or by its words, a branch by a word of its condition', () => {
  if (item === undefined) throw new Error('no item');
  expect(readOutcome(item, 'rejected')).toMatchObject({ status: 'rejected', option: undefined });
  expect(readOutcome(item, '2')).toMatchObject({ status: 'accepted', option: '2' });
  expect(readOutcome(item, 'Option 1')).toMatchObject({ option: '1' });
  expect(readOutcome(item, 'chapter')).toMatchObject({ option: '2' });
  expect(readOutcome(item, 'merge')?.consequence).toBe('the handbook absorbs them');
  expect(['', 'council', 'mer', '3', 'toString'].map((word) => readOutcome(item, word))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(knownOutcomes(item)).toEqual(['accepted', 'rejected', 'deferred', '1', '2']);
});

test('the words of the register mean what they mean as a status', () => {
  const [own] = contextOf({
    text: `| ID | Decision | Status |
|---|---|---|
| D-1 | Crane | Approved |
| D-2 | Tug | ✅ Approved |
| D-3 | Berth | open |
| D-4 | Quay | Declined |
`,
  }).find('D-3');
  if (own === undefined) throw new Error('no item');
  const status = (word: string) => readOutcome(own, word)?.status;
  expect(['approved', 'Approved', '✅', 'declined', 'parked', 'open'].map(status)).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'rejected',
    'deferred',
    'open',
  ]);
  expect(['approve', 'approved?', 'not approved by anyone', ''].map(status)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(knownOutcomes(own)).toEqual(['accepted', 'rejected', 'deferred', 'approved', 'declined']);
});

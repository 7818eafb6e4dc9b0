import { describe, expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { planSet } from './plan-set.ts';

const LIST =
  '# Decisions locked\n\n- All bread is baked by night.\n- **Flour** comes from the mill.\n- [x] One oven.\n';
const give = (text: string, at: number, id: string) => {
  const reading = readDocument(sourceOf('locked.md', text));
  return planSet(reading, reading.items[at] as NonNullable<(typeof reading.items)[number]>, 'id', id).after;
};

describe('an item without identifier', () => {
  test.each([
    [0, 'All bread', 'D-1: All bread'],
    [1, '**Flour**', 'D-1: **Flour**'],
    [2, 'One oven', 'D-1: One oven'],
  ])('is given one in front of its words (%i)', (at, before, after) => {
    expect(give(LIST, at, 'D-1')).toBe(LIST.replace(before, after));
  });

  test('and one after the other, in the family of the first', () => {
    expect(give(give(LIST, 0, 'D-1'), 1, 'D-2')).toContain('D-2: **Flour**');
    expect(() => give(give(LIST, 0, 'D-1'), 1, 'd-1')).toThrow(/D-1/);
  });

  test('is given none that reads as words, and the way out is named', () => {
    for (const id of ['bread', 'PL-1', 'UTF-8']) expect(() => give(LIST, 0, id)).toThrow(/identifier/);
  });
});

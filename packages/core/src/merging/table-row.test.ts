import { describe, expect, it } from 'vitest';
import { cutRow, joinRow, refill } from './table-row.ts';

describe('cutRow', () => {
  it.each([
    ['| D-1 | Cache |', 2, [' D-1 ', ' Cache ']],
    ['D-1 | Cache', 2, ['D-1 ', ' Cache']],
    ['|D-1||', 2, ['D-1', '']],
    ['  | a \\| b | c |  ', 2, [' a \\| b ', ' c ']],
    ['| `a|b` | c |', 2, [' `a|b` ', ' c ']],
    ['| a | b \\|', 2, [' a ', ' b \\|']],
    ['| only', 1, [' only']],
  ])('%s', (line, columns, cells) => {
    const row = cutRow(line, columns);
    expect(row.cells).toEqual(cells);
    expect(joinRow(row)).toBe(line);
  });
});

describe('refill', () => {
  it.each([
    [' old ', 'new value', ' new value '],
    [' old      ', 'new', ' new      '],
    [' old      ', 'quite a long value', ' quite a long value '],
    ['old', 'new value', 'new value'],
    ['  ', 'x', ' x '],
    ['', 'x', 'x'],
    [' ', 'x', ' x '],
    [' old ', '', '  '],
  ])('%j with %j', (cell, content, expected) => {
    expect(refill(cell, content)).toBe(expected);
  });
});

import { expect, test } from 'vitest';
import { editNotebook, type CellEdit } from './edit-notebook.ts';
import { isEditProblem } from './proposed-edit.ts';

const NOTEBOOK = JSON.stringify({
  cells: [
    { id: 'tide', cell_type: 'code', source: 'low()\nhigh()' },
    { id: 'wind', cell_type: 'code', source: ['calm()\n'] },
  ],
  nbformat: 4,
});

function sources(edit: CellEdit, text = NOTEBOOK): readonly string[] | string {
  const edited = editNotebook(text, edit);
  if (isEditProblem(edited)) return edited.problem;
  const { cells } = JSON.parse(edited.after) as { cells: ReadonlyArray<{ source: readonly string[] }> };
  return cells.map(({ source }) => source.join(''));
}

test('a cell is replaced, put in, changed and deleted, by its identifier or its number', () => {
  expect(sources({ kind: 'replace', cell: 'wind', source: 'storm()' })).toEqual(['low()\nhigh()', 'storm()']);
  expect(sources({ kind: 'replace', cell: 'cell-0', source: '' })).toEqual(['', 'calm()\n']);
  expect(sources({ kind: 'insert-behind', cell: 'tide', source: 'x' })).toEqual(['low()\nhigh()', 'x', 'calm()\n']);
  expect(sources({ kind: 'insert-behind', cell: undefined, source: 'x' })).toEqual(['x', 'low()\nhigh()', 'calm()\n']);
  expect(sources({ kind: 'insert-at', cell: 1, source: 'x' })).toEqual(['low()\nhigh()', 'x', 'calm()\n']);
  expect(sources({ kind: 'change', cell: 0, from: 'high', to: 'spring' })).toEqual(['low()\nspring()', 'calm()\n']);
  expect(sources({ kind: 'delete', cell: 'tide' })).toEqual(['calm()\n']);
});

test('what stood there is written as before, whatever the form of the file', () => {
  const edited = editNotebook(NOTEBOOK, { kind: 'insert-at', cell: 2, source: 'x' });
  if (isEditProblem(edited)) throw new Error(edited.problem);
  const before = new Set(edited.before.split('\n'));
  expect(
    edited.after
      .split('\n')
      .filter((line) => !before.has(line))
      .join(''),
  ).toContain('"x"');
  expect(edited.after).toContain('    "low()\\n",\n    "high()"');
});

test('what cannot be worked out is told', () => {
  expect(sources({ kind: 'delete', cell: 'gone' })).toBe('the cell is not in the notebook');
  expect(sources({ kind: 'change', cell: 0, from: 'neap', to: 'x' })).toBe(
    'the text to be replaced is not in the cell',
  );
  expect(sources({ kind: 'delete', cell: 0 }, '{"a":1}')).toBe('the file is no notebook');
  expect(sources({ kind: 'delete', cell: 0 }, 'print()')).toBe('the file is no notebook');
  expect(sources({ kind: 'delete', cell: 0 }, '{"cells":[1]}')).toBe('the notebook holds what is no cell');
});

import { expect, test } from 'vitest';
import { fit, fitEnd, loadMeasure, wrap } from './display-width.ts';
import { linkTo, linkNothing, supportsLinks } from './link.ts';
import { paintPlain } from './paint.ts';
import { fitWidths, renderTable, type Column } from './table.ts';
import { hasColor } from './terminal.ts';

const columns: readonly Column[] = [
  { header: 'ID' },
  { header: 'TITLE', shrinksTo: 8 },
  { header: 'LINE', side: 'right' },
];
const cells = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ text })));
const style = (width: number) => ({ paint: paintPlain, link: linkNothing, width });

test('columns are as wide as what stands in them, numbers end together, nothing follows the last', async () => {
  const rows = cells(['D-1', 'Crane', '7'], ['D-10', '', '120'], ['D-2', 'Night shift', '']);
  const measure = await loadMeasure([]);
  expect(renderTable(columns, rows, style(80), measure)).toEqual([
    'ID    TITLE        LINE',
    'D-1   Crane           7',
    'D-10                120',
    'D-2   Night shift',
  ]);
});

test('what does not fit is cut in the widest column that may shrink, and never below its least', async () => {
  const rows = cells(['D-1', 'The dredging of the west basin', '7']);
  const measure = await loadMeasure([]);
  expect(renderTable(columns, rows, style(30), measure)[1]).toBe('D-1  The dredging of th…     7');
  expect(renderTable(columns, rows, style(5), measure)[1]).toBe('D-1  The dre…     7');
  expect(
    fitWidths(
      [
        { header: '', shrinksTo: 2 },
        { header: '', shrinksTo: 2 },
      ],
      [10, 4],
      10,
    ),
  ).toEqual([4, 4]);
});

test('wide letters, emoji and combining marks take the columns that they take on a terminal', async () => {
  const rows = cells(['決-1', '重機の調達先を決める', '7'], ['D-2', '👩‍👩‍👧 e\u0301', '8']);
  const measure = await loadMeasure(rows.flat().map(({ text }) => text));
  const lines = renderTable(columns, rows, style(80), measure);
  expect(new Set(lines.map((line) => measure(line)))).toEqual(new Set([5 + 2 + 20 + 2 + 4 - 1]));
  expect(fit('重機の調達', 6, measure)).toBe('重機…');
  expect(fitEnd('計画/港/決定.md', 8, measure)).toBe('…決定.md');
  expect(wrap('重機の調達 先', 6, measure).every((line) => measure(line) <= 6)).toBe(true);
});

test('a word that is longer than a line is cut, and no line is lost', async () => {
  const measure = await loadMeasure([]);
  expect(wrap('a abcdefghij b', 4, measure)).toEqual(['a', 'abcd', 'efgh', 'ij b']);
  expect(wrap('', 10, measure)).toEqual(['']);
});

test('links are made only where a terminal shows them', () => {
  expect(linkTo((path) => `/port/${path}`)('D-1', 'a b.md', 7)).toBe(
    '\u001b]8;;file:///port/a%20b.md#7\u001b\\D-1\u001b]8;;\u001b\\',
  );
  expect(supportsLinks({ TERM_PROGRAM: 'WezTerm' }, true)).toBe(true);
  expect(supportsLinks({ TERM_PROGRAM: 'WezTerm' }, false)).toBe(false);
  expect(supportsLinks({ VTE_VERSION: '4200', TERM: 'xterm-256color' }, true)).toBe(false);
  expect(supportsLinks({ TERM: 'xterm-kitty', TMUX: '1' }, true)).toBe(false);
  expect(supportsLinks({ FORCE_HYPERLINK: '1' }, false)).toBe(true);
});

test('colour follows the flag, then NO_COLOR, then FORCE_COLOR, then the terminal', () => {
  expect(hasColor('always', { NO_COLOR: '1' }, false)).toBe(true);
  expect(hasColor('never', { FORCE_COLOR: '1' }, true)).toBe(false);
  expect(hasColor('auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  expect(hasColor('auto', { NO_COLOR: '', FORCE_COLOR: '1' }, false)).toBe(true);
  expect(hasColor('auto', { FORCE_COLOR: '0' }, true)).toBe(false);
  expect([hasColor('auto', {}, true), hasColor('auto', {}, false), hasColor('auto', { TERM: 'dumb' }, true)]).toEqual([
    true,
    false,
    false,
  ]);
});

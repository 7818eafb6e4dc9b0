import { expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

function markerOf(status: string, title = 'Batch the writes'): string | undefined {
  const text = `| ID | Decision | Status |\n|---|---|---|\n| D-1 | ${title} | ${status} |\n`;
  const [item] = readDocument(sourceOf('plans/open.md', text)).items;
  const field = item?.field('implementedIn');
  if (field !== undefined) expect(text.slice(field.start, field.end).replaceAll('\\|', '|')).toBe(field.text);
  return item?.text('implementedIn');
}

test.each([
  ['approved (implemented in 050)', '050'],
  ['**approved** (implemented in: `migrations/050.sql`)', '`migrations/050.sql`'],
  ['approved, implemented in #123', '#123'],
  ['approved — shipped in 2.4.0', '2.4.0'],
  ['Implemented in 050', '050'],
  ['angenommen (umgesetzt in 050)', '050'],
  ['đã duyệt (triển khai trong 050)', '050'],
  ['已接受（实现于：050）', '050'],
  ['approved (implemented in a \\| b)', 'a | b'],
  ['approved', undefined],
  ['approved (implemented)', undefined],
  ['approved (implemented in )', undefined],
  ['approved (see 050)', undefined],
  ['approved (to be implemented in 050)', undefined],
  ['approved (not implemented in 050)', undefined],
])('the status %s', (status, marker) => {
  expect(markerOf(status)).toBe(marker);
});

test('the title carries it too, in brackets only', () => {
  expect(markerOf('approved', 'Batch the writes (implemented in 050)')).toBe('050');
  expect(markerOf('approved', 'Batch the writes, implemented in Rust')).toBeUndefined();
});

test('a column of its own comes first', () => {
  const text =
    '| ID | Decision | Status | Implemented in |\n|---|---|---|---|\n| D-1 | Batch | approved (implemented in 1) | 2 |\n';
  const [item] = readDocument(sourceOf('plans/open.md', text)).items;
  expect(item?.text('implementedIn')).toBe('2');
});

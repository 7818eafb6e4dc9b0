import { expect, test } from 'vitest';
import { escapeTerminal, escapeTerminalLines } from './escape-terminal.ts';
import { renderTable } from './table.ts';
import { paintPlain } from './paint.ts';
import { linkNothing } from './link.ts';
import { measureNarrow } from './display-width.ts';

// One payload corpus for every channel: what would move a cursor, start a sequence, turn text around or hide it.
const PAYLOADS = [
  '\u001b[2J',
  '\u001b]8;;https://evil.example\u001b\\x',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u0085',
  '\b\b\b',
  '\r',
  '\u0000',
  '\u007f',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u200e\u200f\u061c',
  '\u2028\u2029',
  '\u{e0041}\u{e007f}',
  '\ufeff',
  '\ud800',
  '\udc00x',
];
const DANGEROUS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Cs}/u;

test.each(PAYLOADS)('%j cannot do anything to a terminal', (payload) => {
  expect(escapeTerminal(`before${payload}after`)).not.toMatch(DANGEROUS);
  expect(escapeTerminal(`before${payload}after`)).toMatch(/^before.*after$/);
  const style = { paint: paintPlain, link: linkNothing, width: 80 };
  const rows = [
    [{ text: escapeTerminal(payload) }, { text: 'b' }],
    [{ text: 'a' }, { text: 'b' }],
  ];
  const lines = renderTable([{ header: 'A' }, { header: 'B' }], rows, style, measureNarrow);
  expect(lines).toHaveLength(3);
});

test('text of people stays as it is', () => {
  for (const text of ['Điều 34', '決定', 'é\u0301', '👩‍👩‍👧', 'नमस्ते', 'مرحبا', 'a\u00a0b'])
    expect(escapeTerminal(text)).toBe(text);
  expect(escapeTerminal('a\tb\nc')).toBe('a b c');
  expect(escapeTerminalLines('a\r\n\tb\u001b\n')).toEqual(['a', '  b<U+001B>', '']);
});

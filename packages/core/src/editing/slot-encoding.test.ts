import { describe, expect, test } from 'vitest';
import type { Field, Slot } from '../model/field.ts';
import { editSlot } from './slot-encoding.ts';
import { applyEdits } from './text-edit.ts';
import { encodeYaml } from './yaml-encoding.ts';

/** Writes a value over the part of a text that stands between `«` and `»`. */
function write(marked: string, slot: Slot, value: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const field: Field = { name: 'owner', label: 'Owner', start, end, slot, text: text.slice(start, end) };
  return applyEdits(text, editSlot(text, field, value, { id: 'D-1', field: 'owner' }));
}

test.each([
  ['open', '', 'open'],
  ['a: b', '', "'a: b'"],
  ['a:b', '', 'a:b'],
  ['x #1', '', "'x #1'"],
  ['x#1', '', 'x#1'],
  ['- x', '', "'- x'"],
  ['-x', '', '-x'],
  ['true', '', "'true'"],
  ['12', '', "'12'"],
  ['12', '7', '12'],
  ['2026-01-01', '', '2026-01-01'],
  ['', '', "''"],
  ["it's", '', "it's"],
  ["it's: so", '', '"it\'s: so"'],
  ['a "b" c', '"x"', '"a \\"b\\" c"'],
  ["it's", "'x'", "'it''s'"],
  ['two\nlines', "'x'", '"two\\nlines"'],
  ['back\\slash', '"x"', '"back\\\\slash"'],
  ['@ana', '', "'@ana'"],
  ['[a]', '', "'[a]'"],
])('YAML %j like %j is %s', (value, like, written) => {
  expect(encodeYaml(value, like)).toBe(written);
});

test('a YAML comment stays, a list keeps its form', () => {
  expect(write('owner: «ana» # lead\n', 'yaml', 'bo: x')).toBe("owner: 'bo: x' # lead\n");
  expect(write('owner: «[ana, "bo"]»\n', 'implied', 'cy, d, e: f')).toBe("owner: [cy, d, 'e: f']\n");
  expect(write('owner:«\n  - "ana"\n  - "bo"»\nx: 1\n', 'implied', 'cy')).toBe('owner:\n  - "cy"\nx: 1\n');
  expect(() => write('owner:«\n  - id: a»\n', 'implied', 'cy')).toThrow('it is written as a list of values');
});

describe('cells', () => {
  test('tight, empty and last cells', () => {
    expect(write('|a|«b»|c|', 'cell', 'x|y')).toBe('|a|x\\|y|c|');
    expect(write('| a | «»| c |', 'cell', 'x')).toBe('| a | x | c |');
    expect(write('|a|«»|c|', 'cell', 'x')).toBe('|a|x|c|');
    expect(write('a | «b»', 'cell', 'longer')).toBe('a | longer');
    expect(write('|a|«b»|', 'cell', 'x\\')).toBe('|a|x\\ |');
    expect(write('| a | `«b»` | c |', 'cell', '')).toBe('| a |  | c |');
  });

  test('East Asian letters take two columns of a padded cell', () => {
    expect(write('| «abc»      | d |', 'cell', '決定')).toBe('| 決定     | d |');
  });

  test('a right-aligned column is padded in front', () => {
    const head = '|  N |\n| -: |\n';
    expect(write(`${head}|  «1» |`, 'cell', '12')).toBe(`${head}| 12 |`);
  });
});

describe('blocks', () => {
  test('quoted lines stay quoted; a quote in a value stays one', () => {
    expect(write('> **Why:** «one\n> two»\n', 'block', 'three\nfour')).toBe('> **Why:** three\n> four\n');
    expect(write('«one»\n', 'block', 'two\n> three')).toBe('two\n> three\n');
  });

  test('lines below a list item are indented like its text', () => {
    expect(write('- **Why:** «one\n  two»\n', 'block', 'three\n\nfour')).toBe('- **Why:** three\n\n  four\n');
    expect(write('1. **Why:** «one»\n', 'block', 'two\nthree')).toBe('1. **Why:** two\n   three\n');
  });

  test('the form of the same lines is left alone', () => {
    expect(write('«* a\r\n* b»\r\n', 'block', '- a\n- b')).toBe('* a\r\n* b\r\n');
    expect(write('«* a\r\n* b»\r\n', 'block', '- a\n- c')).toBe('* a\r\n* c\r\n');
  });
});

test('what has no value of its own is not written', () => {
  expect(() => write('## «Closed» decisions', 'implied', 'open')).toThrow(
    'its surroundings say it, not a value of its own',
  );
  expect(() => write('«a»', 'line', 'b <!-- c')).toThrow('opens a comment');
  expect(() => write('<!-- x id=«a» -->', 'attribute', '')).toThrow('an attribute without a value');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { writeOutputFile } from './write-output-file.ts';

test('an output file is created with its folder, replaced, and never written over a folder', () => {
  const root = temporaryTree({ 'taken/inside.txt': 'x' });
  writeOutputFile(root, 'out/report.xml', 'one');
  expect(readFileSync(join(root, 'out/report.xml'), 'utf8')).toBe('one');
  writeOutputFile(root, 'out/report.xml', 'two');
  expect(readFileSync(join(root, 'out/report.xml'), 'utf8')).toBe('two');
  expect(() => writeOutputFile(root, 'taken', 'three')).toThrow(/taken/);
});

test('a path through a file is refused', () => {
  const root = temporaryTree({});
  writeFileSync(join(root, 'file'), 'x');
  expect(() => writeOutputFile(root, 'file/report.xml', 'one')).toThrow(/file\/report\.xml/);
  expect(readFileSync(join(root, 'file'), 'utf8')).toBe('x');
});

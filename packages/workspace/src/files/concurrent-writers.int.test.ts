import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';

const APPENDER = fileURLToPath(new URL('../../test/append-lines.ts', import.meta.url));
const LINES = 150;

test('of several processes that edit one file at once, none undoes an edit that another was told is written', async () => {
  const root = temporaryTree({ 'open.md': '' });
  const names = ['one', 'two', 'three'];
  const run = promisify(execFile);
  await Promise.all(names.map((name) => run(process.execPath, [APPENDER, root, name, String(LINES)])));
  const lines = readFileSync(join(root, 'open.md'), 'utf8').trimEnd().split('\n');
  const expected = names.flatMap((name) => Array.from({ length: LINES }, (_, index) => `${name} ${index}`));
  expect(lines.toSorted()).toEqual(expected.toSorted());
  expect(readdirSync(root)).toEqual(['open.md']);
});

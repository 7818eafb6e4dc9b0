import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { installLine } from './install-line.ts';

const tree = (files: Readonly<Record<string, string>>): string => realpathSync(temporaryTree(files));

test('an engine is installed where the program stands, wherever the repository is', () => {
  const tools = tree({ 'package.json': '{}', 'node_modules/decisis/dist/main.cjs': '' });
  const program = join(tools, 'node_modules/decisis/dist/main.cjs');
  expect(installLine('pg', program, '/elsewhere')).toBe(
    `install it beside the program with "npm install --prefix ${tools} pg"`,
  );
  expect(installLine('pg', program, tools)).toBe('install it with "npm install --save-dev pg"');
});

test('the outermost folder of packages counts, as links of other package managers have several', () => {
  const tools = tree({ 'package.json': '{}', 'node_modules/.store/decisis/node_modules/decisis/main.cjs': '' });
  const program = join(tools, 'node_modules/.store/decisis/node_modules/decisis/main.cjs');
  expect(installLine('pg', program, '/elsewhere')).toContain(`--prefix ${tools} pg"`);
});

test('a program that was installed for the whole machine has its engines there too', () => {
  const machine = tree({ 'lib/node_modules/decisis/main.cjs': '' });
  expect(installLine('pg', join(machine, 'lib/node_modules/decisis/main.cjs'), '/elsewhere')).toBe(
    'install it beside the program with "npm install --global pg"',
  );
});

test('a checkout of the program has its own packages, and a folder with a space is quoted', () => {
  const checkout = tree({ 'a b/package.json': '{}', 'a b/node_modules/x.js': '', 'a b/src/main.ts': '' });
  expect(installLine('pg', join(checkout, 'a b/src/main.ts'), '/elsewhere')).toBe(
    `install it beside the program with "npm install --prefix '${checkout}/a b' pg"`,
  );
});

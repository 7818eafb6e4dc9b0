import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { ENGINE_PACKAGE } from './find-ast-engine.ts';

const PACKAGE = {
  'node_modules/@ast-grep/napi/package.json': '{ "version": "9.9.9" }',
  'node_modules/@ast-grep/napi/index.js': '',
};
const SOURCE = join(import.meta.dirname, 'find-package.ts');

/** What a program finds that stands in a folder of its own, run in a tree that brings the package along. */
function found(installed: Readonly<Record<string, string>>, searchPath: (tree: string) => string) {
  const tree = temporaryTree(PACKAGE);
  const machine = temporaryTree({
    ...installed,
    'program/start.ts': `import { findPackage } from './find-package.ts';\nconsole.log(findPackage('${ENGINE_PACKAGE}')?.file);\n`,
  });
  copyFileSync(SOURCE, join(machine, 'program/find-package.ts'));
  const run = spawnSync(process.execPath, [join(machine, 'program/start.ts')], {
    cwd: tree,
    encoding: 'utf8',
    env: { NODE_PATH: searchPath(tree), HOME: tree },
  });
  return { out: run.stdout.trim(), machine };
}

test.each([
  ['a relative one', () => 'node_modules'],
  ['an absolute one', (tree: string) => join(tree, 'node_modules')],
  ['none', () => ''],
])('SR01 no package of the tree is taken for the engine, with %s in NODE_PATH', (_, searchPath) => {
  expect(found({}, searchPath).out).toBe('undefined');
});

test('the one that npm installed beside the program is taken', () => {
  const { out, machine } = found(PACKAGE, () => 'node_modules');
  expect(out).toBe(join(machine, 'node_modules/@ast-grep/napi/index.js'));
});

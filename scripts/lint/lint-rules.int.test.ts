import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const checkout = dirname(dirname(import.meta.dirname));
const CORE = 'packages/core/src/model/breach.ts';
const CLI = 'packages/cli/src/commands/breach.ts';

/** Code that must be refused, by the rule that refuses it. */
const BREACHES: ReadonlyArray<readonly [rule: string, path: string, code: string]> = [
  ['pure-core(no-clock)', CORE, 'export const now = new Date();'],
  ['pure-core(no-clock)', CORE, 'export const now = Date();'],
  ['eslint(no-restricted-properties)', CORE, 'export const now = Date.now();'],
  ['eslint(no-restricted-properties)', CORE, 'export const luck = Math.random();'],
  ['eslint(no-restricted-globals)', CORE, 'export const home = process.env;'],
  ['eslint(no-restricted-globals)', CORE, 'export const page = fetch("x");'],
  ['eslint(no-restricted-globals)', CORE, 'export const timer = setTimeout(() => 1, 1);'],
  ['eslint(no-restricted-imports)', CORE, 'export { join } from "node:path";'],
  ['pure-core(no-async)', CORE, 'export const wait = async () => 1;'],
  ['pure-core(no-async)', CORE, 'export async function wait() { return 1; }'],
  ['eslint(no-console)', CLI, 'console.log(1);'],
  ['import(no-default-export)', CLI, 'export default 1;'],
  ['eslint(max-lines)', CLI, 'export {};\n'.repeat(401)],
];

/** Code that the same configuration must let pass. */
const SOUND: ReadonlyArray<readonly [path: string, code: string]> = [
  [CORE, 'export const day = (text: string) => new Date(text);'],
  [CLI, 'export const now = async () => Date.now() + process.pid;'],
  ['packages/cli/src/output/breach.ts', 'console.log(1);'],
  ['packages/core/src/model/breach.test.ts', 'export {};\n'.repeat(599)],
];

/** Every case in a file of its own, so that one run of the linter judges all. */
const fileOf = (path: string, index: number) => path.replace('breach', `breach-${index}`);
const codesByFile = new Map<string, Set<string>>();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decisis-lint-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of ['.oxlintrc.json', 'scripts/lint/pure-core.js']) {
    write(path, readFileSync(join(checkout, path), 'utf8'));
  }
  write('package.json', '{"type":"module"}');
  BREACHES.forEach(([, path, code], index) => write(fileOf(path, index), code));
  SOUND.forEach(([path, code], index) => write(fileOf(path, 100 + index), code));

  const oxlint = join(checkout, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'packages'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Array<{ code: string; filename: string }> };
  for (const { code, filename } of diagnostics) {
    codesByFile.set(filename, (codesByFile.get(filename) ?? new Set()).add(code));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lint configuration', () => {
  test.each(BREACHES.map(([rule, path], index) => [rule, fileOf(path, index)] as const))(
    '%s fires in %s',
    (rule, file) => expect([...(codesByFile.get(file) ?? [])]).toContain(rule),
  );
  test.each(SOUND.map(([path], index) => [fileOf(path, 100 + index)] as const))('sound code passes in %s', (file) =>
    expect([...(codesByFile.get(file) ?? [])]).toEqual([]),
  );
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stateIdentity } from './program-identity.ts';

const FILES = { 'main.cjs': 'exports.name = "@@program@@";\n', 'core.cjs': 'exports.read = () => 1;\n' };

function identityOf(files: Readonly<Record<string, string>>, manifests: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'decisis-identity-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  stateIdentity(folder, manifests);
  return readFileSync(join(folder, 'main.cjs'), 'utf8');
}

test('a bundle has one name, and another one when any of its files or manifests differs', () => {
  const own = identityOf(FILES, ['{"version":"1.0.0"}']);
  expect(own).toMatch(/^exports\.name = "[0-9a-f]{64}";\n$/);
  expect(identityOf(FILES, ['{"version":"1.0.0"}'])).toBe(own);
  const others = [
    identityOf({ ...FILES, 'core.cjs': 'exports.read = () => 2;\n' }, ['{"version":"1.0.0"}']),
    identityOf({ ...FILES, 'words.cjs': '' }, ['{"version":"1.0.0"}']),
    identityOf({ 'main.cjs': FILES['main.cjs'], 'read.cjs': FILES['core.cjs'] }, ['{"version":"1.0.0"}']),
    identityOf(FILES, ['{"version":"1.0.1"}']),
    identityOf(FILES, []),
  ];
  expect(new Set([own, ...others]).size).toBe(6);
});

test('a bundle that names the program nowhere is refused', () => {
  expect(() => identityOf({ 'main.cjs': '' }, [])).toThrow('0 files of the bundle name the program');
});

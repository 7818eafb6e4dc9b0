import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

test('a register that does not exist is told with its place in decisis.toml', () => {
  const root = temporaryRepository({ 'open.md': '# Open\n', 'decisis.toml': '[[register]]\npath = "opne.md"\n' });
  const { code, err } = runCli(root, ['list']);
  expect(code).toBe(2);
  expect(err).toContain('decisis.toml:2:8 has the path "opne.md", which does not exist');
  expect(err).toContain('nearest: "open.md"');
});

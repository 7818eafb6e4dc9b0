import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const TABLE = '| ID | Decision | Status |\n|---|---|---|\n| D-001 | Pick the broker | open |\n';

test('list says after the answer that reading noticed something, as a table and as JSON', () => {
  const root = temporaryRepository({
    'bad.md': Buffer.from(`${TABLE}| D-002 | Caf\u00e9 | zorped |\n`, 'latin1'),
    'good.md': TABLE,
  });
  const err = '2 findings, 1 error: decisis parse bad.md\n';
  expect(runCli(root, ['list', 'bad.md'])).toMatchObject({ code: 0, err });
  expect(runCli(root, ['list', 'bad.md', 'good.md', '--json'])).toMatchObject({ code: 0, err });
  expect(runCli(root, ['list', 'good.md'])).toMatchObject({ code: 0, err: '' });
});

test('list says that a document was left out of the folder', () => {
  const root = temporaryRepository({ 'good.md': TABLE, 'picture.md': Buffer.from([0x89, 0, 0, 0, 1, 2]) });
  expect(runCli(root, ['list'])).toMatchObject({ code: 0, err: expect.stringContaining('1 left out (not text)') });
});

test('a document without items is not blamed on filters that nobody gave', () => {
  const root = temporaryRepository({ 'prose.md': '# Notes\n\nNothing here.\n' });
  const err = 'no items found in prose.md: decisis parse prose.md says how it was read\n';
  expect(runCli(root, ['list', 'prose.md'])).toEqual({ code: 0, out: '', err });
  expect(runCli(root, ['list', 'prose.md', '--json'])).toEqual({ code: 0, out: '[]\n', err });
});

test('the command it names can be run where one is', () => {
  const root = temporaryRepository({ 'prose.md': '# Notes\n' });
  mkdirSync(join(root, 'sub'));
  expect(runCli(join(root, 'sub'), ['list', '../prose.md']).err).toContain('decisis parse ../prose.md');
});

import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { findRepository } from '../config/find-repository.ts';
import { readConfig } from '../config/read-config.ts';
import { workingTreeView } from '../files/working-tree-view.ts';
import { runSentinels } from './run-sentinels.ts';

const TABLE = `[[sentinel]]
id = "gates"
decision = "D-001"
statement = "gates are as decided"
kind = "mention"
paths = ["docs/**"]
mentions = ["gate"]
`;

async function unseen(file: string, bytes: Buffer | number): Promise<readonly unknown[]> {
  const root = temporaryTree({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'decisis.toml': TABLE,
    'docs/a.md': 'the gate\n',
  });
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs', file), typeof bytes === 'number' ? '' : bytes);
  if (typeof bytes === 'number') truncateSync(join(root, 'docs', file), bytes);
  const { policy } = await readConfig(findRepository(root));
  const view = workingTreeView(root, { documentBytes: 2 * 1024 ** 2, exclude: [], hidden: [] });
  const [result] = await runSentinels(root, view, policy);
  return result?.outcome.kind === 'unobserved' ? [result.outcome.reason, result.outcome.hint] : [result?.outcome.kind];
}

test('a file that is too large is told with the limit, and with what raises it', async () => {
  expect(await unseen('large.md', 5 * 1024 ** 2)).toEqual([
    'docs/large.md cannot be read: it has more than 2 MB',
    'raise the limit with "--max-bytes" or "file-size" of [limits], or take it out with "exclude"',
  ]);
});

test.each([
  ['Latin-1', Buffer.from('T\xfcr', 'latin1')],
  ['UTF-16 with its mark', Buffer.from('\ufeffthe gate', 'utf16le')],
  ['bytes', Buffer.from([0, 1, 2])],
])('what is no UTF-8 is told as that: %s', async (_, bytes) => {
  expect(await unseen('other.md', bytes)).toEqual([
    'docs/other.md cannot be read: it is no text in UTF-8',
    'write it in UTF-8, or take it out with "exclude"',
  ]);
});

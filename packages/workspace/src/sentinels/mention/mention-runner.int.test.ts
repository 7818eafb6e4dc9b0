import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { findRepository } from '../../config/find-repository.ts';
import { readConfig } from '../../config/read-config.ts';
import { workingTreeView } from '../../files/working-tree-view.ts';
import { runSentinels } from '../run-sentinels.ts';

const LIMITS = { documentBytes: 1_000_000, exclude: [], hidden: [] };

async function outcomeOf(keys: string, files: Readonly<Record<string, string>>): Promise<unknown> {
  const table = `[[sentinel]]\nid = "papers"\ndecision = "D-001"\nstatement = "pilot papers say yes"\nkind = "mention"\npaths = ["p/*.md"]\n`;
  const root = temporaryTree({ '.git/HEAD': 'ref: refs/heads/main\n', 'decisis.toml': table + keys, ...files });
  const { policy } = await readConfig(findRepository(root));
  const [result] = await runSentinels(root, workingTreeView(root, LIMITS), policy);
  return result?.outcome;
}

const PAPERS = { 'p/a.md': '## Scope\n\nx: yes\n', 'p/b.md': '## Range\n\nnothing\n' };

test('a paper in which the section is called otherwise departs, also where another one has it', async () => {
  expect(await outcomeOf('section = "Scope"\nmentions = ["x: yes"]\n', PAPERS)).toMatchObject({
    kind: 'fail',
    matches: [{ path: 'p/b.md', line: 1, excerpt: 'has no section "Scope"' }],
  });
});

test('what a section must not say could not be observed in a paper without it', async () => {
  expect(await outcomeOf('section = "Scope"\nomits = ["nothing"]\n', PAPERS)).toMatchObject({
    kind: 'unobserved',
    reason: 'p/b.md cannot be judged: it has no section "Scope"',
    missed: [{ path: 'p/b.md', reason: 'it has no section "Scope"' }],
  });
});

import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { findRepository } from '../../config/find-repository.ts';
import { readConfig } from '../../config/read-config.ts';
import { workingTreeView } from '../../files/working-tree-view.ts';
import { runSentinels, tryTripwires } from '../run-sentinels.ts';

const SETTINGS = (sample: string): string => `[[sentinel]]
id = "berths"
decision = "D-001"
statement = "berths are listed"
kind = "names"
paths = ["plan.txt"]
pattern = '\\bberth\\.[a-z]+'
grammar = "berth.<side>"
registry = "berths.txt"
tripwire = "${sample}"
`;

test.each([
  ['berth.west', 'fails'],
  ['berth.north', 'passes'],
  ['berth.a1', 'passes'],
])('a tripwire that is only unlisted, %s, %s with the list at hand', async (sample, expected) => {
  const root = temporaryTree({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'decisis.toml': SETTINGS(sample),
    'berths.txt': 'berth.north berth.a\n',
    'plan.txt': 'berth.north\n',
  });
  const { policy } = await readConfig(findRepository(root));
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  expect(await tryTripwires(policy, view)).toEqual([expected]);
  const [result] = await runSentinels(root, view, policy);
  expect(result).toMatchObject({ outcome: { kind: 'pass' }, tripwire: expected });
  expect(await tryTripwires(policy)).toEqual(['untried']);
});

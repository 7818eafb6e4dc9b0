import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { findRepository } from '../../config/find-repository.ts';
import { readConfig } from '../../config/read-config.ts';
import { workingTreeView } from '../../files/working-tree-view.ts';
import { runSentinels } from '../run-sentinels.ts';

async function told(asked: string, text: string, file = 'mill.yaml'): Promise<string> {
  const root = temporaryTree({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'decisis.toml': `[[sentinel]]
id = "gates"
decision = "D-001"
statement = "gates are as decided"
kind = "data"
paths = ["${file}"]
${asked}
`,
    [file]: text,
  });
  const { policy } = await readConfig(findRepository(root));
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const [result] = await runSentinels(root, view, policy);
  if (result?.outcome.kind === 'fail')
    return result.outcome.matches.map(({ line, column, excerpt }) => `${line}:${column} ${excerpt}`).join('; ');
  return result?.outcome.kind === 'unobserved' ? result.outcome.reason : (result?.outcome.kind ?? 'nothing');
}

const MERGED = 'x-open: &open { locked: false }\ngates:\n  north:\n    <<: *open\n';
const TWO = 'gates:\n  north:\n    locked: false\n---\n{}\n';

test.each([
  ['path = "gates[*].locked"\nexists = false', MERGED, '1:25 gates.north.locked is there, and must not be'],
  [
    'path = "gates[*].locked"\ndefault = true\nequals = true',
    MERGED,
    '1:25 gates.north.locked is false, and must be true',
  ],
  ['path = "gates[*].locked"\nequals = false', MERGED, 'pass'],
])('a merge key counts: %s', async (asked, text, expected) => {
  expect(await told(asked, text)).toBe(expected);
});

test.each([
  ['path = "gates[*].locked"\nexists = false', TWO, /2 documents, and its "path" begins with none of them/],
  ['path = "gates[*].locked"\ndefault = true\nequals = true', TWO, /2 documents/],
  ['path = "[*].gates[*].locked"\nexists = false', TWO, /^3:13 \[0\]\.gates\.north\.locked is there/],
  ['path = "[1].gates"\nexists = false', TWO, /^pass$/],
  // Where a path begins with a document, the only one is the first of them.
  ['path = "[0].gates[*].locked"\nexists = false', TWO.replace(/---[^]*/, ''), /^3:13 \[0\]\.gates\.north\.locked is/],
  ['path = "[*].gates[*].locked"\nexists = false', TWO.replace(/---[^]*/, ''), /^3:13 \[0\]\.gates\.north\.locked is/],
  ['path = "[*][*].locked"\nexists = false', TWO.replace(/---[^]*/, ''), /^3:13 gates\.north\.locked is/],
])('several documents: %s', async (asked, text, expected) => {
  expect(await told(asked, text)).toMatch(expected);
});

test('what is asked for has its article', async () => {
  expect(await told('path = "wheels"\ntype = "integer"', 'wheels: two\n')).toContain('must be an integer');
});

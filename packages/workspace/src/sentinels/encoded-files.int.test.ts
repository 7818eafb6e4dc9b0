// A change can have git write a file so that no pattern matches what stands in it.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox } from '@decisis/testing';
import { DEFAULT_POLICY } from '@decisis/core';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { textSentinel } from '../../test/text-sentinel.ts';
import { workingTreeView } from '../files/working-tree-view.ts';
import { runSentinels } from './run-sentinels.ts';

async function checkedOut(attributes: Readonly<Record<string, string>>, below = '') {
  const box = createGitSandbox(temporaryTree({}));
  const files = ['quay/app/x.ts', 'quay/app/deep/y.ts', 'quay/docs/z.md'];
  // Committed as the plain text that a reviewer sees, and then checked out as the attributes have it.
  box.commit(Object.fromEntries(files.map((file) => [file, 'a crane\n'])));
  for (const [path, text] of Object.entries(attributes)) writeFileSync(join(box.root, path), text);
  for (const file of files) rmSync(join(box.root, file));
  box.git('checkout', '--quiet', '--', '.');
  const root = join(box.root, below);
  const prefix = below === '' ? 'quay/' : '';
  const sentinel = (id: string, include: string) =>
    textSentinel({ id, files: { classes: [], include: [prefix + include], exclude: [] }, patterns: ['crane'] });
  const policy = { ...DEFAULT_POLICY, sentinels: [sentinel('app', 'app/x.ts'), sentinel('docs', 'docs/**')] };
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  return (await runSentinels(root, view, policy)).map(({ outcome }) =>
    outcome.kind === 'unobserved' ? outcome.reason : outcome.kind,
  );
}

const hidden = (encoding: string) =>
  expect.stringMatching(`x\\.ts \\(git writes it as ${encoding}, and it has no mark that says so\\)$`);

test.each([
  ['from the root', { '.gitattributes': 'quay/app/x.ts working-tree-encoding=UTF-16LE\n' }],
  ['by its name', { '.gitattributes': '# ours\n*.md text\nx.ts text working-tree-encoding=UTF-16BE eol=lf\n' }],
  ['from its folder', { 'quay/app/.gitattributes': 'x.* working-tree-encoding=UTF-32LE\n' }],
  ['by a class of letters', { '.gitattributes': '[x].ts working-tree-encoding=UTF-16LE\n' }],
  ['by a macro', { '.gitattributes': '[attr]tide working-tree-encoding=UTF-16LE\nx.ts tide\n' }],
])('a file that git writes without a mark, told %s, could not be observed', async (_, attributes) => {
  expect(await checkedOut(attributes)).toEqual([hidden('UTF-\\d\\d[BL]E'), 'fail']);
});

test('nor could one that .gitattributes above the settings is about, or that is in letters of its own', async () => {
  const above = { '.gitattributes': 'quay/app/** working-tree-encoding=UTF-16LE\n' };
  expect(await checkedOut(above, 'quay')).toEqual([hidden('UTF-16LE'), 'fail']);
  expect(await checkedOut({ '.gitattributes': 'x.ts working-tree-encoding=IBM037\n' })).toEqual([
    expect.stringContaining('git writes it as IBM037, in which no pattern can match'),
    'fail',
  ]);
});

test.each(['UTF-8', 'UTF-16', 'UTF-16LE-BOM', 'windows-1252', 'SHIFT-JIS'])(
  'a file that git writes as %s is searched',
  async (encoding) => {
    expect(await checkedOut({ '.gitattributes': `x.ts working-tree-encoding=${encoding}\n` })).toEqual([
      'fail',
      'fail',
    ]);
  },
);

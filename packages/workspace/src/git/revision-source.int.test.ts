import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSource, readDocument } from '@decisis/core';
import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { readConfig, readConfigOf } from '../config/read-config.ts';
import { findRepository } from '../config/find-repository.ts';
import type { DetectRegister } from '../registers/detection.ts';
import type { RegisterInputs } from '../registers/register-input.ts';
import { resolveArguments } from '../registers/resolve-arguments.ts';
import { openGit } from './open-git.ts';
import { revisionSource } from './revision-source.ts';
import { RevisionTree } from './revision-tree.ts';

const TABLE = '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Which crane | open |\n';
const RECORD = '# 1. Use the tug\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n';

const detect: DetectRegister = (path, bytes) => {
  const { items, dialects } = readDocument(decodeSource(path, bytes), {});
  return items.length === 0 ? undefined : { score: 1, dialects, items: items.length, reason: 'r' };
};

/** What both readings must agree on. */
function told({ registers, leftOut, documentsSeen }: RegisterInputs) {
  return {
    registers: registers.map(({ name, path, isFolder, documents }) => ({
      name,
      path,
      isFolder,
      documents: documents.map((document) => [document.path, Buffer.from(document.bytes).toString('latin1')]),
    })),
    leftOut: leftOut.map(({ path, reason, isFolder }) => ({ path, reason, isFolder })),
    documentsSeen,
  };
}

const FILES = {
  'docs/adr/0001-tug.md': RECORD,
  'docs/adr/0002-crane.md': RECORD.replace('tug', 'crane'),
  'docs/adr/README.md': '# Index\n',
  'plans/open.md': TABLE,
  'plans/draft.md': TABLE,
  'plans/binary.md': new Uint8Array([35, 0, 1]),
  'plans/long.md': `${'words without meaning\n'.repeat(4000)}${TABLE}`,
  'vendor/open.md': TABLE,
  '.hidden/open.md': TABLE,
  '.github/open.md': TABLE,
  'ignored/open.md': TABLE,
  '.gitignore': 'ignored/\n',
  'plans/.gitignore': 'draft.md\n',
};

test.each([
  ['what is found', '', []],
  ['a folder', '', ['plans']],
  ['one file', '', ['plans/draft.md']],
  [
    'the registers of decisis.toml',
    '[[register]]\npath = "docs/adr"\nexclude = ["README.md"]\n[[register]]\npath = "plans/*.md"\nname = "plans"\nexclude = ["binary.md"]\n',
    [],
  ],
  ['a register by its name', '[[register]]\npath = "plans/open.md"\nname = "berths"\n', ['berths']],
  ['settings of where to look', '[discovery]\nexclude = ["plans/"]\nhidden = [".hidden"]\n', []],
])('registers are read from a commit as from its checkout: %s', async (_, toml, args) => {
  const box = createGitSandbox(temporaryTree());
  symlinkSync('/etc/passwd', join(box.root, 'out.md'));
  symlinkSync('plans/open.md', join(box.root, 'in.md'));
  symlinkSync('plans', join(box.root, 'folder'));
  const commit = box.commit(toml === '' ? FILES : { ...FILES, 'decisis.toml': toml });
  const repository = findRepository(box.root);
  const config = await readConfig(repository);
  const { git } = openGit(box.root, process.env['PATH'] ?? '');
  const tree = RevisionTree.read(git, commit, config.limits.documentBytes);
  expect({ ...(await readConfigOf(tree)), path: config.path }).toEqual(config);
  const options = { repository, cwd: box.root, config, detect };
  const fromDisk = await resolveArguments(args, options);
  const fromCommit = await resolveArguments(args, { ...options, source: revisionSource(tree) });
  expect(told(fromCommit)).toEqual(told(fromDisk));
  expect(fromDisk.registers.length).toBeGreaterThan(0);
});

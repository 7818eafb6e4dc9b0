// SR04 and SR08 on a head that is somebody else's: what is read is what the repository holds, nothing beside it, and nothing
// is written.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { gitRepository } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';
import { missingStrace, traceCli } from '../trace-cli.ts';

const TABLE = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Which crane | open | port |
| D-2 | Which tug | open | port |
`;
const SECRET = TABLE.replace('Which crane', 'a secret of the machine');
const SETTINGS = '[[register]]\npath = "open.md"\n';

const untraced = missingStrace();

/** A repository in a folder of its own, beside which a secret stands; `topic` is checked out. */
function besideSecret(settings: string): { readonly box: GitSandbox; readonly secret: string } {
  const box = gitRepository();
  const secret = `${box.root}-secret.md`;
  writeFileSync(secret, SECRET);
  box.commit({ 'open.md': TABLE, 'other.md': TABLE.replaceAll('D-', 'E-'), 'decisis.toml': settings });
  box.git('checkout', '--quiet', '-b', 'topic');
  return { box, secret };
}

describe('a register that the head replaces by a link', () => {
  // The folder of the first begins with the name of the root: comparing texts would take it for a part of it.
  test.each([
    ['startsWith path check: to a file whose path begins like the root', (secret: string) => secret],
    ['to a file of the machine', () => '/etc/passwd'],
    ['upwards', (secret: string) => join('..', secret.slice(secret.lastIndexOf('/') + 1))],
    ['to what git keeps', () => '.git/config'],
  ])('%s: nothing of it is shown, and the run is not green', (_, targetOf) => {
    for (const [settings, args] of [
      [SETTINGS, ['check', '--base', 'main']],
      ['', ['check', '--base', 'main', '--head', 'topic']],
      ['', ['list', 'open.md']],
    ] as const) {
      const { box, secret } = besideSecret(settings);
      try {
        rmSync(join(box.root, 'open.md'));
        symlinkSync(targetOf(secret), join(box.root, 'open.md'));
        box.commit({});
        const { code, out, err } = runCli(box.root, args);
        expect({ args, isGreen: code === 0 }).toEqual({ args, isGreen: false });
        expect(`${out}${err}`).not.toMatch(/a secret of the machine|root:x:|repositoryformatversion/);
      } finally {
        rmSync(secret);
      }
    }
  });

  test.runIf(untraced === undefined)('the file that it leads to is not even opened, and nothing is written', () => {
    const { box, secret } = besideSecret('');
    try {
      rmSync(join(box.root, 'open.md'));
      symlinkSync(secret, join(box.root, 'open.md'));
      box.commit({});
      const { opened, changed, code } = traceCli(box.root, ['check', '--base', 'main']);
      expect(code).toBe(1);
      expect(opened.filter((path) => path.includes('secret'))).toEqual([]);
      expect(changed.filter((path) => path.startsWith(box.root))).toEqual([]);
      // The trace sees what is opened: else the two lines above would say nothing.
      expect(opened).toContain(join(box.root, 'other.md'));
    } finally {
      rmSync(secret);
    }
  });
});

test('policy from head: a replacement of the base commit, left in the refs, does not stand in for it', () => {
  const box = gitRepository();
  const base = box.commit({ 'open.md': TABLE, 'decisis.toml': SETTINGS });
  const loose = box.commit({ 'open.md': TABLE, 'decisis.toml': `${SETTINGS}[rules]\nresolution = "off"\n` });
  box.git('checkout', '--quiet', '-B', 'topic', base);
  box.git('branch', '--force', 'main', base);
  box.commit({ 'open.md': TABLE.replace('| open | port |', '| open | |') });
  box.git('replace', base, loose);
  expect(box.git('show', `${base}:decisis.toml`)).toContain('off');
  const { code, out } = runCli(box.root, ['check', '--base', 'main']);
  expect([code, out.includes('resolution/missing-owner')]).toEqual([1, true]);
});

test('a tree made by hand with names that lead out of it is read without them', () => {
  const { box, secret } = besideSecret('');
  try {
    const blob = box.git('rev-parse', 'main:open.md');
    writeFileSync(join(box.root, '.git/blob'), SECRET);
    const planted = box.git('hash-object', '-w', '.git/blob');
    const names = ['..', '.git', '.GIT', '.', 'a\\..\\..\\b.md'];
    const line = (mode: string, id: string, name: string): Buffer =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
    const inner = writeTree(box, [line('100644', planted, 'open.md')]);
    const tree = writeTree(box, [
      ...names.map((name) => (name.endsWith('.md') ? line('100644', planted, name) : line('40000', inner, name))),
      line('100644', blob, 'open.md'),
    ]);
    const commit = box.git('commit-tree', tree, '-p', 'main', '-m', 'x');
    const { code, out } = runCli(box.root, ['check', '--head', commit, '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { checked: unknown }).checked).toMatchObject({ documents: 1, items: 2 });
  } finally {
    rmSync(secret);
  }
});

function writeTree(box: GitSandbox, lines: readonly Buffer[]): string {
  mkdirSync(join(box.root, '.git/made'), { recursive: true });
  writeFileSync(join(box.root, '.git/made/tree'), Buffer.concat(lines));
  expect(readFileSync(join(box.root, '.git/made/tree')).length).toBeGreaterThan(0);
  return box.git('hash-object', '-t', 'tree', '--literally', '-w', '.git/made/tree');
}

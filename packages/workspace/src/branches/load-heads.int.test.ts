import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ClaimIndex,
  claimsOf,
  compareHeads,
  decodeSource,
  readDocument,
  registerOf,
  type HeadComparison,
} from '@decisis/core';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import { readDocumentBytes } from '../files/read-document-bytes.ts';
import { openGit } from '../git/open-git.ts';
import { findHeads } from './head-references.ts';
import { loadHeads } from './load-heads.ts';

const OPEN = 'decisions/open.md';
const table = (...rows: readonly string[]): string =>
  `# Harbour\n\n| ID | Decision | Status |\n|---|---|---|\n${rows.map((row) => `| ${row} | open |\n`).join('')}`;
const PILOT = 'D-001 | Pick the pilot';

interface Compared extends HeadComparison {
  readonly calls: number;
}

function compare(root: string, patterns: readonly string[] = [], environment: Record<string, string> = {}): Compared {
  const { git, prefix } = openGit(root, process.env['PATH'] ?? '');
  const read = (_: unknown, path: string, bytes: Uint8Array) => readDocument(decodeSource(path, bytes));
  const bytes = readDocumentBytes(root, OPEN, DEFAULT_CONFIG.limits);
  const registers = [registerOf(OPEN, OPEN, [read(undefined, OPEN, bytes)])];
  const judged = claimsOf(registers);
  const found = findHeads(git, { patterns, target: undefined, judged: undefined, environment });
  const document = { path: OPEN, root, file: join(root, OPEN), bytes };
  const input = {
    name: OPEN,
    path: OPEN,
    isFolder: false,
    documents: [document],
    config: undefined,
    detection: undefined,
  };
  const isThere = (path: string) => existsSync(join(root, path));
  const own = { config: DEFAULT_CONFIG, registers, inputs: [input], read, isThere };
  const state = { git, prefix, commit: found.commit, ...own };
  const { heads, reservations, notCompared } = loadHeads(
    { ...state, claims: new ClaimIndex(judged) },
    found.references,
  );
  const compared = compareHeads({
    judged,
    heads,
    reservations,
    branches: found.branches,
    notCompared: () => notCompared,
  });
  return { ...compared, calls: git.calls };
}

const told = ({ collisions }: HeadComparison): string[] =>
  collisions.map(
    ({ claim, other, heads, first }) => `${claim.id} ${other.title} on ${heads.join(', ')}, ${first} first`,
  );

function branches(rows: Readonly<Record<string, readonly string[]>>): GitSandbox {
  const box = createGitSandbox(temporaryTree());
  box.commit({ [OPEN]: table(PILOT) }, 'Begin');
  for (const [name, own] of Object.entries(rows)) {
    box.git('checkout', '--quiet', '-b', name, 'main');
    box.commit({ [OPEN]: table(PILOT, ...own) }, `Work on ${name}`);
  }
  return box;
}

describe('a collision is found', () => {
  test('with what is not committed yet: then the other was there first', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'] });
    box.git('checkout', '--quiet', 'main');
    writeFileSync(join(box.root, OPEN), table(PILOT, 'D-002 | Pick the berth'));
    expect(told(compare(box.root))).toEqual(['D-002 Pick the tug on tugs, there first']);
  });

  test('on a remote-tracking branch, told once with its local copy', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'], berths: ['D-002 | Pick the berth'] });
    box.git('update-ref', 'refs/remotes/origin/tugs', 'refs/heads/tugs');
    expect(told(compare(box.root))).toEqual(['D-002 Pick the tug on tugs, origin/tugs, unknown first']);
  });

  test('on the branch that the change goes to, which was there first', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'], berths: ['D-002 | Pick the berth'] });
    box.git('update-ref', 'refs/remotes/origin/tugs', 'refs/heads/tugs');
    box.git('branch', '--quiet', '-D', 'tugs');
    expect(told(compare(box.root, [], { GITHUB_BASE_REF: 'tugs' }))).toEqual([
      'D-002 Pick the tug on origin/tugs, there first',
    ]);
  });

  test('among the refs of pull requests, and then no branch is asked', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'], berths: ['D-002 | Pick the berth'] });
    box.git('update-ref', 'refs/pull/7/head', 'refs/heads/tugs');
    expect(compare(box.root, ['refs/pull/*/head']).heads).toEqual(['pull/7/head']);
    expect(told(compare(box.root, ['refs/pull/*/head']))).toEqual(['D-002 Pick the tug on pull/7/head, unknown first']);
    expect(() => compare(box.root, ['refs/merge/*'])).toThrow('"refs/merge/*" is no local branch');
  });

  test('in a document that only the other branch has', () => {
    const box = branches({ berths: ['D-002 | Pick the berth'] });
    box.git('checkout', '--quiet', '-b', 'tugs', 'main');
    box.commit({ 'docs/deep/below/tugs.md': table('D-2 | Pick the tug') }, 'Tugs');
    box.git('checkout', '--quiet', 'berths');
    expect(told(compare(box.root))).toEqual(['D-002 Pick the tug on tugs, unknown first']);
  });

  test('on a detached commit, and before the first one', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'], berths: ['D-002 | Pick the berth'] });
    box.git('checkout', '--quiet', '--detach', 'berths');
    box.git('branch', '--quiet', '-D', 'berths');
    expect(told(compare(box.root))).toHaveLength(1);
    box.git('checkout', '--quiet', '--orphan', 'fresh');
    writeFileSync(join(box.root, OPEN), table('D-002 | Pick the berth'));
    expect(told(compare(box.root))).toEqual(['D-002 Pick the tug on tugs, there first']);
  });
});

describe('what git is asked', () => {
  test('does not grow with the number of branches that do not collide', () => {
    const few = branches(Object.fromEntries(['D-002', 'D-003'].map((id) => [`b-${id}`, [`${id} | Pick ${id}`]])));
    const ids = Array.from({ length: 30 }, (_, index) => `D-${String(index + 2).padStart(3, '0')}`);
    const many = branches(Object.fromEntries(ids.map((id) => [`b-${id}`, [`${id} | Pick ${id}`]])));
    expect(compare(few.root).heads).toHaveLength(2);
    expect(compare(many.root).heads).toHaveLength(30);
    expect(compare(many.root).calls).toBe(compare(few.root).calls);
  });

  test('is next to nothing for branches whose registers are those of this one', () => {
    const box = branches({});
    for (const name of ['one', 'two']) {
      box.git('checkout', '--quiet', '-b', name, 'main');
      box.commit({ [`src/${name}.ts`]: 'export {};\n' }, name);
    }
    // The refs, the commits, the trees of the root and of src: no contents.
    expect(compare(box.root).calls).toBe(4);
  });
});

describe('what cannot be read is told, never taken for free', () => {
  test.each([
    ['is not UTF-8', new Uint8Array([0x7c, 0xff, 0xfe, 0x7c])],
    [
      'holds the marks of an unresolved conflict',
      `<<<<<<< one\n${table(PILOT)}=======\n${table('D-009 | B')}>>>>>>> two\n`,
    ],
    ['holds the marks of an unresolved conflict', `${table(PILOT)}<<<<<<< one\n`],
    ['no item was read in', 'Everything was lost.\n'],
    ['is above the size limit', `${table(PILOT)}${'x'.repeat(DEFAULT_CONFIG.limits.documentBytes)}`],
  ])('a register that %s', (reason, content) => {
    const box = branches({});
    box.git('checkout', '--quiet', '-b', 'broken', 'main');
    box.commit({ [OPEN]: content }, 'Break it');
    box.git('checkout', '--quiet', 'main');
    const { notCompared } = compare(box.root);
    expect(notCompared.map((one) => one.head)).toEqual(['broken']);
    expect(notCompared[0]?.reason).toContain(reason);
  });

  test('a line of its reservations that is none, beside one that counts', () => {
    const box = branches({});
    box.git('checkout', '--quiet', '-b', 'cranes', 'main');
    box.commit({ '.decisis/ids': 'D-002 cranes 2026-01-05 Pick the crane\nD-003 maybe\n' }, 'Reserve');
    box.git('checkout', '--quiet', '-b', 'berths', 'main');
    box.commit({ [OPEN]: table(PILOT, 'D-002 | Pick the berth') }, 'Berths');
    const { reserved, notCompared, free } = compare(box.root);
    expect(reserved.map(({ claim, reservation, head }) => [claim.id, reservation.branch, head])).toEqual([
      ['D-002', 'cranes', 'cranes'],
    ]);
    expect([...free.values()]).toEqual(['D-003']);
    expect(notCompared.map(({ reason }) => reason)).toEqual(['line 2 of .decisis/ids is no reservation']);
  });

  test('a branch whose common history a shallow clone lacks', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'], berths: ['D-002 | Pick the berth'] });
    const clone = createGitSandbox(temporaryTree());
    const from = `file://${box.root}`;
    clone.git('fetch', '--quiet', '--depth=1', from, 'berths:berths', 'tugs:refs/remotes/origin/tugs');
    clone.git('checkout', '--quiet', 'berths');
    const { collisions, notCompared } = compare(clone.root);
    expect(collisions).toEqual([]);
    expect(notCompared[0]?.reason).toContain('shallow clone');
  });

  test('a branch whose commit is gone', () => {
    const box = branches({ tugs: ['D-002 | Pick the tug'] });
    const commit = box.git('rev-parse', 'tugs');
    box.git('checkout', '--quiet', 'main');
    rmSync(join(box.root, '.git/objects', commit.slice(0, 2), commit.slice(2)), { force: true });
    expect(() => compare(box.root)).toThrow(/git/);
  });
});

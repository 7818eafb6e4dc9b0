// The index as it is read here, and as git itself lists it.
import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { readIndex } from './read-index.ts';

const KINDS: Readonly<Record<string, string>> = { '100': 'file', '120': 'link', '160': 'submodule', '040': 'folder' };

const listed = ({ git }: GitSandbox): readonly string[] =>
  git('ls-files', '-t', '--stage', '--sparse', '-z')
    .split('\0')
    .filter((record) => record !== '')
    .map((record) => {
      const [, tag, mode = '', path = ''] = /^(\w) (\d{6}) \w+ \d\t(.*)$/s.exec(record) ?? [];
      return `${KINDS[mode.slice(0, 3)]} ${path.replace(/\/$/, '')}${tag === 'S' ? ' sparse' : ''}`;
    });

const read = ({ root }: GitSandbox): readonly string[] =>
  readIndex(join(root, '.git')).map(({ path, kind, isSparse }) => `${kind} ${path}${isSparse ? ' sparse' : ''}`);

function repository(options: readonly string[] = []): GitSandbox {
  const box = createGitSandbox(temporaryTree(), options);
  const files = Array.from({ length: 200 }, (_, at) => [`pier ${at % 7}/${'quay/'.repeat(at % 4)}${at}.txt`, `${at}`]);
  symlinkSync('nowhere', join(box.root, 'link'));
  box.commit({
    ...Object.fromEntries(files),
    [`${'long'.repeat(60)}/${'name'.repeat(50)}.txt`]: 'x',
    'ümlaut/😀.txt': 'x',
  });
  return box;
}

describe.each([[[]], [['--object-format=sha256']]])('a repository %j', (options) => {
  test.each(['2', '4'])('in version %s', (version) => {
    const box = repository(options);
    box.git('update-index', '--index-version', version);
    expect(read(box)).toEqual(listed(box));
    expect(read(box)).toHaveLength(203);
    writeFileSync(join(box.root, 'later.txt'), 'x');
    box.git('add', '--intent-to-add', 'later.txt');
    box.git('update-index', '--skip-worktree', 'pier 0/0.txt', 'pier 3/quay/quay/quay/31.txt');
    expect(read(box)).toEqual(listed(box));
    expect(read(box)).toContain('file pier 0/0.txt sparse');
  });

  test('split, with entries that went, changed and came since', () => {
    const box = repository(options);
    box.git('config', 'splitIndex.maxPercentChange', '100');
    box.git('update-index', '--split-index');
    for (let at = 0; at < 200; at += 3) rmSync(join(box.root, `pier ${at % 7}/${'quay/'.repeat(at % 4)}${at}.txt`));
    for (let at = 1; at < 200; at += 5)
      if (at % 3 !== 0) writeFileSync(join(box.root, `pier ${at % 7}/${'quay/'.repeat(at % 4)}${at}.txt`), 'changed');
    writeFileSync(join(box.root, 'new.txt'), 'new');
    box.git('add', '--all');
    box.git('update-index', '--skip-worktree', 'pier 1/quay/1.txt');
    expect(readdirSync(join(box.root, '.git')).join(' ')).toContain('sharedindex.');
    expect(read(box).toSorted()).toEqual(listed(box).toSorted());
    expect(read(box)).toContain('file pier 1/quay/1.txt sparse');
    expect(read(box)).not.toContain('file pier 0/0.txt');
  });

  test('sparse, with folders of which nothing is there', () => {
    const box = repository(options);
    box.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'pier 1');
    expect(read(box)).toEqual(listed(box));
    expect(read(box)).toContain('folder pier 2 sparse');
  });

  test('in a conflict', () => {
    const box = repository(options);
    box.git('checkout', '--quiet', '-b', 'topic');
    box.commit({ link2: 'a' });
    box.git('checkout', '--quiet', 'main');
    box.commit({ link2: 'b' });
    expect(() => box.git('merge', '--quiet', 'topic')).toThrow();
    expect(read(box)).toEqual(listed(box));
    expect(read(box).filter((entry) => entry === 'file link2')).toHaveLength(2);
  });
});

test('no index is none that could not be read; what is no index is', () => {
  const box = createGitSandbox(temporaryTree());
  expect(existsSync(join(box.root, '.git/index'))).toBe(false);
  expect(read(box)).toEqual([]);
  const bytes = Buffer.from('DIRC\0\0\0\x02\0\0\0\x01 and nothing that fits');
  for (const some of ['', 'DIRC', bytes, Buffer.concat([bytes, Buffer.alloc(100, 255)])]) {
    writeFileSync(join(box.root, '.git/index'), some);
    expect(() => read(box)).toThrow('it is no index');
  }
});

// A commit is judged by what it changes from and what it leads to, whatever else the working tree holds.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { runWithInput } from '../agent-repository.ts';
import { gitRepository } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Lamps burn low at night | proposed | keeper |
`;
const SETTINGS = `[[sentinel]]
id = "licensed"
decision = "D-001"
statement = "a part of the lamp names its licence"
kind = "present"
paths = ["app/**"]
patterns = ["LICENCE"]

[[sentinel]]
id = "no-oil"
decision = "D-001"
statement = "no lamp burns oil"
kind = "absent"
paths = ["app/**/*.ts"]
patterns = ["oil"]
`;
const FILES = {
  'decisions.md': REGISTER,
  'decisis.toml': SETTINGS,
  'app/a.ts': 'dark();\n',
  'app/l.ts': '// LICENCE\n',
};

function repository(files: Readonly<Record<string, string | Uint8Array>> = FILES): GitSandbox {
  const box = gitRepository();
  box.commit(files);
  return box;
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** As the recipe for git does it. */
function hook({ root, git }: GitSandbox, base = 'HEAD') {
  const listing = git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', base);
  return runWithInput(root, ['hook', 'pre-edit', '--host', 'git'], listing);
}

describe('a locked decision', () => {
  const locked = (more: Readonly<Record<string, string>> = {}): GitSandbox => {
    const box = repository({ ...FILES, ...more });
    expect(runCli(box.root, ['accept', 'D-001', '--actor', 'ann']).code).toBe(0);
    box.git('add', '--all');
    box.git('commit', '--quiet', '-m', 'accepted');
    return box;
  };

  test.each([
    ['is deleted with its document', {}, ['rm', '--quiet', 'decisions.md']],
    [
      'is deleted beside another register',
      { 'harbour/decisions.md': REGISTER.replace('D-001 | Lamps burn low at night', 'H-001 | The quay is swept') },
      ['rm', '--quiet', 'decisions.md'],
    ],
    ['is deleted from the index alone', {}, ['rm', '--quiet', '--cached', 'decisions.md']],
    ['is put where nobody reads it', {}, ['mv', 'decisions.md', 'decisions.bin']],
  ])('that %s refuses the commit', (_, more, words) => {
    const box = locked(more);
    box.git(...words);
    const { code, err } = hook(box);
    expect(err).toContain('lock/removed');
    expect(err).toContain('D-001');
    expect(code).toBe(1);
  });

  test('whose words change refuses the commit, also when the file on the disk has the old ones again', () => {
    const box = locked();
    const path = join(box.root, 'decisions.md');
    const accepted = box.git('show', 'HEAD:decisions.md');
    writeFileSync(path, accepted.replace('burn low', 'burn high'));
    box.git('add', '--all');
    expect(hook(box)).toMatchObject({ code: 1, err: expect.stringContaining('lock/changed-without-superseding') });
    writeFileSync(path, accepted);
    expect(hook(box).code).toBe(1);
  });
});

test('a decision that comes with the code that cites it is known, and one that goes is not', () => {
  const box = repository({
    'decisis.toml': '[[register]]\npath = "decisions.md"\n\n[[register]]\npath = "harbour"\n',
    'harbour/decisions.md': REGISTER.replace('D-001 | Lamps burn low at night', 'H-001 | The quay is swept'),
    'app/a.ts': 'dark();\n',
  });
  writeFileSync(join(box.root, 'decisions.md'), REGISTER.replace('proposed', 'accepted'));
  writeFileSync(join(box.root, 'app/b.ts'), '// @decision D-001\n');
  box.git('add', '--all');
  expect(hook(box)).toMatchObject({ code: 0, err: '' });
  box.git('rm', '--quiet', '--cached', 'decisions.md');
  expect(hook(box)).toMatchObject({ code: 1, err: expect.stringContaining('citation/unknown-decision') });
});

test('the first commit of a repository is judged, too', () => {
  const box = gitRepository();
  for (const [path, text] of Object.entries({ ...FILES, 'app/l.ts': 'burn(oil);\n' })) {
    mkdirSync(dirname(join(box.root, path)), { recursive: true });
    writeFileSync(join(box.root, path), text);
  }
  box.git('add', '--all');
  expect(hook(box, EMPTY_TREE)).toMatchObject({
    code: 1,
    err: expect.stringContaining('app/l.ts:1 sentinel/failed (D-001)'),
  });
});

test('what must be present is not found in files that are in no commit', () => {
  const box = repository();
  writeFileSync(join(box.root, 'app/untracked.ts'), '// LICENCE\n');
  box.git('rm', '--quiet', 'app/l.ts');
  expect(hook(box)).toMatchObject({ code: 1, err: expect.stringContaining('sentinel/failed (D-001)') });
  box.git('add', 'app/untracked.ts');
  expect(hook(box).code).toBe(0);
});

test('what the commit has is not missed in the working tree', () => {
  const box = repository({ ...FILES, 'app/m.ts': '// LICENCE\n' });
  box.git('rm', '--quiet', 'app/l.ts');
  writeFileSync(join(box.root, 'app/m.ts'), '');
  expect(hook(box)).toMatchObject({ code: 0, err: '' });
});

describe('what no sentinel could look at refuses the commit', () => {
  test.each([
    [
      'a link',
      'app/link.ts cannot be read: it is a symbolic link',
      ({ root }: GitSandbox) => symlinkSync('/etc/passwd', join(root, 'app/link.ts')),
    ],
    [
      'a link to a folder',
      'app/all cannot be read: it is a symbolic link',
      ({ root }: GitSandbox) => symlinkSync('../other', join(root, 'app/all')),
    ],
    [
      'a submodule',
      'app/sub cannot be read: it is a submodule',
      ({ git }: GitSandbox) =>
        void git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD').trim()},app/sub`),
    ],
    [
      'a file that is too large',
      'app/large.ts cannot be read: it is too large',
      ({ root }: GitSandbox) => writeFileSync(join(root, 'app/large.ts'), Buffer.alloc(33 * 1024 * 1024, 'dark();\n')),
    ],
    ['the last files', 'it looks at no file', ({ git }: GitSandbox) => void git('rm', '--quiet', '-r', 'app')],
    ['files that go elsewhere', 'it looks at no file', ({ git }: GitSandbox) => void git('mv', 'app', 'lib')],
  ])('%s', (_, told, change) => {
    const box = repository({ ...FILES, 'other/a.ts': 'dark();\n' });
    change(box);
    if (existsSync(join(box.root, 'app')) && !box.git('ls-files', '--stage').includes('160000'))
      box.git('add', '--all');
    const { code, err } = hook(box);
    expect(err).toContain(told);
    expect(err).toContain('(D-001)');
    expect(code).toBe(1);
  });

  test('a link to a file that is looked at does not', () => {
    const box = repository();
    symlinkSync('a.ts', join(box.root, 'app/link.ts'));
    box.git('add', '--all');
    expect(hook(box)).toMatchObject({ code: 0, err: '' });
  });
});

describe('the settings of a commit are those that it will have', () => {
  const BURNS = 'burn(oil);\n';

  test('whatever the working tree says', () => {
    const box = repository();
    writeFileSync(join(box.root, 'app/a.ts'), BURNS);
    box.git('add', '--all');
    // Loosened on the disk alone.
    writeFileSync(join(box.root, 'decisis.toml'), '');
    expect(hook(box)).toMatchObject({ code: 1, err: expect.stringContaining('app/a.ts:1 sentinel/failed (D-001)') });
    // Not even readable there.
    writeFileSync(join(box.root, 'decisis.toml'), '[[sentinel');
    expect(hook(box).code).toBe(1);
    box.git('rm', '--quiet', '--cached', 'decisis.toml');
    writeFileSync(join(box.root, 'decisis.toml'), SETTINGS);
    expect(hook(box)).toMatchObject({ code: 0, err: '' });
  });

  test('also where it brings them along', () => {
    const box = repository({ ...FILES, 'decisis.toml': '' });
    writeFileSync(join(box.root, 'decisis.toml'), SETTINGS);
    writeFileSync(join(box.root, 'app/a.ts'), BURNS);
    box.git('add', '--all');
    writeFileSync(join(box.root, 'decisis.toml'), '');
    expect(hook(box)).toMatchObject({ code: 1, err: expect.stringContaining('app/a.ts:1 sentinel/failed (D-001)') });
  });

  test('and registers of before are those that the settings of before name', () => {
    const named = '[[register]]\nname = "lamps"\npath = "decisions.md"\n\n';
    const box = repository({ ...FILES, 'decisis.toml': named + SETTINGS });
    expect(runCli(box.root, ['accept', 'D-001', '--actor', 'ann']).code).toBe(0);
    box.git('add', '--all');
    box.git('commit', '--quiet', '-m', 'accepted');
    mkdirSync(join(box.root, 'docs'));
    box.git('mv', 'decisions.md', 'docs/decisions.md');
    writeFileSync(join(box.root, 'decisis.toml'), named.replace('decisions.md', 'docs/decisions.md') + SETTINGS);
    box.git('add', '--all');
    expect(hook(box)).toMatchObject({ code: 0, err: '' });
  });
});

test('what a register states holds for the commit that takes the register away, or moves it out of the reach of the settings', () => {
  const stated = `# Lamps

## D-001 Lamps burn no oil

Status: accepted

\`\`\`toml decisis
${SETTINGS.slice(SETTINGS.lastIndexOf('[[sentinel]]')).replace('decision = "D-001"\n', '')}\`\`\`
`;
  const registers = ['lamps.md', 'open.md'].map((path) => `[[register]]\npath = "${path}"\n`).join('');
  for (const moved of ['elsewhere.md', undefined]) {
    const box = repository({
      'lamps.md': stated,
      'open.md': REGISTER.replace('D-001', 'D-002'),
      'decisis.toml': registers,
    });
    rmSync(join(box.root, 'lamps.md'));
    if (moved !== undefined) writeFileSync(join(box.root, moved), stated);
    mkdirSync(join(box.root, 'app'));
    writeFileSync(join(box.root, 'app/b.ts'), 'oil();\n');
    box.git('add', '--all');
    const { code, err } = hook(box);
    expect([code, err]).toEqual([1, expect.stringContaining('app/b.ts:1 sentinel/failed')]);
  }
});

test('places in the structure of code are counted in the files of the commit', () => {
  const counted = `[[sentinel]]
id = "one-lamp"
decision = "D-001"
statement = "one lamp is lit"
kind = "ast"
language = "typescript"
demand = "count"
most = 1
paths = ["app/**/*.ts"]
pattern = "light($A)"
`;
  const box = repository({ 'decisions.md': REGISTER, 'decisis.toml': counted, 'app/a.ts': 'dark();\n' });
  writeFileSync(join(box.root, 'app/untracked.ts'), 'light(1);\n');
  writeFileSync(join(box.root, 'app/a.ts'), 'light(2);\n');
  box.git('add', 'app/a.ts');
  expect(hook(box)).toMatchObject({ code: 0, err: '' });
  box.git('commit', '--quiet', '-m', 'lit');
  // Gone on the disk, and still in the commit.
  writeFileSync(join(box.root, 'app/b.ts'), 'light(3);\n');
  box.git('add', 'app/b.ts');
  writeFileSync(join(box.root, 'app/a.ts'), '');
  writeFileSync(join(box.root, 'app/untracked.ts'), '');
  expect(hook(box)).toMatchObject({ code: 1, err: expect.stringContaining('app/b.ts:1 sentinel/failed (D-001)') });
});
